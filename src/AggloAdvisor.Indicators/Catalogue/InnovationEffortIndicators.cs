using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Effort, originality and transformation of research.</summary>
internal static class InnovationEffortIndicators
{
    private static readonly LocalizedText LedgerConvention = new(
        "research projects of a ledger that leaves nothing out", "研发项目，台账须完整");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "rd_staff_per_1000_jobs", Code = "N03", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "per_1000_jobs", Minimum = 0, Decimals = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("R&D staff per 1,000 jobs", "每千就业人员研发人员数"),
                Formula = new("R&D staff / jobs", "研发人员/就业人员"),
                Inputs = ["rd_staff", "employment"],
                Convention = new("staff in full-time equivalents; all jobs", "研发人员按全时当量；全部就业"),
                Reading = new("Low values mean that few people do research.", "数值低表示研发人力不足。"),
                Source = new("OECD (2015), Frascati Manual, ch. 5", "OECD (2015), Frascati Manual，第5章"),
            },
            For.Regions(static (read, region) =>
                Ratio.Of(read.Amount(region, "rd_staff"), read.Amount(region, "employment")) / Unit.Known["per_1000_jobs"].Factor)),
        new(
            new()
            {
                Id = "invention_share", Code = "N07", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Invention patents, share", "发明专利占比"),
                Formula = new("invention patents / all patents", "发明专利/全部专利"),
                Inputs = ["invention_applications", "patent_applications", "invention_patents", "patents_granted"],
                Convention = new("applications over applications where both are known, else grants over grants; never mixed", "申请量比申请量，否则授权量比授权量，不混用"),
                Reading = new("Low values mean small improvements and designs rather than inventions.", "数值低表示以实用新型和外观设计为主。"),
                Source = new("Patent Law of China, art. 2: kinds of patents", "《中华人民共和国专利法》第二条：专利种类"),
                Caution = new("Subsidies raise applications: grants say more.", "申请量易受补贴影响，授权量更可靠。"),
            },
            For.Regions(InventionShare)),
        new(
            new()
            {
                Id = "pct_share", Code = "N07", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1, Decimals = 4,
                Direction = Direction.HigherIsBetter,
                Name = new("International patent applications, share", "PCT国际专利申请占比"),
                Formula = new("PCT applications / patent applications", "PCT国际专利申请/专利申请"),
                Inputs = ["pct_applications", "patent_applications"],
                Reading = new("Low values mean that little is worth protecting abroad.", "数值低表示具有国际保护价值的成果少。"),
                Source = LocalizedText.Same("OECD (2009), Patent Statistics Manual"),
            },
            For.Regions(static (read, region) => PartOf.Share(
                read, read.Amount(region, "pct_applications"), read.Amount(region, "patent_applications"), "pct_applications", "patent_applications"))),
        new(
            new()
            {
                Id = "licensed_in_over_rd", Code = "N07", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Licensed-in technology over R&D", "引进技术经费与研发经费之比"),
                Formula = new("expenditure on licensed-in technology / R&D expenditure", "引进技术经费/研发经费"),
                Inputs = ["technology_imports", "rd_expenditure"],
                Reading = new("High values mean that technology is bought rather than made.", "数值高表示技术以引进为主。"),
                Source = new("Cohen and Levinthal (1989), Economic Journal 99, 569: own R&D and outside knowledge", "Cohen and Levinthal (1989), Economic Journal 99, 569：自主研发与外部知识"),
                Caution = new("Buying can be the first step of learning: look at its trend.", "引进可能是学习的第一步：应看趋势。"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "technology_imports"), read.Amount(region, "rd_expenditure")))),
        new(
            new()
            {
                Id = "original_project_share", Code = "N07", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Original research projects, share", "原创性研发项目占比"),
                Formula = new("original research projects / research projects of the ledger", "原创研发项目数/台账研发项目数"),
                Inputs = ["projects"],
                Convention = LedgerConvention,
                Reading = new("Low values mean imitation.", "数值低表示以模仿为主。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
                Caution = new("Original or imitative is the judgement of whoever keeps the ledger.", "原创或模仿由台账填报者判断。"),
            },
            For.Case(static read => RegisterRows.Complete(read, "projects", null, static e => e["kind"] == "research")?.Share("originality", "original")),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "technology_contracts_over_rd", Code = "N08", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.HigherIsBetter,
                Name = new("Technology contracts over R&D", "技术合同成交额与研发经费之比"),
                Formula = new("value of technology contracts / R&D expenditure", "技术合同成交额/研发经费"),
                Inputs = ["technology_contract_value", "rd_expenditure"],
                Reading = new("Low values mean that research does not reach the market.", "数值低表示成果转化受阻。"),
                Source = new("China Torch Statistical Yearbook: technology contracts", "《中国火炬统计年鉴》：技术合同"),
                Caution = new("Contracts are counted where the seller is; many are services.", "合同按卖方所在地统计，且多为技术服务。"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "technology_contract_value"), read.Amount(region, "rd_expenditure")))),
        new(
            new()
            {
                Id = "patents_transferred_ratio", Code = "N08", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "ratio", Minimum = 0,
                Direction = Direction.HigherIsBetter,
                Name = new("Patents licensed or assigned over patents granted", "专利许可转让与授权之比"),
                Formula = new("patents licensed or assigned in the year / patents granted in the year", "当年许可或转让专利数/当年授权专利数"),
                Inputs = ["patents_transferred", "patents_granted"],
                Reading = new("Low values mean that patents stay in the drawer.", "数值低表示专利闲置。"),
                Source = LocalizedText.Same("OECD (2009), Patent Statistics Manual"),
                Caution = new("Those transferred were granted in earlier years, so it can exceed 1.", "转让的多为往年授权专利，比值可大于1。"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "patents_transferred"), read.Amount(region, "patents_granted")))),
    ];

    private static double? InventionShare(InputReader read, string region)
    {
        var applied = read.Knows(region, "invention_applications") && read.Knows(region, "patent_applications");
        var (part, whole) = applied ? ("invention_applications", "patent_applications") : ("invention_patents", "patents_granted");
        read.Basis = LocalizedText.Of($"{part} / {whole}", $"{Wording.Figure(part)} / {Wording.Figure(whole)}");
        return PartOf.Share(read, read.Amount(region, part), read.Amount(region, whole), part, whole);
    }
}
