using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Advising.Planning.Targets;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Tests;

/// <summary>Small made-up things to test with.</summary>
internal static class Samples
{
    private static readonly SourceLocation _nowhere = new("rules/test.yaml", 1, 1);

    public static Countermeasure Measure(string code, PlanStage stage = PlanStage.Industry, params TargetKind[] targets) => new()
    {
        Targets = [.. targets],
        LowCarbon = Countermeasure.CarbonText,
        Id = code.ToLowerInvariant(),
        Code = code,
        Title = LocalizedText.Same(code),
        Chain = Chain.Industry,
        Stage = stage,
        Do = LocalizedText.Same("Do it."),
        Steps = [],
        Who = [],
        Gates = [],
        After = [],
        ConflictsWith = [],
        Watch = [],
        Horizon = Horizon.Short,
        Cost = CostClass.Low,
        Sources = [],
        Location = _nowhere,
    };

    public static Recommendation Recommendation(string code, PlanStage stage, double priority, params Countermeasure[] waits) =>
        Recommendation(Measure(code, stage), priority, waits);

    public static Recommendation Recommendation(Countermeasure measure, double priority, params Countermeasure[] waits) => new(
        measure, 0, RecommendationStatus.Advised, [], [], [.. waits], [], priority, [], Confidence.High, [], new(Countermeasure.CarbonText, []), false, []);

    public static Diagnosis Diagnosis(string code, Scope scope = Scope.Case, FindingNature nature = FindingNature.Problem, params string[] recommend) => new()
    {
        Id = code.ToLowerInvariant(),
        Code = code,
        Title = LocalizedText.Same(code),
        Scope = scope,
        Chain = Chain.Industry,
        Nature = nature,
        When = new AllCondition(_nowhere, []),
        Finding = LocalizedText.Same($"{code} holds."),
        Evidence = [],
        CounterChecks = [],
        Recommend = [.. recommend],
        Sources = [],
        Location = _nowhere,
    };

    public static Finding Finding(
        Target target,
        FindingSeverity severity = FindingSeverity.Marked,
        Confidence confidence = Confidence.High,
        params string[] recommend) => new(
            new DiagnosisVerdict(Diagnosis("D01", target.Scope, FindingNature.Problem, recommend), target, Verdict.Fired, new AllTrace(_nowhere, Verdict.Fired, 1, []), []),
            LocalizedText.Same("It holds."),
            severity,
            confidence,
            [],
            [],
            []);

    public static Case Case(params string[] regionIds) => new()
    {
        Id = "test",
        Name = new("Test", "测试"),
        Kind = CaseKind.Agglomeration,
        Year = 2021,
        Regions = [.. regionIds.Select(static id => new Region(id, LocalizedText.Same(char.ToUpperInvariant(id[0]) + id[1..])))],
        Activities = [],
        Observations = new ObservationTable([]),
        Registers = FrozenDictionary<string, Register>.Empty,
        Reported = [],
        Sources = FrozenDictionary<string, Source>.Empty,
        ContentHash = "00",
    };

    public static IndicatorValue Value(string id, Target target, double? value) => new()
    {
        IndicatorId = id,
        Target = target,
        Year = 2021,
        Origin = value is null ? ValueOrigin.Unavailable : ValueOrigin.Computed,
        Value = value,
    };

    public static IndicatorTable Table(params IndicatorValue[] values) => new([.. values], []);

    public static TargetContext Targets(Case @case, IndicatorTable table, params (string Id, double Value)[] thresholds) => new(
        @case,
        table,
        new TargetNames(@case),
        thresholds.ToDictionary(static t => t.Id, static t => Threshold(t.Id, t.Value), StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal),
        new DateOnly(2021, 12, 31));

    public static Case With(Case @case, string register, bool complete, params string[] rows)
    {
        var header = rows[0].Split(',');
        var entries = rows.Skip(1).Select(r => new RegisterEntry(
            header.Zip(r.Split(',')).Where(static c => c.Second.Length > 0).ToDictionary(static c => c.First, static c => c.Second, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal),
            new SourceLocation("test")));
        return @case with
        {
            Registers = @case.Registers
                .Append(new(register, new Register(RegisterCatalog.Known[register], complete, [.. entries])))
                .ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private static Parameter Threshold(string id, double value) => new(
        id, new(id, id), "ratio", Provenance.Expert, [], new("test", "测试"), [new ParameterVersion(new DateOnly(2000, 1, 1), value, [], _nowhere)], _nowhere);

    public static ImmutableArray<Finding> Findings(params Finding[] findings) => [.. findings];
}
