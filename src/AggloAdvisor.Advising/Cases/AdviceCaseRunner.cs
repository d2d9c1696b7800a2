using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Cases;

/// <summary>Runs examples of whole runs: from tables or given values to the plan.</summary>
/// <param name="evaluator">The compiled rule base.</param>
/// <param name="dictionary">The indicators that the program computes; those of the rule base come to them.</param>
public sealed class AdviceCaseRunner(RuleEvaluator evaluator, IReadOnlyCollection<IndicatorDefinition> dictionary)
{
    /// <summary>Reads and runs the examples of a folder of cases, several at a time.</summary>
    /// <param name="casesFolder">The folder that holds <c>advice</c>; without it there are no examples.</param>
    /// <param name="cancellationToken">Checked before each example.</param>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public AdviceCaseSuite Run(string casesFolder, CancellationToken cancellationToken = default)
    {
        var (cases, diagnostics) = new AdviceCaseReader(evaluator.Rules, dictionary).ReadFolder(casesFolder, cancellationToken);
        var problems = diagnostics.ToList();
        var folders = ReadFolders(casesFolder, cases, problems, cancellationToken);
        AdviceCase[] ready = [.. cases.Where(c => c.Folder is null || folders.ContainsKey(c.Folder))];
        var outcomes = new AdviceCaseOutcome[ready.Length];
        Parallel.For(0, ready.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => outcomes[i] = Run(ready[i], folders, cancellationToken));
        return new([.. problems], [.. outcomes]);
    }

    private Dictionary<string, Case> ReadFolders(string casesFolder, ImmutableArray<AdviceCase> cases, List<Diagnostic> problems, CancellationToken cancellationToken)
    {
        ImmutableArray<IndicatorDefinition> all = [.. dictionary, .. evaluator.Rules.Indicators.Select(static i => i.Definition)];
        var folders = new Dictionary<string, Case>(StringComparer.Ordinal);
        foreach (var name in cases.Select(static c => c.Folder).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var read = CaseReader.Read(Path.Combine(casesFolder, AdviceCaseReader.FolderName, name), all, cancellationToken);
            problems.AddRange(read.Diagnostics);
            if (read is { HasErrors: false, Value: { } value })
            {
                folders[name] = value;
            }
        }

        return folders;
    }

    private AdviceCaseOutcome Run(AdviceCase example, Dictionary<string, Case> folders, CancellationToken cancellationToken)
    {
        var advice = example.Folder is { } folder ? Advisor.Advise(folders[folder], evaluator, example.Day, cancellationToken) : OnValues(example, cancellationToken);
        return new(example, [.. AdviceExpectations.Failures(example, advice)]);
    }

    private Advice OnValues(AdviceCase example, CancellationToken cancellationToken)
    {
        var day = example.Day ?? RuleCaseReader.UsualDay;
        var place = new Case
        {
            Id = "given-values",
            Name = LocalizedText.Same(example.Name),
            Kind = CaseKind.Agglomeration,
            Year = day.Year,
            Regions = example.Members,
            Activities = [],
            Observations = new ObservationTable([]),
            Registers = FrozenDictionary<string, Register>.Empty,
            Reported = [],
            Sources = FrozenDictionary<string, Source>.Empty,
            ContentHash = "",
        };
        return Advisor.Judge(place, new IndicatorTable(example.Values, []), evaluator, day, example.Industries, cancellationToken);
    }
}
