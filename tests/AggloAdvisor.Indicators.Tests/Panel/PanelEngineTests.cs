using AggloAdvisor.Core.Cases;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Panel;
using AggloAdvisor.Indicators.Specialisation;
using AggloAdvisor.Indicators.Tests.Computing;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Panel;

public sealed class PanelEngineTests
{
    private static readonly string[] _industries =
    [
        "A:primary@A", "B:resource:dirty@B", "C1:traditional:manufacturing@C", "C2:high-tech:manufacturing@C", "D@D", "E:public@E", "F@F", "G1:local@G", "G2@G", "H:ict@H", "I:producer-service@I", "J@J", "R:residual@R",
    ];

    /// <summary>One to 18 members, with or without a benchmark; one to three years; every rate of unknown cells from none to many.</summary>
    private static readonly Gen<Case> _cases =
        from size in Gen.Select(Gen.OneOf(Gen.Int[1, 5], Gen.Int[14, 18]), Gen.OneOf(Gen.Int[1, 8], Gen.Const(_industries.Length)), Gen.Int[1, 3])
        from benchmark in Gen.Bool
        from unknown in Gen.OneOf(Gen.Const(0.0), Gen.Const(0.002), Gen.Const(0.02), Gen.Const(0.2))
        from rows in Gen.Select(Draw.Amount, Gen.Double.Unit).Array[size.Item2].Array[size.Item1 + (benchmark ? 1 : 0)].Array[size.Item3]
        from silent in Gen.Bool.Array[size.Item3]
        from more in Gen.Select(Gen.Bool, Gen.Bool)
        select Build(size.Item1, size.Item2, benchmark, more.Item1, more.Item2, [.. rows.Select((year, y) => year.Select((row, i) =>
            row.Select(c => c.Item2 < unknown || (silent[y] && i == size.Item1) ? double.NaN : c.Item1).ToArray()).ToArray())]);

    [Fact]
    public void Compute_RandomTables_GivesTheEnginesValuesAndNoOthers() => _cases.Sample(
        static c => PanelEngine.Compute(c) is { } panel ? PanelComparison.Differences(c, panel) is [] : c.Activities[0].Industries.All(static i => i.Is(IndustryTags.Residual)),
        iter: 150,
        print: static c => PanelEngine.Compute(c) is { } panel ? string.Join('\n', PanelComparison.Differences(c, panel).Take(5)) : "no table");

    [Fact]
    public void Compute_AnyNumberOfThreads_GivesTheSameBits() => _cases.Sample(
        static c => PanelEngine.Compute(c, 1) is not { } one || one.Columns.Zip(PanelEngine.Compute(c, 4)!.Columns, static (a, b) => a.Values.SequenceEqual(b.Values)).All(static same => same),
        iter: 30);

    [Fact]
    public void Compute_TwoMembers_GivesValuesWorkedByHand()
    {
        // a 30 + 10, b 10 + 50: shares ¾ and ¼ against 1/6 and 5/6, so K = 2 × (¾ − 1/6) = 7/6; together 40 and 60 of 100, so LQ = ¾ / 0.4.
        var panel = PanelEngine.Compute(new CaseBuilder("a", "b").Table("jobs", ["x", "y"], [30, 10], [10, 50]).Build())!;

        Assert.Equal(7.0 / 6, panel.Find("krugman_specialisation")!.At(0, 0)!.Value, 1e-15);
        Assert.Equal(1.875, panel.Find("location_quotient")!.At(0, 0, 0)!.Value, 1e-15);
        Assert.Null(panel.Find("economic_complexity")!.At(0, 0));
        Assert.Null(panel.Find("shift_share_mix")!.At(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => panel.Find("hhi")!.At(0, 2));
    }

    [Fact]
    public void Compute_NoMemberOrNoIndustry_IsRefused()
    {
        var table = new CaseBuilder("a").Table("jobs", ["x:residual"], [1]).Build().Activities[0];
        Assert.Throws<ArgumentException>(() => PanelEngine.Compute(table, ["a"]));
        Assert.Throws<ArgumentException>(() => PanelEngine.Compute(table, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => PanelEngine.Compute(table, ["a"], threads: 0));
    }

    [Fact]
    public void Columns_CoverEveryIndicatorOfNothingButTheTable()
    {
        var panel = PanelEngine.Compute(new CaseBuilder("a", "b")
            .Table("jobs", ["x", "y"], [30, 10], [10, 50])
            .Panel("money", ["x", "y"], new() { [CaseBuilder.Year] = [[3, 1], [1, 5]] }, ActivityMeasure.ValueAdded).Build())!;
        var lacking = IndicatorCatalog.All
            .Where(static d => d.Inputs is [IndicatorCatalog.ActivityInput])
            .Select(static d => d.Id)
            .Except(panel.Columns.Select(static c => c.IndicatorId));

        Assert.Equal(string.Join(" ", _apart.Select(static a => a.Id)), string.Join(" ", lacking));
    }

    [Fact]
    public void Pairs_StripesOnTwoThreads_GiveTheMeasuresOfEachPair()
    {
        const int Members = 300, Industries = 5;
        var cells = new double[Members * Industries];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = i * 48271L % 2147483647 % 97;
        }

        cells[7] = double.NaN;
        var pairs = (int)StructurePairs.Offset(Members, Members);
        var (krugman, similarity) = (new double[pairs], new double[pairs]);
        PanelPairs.Write(cells, Industries, krugman, similarity);

        foreach (var (a, b) in new[] { (0, 2), (5, 299), (127, 128), (298, 299), (1, 2) })
        {
            var place = (int)StructurePairs.Offset(Members, a) + b - a - 1;
            var first = cells.AsSpan(a * Industries, Industries);
            var second = cells.AsSpan(b * Industries, Industries);
            Assert.Equal(KrugmanSpecialisation.Pairwise(first, second) ?? double.NaN, krugman[place], 1e-12);
            Assert.Equal(StructuralSimilarity.Cosine(first, second) ?? double.NaN, similarity[place], 1e-12);
        }

        Assert.Throws<ArgumentException>(() => PanelPairs.Write(cells, Industries, krugman, similarity.AsMemory(1)));
    }

    private const string Pairs = "members × members: too many for every year; PanelPairs gives them year by year";
    private const string Measures = "sets output, value added and energy of a case beside each other; a panel rests on one measure";

    private static readonly (string Id, string Why)[] _apart =
    [
        ("krugman_pair", Pairs), ("structural_similarity", Pairs),
        ("low_end_signal", Measures), ("low_end_signal_share", Measures),
    ];

    private static Case Build(int members, int industries, bool benchmark, bool core, bool money, double[][][] years)
    {
        string[] ids = [.. Enumerable.Range(0, members).Select(static i => FormattableString.Invariant($"m{i}"))];
        var builder = new CaseBuilder(ids);
        builder = benchmark ? builder.Benchmark("whole") : builder;
        builder = core ? builder.Core(ids[^1]).Core(ids[0]) : builder;
        string[] regions = benchmark ? [.. ids, "whole"] : ids;
        var jobs = years.Select(static (rows, y) => (Year: CaseBuilder.Year - y, rows)).ToDictionary(static r => r.Year, static r => r.rows);
        builder = builder.Panel("jobs", _industries[^industries..], jobs, regions: regions);

        // Value added of other years than jobs: the rows of the year before, in the other order of industries.
        return (money ? builder.Panel(
            "money",
            _industries[^industries..],
            jobs.ToDictionary(static j => j.Key == CaseBuilder.Year - 2 ? j.Key - 1 : j.Key, static j => j.Value.Select(static row => row.Reverse().ToArray()).ToArray()),
            ActivityMeasure.ValueAdded,
            regions) : builder).Build();
    }
}
