using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>What the analysis can find.</summary>
public enum AnalysisKind
{
    /// <summary>No values make the rule fire.</summary>
    Unreachable,

    /// <summary>The rule fires whatever its figures are, once they are known.</summary>
    AlwaysFires,

    /// <summary>A part of the condition holds, or fails, whatever its figures are; or its neighbours decide it already.</summary>
    ConstantPart,

    /// <summary>A rule fires only where another fires, too.</summary>
    Subsumed,

    /// <summary>Two rules fire for the same values.</summary>
    Equal,

    /// <summary>Two rules can fire together and recommend measures that conflict, with all gates open.</summary>
    ConflictingMeasures,

    /// <summary>Between two forms of a diagnosis lie values for which none of its forms fires.</summary>
    BandGap,

    /// <summary>The condition branches too much to be analysed.</summary>
    NotAnalysed,

    /// <summary>An answer in <c>analysis.yaml</c> answers nothing any more.</summary>
    IdleAnswer,
}

/// <summary>A value that shows a finding.</summary>
/// <param name="Name">Indicator, aggregate, finding or number of industries, as rules write it.</param>
/// <param name="Value">The value.</param>
/// <param name="Text">The value as a reader takes it: the word of a category, else the number.</param>
public sealed record WitnessValue(string Name, double Value, string Text)
{
    /// <summary>What the indicator speaks about; null for findings and numbers of industries.</summary>
    public Scope? Scope { get; init; }
}

/// <summary>Something that the analysis of a rule base found.</summary>
/// <param name="Kind">What.</param>
/// <param name="Rules">Codes of the rules concerned; the one that should be edited first.</param>
/// <param name="Location">Where to look.</param>
/// <param name="Message">What was found, in one sentence.</param>
/// <param name="Hint">How to mend it.</param>
/// <param name="Witness">Values that show it; empty where no value can.</param>
/// <param name="Related">The second place, when two are concerned.</param>
public sealed record AnalysisFinding(
    AnalysisKind Kind,
    ImmutableArray<string> Rules,
    SourceLocation Location,
    LocalizedText Message,
    LocalizedText Hint,
    ImmutableArray<WitnessValue> Witness,
    SourceLocation? Related = null)
{
    /// <summary>Codes of the measures concerned; empty for most kinds.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];
}
