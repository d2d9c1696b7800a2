using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests.Readings;

/// <summary>The samples give what the case library reads from them, with the evidence; <c>docs/readings.md</c> shows it.</summary>
public sealed class LibraryReadingTests
{
    private static readonly Lazy<RuleEvaluator> _rules = new(static () => RuleEvaluator.Create(RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!));
    private static readonly ConcurrentDictionary<string, Advice> _runs = new(StringComparer.Ordinal);

    public static TheoryData<int> Readings => [.. Enumerable.Range(0, LibraryReadings.All.Length)];

    [Theory]
    [MemberData(nameof(Readings))]
    public void Sample_IsReadAsTheLibraryReadsIt(int number)
    {
        var reading = LibraryReadings.All[number];
        var verdict = VerdictOf(reading);
        var where = $"{reading.Sample} {reading.Code} {reading.Target}";

        Assert.True(reading.Verdict == verdict.Verdict, $"{where}: {verdict.Verdict}");
        if (reading.Margin is { } margin)
        {
            Assert.Equal(margin, verdict.Trace.Margin!.Value, 0.00005);
        }

        Assert.All(reading.Evidence ?? [], e => Holds(reading.Sample, e));
        if (reading.Lacking is { } lacking)
        {
            Assert.Equal(lacking.Order(StringComparer.Ordinal), Lacking(verdict).Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Readings_CoverEveryCaseOfTheLibraryThatHasASample() =>
        Assert.Equal(
            ["beijing-tianjin-hebei", "chang-zhu-tan", "gba-mainland9", "henan", "henan-2009", "su-xi-chang", "wuhan-metropolitan", "xiang-shi-sui", "yangtze-river-delta-27", "yijing-jingen"],
            LibraryReadings.All.Select(static r => r.Sample).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Readings_AreShownInTheDocument()
    {
        var text = new StringBuilder("""
            # What is read from the documented cases

            For each sample that the case library has a reading of: what the rules say, with the figures, thresholds and margins behind it, and where
            something cannot be decided, what is lacking. A margin is the distance from the threshold as a share of it. This page is made by a test.

            """.ReplaceLineEndings("\n"));
        foreach (var sample in LibraryReadings.All.GroupBy(static r => r.Sample))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Run(sample.Key).Case.Name.En} (`{sample.Key}`)\n\n| diagnosis | for | verdict | evidence | margin | lacking | remark |\n|---|---|---|---|---|---|---|\n");
            foreach (var reading in sample)
            {
                var verdict = VerdictOf(reading);
                text.Append(CultureInfo.InvariantCulture, $"| {reading.Code} {verdict.Diagnosis.Title.En} | {reading.Target} | {Word(verdict)} | {Evidence(reading, verdict)} | {verdict.Trace.Margin?.ToString("+0.0000;-0.0000;0", CultureInfo.InvariantCulture)} | {string.Join("; ", Lacking(verdict).Distinct().Order(StringComparer.Ordinal))} | {reading.Remark} |\n");
            }
        }

        Golden.Check(Repository.File("docs", "readings.md"), text.ToString());
    }

    private static Advice Run(string sample) => _runs.GetOrAdd(sample, static s =>
        Advisor.Advise(CaseReader.Read(Repository.File("samples", s), IndicatorCatalog.All).Value!, _rules.Value));

    private static DiagnosisVerdict VerdictOf(Reading reading) =>
        Run(reading.Sample).Evaluation.Diagnoses.Single(v => v.Diagnosis.Code == reading.Code && v.Target.ToString() == reading.Target);

    // "primacy_gdp case 1.85": equal to the digits that are written.
    private static void Holds(string sample, string evidence)
    {
        var parts = evidence.Split(' ');
        var run = Run(sample);
        var value = run.Indicators.Of(parts[0], run.Case.Year).Single(v => v.Target.ToString() == parts[1]).Value;
        var decimals = parts[2].Contains('.', StringComparison.Ordinal) ? parts[2].Length - parts[2].IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        Assert.True(value is { } v && Math.Abs(v - double.Parse(parts[2], CultureInfo.InvariantCulture)) <= 0.5 * Math.Pow(10, -decimals), FormattableString.Invariant($"{evidence}: found {value}"));
    }

    private static IEnumerable<string> Lacking(DiagnosisVerdict verdict) => Lacking(verdict.Trace);

    // What a part that is decided already lacks would not decide the reading.
    private static IEnumerable<string> Lacking(TraceNode node) => node switch
    {
        { Verdict: not Verdict.Undecided } => [],
        ComparisonTrace c => c.Left.Lacking.Concat(c.Right.Lacking).Select(static l => $"{l.Kind}:{l.Name}"),
        FindingTrace f => [$"Finding:{f.DiagnosisId}"],
        AllTrace all => all.Parts.SelectMany(Lacking),
        AnyTrace any => any.Parts.SelectMany(Lacking),
        NotTrace not => Lacking(not.Part),
        _ => [],
    };

    private static string Word(DiagnosisVerdict verdict)
    {
        var finding = Run(verdict).Findings.FirstOrDefault(f => f.Verdict == verdict);
        return verdict.Verdict switch
        {
            Verdict.Fired => finding is { Confidence: Confidence.Indication } ? "fired, as an indication" : "fired",
            Verdict.NotFired => "did not fire",
            _ => "undecided",
        };
    }

    private static Advice Run(DiagnosisVerdict verdict) => _runs.Values.Single(r => r.Evaluation.Diagnoses.Contains(verdict));

    private static string Evidence(Reading reading, DiagnosisVerdict verdict) => string.Join(
        "; ",
        TraceWalk.Comparisons(verdict.Trace)
            .Where(static c => c.Verdict != Verdict.Undecided)
            .Select(static c => $"{Side(c.Left)} {ConditionText.Symbol(c.Comparison)} {Side(c.Right)}")
            .Concat(TraceWalk.Findings(verdict.Trace).Where(static f => f.Verdict != Verdict.Undecided).Select(static f => $"{f.DiagnosisId} {(f.Verdict == Verdict.Fired ? "fired" : "did not fire")}"))
            .Concat((reading.Evidence ?? []).Where(e => !TraceWalk.Comparisons(verdict.Trace).Any(c => c.Left.Operand.Text == e.Split(' ')[0])))
            .Distinct(StringComparer.Ordinal));

    private static string Side(OperandValue side) =>
        side.Value is { } value && side.Operand is not Rules.Model.CategoryOperand and not Rules.Model.NumberOperand
            ? string.Create(CultureInfo.InvariantCulture, $"{side.Operand.Text} ({value:0.####})")
            : side.Operand.Text;
}
