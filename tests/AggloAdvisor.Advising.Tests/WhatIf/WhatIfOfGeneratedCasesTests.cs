using System.Collections.Immutable;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;
using CsCheck;

namespace AggloAdvisor.Advising.Tests.WhatIf;

/// <summary>The shipped rules on made-up places: whatever is proposed flips the verdict, and 99 % of it does not.</summary>
public sealed class WhatIfOfGeneratedCasesTests
{
    private static readonly Lazy<RuleEvaluator> _rules = new(static () => RuleEvaluator.ForTraces(RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!));

    private static readonly ImmutableArray<Industry> _industries =
    [
        .. new[] { ("A", "primary"), ("B", "resource"), ("C1", "manufacturing"), ("C2", "high-tech"), ("F", "local"), ("G", "local"), ("H", "ict"), ("I", "producer-service"), ("J", "public"), ("K", "producer-service"), ("L", "local") }
            .Select(static i => new Industry(i.Item1, new("Industry " + i.Item1, "产业" + i.Item1), [i.Item2])),
    ];

    private static readonly (string Variable, double Usual)[] _variables =
    [
        ("gdp", 1000), ("population", 300), ("co2_emissions", 3e7), ("deposits", 1500), ("loans", 1000), ("patent_applications", 3000), ("rd_expenditure", 20),
        ("fiscal_expenditure", 200), ("st_fiscal_expenditure", 5), ("incubators", 20), ("incubators_specialised", 3), ("incubators_national", 3), ("urban_population", 150), ("area", 10000),
    ];

    // Two to four members; each figure a third to three times the usual; one in eight unknown.
    private static readonly Gen<Case> _cases =
        from members in Gen.Int[2, 4]
        from figures in Gen.Select(Gen.Double[-1, 1], Gen.Int[0, 7]).Array[_variables.Length].Array[members]
        from jobs in Gen.Double[-1.5, 1.5].Array[_industries.Length].Array[members]
        select Build(figures, jobs);

    [Fact]
    public void InFigures_MadeUpPlace_TheChangeFlipsTheVerdictAndNinetyNinePercentOfItDoesNot()
    {
        var found = 0;
        Gen.Select(_cases, Gen.Int[0, 1000]).Sample((place, start) => found += Check(place, start), iter: 12, threads: 1);
        Assert.InRange(found, 20, int.MaxValue);
    }

    [Fact]
    public void QuickJudge_MadeUpPlace_JudgesAsAWholeRun() => Gen.Select(_cases, _cases, Gen.Int[0, 47]).Sample(
        static (place, other, at) =>
        {
            var advice = Advisor.Advise(place, _rules.Value);
            var wish = new MeasureWish(advice.Rules.Countermeasures[at % advice.Rules.Countermeasures.Length], Given: true);
            return wish.IsMetBy(new QuickJudge(advice, wish, CancellationToken.None).Judge(other)) == wish.IsMetBy(Advisor.Advise(other, _rules.Value));
        },
        iter: 40,
        threads: 1);

    // How many changes were found and checked.
    private static int Check(Case place, int start)
    {
        var advice = Advisor.Advise(place, _rules.Value);
        var engine = new WhatIfEngine(advice);
        var measures = Enumerable.Range(0, 5).Select(i => advice.Rules.Countermeasures[(start + (i * 11)) % advice.Rules.Countermeasures.Length]);
        var verdicts = advice.Evaluation.Diagnoses.Where(static v => v.Verdict != Verdict.Undecided).Skip(start % 20).Take(3);
        return measures.Select(m => (Wish)new MeasureWish(m, advice.NotAdvised.Any(n => n.Measure == m)))
            .Concat(verdicts.Select(static v => new FindingWish(v.Diagnosis.Id, v.Target, v.Verdict != Verdict.Fired)))
            .Sum(w => Check(advice, engine.InFigures(w)));
    }

    private static int Check(Advice advice, WhatWouldChange answer)
    {
        Assert.True(!answer.Changes.IsEmpty || !answer.Obstacles.IsEmpty);
        foreach (var change in answer.Changes)
        {
            Assert.True(answer.Wish.IsMetBy(Advisor.Advise(change.Apply(advice.Case), _rules.Value)), $"{answer.Wish}: {change.Text}");
            Assert.False(answer.Wish.IsMetBy(Advisor.Advise(change.Apply(advice.Case, 0.99), _rules.Value)), $"{answer.Wish}: {change.Text}");
        }

        // Members and industries are called by letters; tonnes by theirs.
        var words = new WhatIfText(advice.Case).Lines(answer).SelectMany(static l => ForeignWords.In(l.Zh)).Select(static w => w.Split(':')[0]);
        Assert.All(words, static w => Assert.Matches("^([A-L][12]?|t|GDP|D)$", w));
        return answer.Changes.Length;
    }

    private static Case Build((double Size, int Known)[][] figures, double[][] jobs)
    {
        string[] members = [.. Enumerable.Range(0, figures.Length).Select(static i => ((char)('a' + i)).ToString())];
        var table = new ActivityTable(
            "jobs",
            new("Jobs", "就业"),
            ActivityMeasure.Employment,
            "jobs",
            [2021],
            [.. members],
            _industries,
            [.. jobs.SelectMany(static row => row.Select(static j => Math.Round(20000 * Math.Exp(j))))],
            ["test"]);
        return Samples.Case(members) with
        {
            Activities = [table],
            Observations = new ObservationTable(
            [
                .. members.SelectMany((m, i) => _variables.Select((v, k) => (v.Variable, Figure: figures[i][k], v.Usual)).Where(static f => f.Figure.Known > 0)
                    .Select(f => new Observation(m, f.Variable, 2021, Math.Round(f.Usual * Math.Pow(3, f.Figure.Size), f.Usual < 50 ? 0 : 2), "test", new SourceLocation("test")))),
            ]),
        };
    }
}
