using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Incubators and finance.</summary>
internal static class ServiceIndicators
{
    private static readonly string[] _channels = ["government", "bank-loans", "own-funds", "venture-capital", "other"];

    public static IEnumerable<Indicator> All =>
    [
        OfRegion("incubators", "S01", "count", null, "n", ["incubators"], new("Incubators", "孵化器数"), new("Number, not quality.", "只反映数量。"), static (c, r) => Incubators(c, r, null, null)),
        OfRegion("incubators_national_share", "S01", "share", 1, "national / all", ["incubators", "incubators_national"], new("National-level share of incubators", "国家级孵化器占比"), new("High: recognised quality.", "数值高表示质量受认可。"), static (c, r) => IncubatorShare(c, r, "incubators_national", "level", "national")),
        OfRegion("incubators_specialised_share", "S01", "share", 1, "specialised / all", ["incubators", "incubators_specialised"], new("Specialised share of incubators", "专业型孵化器占比"), new("Low: most only let space.", "数值低表示多数流于形式。"), static (c, r) => IncubatorShare(c, r, "incubators_specialised", "specialised", "yes")),
        OfRegion("incubators_property_share", "S01", "share", 1, "property-only / all", ["incubators", "incubators_property_only"], new("Share of incubators that only let space", "仅出租物业的孵化器占比"), new("High: formal only.", "数值高表示形式化。"), static (c, r) => IncubatorShare(c, r, "incubators_property_only", "property_only", "yes")),
        new(
            Definition("leading_finance_channel", "S05", Scope.Case, "category", null, "channel of rank 1", ["finance_sources"], new("Who pays most for technology", "科技资金首要来源"), new("Government first: a single source.", "政府居首表示渠道单一。")) with
            {
                Categories = [.. _channels],
                CategoryNames = [new("government", "政府"), new("bank loans", "银行贷款"), new("firms' own funds", "企业自有资金"), new("venture capital", "风险投资"), new("other", "其他")],
            },
            static c => [new(Target.WholeCase, Channel(c, static e => e["rank"] == "1", static e => Array.IndexOf(_channels, e["channel"]!)), "register of finance sources")],
            true),
        new(
            Definition("venture_capital_rank", "S05", Scope.Case, "rank", null, "rank of venture capital", ["finance_sources"], new("Rank of venture capital among sources", "风险投资在资金来源中的位次"), new("Last: little private risk money.", "居末表示社会风险资本不足。")) with { Minimum = 1 },
            static c => [new(Target.WholeCase, Channel(c, static e => e["channel"] == "venture-capital", static e => Number(e["rank"])), "register of finance sources")],
            true),
        new(
            Definition("finance_channels", "S05", Scope.Case, "count", null, "number of ranked channels", ["finance_sources"], new("Finance channels ranked", "列出的资金渠道数"), new("How many were compared.", "参与排序的渠道数。")),
            static c => [new(Target.WholeCase, Channels(c), "register of finance sources")],
            true),
        OfCase("finance_share_government", "share", 1, new("Government's share of technology finance", "科技资金中政府占比"), static c => c.Observe(Case.WholeCaseId, "finance_share_government")),
        OfCase("finance_share_venture_capital", "share", 1, new("Venture capital's share of technology finance", "科技资金中风险投资占比"), static c => c.Observe(Case.WholeCaseId, "finance_share_venture_capital")),
        OfRegion("finance_depth", "S03", "ratio", null, "(deposits + loans) / GDP", ["deposits", "loans", "gdp"], new("Financial depth", "金融深度"), new("Low: shallow.", "数值低表示金融支持不足。"),
            static (c, r) => Figure.From([c.Observe(r, "deposits"), c.Observe(r, "loans"), c.Observe(r, "gdp")], "GDP is 0", static v => v[2] > 0 ? (v[0] + v[1]) / v[2] : null)),
        OfRegion("loan_deposit_ratio", "S03", "ratio", null, "loans / deposits", ["loans", "deposits"], new("Loans over deposits", "存贷比"), new("Low: savings leak away.", "数值低表示储蓄外流。"), static (c, r) => Figure.Ratio(c.Observe(r, "loans"), c.Observe(r, "deposits"))),
        OfRegion("other_commercial_banks", "S04", "count", null, "n", ["other_commercial_banks"], new("Commercial banks beyond the big four", "四大行以外的商业银行数"), new("0: firms of small size find no bank.", "0表示中小企业融资困难。"), static (c, r) => c.Observe(r, "other_commercial_banks")),
    ];

    // A figure somebody gave goes before a list somebody keeps; a list counts only when it leaves nothing out.
    private static Figure Incubators(ComputationContext c, string regionId, string? column, string? word)
    {
        var variable = column switch { null => "incubators", "level" => "incubators_national", "specialised" => "incubators_specialised", _ => "incubators_property_only" };
        var given = c.Observe(regionId, variable);
        var register = c.Register("incubators");
        if (given.Value is not null || !register.Complete)
        {
            return given;
        }

        var rows = register.Of(regionId).ToArray();
        if (column is not null && rows.Any(e => e[column] is null or "unknown"))
        {
            return register.Lacking(regionId);
        }

        return Figure.Known(rows.Count(e => column is null || e[column] == word), RegisterView.SourcesOf(rows));
    }

    private static Figure IncubatorShare(ComputationContext c, string regionId, string variable, string column, string word)
    {
        var part = c.Observe(regionId, variable);
        return Figure.Ratio(part.Value is null ? Incubators(c, regionId, column, word) : part, Incubators(c, regionId, null, null));
    }

    private static Figure Channel(ComputationContext c, Func<RegisterEntry, bool> which, Func<RegisterEntry, double> value)
    {
        var register = c.Register("finance_sources");
        var row = register.Of(Case.WholeCaseId).FirstOrDefault(which);
        return row is null ? register.Lacking() : Figure.Known(value(row), RegisterView.SourcesOf([row]));
    }

    private static Figure Channels(ComputationContext c)
    {
        var register = c.Register("finance_sources");
        var rows = register.Of(Case.WholeCaseId).ToArray();
        return rows.Length == 0 ? register.Lacking() : Figure.Known(rows.Select(static e => e["channel"]).Distinct(StringComparer.Ordinal).Count(), RegisterView.SourcesOf(rows));
    }

    private static double Number(string? text) => double.Parse(text!, System.Globalization.CultureInfo.InvariantCulture);

    private static Indicator OfRegion(string id, string code, string unit, double? maximum, string formula, string[] inputs, LocalizedText name, LocalizedText reading, Func<ComputationContext, string, Figure> compute) => new(
        Definition(id, code, Scope.Region, unit, maximum, formula, inputs, name, reading),
        c => c.Members.Select(m => new Answer(Target.Region(m.Id), compute(c, m.Id))));

    private static Indicator OfCase(string id, string unit, double? maximum, LocalizedText name, Func<ComputationContext, Figure> compute) => new(
        Definition(id, "S05", Scope.Case, unit, maximum, "as given", [id], name, new("Who carries the risk.", "反映风险由谁承担。")),
        c => [new(Target.WholeCase, compute(c))]);

    private static IndicatorDefinition Definition(string id, string code, Scope scope, string unit, double? maximum, string formula, string[] inputs, LocalizedText name, LocalizedText reading) => new()
    {
        Id = id, Code = code, Chain = Chain.Service, Scope = scope, Unit = unit, Minimum = unit == "category" ? null : 0, Maximum = maximum, Formula = formula,
        Inputs = [.. inputs], Name = name, Reading = reading, Source = "definition", Decimals = 2,
    };
}
