using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>A compiled rule base. Immutable; make a new one for a changed rule base and swap the reference.</summary>
public sealed class RuleEvaluator
{
    private readonly ImmutableArray<CompiledDiagnosis> _diagnoses;
    private readonly ImmutableArray<(Countermeasure Measure, ImmutableArray<(Gate Gate, CompiledCondition Condition)> Gates)> _gates;
    private readonly ImmutableArray<CompiledOption> _options;
    private readonly RuleEngineRails? _rails;
    private readonly ConcurrentDictionary<string, RuleEvaluator> _onOtherDays = new(StringComparer.Ordinal);

    private RuleEvaluator(RuleSet rules, bool withRails)
    {
        Rules = rules;
        _diagnoses = [.. Strata.Order(rules.Diagnoses).Select(static d => new CompiledDiagnosis(
            d,
            CompiledCondition.Of($"diagnosis {d.Id}", d.When),
            [.. d.CounterChecks.Select((c, i) => CompiledCondition.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"diagnosis {d.Id} counter-check {i}"), c.When))]))];
        _gates = [.. rules.Countermeasures.Where(static m => !m.Gates.IsEmpty).Select(static m =>
            (m, m.Gates.Select(g => (g, CompiledCondition.Of($"gate {m.Id} {g.Id}", g.OpenWhen))).ToImmutableArray()))];
        _options = [.. rules.Countermeasures.SelectMany(static m => m.Choices.SelectMany(c => c.Options.Select(o => new CompiledOption(
            m,
            o,
            CompiledCondition.Of($"option {m.Id} {o.Id}", o.FitsWhen),
            [.. o.Reasons.Select((r, i) => CompiledCondition.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"option {m.Id} {o.Id} reason {i}"), r.When))]))))];
        _rails = !withRails ? null : new RuleEngineRails(
        [
            .. _diagnoses.Select(static d => d.When),
            .. _diagnoses.SelectMany(static d => d.CounterChecks),
            .. _gates.SelectMany(static g => g.Gates).Select(static g => g.Condition),
            .. _options.Select(static o => o.FitsWhen),
            .. _options.SelectMany(static o => o.Reasons),
        ]);
    }

    /// <summary>The rule base that was compiled.</summary>
    public RuleSet Rules { get; }

    /// <summary>Compiles a rule base.</summary>
    /// <exception cref="InvalidOperationException">A generated expression does not mean what was meant: our bug.</exception>
    public static RuleEvaluator Create(RuleSet rules) => new(rules, withRails: true);

    /// <summary>Lets the rule engine load on another thread while files are read, so that <see cref="Create"/> finds it ready; nothing else changes.</summary>
    public static void WarmUp() => ThreadPool.UnsafeQueueUserWorkItem(static _ => RuleEngineRails.WarmUp(), null);

    /// <summary>
    /// Makes a rule base ready without the rails: the trace alone judges. For thousands of changed rule bases that are asked once each;
    /// advice always comes from <see cref="Create"/>.
    /// </summary>
    public static RuleEvaluator ForTraces(RuleSet rules) => new(rules, withRails: false);

    /// <summary>The evaluator of the rules as they were on a day: this one, unless the rule base holds other versions for that day.</summary>
    public RuleEvaluator On(DateOnly day)
    {
        var rules = Rules.On(day);
        return ReferenceEquals(rules, Rules)
            ? this
            : _onOtherDays.GetOrAdd(string.Join('|', rules.Diagnoses.Select(static d => d.Location)), static (_, x) => new(x.Rules, x.WithRails), (Rules: rules, WithRails: _rails is not null));
    }

    /// <summary>Evaluates every rule for every target.</summary>
    /// <param name="table">Indicator values.</param>
    /// <param name="members">Members in the case's order.</param>
    /// <param name="industries">Industry codes in the order to report them.</param>
    /// <param name="year">The year whose values are used.</param>
    /// <param name="day">Rules and thresholds valid on this day are used.</param>
    /// <param name="cancellationToken">Checked before each rule.</param>
    /// <exception cref="InvalidOperationException">The two rails and the trace disagree: our bug.</exception>
    public Evaluation Evaluate(
        IndicatorTable table,
        IReadOnlyList<Region> members,
        IReadOnlyList<string> industries,
        int year,
        DateOnly day,
        CancellationToken cancellationToken = default) =>
        Evaluate(table, members, industries, year, day, null, cancellationToken);

    /// <summary>Evaluates some rules for every target.</summary>
    /// <inheritdoc cref="Evaluate(IndicatorTable, IReadOnlyList{Region}, IReadOnlyList{string}, int, DateOnly, CancellationToken)"/>
    /// <param name="focus">Only these rules are asked; all of them when null.</param>
    public Evaluation Evaluate(
        IndicatorTable table,
        IReadOnlyList<Region> members,
        IReadOnlyList<string> industries,
        int year,
        DateOnly day,
        RuleFocus? focus,
        CancellationToken cancellationToken = default)
    {
        var targets = new TargetEnumeration(table, members, industries, year);
        var verdicts = new Dictionary<string, ImmutableArray<DiagnosisVerdict>>(StringComparer.Ordinal);
        Verdict Asked(string id, Target target) => Within(verdicts.GetValueOrDefault(id, []), target);
        var traces = new TraceBuilder(new OperandResolver(table, year, day), Asked);

        foreach (var compiled in _diagnoses.Where(d => d.Diagnosis.InForceOn(day) && focus?.Diagnoses.Contains(d.Diagnosis.Id) != false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var asked = ConditionWalk.Findings(compiled.Diagnosis.When).SelectMany(f => verdicts.GetValueOrDefault(f.DiagnosisId, [])).Select(static v => v.Target);
            verdicts[compiled.Diagnosis.Id] =
            [
                .. targets.Of(compiled.Diagnosis, asked).Select(target =>
                {
                    var trace = Run(traces, compiled.When, target);
                    return new DiagnosisVerdict(
                        compiled.Diagnosis,
                        target,
                        trace.Verdict,
                        trace,
                        [.. compiled.CounterChecks.Select(c => Run(traces, c, target))]);
                }),
            ];
        }

        return new Evaluation(
            [.. Rules.Diagnoses.SelectMany(d => verdicts.GetValueOrDefault(d.Id, []))],
            _gates.Where(g => focus is null || focus.MeasureId == g.Measure.Id).ToFrozenDictionary(
                static g => g.Measure.Id,
                g => g.Gates.Select(x =>
                {
                    var trace = Run(traces, x.Condition, Target.WholeCase);
                    return new GateVerdict(x.Gate, trace.Verdict, trace);
                }).ToImmutableArray(),
                StringComparer.Ordinal))
        {
            Options =
            [
                .. _options.Where(o => focus is null || focus.MeasureId == o.Measure.Id).Select(o => new OptionVerdict(
                    o.Measure,
                    o.Option,
                    Run(traces, o.FitsWhen, Target.WholeCase),
                    [.. o.Reasons.Select(r => Run(traces, r, Target.WholeCase))])),
            ],
        };
    }

    private static Verdict Within(ImmutableArray<DiagnosisVerdict> verdicts, Target target)
    {
        var found = Verdict.NotFired;
        var any = false;
        foreach (var verdict in verdicts)
        {
            if (!TargetNesting.Within(verdict.Target, target))
            {
                continue;
            }

            any = true;
            if (verdict.Verdict == Verdict.Fired)
            {
                return Verdict.Fired;
            }

            if (verdict.Verdict == Verdict.Undecided)
            {
                found = Verdict.Undecided;
            }
        }

        // Where the other diagnosis could not even be asked, nothing is known.
        return any ? found : Verdict.Undecided;
    }

    private TraceNode Run(TraceBuilder traces, CompiledCondition condition, Target target)
    {
        var trace = traces.Build(condition.Condition, target);
        if (_rails is null)
        {
            return trace;
        }

        var rails = _rails.Run(condition, SlotValues.Of(condition, trace));
        return rails == trace.Verdict
            ? trace
            : throw new InvalidOperationException($"The rails of '{condition.Name}' say {rails}, the trace says {trace.Verdict} for {target}.");
    }

    private sealed record CompiledOption(Countermeasure Measure, ChoiceOption Option, CompiledCondition FitsWhen, ImmutableArray<CompiledCondition> Reasons);

    private sealed record CompiledDiagnosis(Diagnosis Diagnosis, CompiledCondition When, ImmutableArray<CompiledCondition> CounterChecks);
}
