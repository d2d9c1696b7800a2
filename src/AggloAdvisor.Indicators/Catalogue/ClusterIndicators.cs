using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Concentration;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Clusters of an industry in a member.</summary>
internal static class ClusterIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "cluster_index", Code = "I19", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "index", Minimum = 0, Decimals = 2,
                Name = new("Litzenberger–Sternberg cluster index", "利岑贝格—施特恩贝格集群指数"),
                Formula = new("(e/A)/(E/sum A) × (e/P)/(E/sum P) × (b/B)/(e/E), e jobs and b firms of the industry, A area, P population", "(e/A)/(E/ΣA) × (e/P)/(E/ΣP) × (b/B)/(e/E)，e、b为该行业就业和企业数，A为面积，P为人口"),
                Inputs = [IndicatorCatalog.ActivityInput, "population", "area"],
                Convention = new("against all members together; jobs and firms of the same table", "以全体成员合计为参照；就业与企业数取自同一产业表"),
                Reading = new("1 is the average; high values mean dense, large and many-firmed.", "1为平均水平；数值高表示密度大、规模大且企业众多。"),
                Source = LocalizedText.Same("Litzenberger and Sternberg (2006), Geographische Zeitschrift 94(2), 209"),
                Caution = new("Not standardised: it depends on which members are looked at, and small members reach high values easily.", "未标准化：取决于纳入哪些成员，小成员容易出现高值。"),
            },
            For.RegionIndustries(Row)),
    ];

    private static double?[]? Row(InputReader read, ActivityView view, string region)
    {
        var jobs = Counting(read, view, ActivityMeasure.Employment, "employment");
        var firms = Counting(read, view, ActivityMeasure.Firms, "firms");
        var (populations, areas) = (read.OfMembers("population"), read.OfMembers("area"));
        if (jobs is null || firms is null)
        {
            return null;
        }

        read.Use(jobs);
        read.Basis = LocalizedText.Of($"{jobs.Description}, and firms", $"{jobs.Description}；企业数");
        read.Total(jobs);
        read.Total(firms);
        if (read.IsLacking)
        {
            return null;
        }

        var own = read.Members.IndexOf(region);
        var (population, area) = (populations.Sum(), areas.Sum());
        var values = new double?[view.Industries.Length];
        for (var k = 0; k < values.Length; k++)
        {
            values[k] = ClusterIndex.Compute(
                new(jobs.Row(region)[k], firms.Row(region)[k], populations[own], areas[own]),
                new(jobs.Total[k], firms.Total[k], population, area));
        }

        return values;
    }

    /// <summary>What another measure of the same file counts, in the same industries; null, and lacking, when it has none.</summary>
    private static ActivityView? Counting(InputReader read, ActivityView view, ActivityMeasure measure, string name)
    {
        var table = read.Context.Case.Activities.FirstOrDefault(t => t.Measure == measure && t.Id == view.Table.Id);
        var found = read.Context.Activity.View(table, read.Year);
        if (found is null)
        {
            read.Lack(LackingKind.Activity, $"{view.Table.Id}: {name}", null, read.Year);
        }

        return found;
    }
}
