using System.Text.Json;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Reporting;
using AggloAdvisor.Reporting.Tests;

namespace AggloAdvisor.Formats.Tests.Agreement;

/// <summary>The JSON of a run and the report on it come to the same.</summary>
public sealed class JsonAgreesTests
{
    public static MatrixTheoryData<string, Language> Made => new(Reports.Samples, [Language.English, Language.Chinese]);

    [Theory]
    [MemberData(nameof(Made))]
    public void Json_OfARun_HoldsTheFindingsAndMeasuresOfTheReport(string sample, Language language)
    {
        using var json = Json(sample);
        var document = Reports.Document(sample, language);
        var name = language == Language.Chinese ? "zh" : "en";
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        var measures = json.RootElement.GetProperty("recommendations").EnumerateArray().ToList();

        // Traits stand before the findings.
        Assert.Equal(
            findings.OrderBy(static f => f.GetProperty("severity").GetString() != "profile").Select(static f => f.GetProperty("diagnosis").GetString()!).Distinct(),
            Ids(document, "f-"));
        Assert.Equal(measures.Select(static m => m.GetProperty("measure").GetString()!), Ids(document, "m-"));
        Assert.All(findings, f => Assert.Contains(f.GetProperty("statement").GetProperty(name).GetString()!, Section(document, "f-" + f.GetProperty("diagnosis").GetString()), StringComparison.Ordinal));
        Assert.All(measures, m => Assert.Contains(m.GetProperty("title").GetProperty(name).GetString()!, Section(document, "m-" + m.GetProperty("measure").GetString()), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Chinese, "zh")]
    public void Json_OfARun_HoldsTheMeasuresThatTheCouncilsPaperLists(Language language, string name)
    {
        using var json = Json("yijing-jingen");
        var titles = json.RootElement.GetProperty("recommendations").EnumerateArray().Select(m => m.GetProperty("title").GetProperty(name).GetString()!).ToList();
        var rows = DocumentText.All(Reports.Document("yijing-jingen", language, ReportLength.Council).Blocks).OfType<Table>().First().Rows;

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Contains(titles, DocumentText.Plain([new Paragraph([.. r.SelectMany(static c => c)])]).Contains));
    }

    private static JsonDocument Json(string sample)
    {
        using var stream = new MemoryStream();
        AdviceJson.Write(Reports.Advice(sample), stream);
        return JsonDocument.Parse(stream.ToArray());
    }

    private static IEnumerable<string> Ids(Document document, string prefix) =>
        document.Blocks.OfType<Heading>().Where(h => h.Id.StartsWith(prefix, StringComparison.Ordinal)).Select(h => h.Id[prefix.Length..]);

    private static string Section(Document document, string heading) =>
        DocumentText.Plain(document.Blocks.SkipWhile(b => b is not Heading h || h.Id != heading).Take(1)) + DocumentText.Plain(document.Blocks.SkipWhile(b => b is not Heading h || h.Id != heading).Skip(1).TakeWhile(static b => b is not Heading { Level: <= 2 }));
}
