using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Yaml;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Rules.Cases;

/// <summary>Reads case files: examples of what the rules must answer.</summary>
public sealed class RuleCaseReader
{
    internal static readonly FrozenDictionary<string, Verdict> VerdictWords = new Dictionary<string, Verdict>(StringComparer.Ordinal)
    {
        ["fired"] = Verdict.Fired,
        ["not-fired"] = Verdict.NotFired,
        ["undecided"] = Verdict.Undecided,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Verdict> GateWords = new Dictionary<string, Verdict>(StringComparer.Ordinal)
    {
        ["open"] = Verdict.Fired,
        ["closed"] = Verdict.NotFired,
        ["undecided"] = Verdict.Undecided,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Verdict> OptionWords = new Dictionary<string, Verdict>(StringComparer.Ordinal)
    {
        ["fits"] = Verdict.Fired,
        ["does-not-fit"] = Verdict.NotFired,
        ["undecided"] = Verdict.Undecided,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The day of cases that name none: later than every rule and threshold that is dated today.</summary>
    public static DateOnly UsualDay { get; } = new(2025, 12, 31);

    private readonly RuleSet _rules;
    private readonly FrozenDictionary<string, IndicatorDefinition> _dictionary;

    /// <summary>Prepares to read cases of a rule base.</summary>
    /// <param name="rules">The rule base.</param>
    /// <param name="dictionary">The indicators that the program computes; those of the rule base come to them.</param>
    public RuleCaseReader(RuleSet rules, IEnumerable<IndicatorDefinition> dictionary)
    {
        _rules = rules;
        _dictionary = dictionary.Concat(rules.Indicators.Select(static i => i.Definition)).ToFrozenDictionary(static d => d.Id, StringComparer.Ordinal);
    }

    /// <summary>Reads every <c>*.yaml</c> of a folder.</summary>
    /// <returns>The cases in the order of files and lines, and every problem found, sorted by place.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public (ImmutableArray<RuleCase> Cases, ImmutableArray<Diagnostic> Diagnostics) ReadFolder(string folder, CancellationToken cancellationToken = default)
    {
        // A mistyped folder must not pass for one without cases.
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(folder);
        }

        var problems = new DiagnosticBag();
        var cases = ImmutableArray.CreateBuilder<RuleCase>();
        foreach (var (content, path) in CaseFileIntake.Open(folder, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), problems, cancellationToken))
        {
            cases.AddRange(ReadFile(content, path, problems));
        }

        return (cases.ToImmutable(), problems.ToSortedArray());
    }

    /// <summary>Reads one file's content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="path">The file's name, as diagnostics say it.</param>
    /// <param name="problems">Where problems are collected.</param>
    public ImmutableArray<RuleCase> ReadFile(byte[] content, string path, DiagnosticBag problems)
    {
        if (YamlFile.Read(content, path, RuleDiagnostics.Yaml, problems) is not { } map)
        {
            return [];
        }

        var ruleNode = map.Required("rule");
        var subject = map.Scalar(ruleNode, "rule") is { } name ? Find(name, map, ruleNode!) : null;
        var day = map.Day("day") ?? UsualDay;
        var values = new GivenValueReader(_dictionary, day.Year, (int?)map.Number("industries"));
        var cases = map.Maps("cases", required: true).ToArray();
        map.ReportUnknownKeys();
        return subject is null ? [] : [.. cases.Select(c => ReadCase(c, subject, day, values)).OfType<RuleCase>()];
    }

    private CaseSubject? Find(string name, YamlMap map, YamlNode node)
    {
        var known = new CaseReferences(_rules, map.Problems);
        if (name.Split('/') is [var measureName, var gateName])
        {
            if (known.Measure(measureName, map.At(node)) is not { } measure)
            {
                return null;
            }

            if (measure.Gates.FirstOrDefault(g => g.Id == gateName) is { } gate)
            {
                return new GateSubject(name, measure, gate);
            }

            ChoiceOption[] options = [.. measure.Choices.SelectMany(static c => c.Options)];
            if (Array.Find(options, o => o.Id == gateName) is { } option)
            {
                return new OptionSubject(name, measure, option);
            }

            map.Problems.Error(
                RuleDiagnostics.UnknownReference,
                map.At(node),
                LocalizedText.Of($"{measure.Code} has no gate or option '{gateName}'", $"‘{measure.Code}’没有前提条件或选项‘{gateName}’"),
                Suggestion.DidYouMean(gateName, measure.Gates.Select(static g => g.Id).Concat(options.Select(static o => o.Id))) ?? new("`aggloadvisor rules explain CODE` lists them", "`aggloadvisor rules explain 代码` 可列出"));
            return null;
        }

        return known.Diagnosis(name, map.At(node)) is { } diagnosis ? new DiagnosisSubject(name, diagnosis) : null;
    }

    private static RuleCase? ReadCase(YamlMap map, CaseSubject subject, DateOnly day, GivenValueReader reader)
    {
        var name = map.Scalar(map.Required("name"), "name");
        var given = map.Child("given");
        ImmutableArray<IndicatorValue> values = given is null ? [] : reader.Read(given);
        var expected = Expected(map, subject);
        var speaking = map.Optional("speaks") is null ? (ImmutableArray<int>?)null : Speaking(map, subject);
        var bindingNode = map.Optional("binding");
        var binding = map.Scalar(bindingNode, "binding");
        map.ReportUnknownKeys();
        if (name is null || expected.IsEmpty)
        {
            return null;
        }

        var targets = values.Select(static v => v.Target).Concat(expected.Select(static e => e.Target)).ToArray();
        return new RuleCase
        {
            Name = name,
            Subject = subject,
            Values = values,
            Members = [.. targets.SelectMany(static t => new[] { t.RegionId, t.OtherRegionId }).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(static id => new Region(id, LocalizedText.Same(id)))],
            Industries = [.. targets.Select(static t => t.IndustryCode).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Day = day,
            Expected = expected,
            Speaking = speaking,
            Binding = binding,
            Location = map.Location,
        };
    }

    private static ImmutableArray<ExpectedVerdict> Expected(YamlMap map, CaseSubject subject)
    {
        var words = subject switch { GateSubject => GateWords, OptionSubject => OptionWords, _ => VerdictWords };
        var scope = subject is DiagnosisSubject { Diagnosis.Scope: var s } ? s : Scope.Case;
        if (map.Required("expect") is not YamlMappingNode byTarget)
        {
            return map.Optional("expect") is not null && map.Word("expect", words) is { } verdict ? [new(CaseTargets.Usual(scope), verdict)] : [];
        }

        var inner = map.Map(byTarget);
        var expected = ImmutableArray.CreateBuilder<ExpectedVerdict>();
        foreach (var (text, location) in inner.Keys().ToArray())
        {
            if (CaseReferences.Target(text, scope, Named.Bare(subject.Name), location, map.Problems) is { } target && inner.Word(text, words) is { } verdict)
            {
                expected.Add(new(target, verdict));
            }
        }

        return expected.ToImmutable();
    }

    private static ImmutableArray<int> Speaking(YamlMap map, CaseSubject subject)
    {
        var count = subject is DiagnosisSubject { Diagnosis.CounterChecks.Length: var n } ? n : 0;
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var (text, location) in map.Names("speaks"))
        {
            if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count)
            {
                numbers.Add(number);
            }
            else
            {
                map.Problems.Error(RuleDiagnostics.OutOfRange, location, LocalizedText.Of($"'{text}' is no counter-check of {subject.Name}, which has {count}", $"‘{text}’不是‘{subject.Name}’的反证检查；它共有 {count} 项"), new("they are counted from 1", "反证检查从 1 起编号"));
            }
        }

        return numbers.ToImmutable();
    }
}
