using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>Whether a member's incubators are to be rectified or built, with the numbers.</summary>
internal sealed class IncubatorsText(TargetContext context) : ITargetText
{
    private const string Enough = "incubators.enough";
    private const string Specialised = "incubators.specialised_low";

    public IEnumerable<Specific> Of(ImmutableArray<Finding> because)
    {
        foreach (var member in context.Case.Regions)
        {
            if (context.Value("incubators", Target.Region(member.Id)) is { } number && context.Threshold(Enough) is { } enough)
            {
                yield return number < enough ? Build(member, number, enough) : Rectify(member, number);
            }
        }

        Region[] unknown = [.. context.Case.Regions.Where(r => context.Value("incubators", Target.Region(r.Id)) is null)];
        if (unknown.Length > 0)
        {
            var names = Say.Names(unknown);
            yield return Say.That($"Number of incubators unknown: {names.En}.", $"孵化器数量未知：{Say.Zh(names)}。", "incubators");
        }
    }

    private static Specific Build(Region member, double number, double enough) => Say.That(
        $"{member.Name.En}: build, for there are {Say.Number(number, 0)} incubators, fewer than {Say.Number(enough, 0)}.",
        $"{Say.Zh(member.Name)}：新建，孵化器仅{Say.Number(number, 0)}家，少于{Say.Number(enough, 0)}家。",
        "incubators");

    private Specific Rectify(Region member, double number)
    {
        var target = Target.Region(member.Id);
        if (context.Value("incubators_specialised_share", target) is not { } share || context.Threshold(Specialised) is not { } low)
        {
            return Say.That(
                $"{member.Name.En}: enough in number ({Say.Number(number, 0)}); evaluate their quality before anything is built.",
                $"{Say.Zh(member.Name)}：数量足够（{Say.Number(number, 0)}家）；新建之前先评估质量。",
                "incubators");
        }

        // What lies on the threshold does not fall below it; rounding of a share must not ask for one more.
        var (has, needs) = (Math.Round(share * number), Math.Ceiling((low * number) - 1e-9));
        var facts = $"{Say.Number(has, 0)}/{Say.Number(number, 0)}";
        return share < low
            ? Say.That(
                $"{member.Name.En}: rectify, do not build: {facts} incubators are specialised ({Say.Share(share)}); at least {Say.Number(needs - has, 0)} more have to specialise to reach {Say.Share(low)}.",
                $"{Say.Zh(member.Name)}：整改而非新建：专业孵化器{facts}家（{Say.Share(share)}）；至少还须有{Say.Number(needs - has, 0)}家转为专业孵化器才能达到{Say.Share(low)}。",
                "incubators", "incubators_specialised_share")
            : Say.That(
                $"{member.Name.En}: enough in number and {facts} specialised ({Say.Share(share)}): keep evaluating, neither rectify nor build.",
                $"{Say.Zh(member.Name)}：数量足够，专业孵化器{facts}家（{Say.Share(share)}）：继续评估，无须整改或新建。",
                "incubators", "incubators_specialised_share");
    }
}
