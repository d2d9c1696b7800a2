using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Analysis;

/// <summary>Finds gaps between the forms of a diagnosis that part the values of one indicator into bands, such as early, middle and late.</summary>
/// <remarks>Forms belong together when their codes differ only in the letter and each asks for the same indicator and nothing else.</remarks>
internal static class BandCheck
{
    private const string Lower = " of a lower band";
    private const string Upper = " of an upper band";

    public static IEnumerable<AnalysisFinding> Run(RuleSet rules, DateOnly day, IReadOnlyList<Diagnosis> inForce, IReadOnlySet<string> broken)
    {
        foreach (var family in inForce.Where(d => !broken.Contains(d.Code))
            .Select(static d => (Diagnosis: d, Quantity: Only(d)))
            .Where(static x => x.Quantity is not null)
            .GroupBy(static x => (Stem: x.Diagnosis.Code.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]), x.Diagnosis.Scope, x.Quantity!.Name)))
        {
            var bands = family.Select(static x => x.Diagnosis).ToArray();
            foreach (var (lower, upper) in bands.SelectMany(a => bands.Where(b => b != a).Select(b => (a, b))))
            {
                if (Gap(rules, day, bands, lower, upper, family.First().Quantity!) is { } gap)
                {
                    yield return gap;
                }
            }
        }
    }

    private static AnalysisFinding? Gap(RuleSet rules, DateOnly day, Diagnosis[] bands, Diagnosis lower, Diagnosis upper, Quantity quantity)
    {
        var question = new Question(rules, day);
        List<Formula> formulas =
        [
            question.Of(lower, Wanted.Holds, Lower),
            question.Of(upper, Wanted.Holds, Upper),
            .. bands.Select(b => question.Of(b, Wanted.Fails)),
            question.Below(quantity, Lower, ""),
            question.Below(quantity, "", Upper),
        ];
        if (question.Quantities.Any(static q => q.Name.StartsWith("industries of ", StringComparison.Ordinal)))
        {
            var industries = Quantity.IndustriesOf(quantity.Indicator!.Id);
            formulas.Add(question.Same(industries, Lower, ""));
            formulas.Add(question.Same(industries, "", Upper));
        }

        // Another band between the two makes them no neighbours: the gap, if any, is reported beside that band.
        foreach (var between in bands.Where(b => b != lower && b != upper))
        {
            var closer = new Question(rules, day);
            if (closer.Ask(
                closer.Of(lower, Wanted.Holds, Lower),
                closer.Of(between, Wanted.Holds),
                closer.Of(upper, Wanted.Holds, Upper),
                closer.Below(quantity, Lower, ""),
                closer.Below(quantity, "", Upper)).Answer != Answer.Impossible)
            {
                return null;
            }
        }

        var (answer, witness) = question.Ask([.. formulas]);
        return answer != Answer.Possible
            ? null
            : new(
                AnalysisKind.BandGap,
                [lower.Code, upper.Code],
                lower.When.Location,
                LocalizedText.Of(
                    $"between {lower.Code} and {upper.Code} lie values of {quantity.Name} for which no form of the diagnosis fires",
                    $"{lower.Code}与{upper.Code}之间存在{quantity.Name}的取值，对其该诊断的任何形式都不触发"),
                new("let the bands touch: give both the same threshold, one with < and the other with >=", "让各区间相接：两者用同一阈值，一个用<，另一个用>="),
                [witness[question.NumberOf(quantity)]],
                upper.When.Location);
    }

    private static Quantity? Only(Diagnosis diagnosis)
    {
        var quantities = ConditionWalk.Indicators(diagnosis.When).Select(Quantity.Of).DistinctBy(static q => q.Name).ToArray();
        return quantities is [{ Indicator.Categories.IsEmpty: true } only] && !ConditionWalk.Findings(diagnosis.When).Any() ? only : null;
    }
}
