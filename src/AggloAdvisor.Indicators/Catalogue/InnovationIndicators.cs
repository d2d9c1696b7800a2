using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Innovation: output, effort, institutions, majors.</summary>
internal static class InnovationIndicators
{
    public static IEnumerable<Indicator> All =>
    [
        new(
            Definition("patents_per_10k", "N02", Scope.Region, "per_10k_persons", 0, null, "patents / population", ["patent_applications", "population"], new("Patent applications per 10,000 persons", "每万人专利申请量"), new("Low: weak output.", "数值低表示产出弱。")) with { Direction = Direction.HigherIsBetter, Decimals = 1 },
            static c => c.Members.Select(m => new Answer(Target.Region(m.Id), Figure.Ratio(c.Observe(m.Id, "patent_applications"), c.Observe(m.Id, "population"))))),
        OfCase("patents_top_share", "share", 0, 1, "max / Σ", ["patent_applications"], new("Largest member's share of patents", "专利最多成员的占比"), new("High: uneven.", "数值高表示分布不均。"),
            static c => Figure.From(c.OfMembers("patent_applications"), "there are no patents", static v => Concentration.ConcentrationRatio.Compute(v, 1))),
        OfCase("patents_max_min", "ratio", 1, null, "max / min", ["patent_applications"], new("Most over fewest patents", "专利最多与最少之比"), new("High: uneven.", "数值高表示分布不均。"),
            static c => Figure.From(c.OfMembers("patent_applications"), "a member has no patent", static v => v.Min() > 0 ? v.Max() / v.Min() : null)),
        OfCase("patents_top_population_share", "share", 0, 1, "population of the member with most patents / Σ", ["patent_applications", "population"], new("Population share of the member with most patents", "专利最多成员的人口占比"), new("The share that size alone would explain.", "规模本身可解释的份额。"), TopPopulation),
        new(
            Definition("innovation_indices_below", "N01", Scope.Region, "count", 0, 3, "resources, performance, services below the national mean", ["innovation_positions"], new("Innovation indices below the national mean", "低于全国均值的创新分指数个数"), new("3: below in all three.", "3表示三项均低于均值。")) with { Direction = Direction.LowerIsBetter, Decimals = 0 },
            static c => c.Members.Select(m => new Answer(Target.Region(m.Id), Below(c, m.Id), "register of innovation positions")),
            true),
        new(
            Definition("innovation_environment", "N01", Scope.Case, "category", null, null, "environment index of the whole region", ["innovation_positions"], new("Innovation environment against the national mean", "创新环境与全国均值比较"), new("Policy, education, informatisation.", "政策、教育、信息化。")) with
            {
                Categories = ["above", "below"],
                CategoryNames = [new("above the national mean", "高于全国均值"), new("below the national mean", "低于全国均值")],
            },
            static c => [new(Target.WholeCase, Environment(c), "register of innovation positions")],
            true),
        OfCase("first_class_universities", "count", 0, null, "Σ", ["first_class_universities"], new("First-class universities", "“双一流”高校数"), new("0: supply must come from outside.", "0表示需依靠外部供给。"), static c => c.OfCase("first_class_universities")),
        Coverage("major_coverage_advantaged", "advantaged", new("Advantaged industries with a programme", "有对应专业的优势产业占比")),
        Coverage("major_coverage_emerging", "emerging", new("Emerging industries with a programme", "有对应专业的新兴产业占比")),
        Share("rd_intensity", "rd_expenditure", "gdp", new("R&D over GDP", "研发经费占GDP比重")),
        Share("st_fiscal_share", "st_fiscal_expenditure", "fiscal_expenditure", new("Science and technology in fiscal spending", "财政科技支出占比")),
    ];

    private static Figure TopPopulation(ComputationContext c)
    {
        var n = c.Members.Count;
        return Figure.From([.. c.OfMembers("patent_applications"), .. c.OfMembers("population")], "there is no population", v =>
        {
            var top = Array.IndexOf(v, v.Take(n).Max());
            return v.Skip(n).Sum() > 0 ? v[n + top] / v.Skip(n).Sum() : null;
        });
    }

    private static Figure Below(ComputationContext c, string regionId)
    {
        var register = c.Register("innovation_positions");
        var rows = register.Of(regionId).Where(static e => e["index"] is "resources" or "performance" or "services").ToArray();
        return rows.Select(static e => e["index"]).Distinct(StringComparer.Ordinal).Count() == 3
            ? Figure.Known(rows.Count(static e => e["position"] == "below"), RegisterView.SourcesOf(rows))
            : register.Lacking(regionId);
    }

    private static Figure Environment(ComputationContext c)
    {
        var register = c.Register("innovation_positions");
        var row = register.Of(Core.Cases.Case.WholeCaseId).FirstOrDefault(static e => e["index"] == "environment");
        return row is null ? register.Lacking() : Figure.Known(row["position"] == "above" ? 0 : 1, RegisterView.SourcesOf([row]));
    }

    private static Indicator Coverage(string id, string status, LocalizedText name) => new(
        Definition(id, "N05", Scope.Case, "share", 0, 1, "industries with a programme / industries listed", ["majors"], name, new("Low: graduates must come from outside.", "数值低表示人才需外部引进。")) with { Direction = Direction.HigherIsBetter },
        c => [new(Target.WholeCase, Covered(c, status), "register of majors")],
        true);

    // An industry counts as covered when one member offers a programme, as not covered when all entries say no.
    private static Figure Covered(ComputationContext c, string status)
    {
        var register = c.Register("majors");
        var industries = register.Entries.Where(e => e["industry_status"] == status).GroupBy(static e => e["industry"]!, StringComparer.Ordinal).ToArray();
        if (industries.Length == 0)
        {
            return register.Lacking();
        }

        return industries.Any(static g => !g.Any(static e => e["offered"] == "yes") && g.Any(static e => e["offered"] != "no"))
            ? Figure.Undefined($"the register of majors does not say for every {status} industry whether a programme is offered")
            : Figure.Known((double)industries.Count(static g => g.Any(static e => e["offered"] == "yes")) / industries.Length, RegisterView.SourcesOf(industries.SelectMany(static g => g)));
    }

    private static Indicator Share(string id, string part, string whole, LocalizedText name) => new(
        Definition(id, "N03", Scope.Region, "share", 0, null, $"{part} / {whole}", [part, whole], name, new("Low: little effort.", "数值低表示投入不足。")) with { Direction = Direction.HigherIsBetter },
        c => c.Members.Select(m => new Answer(Target.Region(m.Id), Figure.Ratio(c.Observe(m.Id, part), c.Observe(m.Id, whole)))));

    private static Indicator OfCase(string id, string unit, double? minimum, double? maximum, string formula, string[] inputs, LocalizedText name, LocalizedText reading, Func<ComputationContext, Figure> compute) => new(
        Definition(id, id.StartsWith("first", StringComparison.Ordinal) ? "N04" : "N02", Scope.Case, unit, minimum, maximum, formula, inputs, name, reading),
        c => [new(Target.WholeCase, compute(c))]);

    private static IndicatorDefinition Definition(string id, string code, Scope scope, string unit, double? minimum, double? maximum, string formula, string[] inputs, LocalizedText name, LocalizedText reading) => new()
    {
        Id = id, Code = code, Chain = Chain.Innovation, Scope = scope, Unit = unit, Minimum = minimum, Maximum = maximum, Formula = formula,
        Inputs = [.. inputs], Name = name, Reading = reading, Source = "definition", Decimals = 2,
    };
}
