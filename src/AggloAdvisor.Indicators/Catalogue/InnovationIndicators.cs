using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Concentration;
using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Patents, effort, institutions and what they teach.</summary>
internal static class InnovationIndicators
{
    private static readonly LocalizedText _zhao = new("Zhao, Wu and Qin (2023), innovation chain", "Zhao、Wu、Qin（2023），创新链");

    private static readonly string[] SubIndices = ["resources", "performance", "services"];

    private static readonly LocalizedText PatentConvention = new(
        "patent applications, else grants, else inventions: whichever most members have", "专利申请量，否则授权量，否则发明专利：取多数成员具备者");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "patents_per_10k", Code = "N02", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "per_10k_persons", Minimum = 0, Decimals = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Patents per 10,000 residents", "每万人专利数"),
                Formula = new("patents / resident population", "专利数/常住人口"),
                Inputs = ["patent_applications", "patents_granted", "invention_patents", "population"],
                Convention = PatentConvention,
                Reading = new("Low values mean weak innovation output.", "数值低表示创新产出弱。"),
                Source = _zhao,
            },
            For.Regions(static (read, region) =>
                Ratio.Of(Patents(read, region), read.Amount(region, "population")) / Unit.Known["per_10k_persons"].Factor)),
        new(
            new()
            {
                Id = "patents_top_share", Code = "N02", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Share of patents in the leading member", "专利第一成员占比"),
                Formula = new("largest member's patents / all patents", "专利最多成员的专利数/专利总数"),
                Inputs = ["patent_applications", "patents_granted", "invention_patents"],
                Convention = PatentConvention,
                Reading = new("High values mean that innovation sits in one member.", "数值高表示创新集中于一地。"),
                Source = _zhao,
                Caution = new("Compare it with that member's share of the population.", "应与该成员的人口占比对照。"),
            },
            For.Case(static read => ConcentrationRatio.Compute(Patents(read), 1))),
        new(
            new()
            {
                Id = "patents_max_min", Code = "N02", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "ratio", Minimum = 1, Decimals = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Most over fewest patents", "专利极值比"),
                Formula = new("most patents of a member / fewest patents of a member", "专利最多成员/专利最少成员"),
                Inputs = ["patent_applications", "patents_granted", "invention_patents"],
                Convention = PatentConvention,
                Reading = new("High values mean uneven innovation.", "数值高表示创新不均衡。"),
                Source = _zhao,
                Caution = new("Members differ in size: read it beside patents per resident.", "成员规模不同：须与每万人专利数并读。"),
            },
            For.Case(static read => Extremes.MaximumOverMinimum(Patents(read)))),
        new(
            new()
            {
                Id = "patents_gini", Code = "N02", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "index", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Gini coefficient of patents", "专利基尼系数"),
                Formula = new("half the mean difference between members' patents / mean of members", "成员间专利平均差的一半/成员均值"),
                Inputs = ["patent_applications", "patents_granted", "invention_patents"],
                Convention = new("members unweighted; one kind of patents for all: applications, else grants, else inventions", "各成员不加权；全体采用同一口径：申请量，否则授权量，否则发明专利"),
                Reading = new("0 when all members have as many; higher means more uneven.", "各成员相同时为0；数值越高越不均衡。"),
                Source = LocalizedText.Same("Gini (1912), Variabilità e mutabilità"),
                Caution = new("Members differ in size: read it beside patents per resident.", "成员规模不同：须与每万人专利数并读。"),
            },
            For.Case(static read => GiniCoefficient.Compute(Patents(read)))),
        new(
            new()
            {
                Id = "patents_top_population_share", Code = "N02", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Population share of the member with most patents", "专利第一成员的人口占比"),
                Formula = new("population of the member with most patents / population of all members", "专利最多成员的人口/成员人口合计"),
                Inputs = ["patent_applications", "patents_granted", "invention_patents", "population"],
                Convention = PatentConvention,
                Reading = new("If it is as large as its share of patents, the concentration is one of people.", "若与其专利占比相当，则集中的其实是人口。"),
                Source = new("House counter-check", "本程序自设的反向检验"),
            },
            For.Case(static read =>
            {
                var patents = Patents(read);
                var population = read.OfMembers("population");
                if (read.IsLacking)
                {
                    return null;
                }

                var top = Array.IndexOf(patents, patents.Max());
                read.Basis += LocalizedText.Of($"; {read.Members[top]}", $"；{read.Name(read.Members[top])}");
                return Ratio.Of(population[top], population.Sum());
            })),
        new(
            new()
            {
                Id = "innovation_indices_below", Code = "N01", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "count", Minimum = 0, Maximum = 3, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Innovation sub-indices below the national mean", "低于全国均值的创新分指数个数"),
                Formula = new("number of resources, performance and services below the national mean", "创新资源、创新绩效、创新服务三项中低于全国均值的项数"),
                Inputs = ["innovation_positions"],
                Reading = new("3: weak in everything that is measured.", "3：各项均弱。"),
                Source = _zhao,
            },
            For.Regions(IndicesBelow),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "innovation_environment", Code = "N01", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "category", Categories = ["above", "below"], Decimals = 0,
                CategoryNames = [new("above the national mean", "高于全国均值"), new("below the national mean", "低于全国均值")],
                Name = new("Innovation environment against the national mean", "创新环境与全国均值比较"),
                Formula = new("position of the environment index of the whole case", "整个案例创新环境指数的位置"),
                Inputs = ["innovation_positions"],
                Reading = new("Below: the whole agglomeration lacks the setting, whatever single members do.", "低于均值：整个城市群缺乏环境，与个别成员无关。"),
                Source = _zhao,
            },
            For.Case(static read => RegisterFacts.Position(read, Case.WholeCaseId, "environment") switch
            {
                "above" => 0,
                "below" => 1,
                _ => null,
            }),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "first_class_universities", Code = "N04", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "count", Minimum = 0, Decimals = 0,
                Direction = Direction.HigherIsBetter,
                Name = new("First-class universities", "“双一流”高校数"),
                Formula = new("sum over members, or the figure of the whole case", "成员之和，或整个案例的数据"),
                Inputs = ["first_class_universities", "institutions"],
                Convention = InstitutionIndicators.Convention,
                Reading = new("None: research has to be brought in from outside.", "没有：研究力量须从外部引入。"),
                Source = _zhao,
            },
            For.Case(static read => InstitutionIndicators.Universities.OfCase(read, "first_class_universities", "first_class", "yes"))),
        Majors("advantaged", new("Advantaged industries with a programme", "优势产业的专业覆盖率"), new("Low values: universities do not train for what the place does.", "数值低：高校未对接本地优势产业。")),
        Majors("emerging", new("Emerging industries with a programme", "新兴产业的专业覆盖率"), new("Low values: universities train for the present, not for what is to come.", "数值低：高校面向当前产业而非未来产业。")),
        new(
            new()
            {
                Id = "rd_intensity", Code = "N03", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "share", Minimum = 0, Decimals = 4,
                Direction = Direction.HigherIsBetter,
                Name = new("R&D intensity", "研发投入强度"),
                Formula = new("R&D expenditure / GDP", "研发经费/GDP"),
                Inputs = ["rd_expenditure", "gdp"],
                Reading = new("Low values mean under-investment in research.", "数值低表示研发投入不足。"),
                Source = LocalizedText.Same("OECD (2015), Frascati Manual"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "rd_expenditure"), read.Amount(region, "gdp")))),
        new(
            new()
            {
                Id = "st_fiscal_share", Code = "N03", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1, Decimals = 4,
                Direction = Direction.HigherIsBetter,
                Name = new("Science and technology in fiscal expenditure", "财政科技支出占比"),
                Formula = new("fiscal science and technology expenditure / fiscal expenditure", "财政科技支出/财政支出"),
                Inputs = ["st_fiscal_expenditure", "fiscal_expenditure"],
                Reading = new("Low values mean that the budget gives science and technology little weight.", "数值低表示财政对科技投入不足。"),
                Source = new("China Statistical Yearbook, fiscal expenditure by function", "《中国统计年鉴》，一般公共预算支出分项"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "st_fiscal_expenditure"), read.Amount(region, "fiscal_expenditure")))),
    ];

    private static double Patents(InputReader read, string region)
    {
        read.Basis = Wording.Figure(read.Context.PatentVariable);
        return read.Amount(region, read.Context.PatentVariable);
    }

    private static double[] Patents(InputReader read) => [.. read.Members.Select(m => Patents(read, m))];

    private static double? IndicesBelow(InputReader read, string region)
    {
        string?[] positions = [.. SubIndices.Select(i => RegisterFacts.Position(read, region, i))];
        return positions.Count(static p => p == "below");
    }

    private static Indicator Majors(string status, LocalizedText name, LocalizedText reading) => new(
        new()
        {
            Id = $"major_coverage_{status}", Code = "N05", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
            Direction = Direction.HigherIsBetter,
            Name = name,
            Formula = LocalizedText.Of(
                $"sum of w_k over {status} industries for which some member offers a programme / sum of w_k over {status} industries of the register",
                $"有成员开设专业的{Core.Cases.RegisterWords.Of(status)}的w_k之和/名录中{Core.Cases.RegisterWords.Of(status)}的w_k之和"),
            Inputs = ["majors"],
            Convention = new(
                "w_k: the industry's share in all members together, by the activity table in use, when every industry of the register is a code of it; else all industries count the same, and the basis says so",
                "w_k为该产业在全体成员合计中的占比（按所用分行业数据表），须名录所列产业均为该表代码；否则各产业权重相同，并在依据中说明"),
            Reading = reading,
            Source = _zhao,
            Caution = new(
                "It says that a programme exists, not how many it trains. Weights are today's: an emerging industry that hardly exists yet counts little beside a larger one.",
                "只说明设有专业，不反映培养规模。权重反映当前规模：尚在起步的新兴产业占比很小。"),
        },
        For.Case(read => MajorCoverage.Of(read, status)),
        CaseYearOnly: true);
}
