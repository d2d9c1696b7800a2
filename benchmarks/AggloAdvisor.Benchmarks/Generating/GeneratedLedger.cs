using System.Globalization;
using System.Text;
using AggloAdvisor.Advising;
using AggloAdvisor.Auditing;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Benchmarks.Generating;

/// <summary>A ledger of many runs of a sample.</summary>
/// <remarks>
/// Every hundredth run is a whole one, of the sample with one figure changed, and can be replayed. The others have the record of the one before them with
/// another run id: as long, packed and chained as all are, but nobody can recompute them. Making each a whole run would take hours and nothing that is timed
/// would see the difference.
/// </remarks>
internal static class GeneratedLedger
{
    private const int Whole = 100;
    private const string Figures = "observations.csv";
    private static readonly DateTimeOffset _first = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file; it must not exist.</summary>
    public static void Write(string file, int count)
    {
        var rules = Inputs.Rules();
        var evaluator = RuleEvaluator.Create(rules);
        using var ledger = Ledger.Open(file, TimeProvider.System);
        for (var start = 0; start < count; start += Whole)
        {
            var (advice, record) = WholeRun(rules, evaluator, start);
            Append(ledger, advice, record, start, Math.Min(Whole, count - start));
        }
    }

    private static (Advice Advice, RunRecord Record) WholeRun(RuleSet rules, RuleEvaluator evaluator, int number)
    {
        var (_, files) = CaseReader.ReadWithFiles(Inputs.SampleFolder("yijing-jingen"), IndicatorCatalog.All);
        var contents = files.Contents.ToDictionary(static f => f.Key, static f => f.Value, StringComparer.Ordinal);
        contents[Figures] = Changed(contents[Figures], number);
        var edited = new CaseFiles(files.Name, contents);
        var advice = Advisor.Advise(CaseReader.Read(edited, IndicatorCatalog.All).Value!, evaluator);
        var ruleFiles = rules.Files.Contents.ToDictionary(static f => f.Key, static f => f.Value.ToArray(), StringComparer.Ordinal);
        return (advice, RunRecordWriter.Write(advice, new RunInputs(files.Name, new FileSet(contents), new FileSet(ruleFiles), null)));
    }

    private static byte[] Changed(byte[] figures, int number)
    {
        const string Before = "yichang,gdp,2021,";
        var lines = Encoding.UTF8.GetString(figures).Split('\n');
        var at = Array.FindIndex(lines, static l => l.StartsWith(Before, StringComparison.Ordinal));
        var cells = lines[at].Split(',');
        cells[3] = (double.Parse(cells[3], CultureInfo.InvariantCulture) + (number / (double)Whole)).ToString("R", CultureInfo.InvariantCulture);
        lines[at] = string.Join(',', cells);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static void Append(Ledger ledger, Advice advice, RunRecord record, int start, int count)
    {
        var (lean, contents) = record.Parts!.Value;
        var text = Encoding.UTF8.GetString(lean);
        var made = new (RunFact Fact, byte[] Packed)[count];
        Parallel.For(0, count, i =>
        {
            var own = i == 0 ? lean : Encoding.UTF8.GetBytes(text.Replace(advice.RunId, Sha256Text.Of(FormattableString.Invariant($"{start + i}")), StringComparison.Ordinal));
            var packed = Packing.Pack(own);
            made[i] = (FactOf(advice, new RunRecord(own, contents).Sha256, Sha256Text.Of(packed), contents), packed);
        });

        var head = ledger.Head();
        var (sequence, previous) = (head?.Sequence ?? 0, head?.Hash ?? EntryText.Beginning);
        var entries = new List<LedgerEntry>();
        var blobs = contents.ToDictionary(static c => ("content", c.Key), static c => Packing.Pack(c.Value));
        foreach (var (fact, packed) in made)
        {
            sequence++;
            var entry = EntryText.Write(sequence, previous, _first.AddMinutes(sequence), fact);
            previous = entry.Hash;
            entries.Add(entry);
            blobs[("record", fact.RecordSha256)] = packed;
        }

        ledger.AddExact(entries, blobs);
    }

    private static RunFact FactOf(Advice advice, string record, string packed, IReadOnlyDictionary<string, byte[]> contents) => new(
        record,
        packed,
        [.. contents.Keys.Order(StringComparer.Ordinal)],
        advice.RunId,
        advice.Case.Id,
        advice.Case.Name,
        advice.Case.Year,
        advice.AsOf.ToString("O", CultureInfo.InvariantCulture),
        advice.Findings.Length,
        advice.Recommendations.Length,
        advice.EngineVersion,
        "generated",
        []);
}
