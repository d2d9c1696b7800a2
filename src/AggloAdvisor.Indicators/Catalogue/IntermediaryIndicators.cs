using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Institutions between research and production.</summary>
internal static class IntermediaryIndicators
{
    private const string RegisterId = "intermediaries";

    private static readonly LocalizedText _paper = new("Innovative industry agglomeration and urbanization, II.B: list of auxiliary elements", "创新产业集聚与城镇化论文，II.B：辅助要素清单");

    private static readonly string[] Transforming = ["pilot-workshop", "patent-agency", "broker", "trading-platform"];

    private static readonly string[] Kinds =
    [
        "information-centre", "training-centre", "consulting", "broker", "technology-assessment", "dispute-arbitration", "association", "patent-legal-aid", "talent-agency",
    ];

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "transformation_institutions_per_1000", Code = "S02", Chain = Chain.Service, Scope = Scope.Region, Unit = "per_1000_firms", Minimum = 0, Decimals = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Transformation institutions per 1,000 technology firms", "每千家科技型企业成果转化机构数"),
                Formula = new("(test workshops + patent agencies + technology brokers + trading platforms) / technology firms", "（中试车间 + 专利代理 + 技术经纪 + 技术交易平台）/ 科技企业"),
                Inputs = ["intermediaries", "technology_firms"],
                Convention = new("institutions of the member itself; a register that leaves nothing out", "只计本成员机构；名录须完整"),
                Reading = new("0, or less than half of a comparable place: build. Enough but little used: rectify.", "为0或不足可比地区一半：新建；数量足而使用少：整改。"),
                Source = new("Zhao, Wu and Qin (2023), service chain; per firm as house convention", "Zhao、Wu、Qin（2023），服务链；按企业平均为本程序自定口径"),
            },
            For.Regions(Transformation),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "transformation_in_use_share", Code = "S02", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Transformation institutions that are used, share", "成果转化机构实际使用占比"),
                Formula = new("transformation institutions that firms use / transformation institutions", "企业使用的转化机构数/转化机构数"),
                Inputs = ["intermediaries"],
                Reading = new("Low values: form without effect.", "数值低：有形式而无实效。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Regions(static (read, region) => Existing(read, region)?.Share("in_use", "yes")),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "intermediary_coverage", Code = "S09", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Kinds of intermediaries that are there", "中介机构种类覆盖率"),
                Formula = new("kinds of intermediaries that serve the member / nine kinds", "服务于该成员的中介机构类别数/9类"),
                Inputs = ["intermediaries"],
                Convention = new("information centre, training centre, consulting, broker, technology assessment, dispute arbitration, association, patent legal aid, talent agency; what serves all members counts for each; finance is counted under banks", "信息中心、培训中心、咨询、经纪、技术评估、争议仲裁、行业协会、专利法律援助、人才中介；服务全体成员者计入各成员；金融机构另计"),
                Reading = new("Low values: part of the support is missing; the basis names it.", "数值低：支撑服务有缺口；依据中列出缺项。"),
                Source = _paper,
                Caution = new("Presence says nothing of quality.", "有无不反映服务质量。"),
            },
            For.Regions(static (read, region) => Coverage(read, e => e["region"] == region || e["region"] == Core.Cases.Case.WholeCaseId, region)),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "intermediary_coverage_case", Code = "S09", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Kinds of intermediaries that some member has", "城市群中介机构种类覆盖率"),
                Formula = new("kinds of intermediaries that are anywhere in the case / nine kinds", "城市群内已有中介机构类别数/9类"),
                Inputs = ["intermediaries"],
                Convention = new("the nine kinds of the members' coverage", "与成员覆盖率相同的九类"),
                Reading = new("What no member has must be built; what one has can be shared.", "各成员均无者须新建；一地已有者可共享。"),
                Source = _paper,
            },
            For.Case(static read => Coverage(read, static _ => true, null)),
            CaseYearOnly: true),
    ];

    private static RegisterRows? Existing(InputReader read, string region)
    {
        if (RegisterRows.Complete(read, RegisterId, region, static e => Transforming.Contains(e["kind"])) is not { } rows)
        {
            return null;
        }

        rows.Words("exists");
        var existing = rows.Where(static e => e["exists"] == "yes");
        var counts = LocalizedText.List(Transforming.Select(k => LocalizedText.Of(
            $"{k} {existing.Entries.Count(e => e["kind"] == k)}", $"{Wording.Register(k)}{existing.Entries.Count(e => e["kind"] == k)}个")));
        read.Basis += LocalizedText.Of($"; {counts}", $"；{counts}");
        return existing;
    }

    private static double? Transformation(InputReader read, string region) =>
        Ratio.Of(Existing(read, region)?.Entries.Length ?? double.NaN, read.Amount(region, "technology_firms")) / Unit.Known["per_1000_firms"].Factor;

    private static double? Coverage(InputReader read, Func<Core.Cases.RegisterEntry, bool> serves, string? region)
    {
        if (RegisterRows.Listed(read, RegisterId, e => serves(e) && Kinds.Contains(e["kind"])) is not { } rows)
        {
            return null;
        }

        var absent = read.Context.Case.Registers[RegisterId].Complete ? "no" : "unknown";
        var said = Kinds.Select(k => (Kind: k, Exists: rows.Where(e => e["kind"] == k).Entries is { Length: > 0 } found ? RegisterFacts.Any(found, "exists") : absent)).ToArray();
        string[] missing = [.. said.Where(static s => s.Exists == "no").Select(static s => s.Kind)];
        string[] unknown = [.. said.Where(static s => s.Exists == "unknown").Select(static s => s.Kind)];
        read.Basis = LocalizedText.Of($"missing: {Listing.Of(missing)}", $"缺少：{Listing.Of(missing)}");
        if (unknown.Length > 0)
        {
            read.Basis += Listing.Part(new("unknown", "未知"), unknown);
            read.Lack(LackingKind.Register, RegisterId, region);
        }

        return Ratio.Of(said.Count(static s => s.Exists == "yes"), Kinds.Length);
    }
}
