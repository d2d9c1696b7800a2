using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Advising.Planning.Targets;
using AggloAdvisor.Advising.Precedents;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Derived;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising;

/// <summary>Runs a checked case through a checked rule base.</summary>
public static class Advisor
{
    /// <summary>Version of the program that made an advice; part of every run's id.</summary>
    public static string EngineVersion { get; } =
        typeof(Advisor).Assembly.GetName().Version?.ToString(3) ?? throw new InvalidOperationException("The assembly has no version.");

    /// <summary>Computes the indicators, evaluates the rules and draws up the plan.</summary>
    /// <param name="case">The figures.</param>
    /// <param name="rules">The rule base; compile it once with <see cref="RuleEvaluator.Create"/> and use it for many cases.</param>
    /// <param name="asOf">Rules and thresholds valid on this day are used; the last day of the case's year when null, so that a run never depends on the clock.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Advice Advise(Case @case, RuleEvaluator rules, DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        var day = asOf ?? new DateOnly(@case.Year, 12, 31);
        var indicators = DerivedIndicatorEngine.Extend(@case, IndicatorEngine.Compute(@case, cancellationToken), rules.Rules.Indicators, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return Judge(@case, indicators, rules, day, IndustriesOf(@case), cancellationToken);
    }

    /// <summary>Evaluates the rules over indicators that were computed before, and draws up the plan.</summary>
    internal static Advice Judge(Case @case, IndicatorTable indicators, RuleEvaluator rules, DateOnly day, ImmutableArray<string> industries, CancellationToken cancellationToken)
    {
        rules = rules.On(day);
        var ruleSet = rules.Rules;
        var evaluation = rules.Evaluate(indicators, @case.Regions, industries, @case.Year, day, cancellationToken);
        ImmutableArray<IndicatorDefinition> definitions = [.. IndicatorCatalog.All, .. ruleSet.Indicators.Select(static d => d.Definition)];
        var dictionary = definitions.ToDictionary(static d => d.Id, StringComparer.Ordinal);
        var names = new TargetNames(@case);
        var thresholds = new Thresholds(ruleSet.Parameters, day);
        var texts = new TextFiller(@case, ruleSet, dictionary, indicators, names, day);
        var findings = new FindingAssembler(@case, indicators, texts, thresholds).Assemble(evaluation);
        var targets = new TargetContext(@case, indicators, names, ruleSet.Parameters, day);
        var plan = new PlanBuilder(@case, ruleSet, indicators, new PriorityScore(@case, thresholds), new Specifics(targets))
            .Build(findings, evaluation);
        ImmutableArray<DiagnosisVerdict> undecided = [.. evaluation.Diagnoses.Where(static v => v.Verdict == Verdict.Undecided)];
        return new Advice
        {
            Case = @case,
            Rules = ruleSet,
            AsOf = day,
            Dictionary = definitions,
            Indicators = indicators,
            Evaluation = evaluation,
            Findings = findings,
            Recommendations = plan,
            Precedents = PrecedentTable.Find(@case, indicators, ruleSet.Cases, findings, plan),
            StatedProblems = StatedProblem.Of(@case, ruleSet, evaluation),
            Choices = new ChoiceBuilder(texts).Build(plan, evaluation),
            NotAdvised = Unadvised.Measures(ruleSet, plan, evaluation),
            Undecided = undecided,
            Missing = Unadvised.Figures(undecided, findings, plan),
            EngineVersion = EngineVersion,
            RunId = RunIdOf(@case, ruleSet, day),
        };
    }

    /// <summary>Findings and plan without their words: all that a comparison of many runs needs.</summary>
    internal static (ImmutableArray<Finding> Findings, ImmutableArray<Recommendation> Plan) Outline(Case @case, IndicatorTable indicators, RuleEvaluator rules, DateOnly day, CancellationToken cancellationToken)
    {
        rules = rules.On(day);
        var evaluation = rules.Evaluate(indicators, @case.Regions, IndustriesOf(@case), @case.Year, day, cancellationToken);
        var thresholds = new Thresholds(rules.Rules.Parameters, day);
        var findings = new FindingAssembler(@case, indicators, null, thresholds).Assemble(evaluation);
        return (findings, new PlanBuilder(@case, rules.Rules, indicators, new PriorityScore(@case, thresholds), null).Build(findings, evaluation));
    }

    /// <summary>Industries in the order to report them: those of the tables, then those of the register of leading industries.</summary>
    internal static ImmutableArray<string> IndustriesOf(Case @case)
    {
        var fromTables = @case.Activities.SelectMany(static a => a.Industries).Select(static i => i.Code);
        var fromRegister = @case.Registers.TryGetValue("leading_industries", out var register)
            ? register.Entries.Select(static e => e["industry"]).OfType<string>()
            : [];
        return [.. fromTables.Concat(fromRegister).Distinct(StringComparer.Ordinal)];
    }

    private static string RunIdOf(Case @case, RuleSet rules, DateOnly day)
    {
        var text = string.Join('\n', EngineVersion, @case.ContentHash, rules.ContentHash, day.ToString("O", CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
