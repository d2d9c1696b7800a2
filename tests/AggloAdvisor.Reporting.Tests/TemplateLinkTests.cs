using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>Small templates, and what becomes of them.</summary>
public sealed class TemplateLinkTests
{
    [Theory]
    [InlineData("[write](mailto:office@example.org)", "mailto:office@example.org")]
    [InlineData("[read](https://example.org/a)", "https://example.org/a")]
    [InlineData("<https://example.org/a>", "https://example.org/a")]
    [InlineData("<office@example.org>", "mailto:office@example.org")]
    [InlineData("[run](javascript:alert(1))", null)]
    [InlineData("[open](httpx:something)", null)]
    [InlineData("[open](file:///etc/passwd)", null)]
    public void Link_OfATemplate_LeadsToAnAddressOrIsText(string markdown, string? target)
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Built(markdown)));

        Assert.Equal(target, paragraph.Content.OfType<Link>().SingleOrDefault()?.Target);
    }

    [Fact]
    public void Date_OfNow_IsTheDayOfTheRun()
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Built("{{ 'now' | date: '%Y-%m-%d' }}")));

        Assert.Equal(Reports.Advice("yijing-jingen").AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<TextRun>(Assert.Single(paragraph.Content)).Text);
    }

    private static ImmutableArray<Block> Built(string report)
    {
        var template = ReportTemplate.Load(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["report.md"] = Encoding.UTF8.GetBytes(report + "\n"), ["strings.en.yaml"] = "own: text\n"u8.ToArray(), ["theme.yaml"] = "paper: a4\n"u8.ToArray() }, Language.English);
        Assert.Empty(template.Diagnostics);
        var built = ReportBuilder.Build(Reports.Advice("yijing-jingen"), template.Value!, Reports.Measurer);
        Assert.Empty(built.Diagnostics);
        return built.Value!.Blocks;
    }
}
