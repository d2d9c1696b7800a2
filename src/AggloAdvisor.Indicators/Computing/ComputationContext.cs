using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>A case seen from one year: what formulas ask for.</summary>
internal sealed class ComputationContext
{
    private readonly Dictionary<string, RegisterView> _registers = new(StringComparer.Ordinal);

    public ComputationContext(Case @case, int year)
    {
        (Case, Year) = (@case, year);
        Activity = ActivityView.Choose(@case, year);
        Sectors = ActivityView.ChooseSectors(@case, year);
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>The year looked at.</summary>
    public int Year { get; }

    /// <summary>The finest activity table that is complete in the year, else the finest; null when the case has none for it.</summary>
    public ActivityView? Activity { get; }

    /// <summary>The table that tells primary, secondary and tertiary apart; null when there is none.</summary>
    public ActivityView? Sectors { get; }

    /// <summary>Members in the case's order.</summary>
    public IReadOnlyList<Region> Members => Case.Regions;

    /// <summary>A figure of one region.</summary>
    public Figure Observe(string regionId, string variable, int? year = null) =>
        Case.Observations.Find(regionId, variable, year ?? Year) is { } row
            ? Figure.Known(row.Value, row.SourceId)
            : Figure.Unknown(new LackingInput(LackingKind.Observation, variable, regionId, year ?? Year));

    /// <summary>A figure of every member.</summary>
    public IReadOnlyList<Figure> OfMembers(string variable, int? year = null) => [.. Members.Select(m => Observe(m.Id, variable, year))];

    /// <summary>A figure of the whole case: as given for it, else the sum of the members'.</summary>
    public Figure OfCase(string variable) =>
        Observe(Case.WholeCaseId, variable) is { Value: not null } whole
            ? whole
            : Figure.From(OfMembers(variable), "there are no members", static v => v.Sum());

    /// <summary>A register.</summary>
    public RegisterView Register(string id) =>
        _registers.TryGetValue(id, out var view) ? view : _registers[id] = new RegisterView(id, Case.Registers.GetValueOrDefault(id));
}
