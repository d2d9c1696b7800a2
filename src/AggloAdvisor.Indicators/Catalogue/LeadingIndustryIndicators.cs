using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Concentration;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Which industries lead in the members, how clearly, and which are shared.</summary>
internal static class LeadingIndustryIndicators
{
    // The convention by which an industry of a table counts as leading; stated in the basis of every value that uses it.
    private const double LeadingShare = 0.05;
    private const int FewestIndustries = 10;
    private static readonly LocalizedText _convention = new(
        "leading: named in the register of leading industries; else, from ten industries up, location quotient above 1 and at least 5 % of the member's total, public and local services left out",
        "优势产业：以名录为准；无名录且行业数不少于10个时，取区位商大于1且占比不低于5%者，不含公共服务和本地生活服务");

    public static IEnumerable<Indicator> All =>
    [
        Region("top_industry_share", "share", 0, 1, "max s_ik", new("Share of the largest industry", "最大行业占比"), new("High: one industry dominates.", "数值高表示一业独大。"),
            static (a, i) => ConcentrationRatio.Compute(a.MemberRows[i], 1)),
        Region("top_industry_lq", "ratio", 0, null, "LQ of the largest industry", new("Location quotient of the largest industry", "最大行业的区位商"), new("Near 1: large but ordinary.", "接近1表示规模大但无特色。"),
            static (a, i) => Largest(a.MemberRows[i]) is { } k && RowTotal.Of(a.MemberRows[i]) is { } own && RowTotal.Of(a.Reference) is { } all
                ? LocationQuotient.Compute(a.MemberRows[i][k], own, a.Reference[k], all)
                : null),
        Region("concentration_ratio_3", "share", 0, 1, "sum of the three largest s_ik", new("Share of the three largest industries", "前三大行业占比"), new("High: concentrated.", "数值高表示集中。"),
            static (a, i) => ConcentrationRatio.Compute(a.MemberRows[i], 3)),
        new(Industry("leading_member_share", "share", 1, "members where k leads / members", new("Share of members in which the industry leads", "以该产业为优势产业的成员占比"), new("High: a shared battlefield.", "数值高表示多地竞逐同一产业。")),
            static c => Industries(c, static (n, count) => (double)n / count), true),
        new(Industry("leading_members", "count", null, "number of members where k leads", new("Members in which the industry leads", "以该产业为优势产业的成员数"), new("How many share it.", "共有该产业的成员数量。")),
            static c => Industries(c, static (n, _) => n), true),
        new(OfCase("leading_overlap", "share", 0, 1, "industries leading in ≥ 2 members / industries leading anywhere", new("Overlap of leading industries", "优势产业重叠率"), new("High: much rivalry.", "数值高表示竞争面大。")),
            static c => [Overlap(c)], true),
        new(OfCase("leading_shared_industries", "count", 0, null, "industries leading in ≥ 3/4 of the members", new("Widely shared leading industries", "多数成员共有的优势产业数"), new("Each is a case for division of labour.", "每一项都需要分工。")),
            static c => [Shared(c)], true),
        new(
            Base("leading_here", "I05", Scope.RegionIndustry, "category", null, null, "yes where k leads in i", new("Leading industry here", "本地优势产业"), new("Listed for industries that lead somewhere.", "仅列出在某成员中居优势的产业。")) with
            {
                Categories = ["no", "yes"],
                CategoryNames = [new("no", "否"), new("yes", "是")],
            },
            Places,
            true),
        new(Industry("low_end_members", "share", 1, "members that list k as low-end / members that list k", new("Low-end production among those who share it", "共有成员中处于低端的占比"), new("High: the same low-end products everywhere.", "数值高表示低端同质。")) with { Inputs = ["leading_industries"] },
            LowEnd, true),
    ];

    private static int? Largest(double[] row) => row.Any(double.IsNaN) ? null : Array.IndexOf(row, row.Max());

    private static IEnumerable<Answer> Industries(ComputationContext c, Func<int, int, double> value)
    {
        if (Leading(c) is not { } leading)
        {
            yield break;
        }

        foreach (var (code, members) in leading.Members)
        {
            var figure = leading.Lacking is { } lacking ? lacking : Figure.Known(value(members, c.Members.Count), leading.Sources);
            yield return new(Target.Industry(code), figure, leading.Basis, leading.Granularity);
        }
    }

    // In an incomplete register only "yes" is known.
    private static IEnumerable<Answer> Places(ComputationContext c) => Leading(c) is not { Lacking: null } leading
        ? []
        : c.Members.SelectMany(m => leading.Members
            .Select(k => (k.Code, Leads: leading.Places.Contains((m.Id, k.Code))))
            .Where(k => k.Leads || leading.Complete)
            .Select(k => new Answer(Target.RegionIndustry(m.Id, k.Code), Figure.Known(k.Leads ? 1 : 0, leading.Sources), leading.Basis, leading.Granularity)));

    private static Answer Overlap(ComputationContext c) => CaseAnswer(
        c,
        complete: true,
        static (leading, _) => leading.Members.Count == 0 ? null : (double)leading.Members.Count(static m => m.Count > 1) / leading.Members.Count);

    private static Answer Shared(ComputationContext c) => CaseAnswer(
        c,
        complete: false,
        static (leading, count) => leading.Members.Count(m => m.Count * 4 >= count * 3));

    private static Answer CaseAnswer(ComputationContext c, bool complete, Func<LeadingIndustries, int, double?> value)
    {
        if (Leading(c) is not { } leading)
        {
            return new(Target.WholeCase, c.Register("leading_industries").Lacking());
        }

        if (leading.Lacking is { } lacking)
        {
            return new(Target.WholeCase, lacking);
        }

        // An incomplete list shows what is shared, but not how much is not.
        return complete && !leading.Complete
            ? new(Target.WholeCase, Figure.Undefined("the register of leading industries is not complete"))
            : new(Target.WholeCase, value(leading, c.Members.Count) is { } v ? Figure.Known(v, leading.Sources) : Figure.Undefined("no industry leads anywhere"), leading.Basis, leading.Granularity);
    }

    private static IEnumerable<Answer> LowEnd(ComputationContext c)
    {
        var register = c.Register("leading_industries");
        foreach (var group in register.Entries.GroupBy(static e => e["industry"]!, StringComparer.Ordinal))
        {
            var known = group.Where(static e => e["low_end"] is "yes" or "no").ToArray();
            yield return new(
                Target.Industry(group.Key),
                known.Length < group.Count()
                    ? Figure.Undefined("the register does not say for every member whether its products are low-end")
                    : Figure.Known((double)known.Count(static e => e["low_end"] == "yes") / known.Length, RegisterView.SourcesOf(group)),
                "register of leading industries");
        }
    }

    private static LeadingIndustries? Leading(ComputationContext c)
    {
        var register = c.Register("leading_industries");
        if (register.Exists)
        {
            var places = register.Entries.Select(static e => (e["region"]!, e["industry"]!)).Where(p => c.Members.Any(m => m.Id == p.Item1));
            return new([.. places.Distinct()], register.Complete, RegisterView.SourcesOf(register.Entries), register.Complete ? "register of leading industries" : "register of leading industries, not complete", null, null);
        }

        return c.Activity is { } a ? FromTable(c, a) : null;
    }

    private static LeadingIndustries FromTable(ComputationContext c, ActivityView a)
    {
        var basis = string.Create(CultureInfo.InvariantCulture, $"{a.Basis}; LQ > 1 and share ≥ {LeadingShare:P0}; {a.ReferenceName}").Replace(" %", "%", StringComparison.Ordinal);
        if (a.Granularity < FewestIndustries)
        {
            return new([], true, [], basis, a.Granularity, Figure.Undefined(string.Create(CultureInfo.InvariantCulture, $"leading industries are not told from {a.Granularity} industries")));
        }

        if (!a.IsComplete || RowTotal.Of(a.Reference) is not { } all)
        {
            return new([], true, [], basis, a.Granularity, a.Figure(null, a.Rows(c.Members), "the reference is empty"));
        }

        var places = a.Industries.SelectMany((industry, k) => industry.Is(IndustryTags.Public) || industry.Is(IndustryTags.Local)
            ? []
            : a.Rows(c.Members)
                .Where(r => RowTotal.Of(r.Row) is { } own && r.Row[k] / own >= LeadingShare && LocationQuotient.Compute(r.Row[k], own, a.Reference[k], all) > 1)
                .Select(r => (r.RegionId, industry.Code)));
        return new([.. places], true, a.Sources, basis, a.Granularity, null);
    }

    private static Indicator Region(string id, string unit, double? minimum, double? maximum, string formula, LocalizedText name, LocalizedText reading, Func<ActivityView, int, double?> compute) => new(
        Base(id, "I09", Scope.Region, unit, minimum, maximum, formula, name, reading) with { Convention = null },
        c => SpecialisationIndicators.Regions(c, compute, static a => $"{a.Basis}; {a.ReferenceName}"));

    private static IndicatorDefinition Industry(string id, string unit, double? maximum, string formula, LocalizedText name, LocalizedText reading) =>
        Base(id, "I05", Scope.Industry, unit, 0, maximum, formula, name, reading);

    private static IndicatorDefinition OfCase(string id, string unit, double? minimum, double? maximum, string formula, LocalizedText name, LocalizedText reading) =>
        Base(id, "I05", Scope.Case, unit, minimum, maximum, formula, name, reading);

    private static IndicatorDefinition Base(string id, string code, Scope scope, string unit, double? minimum, double? maximum, string formula, LocalizedText name, LocalizedText reading) => new()
    {
        Id = id, Code = code, Chain = Chain.Industry, Scope = scope, Unit = unit, Minimum = minimum, Maximum = maximum, Formula = formula, Name = name, Reading = reading,
        Inputs = ["activity", "leading_industries"], Source = "Zhao, Wu and Qin 2023 (top lists); location quotient practice", Convention = _convention, Decimals = 2,
    };

    /// <summary>Industries that lead somewhere.</summary>
    /// <param name="Places">Member and industry, in the order of industries.</param>
    private sealed record LeadingIndustries(
        ImmutableArray<(string Region, string Code)> Places,
        bool Complete,
        IEnumerable<string> Sources,
        string Basis,
        int? Granularity,
        Figure? Lacking)
    {
        /// <summary>Industries with the number of members they lead in.</summary>
        public IReadOnlyCollection<(string Code, int Count)> Members { get; } =
            [.. Places.GroupBy(static p => p.Code, StringComparer.Ordinal).Select(static g => (g.Key, g.Count()))];
    }
}
