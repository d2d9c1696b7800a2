using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Members by size: by the first quantity that all of them have, else by the one that most have.</summary>
/// <param name="Variable">What size is; null when no member has any.</param>
/// <param name="Rows">Members that have it, largest first.</param>
internal sealed record MemberSizes(Variable? Variable, Observation[] Rows)
{
    /// <summary>Reads the sizes of the case's year.</summary>
    /// <param name="context">What to draw from.</param>
    /// <param name="variables">Quantities that can stand for size, the best first.</param>
    public static MemberSizes Of(ChartContext context, params IEnumerable<string> variables)
    {
        var @case = context.Model.Advice.Case;
        var found = variables
            .Select(v => new MemberSizes(
                VariableCatalog.Known[v],
                [.. @case.Regions.Select(r => @case.Observations.Find(r.Id, v, @case.Year)).OfType<Observation>().Where(static o => o.Value > 0).OrderByDescending(static o => o.Value)]))
            .MaxBy(static s => s.Rows.Length);
        return found is { Rows.Length: > 0 } ? found : new(null, []);
    }

    /// <summary>A size without its unit.</summary>
    public string Figure(Observation row) => ValueText.Number(row.Value, Variable!.Unit is "count" or "jobs" or "km2" || row.Value >= 1000 ? 0 : 1);

    /// <summary>What size is, with its unit.</summary>
    public string Name(ChartContext context)
    {
        var (name, unit) = (context.Model.Of(Variable!.Name), Unit.Find(Variable.Unit)!);
        var symbol = context.Model.Language == Language.Chinese ? unit.SymbolZh : unit.SymbolEn;
        return symbol is "" || symbol.Equals(name, StringComparison.OrdinalIgnoreCase) ? name : context.Model.Words.Noted(name, symbol);
    }
}
