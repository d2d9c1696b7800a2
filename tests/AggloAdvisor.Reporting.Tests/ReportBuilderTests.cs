using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Reporting.Tests;

public sealed class ReportBuilderTests
{
    public static TheoryData<string, Language> AllReports
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var sample in Reports.Samples)
            {
                data.Add(sample, Language.English);
                data.Add(sample, Language.Chinese);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(AllReports))]
    public void Build_EverySample_HasNoDiagnosticsAndWorkingLinks(string sample, Language language)
    {
        var problems = new DiagnosticBag();

        var blocks = DocumentText.All(ReportBuilder.Blocks(Reports.Advice(sample), Reports.Template(language), Reports.Measurer, null, problems)).ToArray();

        Assert.Empty(problems.ToSortedArray());
        var ids = blocks.OfType<Heading>().Select(static h => h.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        var links = blocks.SelectMany(DocumentText.Inlines).OfType<Link>().Select(static l => l.Target).Where(static t => t.StartsWith('#')).Select(static t => t[1..]);
        Assert.Empty(links.Except(ids));
    }

    [Theory]
    [MemberData(nameof(AllReports))]
    public void Build_EverySample_NamesEveryRecommendationAndFinding(string sample, Language language)
    {
        var text = DocumentText.Plain(Reports.Build(sample, language).Value!.Blocks);

        Assert.All(Reports.Advice(sample).Recommendations, r => Assert.Contains(r.Measure.Title.In(language), text, StringComparison.Ordinal));
        Assert.All(Reports.Advice(sample).Findings, f => Assert.Contains(Folded(f.Statement.In(language)), Folded(text), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllReports))]
    public void Build_EverySample_ShowsNoRawKeyOrPlaceholder(string sample, Language language)
    {
        var text = DocumentText.Plain(Reports.Build(sample, language).Value!.Blocks);

        Assert.DoesNotMatch(@"\b(severity|confidence|status|stage|horizon|cost|provenance|origin|chain|level|gate|chart)_[a-z]+", text);
        Assert.DoesNotMatch(@"\{[0-9a-z_.]*\}", text);
    }

    [Theory]
    [InlineData(Language.English, "Nothing is known either for Kaifeng, Luoyang,")]
    [InlineData(Language.Chinese, "以下对象同样缺少全部数据：开封、洛阳、")]
    public void Build_RuleOfWhichNothingIsKnown_IsTracedOnceAndNamesTheOtherTargets(Language language, string expected)
    {
        var blocks = DocumentText.All(Reports.Build("henan", language).Value!.Blocks).ToArray();
        var rule = blocks.SkipWhile(static b => b is not Heading { Id: "trace-land-shortage" }).Skip(1).TakeWhile(static b => b is not Heading).ToArray();

        Assert.Contains(expected, DocumentText.Plain(rule), StringComparison.Ordinal);
        Assert.Single(rule.OfType<ListBlock>().First().Items);
    }

    [Theory]
    [InlineData("chang-zhu-tan", Language.English, "Wuhan metropolitan area| (71% alike, compared in size, lead of the first city, differences in GDP per head, structure)|M43 ")]
    [InlineData("chang-zhu-tan", Language.Chinese, "武汉城市圈|（相似度71%，比较了规模、首位度、人均水平差异、产业结构）|M43 ")]
    [InlineData("yijing-jingen", Language.English, "this place itself|Which mode?|Undecided for lack of invention patents, share|There is no first-class university.|Universities|does not fit")]
    [InlineData("yijing-jingen", Language.Chinese, "即本地|采用何种模式？|因缺少发明专利占比|没有一流高校。|不适合")]
    [InlineData("henan-2009", Language.English, "What documents say|some lack even water and electricity|open for lack of figures|found|Districts with a business income of 100 billion yuan|2–3|2012")]
    [InlineData("henan-2009", Language.Chinese, "文献的判断|有的连水电问题都未解决|因缺少数据未决|成立|营业收入达1000亿元的集聚区")]
    public void Build_DocumentedCasesChoicesAndStatements_ArePrinted(string sample, Language language, string expected)
    {
        var text = DocumentText.Plain(Reports.Build(sample, language).Value!.Blocks);

        Assert.All(expected.Split('|'), e => Assert.Contains(e, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("henan", Language.English, "Xuchang: What is saved is lent: loans are 0.84 of deposits")]
    [InlineData("henan", Language.Chinese, "许昌：储蓄得到运用")]
    public void Build_CounterEvidenceOfOneMemberAmongSeveral_NamesTheMember(string sample, Language language, string expected) =>
        Assert.Contains(expected, DocumentText.Plain(Reports.Document(sample, language).Blocks), StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.English, "whether D05a “")]
    [InlineData(Language.Chinese, "”是否成立")]
    public void Build_EveryOpenDiagnosis_SaysWhatItLacksOrWaitsFor(Language language, string expected)
    {
        var blocks = Reports.Document("yijing-jingen", language).Blocks;
        var open = blocks.SkipWhile(static b => b is not Heading { Id: "undecided" }).OfType<Table>().First();

        Assert.All(open.Rows, static r => Assert.NotEmpty(r[^1]));
        Assert.Contains(expected, DocumentText.Plain([open]), StringComparison.Ordinal);
    }

    [Fact]
    public void Strings_BothLanguages_HaveTheSameKeysAndAllThatTheTemplateUses()
    {
        static string[] Keys(string language) => [.. File.ReadLines(Repository.File("templates", $"strings.{language}.yaml")).Where(static l => l.Length > 0 && l[0] is >= 'a' and <= 'z').Select(static l => l[..l.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal)];
        var texts = string.Concat(Directory.EnumerateFiles(Repository.File("templates"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText));
        var used = Regex.Matches(texts, @"\bt\.(?<key>[a-z_]+)", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(static m => m.Groups["key"].Value);

        Assert.Equal(Keys("en"), Keys("zh"));
        Assert.Empty(used.Except(Keys("en")).Except(["NAME"]));
    }

    private static string Folded(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
