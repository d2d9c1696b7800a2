using System.Collections.Concurrent;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Auditing.Replaying;

/// <summary>Rule bases that records carry, each read and compiled once. For several threads.</summary>
internal sealed class RuleBases
{
    private readonly ConcurrentDictionary<string, Lazy<Checked<RuleEvaluator>>> _read = new(StringComparer.Ordinal);

    /// <summary>Reads and compiles a rule base.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="cancellationToken">Stops between the files.</param>
    /// <returns>The compiled rules, null when they have errors; and every problem.</returns>
    public Checked<RuleEvaluator> Read(FileSet files, CancellationToken cancellationToken) =>
        _read.GetOrAdd(string.Join('\n', files.Hashes.Select(static h => h.Key + '\0' + h.Value)), _ => new(() => Compile(files, cancellationToken))).Value;

    private static Checked<RuleEvaluator> Compile(FileSet files, CancellationToken cancellationToken)
    {
        var rules = RuleSetReader.Read(RuleFolder.Of(files.Contents), IndicatorCatalog.All, cancellationToken);
        return new(rules.Value is { } set && !rules.HasErrors ? RuleEvaluator.Create(set) : null, rules.Diagnostics);
    }
}
