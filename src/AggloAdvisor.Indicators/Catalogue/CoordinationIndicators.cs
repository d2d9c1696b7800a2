using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>What the members have agreed on and set up.</summary>
internal static class CoordinationIndicators
{
    public static IEnumerable<Indicator> All =>
    [
        Has("has_signed_agreement", "signed-agreement", new("Signed agreement", "已签合作协议")),
        Has("has_joint_plan", "joint-plan", new("Joint plan", "共编规划")),
        Has("has_joint_office", "joint-office", new("Joint office", "联合办公机构")),
        Has("has_one_stop", "one-stop", new("One-stop service", "一站式服务")),
        Has("has_mutual_recognition", "mutual-recognition", new("Mutual recognition", "资质互认")),
        Has("has_tax_sharing", "tax-sharing", new("Tax sharing", "税收分享")),
        Has("has_compensation", "compensation", new("Compensation rule", "补偿机制")),
        Has("has_joint_conference", "joint-conference", new("Joint conference", "联席会议")),
        Has("has_leading_group", "leading-group", new("Leading group", "领导小组")),
        Has("has_joint_project", "joint-project", new("Joint project", "合作项目")),
        Has("has_evaluation", "evaluation", new("Common evaluation", "共同考核")),
        Has("has_platform", "platform", new("Cooperation platform", "合作平台")),
        new(
            new IndicatorDefinition
            {
                Id = "cooperation_age", Code = "S10", Chain = Chain.Service, Scope = Scope.Case, Unit = "years", Minimum = 0, Decimals = 0,
                Name = new("Years of cooperation", "合作年限"), Formula = "year − cooperation-since", Inputs = ["cooperation-since"], Source = "definition",
                Reading = new("A young body is to be watched, not blamed.", "新成立的机构宜观察，不宜苛责。"),
            },
            static c => [new(Target.WholeCase, c.Case.CooperationSince is { } since ? Figure.Known(c.Year - since) : Figure.Unknown(new LackingInput(LackingKind.Observation, "cooperation-since")))],
            true),
    ];

    private static Indicator Has(string id, string kind, LocalizedText name) => new(
        new IndicatorDefinition
        {
            Id = id, Code = "S10", Chain = Chain.Service, Scope = Scope.Case, Unit = "category", Name = name, Formula = "yes or no", Inputs = ["agreements"],
            Source = "governance checklist of the papers", Categories = ["no", "yes"], CategoryNames = [new("no", "否"), new("yes", "是")],
            Reading = new("What is not listed is unknown, unless the register is complete.", "未列出者视为未知，除非名录完整。"),
        },
        c => [new(Target.WholeCase, Exists(c.Register("agreements"), kind), "register of agreements")],
        true);

    private static Figure Exists(RegisterView register, string kind)
    {
        var rows = register.Entries.Where(e => e["kind"] == kind).ToArray();
        if (rows.Any(static e => e["exists"] == "yes"))
        {
            return Figure.Known(1, RegisterView.SourcesOf(rows));
        }

        var saysNo = rows.Length > 0 ? rows.All(static e => e["exists"] == "no") : register.Complete;
        return saysNo ? Figure.Known(0, RegisterView.SourcesOf(rows.Length > 0 ? rows : register.Entries)) : register.Lacking();
    }
}
