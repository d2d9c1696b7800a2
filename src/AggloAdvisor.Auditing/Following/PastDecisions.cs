using System.Collections.Immutable;
using System.Text.Json;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Auditing.Following;

/// <summary>Finds in a ledger what was decided on the advice of earlier years.</summary>
public static class PastDecisions
{
    /// <summary>The last decision on each measure of a case in earlier years, in the order of their entries.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="advice">The run that follows up.</param>
    public static ImmutableArray<PastDecision> Of(Ledger ledger, Advice advice)
    {
        var runs = new Dictionary<string, JsonDocument?>(StringComparer.Ordinal);
        try
        {
            return
            [
                .. LedgerLookup.Decisions(ledger, advice.Case.Id)
                    .Select(static e => (Entry: e, Fact: (DecisionFact)e.Fact))
                    .Where(d => d.Fact.Year < advice.Case.Year)
                    .GroupBy(static d => d.Fact.Measure, StringComparer.Ordinal)
                    .Select(static g => g.Last())
                    .OrderBy(static d => d.Entry.Sequence)
                    .Select(d => Of(d.Entry, d.Fact, Run(ledger, d.Fact.RecordSha256, runs), advice)),
            ];
        }
        finally
        {
            foreach (var run in runs.Values)
            {
                run?.Dispose();
            }
        }
    }

    private static JsonDocument? Run(Ledger ledger, string sha256, Dictionary<string, JsonDocument?> runs)
    {
        if (!runs.TryGetValue(sha256, out var run))
        {
            runs[sha256] = run = LedgerLookup.RunsByRecord(ledger, sha256).FirstOrDefault()?.Fact is RunFact fact ? ledger.Record(fact)?.Parse() : null;
        }

        return run;
    }

    private static PastDecision Of(LedgerEntry entry, DecisionFact fact, JsonDocument? run, Advice advice)
    {
        var measure = advice.Rules.FindCountermeasure(fact.Measure);
        var watched = measure?.Watch.ToHashSet(StringComparer.Ordinal) ?? [];
        return new(
            fact.Measure,
            fact.Code,
            (run is null ? null : TitleThen(run.RootElement, fact.Measure)) ?? measure?.Title ?? LocalizedText.Same(fact.Code),
            fact.Decision,
            fact.By,
            fact.Reason,
            DateOnly.FromDateTime(entry.At.UtcDateTime),
            entry.Sequence,
            fact.Year,
            fact.RecordSha256,
            run?.RootElement.GetProperty("program").GetProperty("version").GetString() ?? "",
            run is null ? [] : [.. Values(run.RootElement, watched, fact.Year)]);
    }

    private static LocalizedText? TitleThen(JsonElement run, string measure)
    {
        foreach (var recommendation in run.GetProperty("advice").GetProperty("recommendations").EnumerateArray())
        {
            if (recommendation.GetProperty("measure").GetString() == measure)
            {
                var title = recommendation.GetProperty("title");
                return new LocalizedText(title.GetProperty("en").GetString()!, title.GetProperty("zh").GetString()!);
            }
        }

        return null;
    }

    private static IEnumerable<PastValue> Values(JsonElement run, HashSet<string> watched, int year) => run.GetProperty("advice").GetProperty("indicators").EnumerateArray()
        .Where(v => watched.Contains(v.GetProperty("indicator").GetString()!) && v.GetProperty("year").GetInt32() == year && v.GetProperty("value").ValueKind == JsonValueKind.Number)
        .Select(static v => new PastValue(
            v.GetProperty("indicator").GetString()!,
            v.GetProperty("target").GetString()!,
            v.GetProperty("value").GetDouble(),
            v.TryGetProperty("granularity", out var granularity) ? granularity.GetInt32() : null));
}
