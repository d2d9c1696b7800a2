using AggloAdvisor.Advising;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>The short reports hold to their pages and say what the whole report says.</summary>
public sealed class LengthTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggloadvisor-").FullName;
    private static readonly FontLibrary _fonts = FontLibrary.Find(new FontSearch());

    public static TheoryData<string, Language, ReportLength, int> ShortReports
    {
        get
        {
            var data = new TheoryData<string, Language, ReportLength, int>();
            foreach (var sample in Reports.Samples)
            {
                foreach (var language in new[] { Language.English, Language.Chinese })
                {
                    data.Add(sample, language, ReportLength.Council, 4);
                    data.Add(sample, language, ReportLength.Public, 1);
                }
            }

            return data;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(ShortReports))]
    public void Build_ShortReport_KeepsToItsPagesAndHasNoLinkToWhatItLeavesOut(string sample, Language language, ReportLength length, int pages)
    {
        var template = Reports.Template(language, length);
        var built = ReportBuilder.Build(Reports.Advice(sample), template, new PdfTextMeasurer(_fonts), new RecordMention(new string('8', 64), CarriesFiles: true));

        Assert.Empty(built.Diagnostics);
        var blocks = DocumentText.All(built.Value!.Blocks).ToArray();
        Assert.InRange(PdfRenderer.Render(built.Value, template.Theme, _fonts, Stream.Null).PageCount, 1, pages);
        Assert.Empty(blocks.SelectMany(DocumentText.Inlines).OfType<Link>().Select(static l => l.Target).Where(static t => t[0] == '#').Select(static t => t[1..]).Except(blocks.OfType<Heading>().Select(static h => h.Id)));
        Assert.Contains(new string('8', 64), DocumentText.Plain(built.Value.Blocks), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShortReports))]
    public void Build_ShortReport_NamesTheGravestFindingsAndTheFirstMeasures(string sample, Language language, ReportLength length, int pages)
    {
        var text = DocumentText.Plain(Reports.Build(sample, language, length).Value!.Blocks);
        var (findings, measures) = length == ReportLength.Council ? (14, 24) : (3, pages + 2);

        var problems = Reports.Advice(sample).Findings.Where(static f => f.Severity != FindingSeverity.Profile).Select(static f => f.Diagnosis).Distinct();
        Assert.All(problems.Take(findings), d => Assert.Contains(d.Title.In(language), text, StringComparison.Ordinal));
        Assert.All(Reports.Advice(sample).Recommendations.Take(measures), r => Assert.Contains(r.Measure.Title.In(language), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_DroppedPart_LeavesPlainTextWhereItsLinksWere()
    {
        var template = Reports.Template(Language.English);
        var files = template.Files.ToDictionary(StringComparer.Ordinal);
        files["report.md"] = "{% part summary %}\n"u8.ToArray();

        var document = ReportBuilder.Build(Reports.Advice("yijing-jingen"), ReportTemplate.Load(files, Language.English).Value!, Reports.Measurer).Value!;

        Assert.DoesNotContain(DocumentText.All(document.Blocks).SelectMany(DocumentText.Inlines), static i => i is Link);
        Assert.Contains(Reports.Advice("yijing-jingen").Recommendations[0].Measure.Title.En, DocumentText.Plain(document.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_PartsFolderThatIsALink_IsRefused()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("templates")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        Directory.CreateSymbolicLink(Path.Combine(_folder, "parts"), Repository.File("templates", "parts"));

        var loaded = ReportTemplate.Load(_folder, Language.English);

        Assert.Null(loaded.Value);
        Assert.NotEmpty(loaded.Diagnostics);
        Assert.All(loaded.Diagnostics, static d => Assert.Equal("AGA4001", d.Code));
    }
}
