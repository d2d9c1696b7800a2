using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Where industries stand between sending and receiving places.</summary>
internal static class GradientIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "industry_gradient", Code = "I15", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Industry gradient coefficient", "产业梯度系数"),
                Formula = new("IG_ik = LQ_ik × CP_ik, LQ by value added, CP = (VA_ik / VA_k) / (L_ik / L_k)", "LQ_ik × CP_ik，LQ按增加值计算，CP =（VA_ik/VA_k）/（L_ik/L_k），VA为增加值，L为就业"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new(
                    "a value-added and an employment table of the same classification; reference: the benchmark where both have it, else all members together",
                    "采用分类相同的增加值表和就业表；参照：两表均有比较区域时用之，否则用全体成员合计"),
                Reading = new("Above 1: a place that may send the industry on. Below 1: a place that may receive it.", "大于1：可转出；小于1：可承接。"),
                Source = new("Usually traced to Dai, Tian and Chen (2003), Study of Regional Industrial Transfer", "通常追溯至戴宏伟、田学斌、陈永国（2003），《区域产业转移研究》"),
                Caution = new("It says nothing about costs, land or pollution: weigh those before any transfer.", "不反映成本、土地与污染：产业转移前须另行权衡。"),
            },
            Compute),
    ];

    private static void Compute(InputReader read, ValueSink sink)
    {
        var tables = GradientTables.Find(read.Context.Activity, read.Context.Case.Year);
        if (tables is not { } pair)
        {
            foreach (var targets in read.Context.RegionIndustryTargets)
            {
                Lack(read);
                sink.Add(read, targets, null);
            }

            return;
        }

        var (valueAdded, employment) = (read.Context.Activity.View(pair.ValueAdded, read.Year), read.Context.Activity.View(pair.Employment, read.Year));
        foreach (var member in read.Members)
        {
            ImmutableArray<Target> targets = [.. pair.Industries.Select(code => Target.RegionIndustry(member, code))];
            sink.Add(read, targets, valueAdded is null || employment is null ? LackYear(read, pair) : Row(read, valueAdded, employment, member));
        }
    }

    private static double?[]? Row(InputReader read, ActivityView valueAdded, ActivityView employment, string member)
    {
        read.Use(employment);
        read.Use(valueAdded);
        var benchmarked = valueAdded.BenchmarkId is not null && employment.BenchmarkId is not null;
        var reference = benchmarked ? valueAdded.ReferenceName : Reasons.AllMembers;
        read.Basis = LocalizedText.Of(
            $"{valueAdded.Description}, and employment of {employment.Source}, {reference}", $"{valueAdded.Description}；就业：{employment.Source}；{reference}");
        return IndustryGradient.Compute(
            read.Row(valueAdded, member),
            read.Row(employment, member),
            benchmarked ? read.Reference(valueAdded) : read.Total(valueAdded),
            benchmarked ? read.Reference(employment) : read.Total(employment));
    }

    /// <summary>Which of the two tables there is no match for; both when neither is there.</summary>
    private static void Lack(InputReader read)
    {
        bool Has(ActivityMeasure measure) => read.Context.Activity.Candidates.Any(t => t.Measure == measure && t.Years.Contains(read.Context.Case.Year));
        if (!Has(ActivityMeasure.ValueAdded))
        {
            read.Lack(LackingKind.Activity, "value_added", null, read.Year);
        }

        if (!Has(ActivityMeasure.Employment) || !read.IsLacking)
        {
            read.Lack(LackingKind.Activity, "employment", null, read.Year);
        }
    }

    private static double?[]? LackYear(InputReader read, GradientTables pair)
    {
        read.Lack(LackingKind.Activity, pair.ValueAdded.Id, null, read.Year);
        read.Lack(LackingKind.Activity, pair.Employment.Id, null, read.Year);
        return null;
    }
}
