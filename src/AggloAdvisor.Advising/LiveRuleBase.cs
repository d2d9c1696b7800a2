using System.Collections.Immutable;
using AggloAdvisor.Advising.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Advising;

/// <summary>What became of an attempt to take over an edited rule base.</summary>
public enum Reload
{
    /// <summary>Nothing was edited.</summary>
    Unchanged,

    /// <summary>The edited rule base is in use.</summary>
    TakenOver,

    /// <summary>The edit is broken; the one before stays in use.</summary>
    Refused,
}

/// <summary>How a reload went.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Diagnostics">Problems of the rule files and case files.</param>
/// <param name="Failures">Cases that the edited rules do not hold, in sentences.</param>
public sealed record ReloadReport(Reload Result, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<LocalizedText> Failures);

/// <summary>A rule base that a long-lived process keeps in use while its files are edited.</summary>
/// <remarks>
/// An edit is read, checked, compiled and put through its own cases aside; only then is one reference swapped. Whoever took
/// <see cref="Current"/> before keeps working with the whole of the old one. A broken edit changes nothing.
/// </remarks>
public sealed class LiveRuleBase
{
    private readonly string _folder;
    private readonly string? _casesFolder;
    private readonly IReadOnlyCollection<IndicatorDefinition> _dictionary;
    private readonly Lock _reloading = new();
    private volatile RuleEvaluator _current;

    private LiveRuleBase(string folder, string? casesFolder, IReadOnlyCollection<IndicatorDefinition> dictionary, RuleEvaluator first) =>
        (_folder, _casesFolder, _dictionary, _current) = (folder, casesFolder, dictionary, first);

    /// <summary>The rule base in use: immutable, so take it once for a piece of work.</summary>
    public RuleEvaluator Current => _current;

    /// <summary>Reads a rule base for the first time.</summary>
    /// <param name="folder">The rule base.</param>
    /// <param name="casesFolder">Its cases; null when it has none.</param>
    /// <param name="dictionary">The indicators that the program computes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rule base in use, or null with what is wrong with it.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static (LiveRuleBase? Rules, ReloadReport Report) Open(string folder, string? casesFolder, IReadOnlyCollection<IndicatorDefinition> dictionary, CancellationToken cancellationToken = default)
    {
        var (evaluator, report) = Read(folder, casesFolder, dictionary, null, cancellationToken);
        return (evaluator is null ? null : new LiveRuleBase(folder, casesFolder, dictionary, evaluator), report);
    }

    /// <summary>Takes over what was edited since, if it is sound.</summary>
    /// <exception cref="IOException">The machine could not read a file; the rule base in use stays.</exception>
    public ReloadReport Reload(CancellationToken cancellationToken = default)
    {
        lock (_reloading)
        {
            var (evaluator, report) = Read(_folder, _casesFolder, _dictionary, _current.Rules.ContentHash, cancellationToken);
            if (evaluator is not null)
            {
                _current = evaluator;
            }

            return report;
        }
    }

    private static (RuleEvaluator? Evaluator, ReloadReport Report) Read(string folder, string? casesFolder, IReadOnlyCollection<IndicatorDefinition> dictionary, string? knownHash, CancellationToken cancellationToken)
    {
        var read = RuleSetReader.Read(folder, dictionary, cancellationToken);
        if (read.HasErrors || read.Value is not { } rules)
        {
            return (null, new(Advising.Reload.Refused, read.Diagnostics, []));
        }

        if (rules.ContentHash == knownHash)
        {
            return (null, new(Advising.Reload.Unchanged, read.Diagnostics, []));
        }

        var evaluator = RuleEvaluator.Create(rules);
        var suite = casesFolder is null ? null : RuleCaseSuite.Run(evaluator, dictionary, casesFolder, cancellationToken);
        var whole = casesFolder is null ? null : new AdviceCaseRunner(evaluator, dictionary).Run(casesFolder, cancellationToken);
        ImmutableArray<Diagnostic> diagnostics = [.. read.Diagnostics, .. suite?.Diagnostics ?? [], .. whole?.Diagnostics ?? []];
        return suite is { Holds: false } || whole is { Holds: false }
            ? (null, new(Advising.Reload.Refused, diagnostics, [.. suite!.Outcomes.SelectMany(static o => o.Failures), .. whole!.Outcomes.SelectMany(static o => o.Failures)]))
            : (evaluator, new(Advising.Reload.TakenOver, diagnostics, []));
    }
}
