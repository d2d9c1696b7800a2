using System.Globalization;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>What changed: growth and shift-share.</summary>
internal static class GrowthIndicators
{
    private static readonly LocalizedText _nominal = new("At current prices.", "按当年价格计算。");

    public static IEnumerable<Indicator> All =>
    [
        new(
            new IndicatorDefinition
            {
                Id = "gdp_growth", Code = "G03", Chain = Chain.Space, Scope = Scope.Region, Unit = "share", Minimum = -1, Direction = Direction.HigherIsBetter,
                Name = new("Annual growth of GDP", "GDP年均增速"), Formula = "(x_t / x_0)^(1/years) − 1, first to last given year", Inputs = ["gdp"], Source = "definition",
                Reading = new("Nominal pace.", "名义增速。"), Caution = _nominal,
            },
            static c => c.Members.Select(m => new Answer(Target.Region(m.Id), Growth(c, [m.Id]), Span(c))),
            true),
        new(
            new IndicatorDefinition
            {
                Id = "core_growth_lead", Code = "G03", Chain = Chain.Space, Scope = Scope.Case, Unit = "share",
                Name = new("Growth lead of the largest member", "最大成员的增速领先幅度"), Formula = "growth of the largest − growth of all others together", Inputs = ["gdp"], Source = "Zhao, Wu and Qin 2023 (idea)",
                Reading = new("Positive: the centre pulls away.", "为正表示中心与外围差距拉大。"), Caution = _nominal,
            },
            static c => [new(Target.WholeCase, CoreLead(c), Span(c))],
            true),
        Part("shift_share_national", new("Reference growth", "参照增长分量"), new("What the reference's pace gave.", "按参照区域总体增速应得的增长。"), static p => p.National),
        Part("shift_share_mix", new("Industry mix", "产业结构分量"), new("What the initial mix of industries added or cost.", "初始产业结构带来的增减。"), static p => p.Mix),
        Part("shift_share_competitive", new("Competitive effect", "竞争力分量"), new("Below 0: losing ground in its own industries.", "为负表示在本地产业中失去竞争力。"), static p => p.Competitive),
        new(
            Definition("competitive_effect", Scope.RegionIndustry, new("Competitive effect of the industry", "行业竞争力效应"), new("Gain or loss against the reference's pace in the same industry.", "相对参照区域同行业增速的得失。"), "E_t − E_0 · (R_t / R_0)") with { Unit = "score", Decimals = 0 },
            Effects,
            true),
    ];

    private static Indicator Part(string id, LocalizedText name, LocalizedText reading, Func<ShiftShareResult, double> part) => new(
        Definition(id, Scope.Region, name, reading, "part / initial total"),
        c => Ends(c) is var (first, last)
            ? c.Members.Select((m, i) => new Answer(
                Target.Region(m.Id),
                last.Figure(
                    ShiftShare.Compute(first.MemberRows[i], last.MemberRows[i], first.Reference, last.Reference) is { } parts && RowTotal.Of(first.MemberRows[i]) is { } start ? part(parts) / start : null,
                    first.Rows(c.Members).Skip(i).Take(1).Concat(last.Rows(c.Members).Skip(i).Take(1)),
                    "an industry was new to the reference"),
                BasisOf(first, last),
                last.Granularity))
            : c.Members.Select(m => new Answer(Target.Region(m.Id), TwoYears(c))),
        true);

    private static IEnumerable<Answer> Effects(ComputationContext c)
    {
        if (Ends(c) is not var (first, last))
        {
            yield break;
        }

        for (var i = 0; i < c.Members.Count; i++)
        {
            var parts = ShiftShare.Compute(first.MemberRows[i], last.MemberRows[i], first.Reference, last.Reference);
            for (var k = 0; k < last.Granularity; k++)
            {
                yield return new(
                    Target.RegionIndustry(c.Members[i].Id, last.Industries[k].Code),
                    last.Figure(parts?.CompetitiveByIndustry[k], last.Rows(c.Members).Skip(i).Take(1), "an industry was new to the reference"),
                    BasisOf(first, last),
                    last.Granularity);
            }
        }
    }

    private static (ActivityView First, ActivityView Last)? Ends(ComputationContext c) =>
        c.Activity is { } last && last.First(c.Case) is { } first ? (first, last) : null;

    private static Figure TwoYears(ComputationContext c) =>
        Figure.Unknown(new LackingInput(LackingKind.Activity, "jobs, output or value added by industry for an earlier year", null, c.Year));

    private static string BasisOf(ActivityView first, ActivityView last) =>
        string.Create(CultureInfo.InvariantCulture, $"{last.Basis}; {first.Year} to {last.Year}; {last.ReferenceName}");

    // The years in which every member's GDP is known: growth of different spans must not be compared.
    private static int? FirstYear(ComputationContext c) => c.Case.Observations.Rows
        .Where(r => r.VariableId == "gdp" && r.Year < c.Year)
        .Select(static r => r.Year)
        .Distinct()
        .Order()
        .Cast<int?>()
        .FirstOrDefault(y => c.Members.All(m => c.Case.Observations.Find(m.Id, "gdp", y!.Value) is not null));

    private static string? Span(ComputationContext c) =>
        FirstYear(c) is { } first ? string.Create(CultureInfo.InvariantCulture, $"{first} to {c.Year}, current prices") : null;

    private static Figure Growth(ComputationContext c, IReadOnlyCollection<string> regions)
    {
        if (FirstYear(c) is not { } first)
        {
            return Figure.Unknown(new LackingInput(LackingKind.Observation, "gdp", null, c.Year - 5));
        }

        Figure[] figures = [.. regions.Select(r => c.Observe(r, "gdp", first)), .. regions.Select(r => c.Observe(r, "gdp"))];
        return Figure.From(figures, "the first figure is 0", v =>
        {
            var start = v.Take(regions.Count).Sum();
            return start > 0 ? Math.Pow(v.Skip(regions.Count).Sum() / start, 1.0 / (c.Year - first)) - 1 : null;
        });
    }

    private static Figure CoreLead(ComputationContext c)
    {
        var sizes = c.OfMembers("gdp");
        if (sizes.Any(static s => s.Value is null) || c.Members.Count < 2)
        {
            return Figure.From(sizes, "fewer than two members", static _ => null);
        }

        var core = c.Members[Enumerable.Range(0, sizes.Count).MaxBy(i => sizes[i].Value!.Value)].Id;
        return Figure.From([Growth(c, [core]), Growth(c, [.. c.Members.Select(static m => m.Id).Where(id => id != core)])], "growth is not defined", static v => v[0] - v[1]);
    }

    private static IndicatorDefinition Definition(string id, Scope scope, LocalizedText name, LocalizedText reading, string formula) => new()
    {
        Id = id, Code = "I16", Chain = Chain.Industry, Scope = scope, Unit = "share", Name = name, Reading = reading, Formula = formula,
        Inputs = ["activity"], Source = "Dunn 1960", Convention = new("classic shift-share, first to last year; reference: the benchmark, else all members", "经典偏离—份额法，首年至末年；参照为基准区域，无则为全体成员"),
        Caution = new("The competitive part is a residual, not a cause.", "竞争力分量是残差，不是原因。"),
    };
}
