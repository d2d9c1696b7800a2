using AggloAdvisor.Advising.Precedents;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests.Precedents;

/// <summary>The documented cases that the project ships.</summary>
public sealed class LibraryProfileTests
{
    private static readonly Lazy<RuleSet> _rules = new(static () => RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!);

    [Theory]
    [InlineData("beijing-tianjin-hebei", "beijing-tianjin-hebei")]
    [InlineData("yangtze-river-delta", "yangtze-river-delta-27")]
    [InlineData("greater-bay-area", "gba-mainland9")]
    [InlineData("yijing-jingen", "yijing-jingen")]
    [InlineData("su-xi-chang", "su-xi-chang")]
    [InlineData("chang-zhu-tan", "chang-zhu-tan")]
    [InlineData("xiang-shi-sui", "xiang-shi-sui")]
    [InlineData("wuhan-metropolitan", "wuhan-metropolitan")]
    public void Profile_OfACaseWithASample_IsWhatItsFiguresGive(string id, string sample)
    {
        var @case = CaseReader.Read(Repository.File("samples", sample), IndicatorCatalog.All, TestContext.Current.CancellationToken).Value!;
        var computed = PlaceFigures.Of(@case, IndicatorEngine.Compute(@case, TestContext.Current.CancellationToken));
        var documented = _rules.Value.Cases.Single(c => c.Id == id);

        Assert.Equal(@case.Year, documented.Profile!.Year);
        Assert.Equal(computed.Keys.Order(StringComparer.Ordinal), documented.Profile.Values.Keys.Order(StringComparer.Ordinal));
        Assert.All(documented.Profile.Values, v => Assert.Equal(computed[v.Key], v.Value, v.Key is "population" ? 60 : v.Key is "primacy_gdp" ? 0.005 : 0.0006));
        Assert.True(documented.IsPlaceOf(sample));
    }

    [Fact]
    public void Library_HasTheCasesOfTheCatalogue() => Assert.Equal(
        [
            "beijing-tianjin-hebei", "chang-zhu-tan", "changyuan-lifting", "chengdu-pharma", "greater-bay-area", "henan-districts", "luohe-food", "mianyang-electronics", "optical-valley", "qingdao-appliances",
            "shenzhen-telecom", "su-xi-chang", "wuhan-metropolitan", "xiang-shi-sui", "xuchang-power", "yangtze-river-delta", "yijing-jingen", "yunfu-stone", "zhengzhou-materials", "zhongguancun",
        ],
        _rules.Value.Cases.Select(static c => c.Id));

    [Fact]
    public void Library_EveryStatement_NamesPaperSectionAndItems()
    {
        var citations = _rules.Value.Cases.SelectMany(static c => c.Sources.Concat(c.Shows.SelectMany(static s => s.Sources)).Concat(c.Met.Where(static m => m.Sources.Length > 0).Select(static m => m.Sources[0])));

        Assert.All(citations, static c => Assert.NotEmpty(c.Items));
        Assert.All(_rules.Value.Cases.SelectMany(static c => c.Met), static m => Assert.NotEmpty(m.Sources));
        Assert.All(_rules.Value.Cases.Where(static c => c.Kind != DocumentedKind.Cluster), static c => Assert.NotNull(c.Profile));
        Assert.All(_rules.Value.Cases.Where(static c => c.Kind == DocumentedKind.Cluster), static c => Assert.NotEmpty(c.Shows));
    }
}
