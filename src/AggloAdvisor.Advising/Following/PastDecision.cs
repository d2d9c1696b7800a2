using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Following;

/// <summary>What became of a recommendation.</summary>
public enum DecisionKind
{
    /// <summary>It will be done.</summary>
    Accepted,

    /// <summary>Not now.</summary>
    Deferred,

    /// <summary>It will not be done.</summary>
    Rejected,
}

/// <summary>A decision on a recommendation of an earlier year, with what was watched then.</summary>
/// <param name="Measure">Id of the countermeasure.</param>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title as the earlier run had it.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day it was written down, UTC.</param>
/// <param name="Entry">Its number in the ledger.</param>
/// <param name="Year">Year of the figures of the run that recommended it.</param>
/// <param name="RecordSha256">Hash of that run's record.</param>
/// <param name="Program">Version of the program that made that run.</param>
/// <param name="Then">What the indicators to watch were then; empty when the ledger has lost the record.</param>
public sealed record PastDecision(
    string Measure,
    string Code,
    LocalizedText Title,
    DecisionKind Decision,
    string By,
    string Reason,
    DateOnly On,
    long Entry,
    int Year,
    string RecordSha256,
    string Program,
    ImmutableArray<PastValue> Then);

/// <summary>An indicator's value in an earlier run.</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Target">What it was computed for, as records write it.</param>
/// <param name="Value">The value.</param>
/// <param name="Granularity">Number of industries behind it; null where that means nothing.</param>
public sealed record PastValue(string Indicator, string Target, double Value, int? Granularity);
