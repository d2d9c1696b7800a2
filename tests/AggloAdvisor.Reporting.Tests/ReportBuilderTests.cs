using System.Text.RegularExpressions;
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
        var built = Reports.Build(sample, language);

        Assert.Empty(built.Diagnostics);
        var blocks = DocumentText.All(built.Value!.Blocks).ToArray();
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

    [Fact]
    public void Strings_BothLanguages_HaveTheSameKeysAndAllThatTheTemplateUses()
    {
        static string[] Keys(string language) => [.. File.ReadLines(Repository.File("templates", $"strings.{language}.yaml")).Where(static l => l.Length > 0 && l[0] is >= 'a' and <= 'z').Select(static l => l[..l.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal)];
        var used = Regex.Matches(File.ReadAllText(Repository.File("templates", "report.md")), @"\bt\.(?<key>[a-z_]+)", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(static m => m.Groups["key"].Value);

        Assert.Equal(Keys("en"), Keys("zh"));
        Assert.Empty(used.Except(Keys("en")).Except(["NAME"]));
    }

    private static string Folded(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
