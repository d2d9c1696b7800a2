using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using CsCheck;

namespace AggloAdvisor.Core.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly LocalizedText _given = new("given twice", "给出了两次");
    private static readonly LocalizedText _keep = new("keep one", "请只保留一个");
    private static readonly LocalizedText _m = LocalizedText.Same("m");

    public static TheoryData<SourceLocation, string> Places => new()
    {
        { new("a/b.csv"), "a/b.csv" },
        { new("a/b.csv", 3), "a/b.csv:3" },
        { new("a/b.csv", 3, 7), "a/b.csv:3:7" },
        { new("a/b.csv", 0, 7), "a/b.csv" },
        { new("b.xlsx", Sheet: "Jobs"), "b.xlsx[Jobs]" },
        { new("b.xlsx", Sheet: "Jobs", Cell: "C17"), "b.xlsx[Jobs]:C17" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void ToString_Location_IsWrittenAsCompilersDo(SourceLocation location, string expected) => Assert.Equal(expected, location.ToString());

    [Fact]
    public void ToString_Diagnostic_ShowsSecondPlaceAndHint() => Assert.Equal(
        "f:2:1: warning AGA2411: given twice\n  see also: f:1\n  hint: keep one",
        new Diagnostic("AGA2411", Severity.Warning, new("f", 2, 1), _given, _keep, new("f", 1)).ToString());

    [Fact]
    public void Text_Chinese_HasFullWidthPunctuation() => Assert.Equal(
        "f:2:1：警告 AGA2411：给出了两次\n  另见：f:1\n  建议：请只保留一个",
        new Diagnostic("AGA2411", Severity.Warning, new("f", 2, 1), _given, _keep, new("f", 1)).Text(Language.Chinese));

    [Theory]
    [InlineData(Severity.Error, "f：错误 AGA1：给出了两次")]
    [InlineData(Severity.Warning, "f：警告 AGA1：给出了两次")]
    [InlineData(Severity.Info, "f：提示 AGA1：给出了两次")]
    public void Text_ChineseSeverity_IsAWordOfItsOwn(Severity severity, string expected) =>
        Assert.Equal(expected, new Diagnostic("AGA1", severity, new("f"), _given).Text(Language.Chinese));

    [Fact]
    public void ToSortedArray_AnyOrderOfAdding_GivesOneOrderWithoutRepetitions()
    {
        var gen = Gen.Select(Gen.Char["abB"], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Char["12"], Gen.Char["xy"])
            .Select(static t => new Diagnostic("AGA" + t.Item4, Severity.Error, new(t.Item1.ToString(), t.Item2, t.Item3), LocalizedText.Same(t.Item5.ToString())))
            .Array[0, 12];
        Gen.Select(gen, Gen.Int[0, 12]).Sample(static t =>
        {
            var cut = Math.Min(t.Item2, t.Item1.Length);
            var (first, second) = (new DiagnosticBag(), new DiagnosticBag());
            first.AddRange(t.Item1);
            second.AddRange((Diagnostic[])[.. t.Item1[cut..], .. t.Item1[..cut], .. t.Item1.Take(3)]);

            Assert.Equal(first.ToSortedArray().AsEnumerable(), second.ToSortedArray());
        });
    }

    [Fact]
    public void ToSortedArray_Places_AreInTheOrderOfReading()
    {
        var bag = new DiagnosticBag();
        bag.Error("AGA2", new("b", 1, 1), _m);
        bag.Info("AGA2", new("a", 10, 1), _m);
        bag.Warning("AGA2", new("a", 2, 9), _m);
        bag.Warning("AGA1", new("a", 2, 9), _m);
        bag.Warning("AGA3", new("a", 2, 1), _m);
        bag.Warning("AGA3", new("a"), _m);

        Assert.Equal(["a", "a:2:1", "a:2:9", "a:2:9", "a:10:1", "b:1:1"], bag.ToSortedArray().Select(static d => d.Location.ToString()));
        Assert.Equal("AGA1", bag.ToSortedArray()[2].Code);
    }

    [Fact]
    public void HasErrors_OnlyErrors_Count()
    {
        var bag = new DiagnosticBag();
        bag.Warning("AGA1", new("a"), _m);
        Assert.False(bag.HasErrors);
        Assert.False(new Checked<string>("x", bag.ToSortedArray()).HasErrors);

        bag.Error("AGA1", new("a"), _m);
        Assert.True(bag.HasErrors);
        Assert.Equal(2, bag.Count);
        Assert.True(new Checked<string>(null, bag.ToSortedArray()).HasErrors);
    }
}
