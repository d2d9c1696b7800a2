using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Which arrangements of cooperation exist, and for how long.</summary>
internal static class CooperationIndicators
{
    /// <summary>What a working cooperation has, from paper to effect.</summary>
    private static readonly string[] Kinds =
    [
        "signed-agreement", "joint-plan", "joint-office", "one-stop", "mutual-recognition", "tax-sharing", "compensation", "joint-conference", "leading-group", "independent-coordinator", "joint-project", "evaluation",
    ];

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        Has("signed-agreement", new("Signed cooperation agreement", "已签署合作协议")),
        Has("joint-plan", new("Jointly formulated plan", "共同编制规划")),
        Has("joint-office", new("Joint office", "联合办公机构")),
        Has("one-stop", new("Online one-stop service across members", "跨市一站式网上政务服务")),
        Has("mutual-recognition", new("Mutual recognition of licences, standards and qualifications", "证照、标准和资质互认")),
        Has("tax-sharing", new("Tax-sharing rule", "税收分享规则")),
        Has("compensation", new("Compensation among members", "成员间利益补偿")),
        Has("joint-conference", new("Joint conference with a fixed rhythm", "定期联席会议")),
        Has("leading-group", new("Leading group of the upper level", "上级领导小组")),
        Has("independent-coordinator", new("Independent coordinator", "独立协调机构")),
        Has("joint-project", new("Joint project started", "已启动共建项目")),
        Has("evaluation", new("Evaluation of cooperation", "合作评估机制")),
        Has("platform", new("Cooperation platform", "合作平台")),
        Has("emission-obligation", new("Transferred projects bound to emission targets", "转移项目附有约束性减排义务")),
        new(
            new()
            {
                Id = "governance_checklist", Code = "S10", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Arrangements of cooperation that exist", "协同机制完备度"),
                Formula = new("arrangements that exist / twelve arrangements", "已有安排数/12项安排"),
                Inputs = ["agreements"],
                Convention = new("items count the same; platforms are not among them; not listed means no only if the register leaves nothing out", "各项权重相同，不含合作平台；仅当名录完整时，未列入才表示没有"),
                Reading = new("Low values: cooperation on paper; the basis names what is missing.", "数值低：协同停留在纸面；依据中列出缺项。"),
                Source = new("Zhao, Wu and Qin (2023): coordination mechanisms; equal weights by house convention", "Zhao、Wu、Qin（2023）：协调机制；等权为本程序自定口径"),
                Caution = new("A young cooperation cannot have them all.", "起步阶段的合作不可能全部具备。"),
            },
            For.Case(Checklist),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "cooperation_age", Code = "S10", Chain = Chain.Service, Scope = Scope.Case, Unit = "years", Minimum = 0, Decimals = 0,
                Name = new("Years of cooperation", "合作年限"),
                Formula = new("case year − year since which the members cooperate", "案例年份 − 合作起始年份"),
                Inputs = [IndicatorCatalog.CooperationSinceInput],
                Reading = new("In the first years agreements and platforms are all that can be expected.", "起步阶段通常只有协议和平台。"),
                Source = new("Zhao, Wu and Qin (2023): initial stage of cooperation", "Zhao、Wu、Qin（2023）：合作起步阶段"),
            },
            For.Case(Age),
            CaseYearOnly: true),
    ];

    private static double? Checklist(InputReader read)
    {
        // Each question writes a basis of its own; the one that counts tells what is missing and what is unknown together.
        double?[] exists = [.. Kinds.Select(k => RegisterFacts.Exists(read, k))];
        if (!read.Context.Case.Registers.ContainsKey("agreements"))
        {
            return null;
        }

        string[] missing = [.. Kinds.Where((_, i) => exists[i] == 0)];
        string[] unknown = [.. Kinds.Where((_, i) => exists[i] is null)];
        read.Basis = LocalizedText.Of($"missing: {Listing.Of(missing)}", $"缺少：{Listing.Of(missing)}")
            + (unknown.Length == 0 ? null : Listing.Part(new("unknown", "未知"), unknown));
        return Ratio.Of(exists.Count(static e => e == 1), Kinds.Length);
    }

    private static double? Age(InputReader read)
    {
        if (read.Context.Case.CooperationSince is not { } since)
        {
            read.Lack(LackingKind.Observation, IndicatorCatalog.CooperationSinceInput);
            return null;
        }

        return since <= read.Year ? read.Year - since : read.Undefined(new("cooperation began after the case's year", "合作始于案例年份之后"));
    }

    private static Indicator Has(string kind, LocalizedText name) => new(
        new()
        {
            Id = $"has_{kind.Replace('-', '_')}", Code = "S10", Chain = Chain.Service, Scope = Scope.Case, Unit = "category", Categories = CategoryWords.NoYes, CategoryNames = CategoryWords.NoYesNames, Decimals = 0,
            Direction = Direction.HigherIsBetter,
            Name = name,
            Formula = LocalizedText.Of($"yes when the register of agreements has an entry '{kind}' that exists", $"协议名录中有“{Core.Cases.RegisterWords.Of(kind)}”且已存在时为“是”"),
            Inputs = ["agreements"],
            Convention = new("not listed means no only if the register leaves nothing out", "仅当名录完整时，未列入才表示没有"),
            Reading = new("A rung of cooperation that is there or is not.", "合作机制的一级台阶：有或没有。"),
            Source = new("Zhao, Wu and Qin (2023): coordination mechanisms", "Zhao、Wu、Qin（2023）：协调机制"),
            Caution = new("That it exists does not say that it works.", "存在不等于有效。"),
        },
        For.Case(read => RegisterFacts.Exists(read, kind)),
        CaseYearOnly: true);
}
