using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Cases;

/// <summary>A change that no case noticed.</summary>
/// <param name="Owner">Code of the rule, or measure and gate.</param>
/// <param name="Location">Where the change is.</param>
/// <param name="What">The change in words.</param>
/// <param name="Suggestion">A case that would notice it, as the case file's lines; null when none can be written.</param>
public sealed record Survivor(string Owner, SourceLocation Location, string What, string? Suggestion);

/// <summary>How many small changes of the rules the cases noticed.</summary>
/// <param name="Noticed">Changes under which a case failed.</param>
/// <param name="Equivalent">Changes that change no answer for any value, proven by the analysis; not counted.</param>
/// <param name="Survivors">Changes that no case noticed, in the order of codes.</param>
public sealed record MutationScore(int Noticed, int Equivalent, ImmutableArray<Survivor> Survivors)
{
    /// <summary>Share of the changes that were noticed, from 0 to 1; 1 when there was nothing to change.</summary>
    public double Share => Noticed + Survivors.Length == 0 ? 1 : (double)Noticed / (Noticed + Survivors.Length);
}

/// <summary>Changes each rule a little, one change at a time, and asks whether a case notices.</summary>
public static class MutationTest
{
    /// <summary>Tries every change.</summary>
    /// <param name="rules">The rule base.</param>
    /// <param name="cases">Its cases; all must hold.</param>
    /// <param name="cancellationToken">Checked before each change.</param>
    public static MutationScore Run(RuleSet rules, IReadOnlyCollection<RuleCase> cases, CancellationToken cancellationToken = default)
    {
        var subjects = Subjects(rules, cases).ToArray();
        var answers = new (int Noticed, int Equivalent, List<Survivor> Survivors)[subjects.Length];
        Parallel.For(0, subjects.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => answers[i] = Try(subjects[i], cancellationToken));
        return new(answers.Sum(static a => a.Noticed), answers.Sum(static a => a.Equivalent), [.. answers.SelectMany(static a => a.Survivors)]);
    }

    private static (int Noticed, int Equivalent, List<Survivor> Survivors) Try(Subject subject, CancellationToken cancellationToken)
    {
        var (noticed, equivalent, survivors) = (0, 0, new List<Survivor>());
        foreach (var mutant in Mutants.Of(subject.Condition))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var runner = new RuleCaseRunner(RuleEvaluator.ForTraces(subject.With(mutant.Condition)));
            if (subject.Cases.Any(c => !runner.Run(c, cancellationToken).Holds))
            {
                noticed++;
            }
            else if (Difference(subject, mutant.Condition) is { } difference)
            {
                survivors.Add(new(subject.Owner, mutant.Location, mutant.What, SuggestedCase.Of(mutant.What, difference.Witness, subject.Word(difference.Original), subject.Speaks(difference.Original))));
            }
            else
            {
                equivalent++;
            }
        }

        return (noticed, equivalent, survivors);
    }

    // Values for which the changed condition answers otherwise, and what the original says there; null when there are none.
    private static (ImmutableArray<WitnessValue> Witness, bool Original)? Difference(Subject subject, Condition changed)
    {
        foreach (var original in (ReadOnlySpan<bool>)[true, false])
        {
            var (holds, not) = original ? (subject.Condition, changed) : (changed, subject.Condition);
            var question = new Question(subject.Rules, subject.Day);
            var guard = subject.Guard is { } condition ? question.Of(condition, subject.Scope, Wanted.Holds) : Formula.True;
            var (answer, witness) = question.Ask(guard, question.Of(holds, subject.Scope, Wanted.Holds), question.Of(not, subject.Scope, Wanted.DoesNotHold));
            if (answer != Answer.Impossible)
            {
                return (witness, original);
            }
        }

        return null;
    }

    private static IEnumerable<Subject> Subjects(RuleSet rules, IReadOnlyCollection<RuleCase> cases)
    {
        foreach (var diagnosis in rules.Diagnoses)
        {
            ImmutableArray<RuleCase> own = [.. cases.Where(c => c.Subject is DiagnosisSubject s && s.Diagnosis.Id == diagnosis.Id)];
            var focus = RuleFocus.On(rules, diagnosis).Diagnoses;
            ImmutableArray<Diagnosis> needed = [.. rules.Diagnoses.Where(d => d.Id != diagnosis.Id && focus.Contains(d.Id))];
            RuleSet With(Diagnosis changed) => rules with { Diagnoses = [.. needed, changed], Countermeasures = [] };
            yield return new(diagnosis.Code, rules, diagnosis.Scope, diagnosis.When, null, own, c => With(diagnosis with { When = c }));
            for (var i = 0; i < diagnosis.CounterChecks.Length; i++)
            {
                var (index, check) = (i, diagnosis.CounterChecks[i]);
                yield return new(
                    diagnosis.Code,
                    rules,
                    diagnosis.Scope,
                    check.When,
                    diagnosis.When,
                    own,
                    c => With(diagnosis with { CounterChecks = diagnosis.CounterChecks.SetItem(index, check with { When = c }) }))
                {
                    CounterCheck = i + 1,
                };
            }
        }

        foreach (var (measure, gate) in rules.Countermeasures.SelectMany(static m => m.Gates.Select(g => (m, g))))
        {
            ImmutableArray<RuleCase> own = [.. cases.Where(c => c.Subject is GateSubject s && s.Measure.Id == measure.Id && s.Gate.Id == gate.Id)];
            yield return new(
                $"{measure.Code}/{gate.Id}",
                rules,
                Scope.Case,
                gate.OpenWhen,
                null,
                own,
                c => rules with { Countermeasures = [measure with { Gates = [gate with { OpenWhen = c }] }] });
        }
    }

    private sealed record Subject(string Owner, RuleSet Rules, Scope Scope, Condition Condition, Condition? Guard, ImmutableArray<RuleCase> Cases, Func<Condition, RuleSet> With)
    {
        public int? CounterCheck { get; init; }

        public DateOnly Day => Cases.IsEmpty ? RuleCaseReader.UsualDay : Cases[0].Day;

        /// <summary>The verdict that a case expects where the original condition holds or not.</summary>
        public string Word(bool holds) => Owner.Contains('/', StringComparison.Ordinal) ? (holds ? "open" : "closed") : holds || Guard is not null ? "fired" : "not-fired";

        /// <summary>What a case expects of counter-checks; null for rules and gates.</summary>
        public string? Speaks(bool holds) => CounterCheck is not { } number ? null : holds ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{number}]") : "[]";
    }
}
