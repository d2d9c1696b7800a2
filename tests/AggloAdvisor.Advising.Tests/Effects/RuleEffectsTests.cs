using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Edits;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests.Effects;

public sealed class RuleEffectsTests
{
    private static readonly Lazy<RuleSet> LazyRules = new(static () => RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!);

    private static readonly Lazy<Case> LazyCase = new(static () =>
        CaseReader.Read(Repository.File("samples", "yijing-jingen"), [.. IndicatorCatalog.All, .. LazyRules.Value.Indicators.Select(static i => i.Definition)]).Value!);

    private static RuleSet Rules => LazyRules.Value;

    [Fact]
    public void On_NothingEdited_HasNoEditsAndNoEffects()
    {
        var effects = new RuleEffects(Rules, RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All).Value!);

        Assert.Empty(effects.Edits);
        Assert.Empty(effects.On(LazyCase.Value).Effects);
    }

    [Fact]
    public void On_EachThresholdMovedAlone_NamesItAsTheCauseOfEveryEffect()
    {
        var moved = 0;
        foreach (var parameter in Used().Take(40))
        {
            foreach (var factor in (ReadOnlySpan<double>)[0.6, 1.6])
            {
                var run = new RuleEffects(Rules, Move(Rules, parameter.Id, factor));
                var effects = run.On(LazyCase.Value).Effects;

                Assert.All(run.Edits, e => Assert.Equal(parameter.Id, e.Subject));
                Assert.All(effects, e => Assert.All(e.Causes, c => Assert.Equal(parameter.Id, c.Subject)));
                Assert.All(effects, static e => Assert.NotEmpty(e.Causes));
                moved += effects.Length;
            }
        }

        Assert.True(moved > 20, "too few thresholds of the rule base matter to the sample");
    }

    [Fact]
    public void On_TwoThresholdsMoved_GivesEachEffectToTheOneThatBringsItAlone()
    {
        var one = Move(Rules, "incubators.specialised_low", 0.1);
        var both = Move(one, "finance.depth_low", 0.5);
        var expectedOne = new RuleEffects(Rules, one).On(LazyCase.Value).Effects.Where(static e => !e.Key.IsMeasure).Select(static e => e.Key).ToArray();

        var effects = new RuleEffects(Rules, both).On(LazyCase.Value).Effects.Where(static e => !e.Key.IsMeasure).ToArray();

        Assert.NotEmpty(expectedOne);
        Assert.True(effects.Length > expectedOne.Length);
        Assert.All(effects, e => Assert.Equal(expectedOne.Contains(e.Key) ? "incubators.specialised_low" : "finance.depth_low", Assert.Single(e.Causes).Subject));
    }

    [Fact]
    public void On_TwoEditsThatOnlyTogetherWork_NamesBoth()
    {
        // The rule asks for two things that fail; each edit mends one of them.
        var strict = Put(Rules, static d => d with { When = Both(d.When, "primacy_gdp > 5", "member_count > 9") });
        var loose = Put(Rules, static d => d with { When = Both(d.When, "primacy_gdp > 1", "member_count > 9") });
        var edits = new RuleEffects(strict, Move(loose, "finance.depth_low", 0.5)).Edits;

        Assert.Equal(["D02", "finance.depth_low"], edits.Select(static e => e.Subject).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void On_RuleTakenOut_ItsFindingVanishes()
    {
        var without = Rules with { Diagnoses = [.. Rules.Diagnoses.Where(static d => d.Code != "D13")] };

        var effect = Assert.Single(new RuleEffects(Rules, without).On(LazyCase.Value).Effects, static e => e.Key.Code == "D13");

        Assert.Equal(EffectKind.Vanishes, effect.Kind);
        Assert.Equal(EditKind.Removed, Assert.Single(effect.Causes).Kind);
    }

    [Fact]
    public void Between_EveryEditMade_GivesTheNewRuleBase()
    {
        var changed = Put(Move(Rules, "finance.depth_low", 0.5), static d => d with { When = Both(d.When, "primacy_gdp > 1", "member_count > 1"), Recommend = [.. d.Recommend.Skip(1)] });

        var made = RuleEdits.Make(Rules, RuleEdits.Between(Rules, changed));

        Assert.Empty(RuleEdits.Between(made, changed));
    }

    private static IEnumerable<Parameter> Used() => Rules.Diagnoses
        .SelectMany(static d => ConditionWalk.Parameters(d.When))
        .Select(static p => p.Parameter)
        .DistinctBy(static p => p.Id)
        .OrderBy(static p => p.Id, StringComparer.Ordinal);

    private static RuleSet Put(RuleSet rules, Func<Diagnosis, Diagnosis> change) =>
        rules with { Diagnoses = [.. rules.Diagnoses.Select(d => d.Code == "D02" ? change(d) : d)] };

    private static AllCondition Both(Condition when, string one, string other) => new(when.Location, [when, Comparison(when, one), Comparison(when, other)]);

    private static ComparisonCondition Comparison(Condition at, string text)
    {
        var parts = text.Split(' ');
        var definition = IndicatorCatalog.All.Single(d => d.Id == parts[0]);
        return new(
            at.Location,
            new IndicatorOperand(parts[0], at.Location, definition, Aggregate.None),
            AggloAdvisor.Rules.Model.Comparison.Greater,
            new NumberOperand(parts[2], at.Location, double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)));
    }

    // As if the file had been edited: conditions of a read rule base share the parameter.
    private static RuleSet Move(RuleSet rules, string id, double factor)
    {
        var moved = rules.Parameters[id] with
        {
            Versions = [.. rules.Parameters[id].Versions.Select(v => v with { Value = v.Value * factor, ByIndustries = [.. v.ByIndustries.Select(s => s with { Value = s.Value * factor })] })],
        };
        var changed = rules with { Parameters = rules.Parameters.Values.Where(p => p.Id != id).Append(moved).ToFrozenDictionary(static p => p.Id, StringComparer.Ordinal) };
        return RuleEdits.Make(rules, RuleEdits.Between(rules, changed));
    }
}
