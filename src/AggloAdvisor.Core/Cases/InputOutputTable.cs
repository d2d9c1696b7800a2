using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>What the flows of an input-output table hold.</summary>
public enum InputOutputFlows
{
    /// <summary>Deliveries of domestic producers only.</summary>
    Domestic,

    /// <summary>Domestic and imported goods together.</summary>
    Total,
}

/// <summary>A sector of an input-output table.</summary>
/// <param name="Code">The table's code.</param>
/// <param name="Name">The name that reports print.</param>
public sealed record InputOutputSector(string Code, LocalizedText Name);

/// <summary>An input-output table, and which of its sectors the case's industries cover: mostly a nation's or province's, for lack of a city's own.</summary>
public sealed class InputOutputTable
{
    private readonly double[] _flows;
    private readonly double[] _outputs;

    /// <summary>Builds a table.</summary>
    /// <param name="name">Name that reports print.</param>
    /// <param name="year">Year of the flows.</param>
    /// <param name="unit">Unit of every flow.</param>
    /// <param name="kind">Whether imports are in the flows.</param>
    /// <param name="sourceId">Where it comes from.</param>
    /// <param name="sectors">Sectors in the order of rows and columns.</param>
    /// <param name="flows">What the row's sector delivers to the column's, row by row; ≥ 0.</param>
    /// <param name="outputs">Total output (= total input) of each sector; positive.</param>
    /// <param name="sectorsOf">By activity table, then by industry code: codes of the sectors that the industry covers.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, a flow is negative or not finite, or an output is not positive.</exception>
    public InputOutputTable(
        LocalizedText name,
        int year,
        string unit,
        InputOutputFlows kind,
        string sourceId,
        ImmutableArray<InputOutputSector> sectors,
        double[] flows,
        double[] outputs,
        FrozenDictionary<string, FrozenDictionary<string, ImmutableArray<string>>> sectorsOf)
    {
        if (flows.Length != sectors.Length * sectors.Length || outputs.Length != sectors.Length)
        {
            throw new ArgumentException("The table must hold sectors × sectors flows and one output per sector.", nameof(flows));
        }

        if (!Array.TrueForAll(flows, static f => f >= 0 && double.IsFinite(f)) || !Array.TrueForAll(outputs, static x => x > 0 && double.IsFinite(x)))
        {
            throw new ArgumentException("Flows must be at least 0, outputs positive, and all finite.", nameof(flows));
        }

        (Name, Year, Unit, Kind, SourceId, Sectors, SectorsOf) = (name, year, unit, kind, sourceId, sectors, sectorsOf);
        (_flows, _outputs) = (flows, outputs);
    }

    /// <summary>Name that reports print.</summary>
    public LocalizedText Name { get; }

    /// <summary>Year of the flows.</summary>
    public int Year { get; }

    /// <summary>Unit of every flow.</summary>
    public string Unit { get; }

    /// <summary>Whether imports are in the flows.</summary>
    public InputOutputFlows Kind { get; }

    /// <summary>Where it comes from.</summary>
    public string SourceId { get; }

    /// <summary>Sectors in the order of rows and columns.</summary>
    public ImmutableArray<InputOutputSector> Sectors { get; }

    /// <summary>Flows, row by row: what the row's sector delivers to the column's.</summary>
    public ReadOnlySpan<double> Flows => _flows;

    /// <summary>Total output of each sector.</summary>
    public ReadOnlySpan<double> Outputs => _outputs;

    /// <summary>By activity table, then by industry code: codes of the sectors that the industry covers. Two industries' lists are the same or have no sector in common.</summary>
    public FrozenDictionary<string, FrozenDictionary<string, ImmutableArray<string>>> SectorsOf { get; }

    /// <summary>Whether another case took its flows from the same table, whatever its industries are.</summary>
    public bool HasFlowsOf(InputOutputTable other) =>
        (Year, Kind, Unit) == (other.Year, other.Kind, other.Unit)
        && Sectors.Select(static s => s.Code).SequenceEqual(other.Sectors.Select(static s => s.Code), StringComparer.Ordinal)
        && Flows.SequenceEqual(other.Flows)
        && Outputs.SequenceEqual(other.Outputs);
}
