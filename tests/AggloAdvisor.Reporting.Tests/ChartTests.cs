using AggloAdvisor.Advising;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Pdf;
using AggloAdvisor.Reporting.Charts;
using AggloAdvisor.Reporting.Model;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting.Tests;

public sealed class ChartTests
{
    private static readonly string[] _withoutActivities = ["timeline", "flow", "map"];

    public static TheoryData<string> Samples => [.. Reports.Samples];

    /// <summary>Members, industries, whether names are long, part of the figures that is missing.</summary>
    public static TheoryData<int, int, bool, double> Hostile => new()
    {
        { 2, 3, true, 0 },
        { 2, 97, false, 0.3 },
        { 3, 12, true, 0 },
        { 9, 20, false, 0 },
        { 13, 4, true, 0.1 },
        { 60, 3, false, 0 },
        { 60, 40, true, 0.05 },
        { 60, 97, true, 0.9 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Draw_EveryChartOfEverySample_StaysWithinItsBoxAndHasWords(string sample)
    {
        var drawn = Both(Reports.Advice(sample)).Count(d => !_withoutActivities.Contains(d.Name));

        // A case of counts and words alone, without a table of activities, has nothing to draw but its plan and where its members lie.
        Assert.Equal(!Reports.Advice(sample).Case.Activities.IsEmpty, drawn > 0);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Draw_EveryChartOfHardCases_StaysWithinItsBoxAndHasWords(int members, int industries, bool longNames, double missing) =>
        Assert.NotEmpty(Both(new GeneratedCase(members, industries, Seed: members + industries, longNames, missing).Advice()));

    /// <summary>All charts in both languages, each held to its box.</summary>
    private static IEnumerable<(string Name, Figure Figure)> Both(Advice advice)
    {
        var all = new List<(string, Figure)>();
        foreach (var language in new[] { Language.English, Language.Chinese })
        {
            var model = new ModelContext(advice, Reports.Template(language), new UnknownFields());
            var context = new ChartContext(model, Reports.Measurer, new ThemeColors());
            foreach (var name in ChartCatalog.Names)
            {
                if (ChartCatalog.Draw(name, context)!.Figure is { } figure)
                {
                    Assert.NotEmpty(figure.AlternativeText);
                    Assert.NotEmpty(figure.Caption);
                    Assert.All(figure.Caption, static i => Assert.False(char.IsLower(DocumentText.Plain([new Paragraph([i])]).TrimStart()[0]), "A sentence of a caption begins with a small letter."));
                    ShapeBoxes.AssertWithin(figure.Drawing);
                    ShapeBoxes.AssertTextsApart(figure.Drawing);
                    all.Add((name, figure));
                }
            }
        }

        return all;
    }
}
