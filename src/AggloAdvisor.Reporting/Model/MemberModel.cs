using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting.Model;

/// <summary>A section for each member: where it stands among the others, what it is strong in, what was found about it.</summary>
internal sealed class MemberModel(ModelContext context)
{
    private const int MostStrengths = 3;

    // In order of interest; what is not known for the member is left out.
    private static readonly string[] _positions =
        ["gdp_per_head", "krugman_specialisation", "hhi", "top_industry_share", "three_chain_coupling", "three_chain_coordination", "co2_per_gdp"];

    /// <summary>One group for each member, in the case's order.</summary>
    public IEnumerable<Fields> All() => context.Advice.Case.Regions.Select(Member);

    private Fields Member(Region region)
    {
        var fields = context.Named(("name", context.Of(region.Name)));
        fields.Raw("anchor", "member-" + region.Id);
        fields.Add("positions", _positions.Where(context.Dictionary.ContainsKey).Select(id => Position(id, region.Id)).OfType<Fields>());
        fields.Add("strengths", Strengths(region.Id));
        fields.Add("findings", context.Advice.Findings.Where(f => f.Target.RegionId == region.Id || f.Target.OtherRegionId == region.Id).Select(Finding));
        return fields;
    }

    private Fields? Position(string indicator, string region)
    {
        var known = context.Advice.Indicators.Of(indicator, context.Advice.Case.Year).Where(static v => v is { Value: not null, Target.Scope: Scope.Region }).ToArray();
        return known.FirstOrDefault(v => v.Target.RegionId == region) is not { } own ? null : context.Named(
            ("name", context.Of(context.Dictionary[indicator].Name)),
            ("value", context.Value(own)),
            ("rank", known.Length < 2 ? null : (known.Count(v => v.Value > own.Value) + 1).ToString(CultureInfo.InvariantCulture)),
            ("of", known.Length < 2 ? null : known.Length.ToString(CultureInfo.InvariantCulture)));
    }

    // Three sectors say nothing of what a place is good at.
    private IEnumerable<string> Strengths(string region) => context.Advice.Indicators.Of("location_quotient", context.Advice.Case.Year)
        .Where(v => v.Target.RegionId == region && v is { Value: > 1, Granularity: >= 4 })
        .OrderByDescending(static v => v.Value)
        .ThenBy(static v => v.Target.IndustryCode, StringComparer.Ordinal)
        .Take(MostStrengths)
        .Select(v => context.Words.Noted(context.Of(context.Names.Industry(v.Target.IndustryCode!)), context.Value(v)));

    private Fields Finding(Advising.Finding finding)
    {
        var fields = context.Named(("code", finding.Diagnosis.Code), ("text", context.Of(finding.Statement)));
        fields.Raw("trace", "trace-" + finding.Diagnosis.Id);
        return fields;
    }
}
