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

/// <summary>Reads examples of whole runs: files of the folder <c>advice</c> within the folder of cases.</summary>
public sealed class AdviceCaseReader
{
    /// <summary>The folder within the folder of cases; case folders lie in it, too.</summary>
    public const string FolderName = "advice";

    internal static readonly FrozenDictionary<string, ExpectedStatus> StatusWords = new Dictionary<string, ExpectedStatus>(StringComparer.Ordinal)
    {
        ["advised"] = ExpectedStatus.Advised,
        ["check-first"] = ExpectedStatus.CheckFirst,
        ["not-yet"] = ExpectedStatus.NotYet,
        ["not-advised"] = ExpectedStatus.NotAdvised,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, Verdict> ComparisonWords = new Dictionary<string, Verdict>(StringComparer.Ordinal)
    {
        ["holds"] = Verdict.Fired,
        ["fails"] = Verdict.NotFired,
        ["unknown"] = Verdict.Undecided,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly RuleSet _rules;
    private readonly FrozenDictionary<string, IndicatorDefinition> _dictionary;

    /// <summary>Prepares to read examples for a rule base.</summary>
    /// <param name="rules">The rule base.</param>
    /// <param name="dictionary">The indicators that the program computes; those of the rule base come to them.</param>
    public AdviceCaseReader(RuleSet rules, IEnumerable<IndicatorDefinition> dictionary)
    {
        _rules = rules;
        _dictionary = dictionary.Concat(rules.Indicators.Select(static i => i.Definition)).ToFrozenDictionary(static d => d.Id, StringComparer.Ordinal);
    }

    /// <summary>Reads every <c>advice/*.yaml</c> of a folder of cases.</summary>
    /// <returns>The examples in the order of files and lines, and every problem found, sorted by place.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public (ImmutableArray<AdviceCase> Cases, ImmutableArray<Diagnostic> Diagnostics) ReadFolder(string casesFolder, CancellationToken cancellationToken = default)
    {
        var problems = new DiagnosticBag();
        var label = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(casesFolder))}/{FolderName}";
        var folder = Path.Combine(casesFolder, FolderName);
        ImmutableArray<AdviceCase> cases = CaseFileIntake.IsLink(folder, label, problems) ? [] :
        [
            .. CaseFileIntake.Open(folder, label, problems, cancellationToken)
                .SelectMany(f => ReadFile(f.Content, f.Path, problems))
                .Where(c => c.Folder is null || !CaseFileIntake.IsLink(Path.Combine(folder, c.Folder), $"{label}/{c.Folder}", problems)),
        ];
        return (cases, problems.ToSortedArray());
    }

    /// <summary>Reads one file's content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="path">The file's name, as diagnostics say it.</param>
    /// <param name="problems">Where problems are collected.</param>
    public ImmutableArray<AdviceCase> ReadFile(byte[] content, string path, DiagnosticBag problems)
    {
        if (YamlFile.Read(content, path, RuleDiagnostics.Yaml, problems) is not { } map)
        {
            return [];
        }

        var day = map.Day("day");
        var values = new GivenValueReader(_dictionary, (day ?? RuleCaseReader.UsualDay).Year, (int?)map.Number("industries"));
        var cases = map.Maps("cases", required: true).ToArray();
        map.ReportUnknownKeys();
        return [.. cases.Select(c => ReadCase(c, day, values)).OfType<AdviceCase>()];
    }

    private AdviceCase? ReadCase(YamlMap map, DateOnly? day, GivenValueReader reader)
    {
        var name = map.Scalar(map.Required("name"), "name");
        var folder = Folder(map);
        var given = map.Child("given");
        ImmutableArray<IndicatorValue> values = given is null ? [] : reader.Read(given);
        var expect = map.Child("expect", required: true);
        map.ReportUnknownKeys();
        if ((map.Optional("case") is null) == (map.Optional("given") is null))
        {
            map.Problems.Error(RuleDiagnostics.MissingKey, map.Location, new("the figures come either from 'case:' or from 'given:'; exactly one of them is expected", "数据或来自‘case:’，或来自‘given:’；应恰有其一"), new("name a case folder beside the file, or give values of indicators", "请写明文件旁的案例文件夹，或给出指标值"));
            return null;
        }

        if (name is null || expect is null)
        {
            return null;
        }

        var known = new CaseReferences(_rules, map.Problems);
        var findings = Findings(expect, known);
        var measures = Measures(expect, known);
        ImmutableArray<Countermeasure> order = [.. expect.Names("order").Select(n => known.Measure(n.Name, n.Location)).OfType<Countermeasure>()];
        ImmutableArray<ExpectedTrace> trace = [.. expect.Maps("trace").Select(m => Trace(m, known)).OfType<ExpectedTrace>()];
        expect.ReportUnknownKeys();
        var expected = new[] { "findings", "measures", "order", "trace" }.Any(k => expect.Optional(k) is YamlMappingNode { Children.Count: > 0 } or YamlSequenceNode { Children.Count: > 0 });
        if (!expected)
        {
            map.Problems.Error(RuleDiagnostics.MissingKey, expect.Location, new("nothing is expected", "没有写明预期"), new("say it under 'findings:', 'measures:', 'order:' or 'trace:'", "请写在‘findings:’、‘measures:’、‘order:’或‘trace:’之下"));
            return null;
        }

        var targets = values.Select(static v => v.Target).Concat(findings.Select(static f => f.Target).OfType<Target>()).ToArray();
        return new AdviceCase
        {
            Name = name,
            Folder = folder,
            Values = values,
            Members = [.. targets.SelectMany(static t => new[] { t.RegionId, t.OtherRegionId }).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(static id => new Region(id, LocalizedText.Same(id)))],
            Industries = [.. targets.Select(static t => t.IndustryCode).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Day = day,
            Findings = findings,
            Measures = measures,
            Order = order,
            Trace = trace,
            Location = map.Location,
        };
    }

    // A name, never a path: nothing outside the folder of examples is read.
    private static string? Folder(YamlMap map)
    {
        var node = map.Optional("case");
        if (map.Scalar(node, "case") is not { } text || Ids.IsSlug(text))
        {
            return map.Scalar(node, "case");
        }

        map.Problems.Error(RuleDiagnostics.BadId, map.At(node!), LocalizedText.Of($"'{text}' is no name of a case folder beside the file", $"‘{text}’不是文件旁案例文件夹的名称"), new("it is written with lower-case letters, digits and hyphens, without path", "用小写字母、数字和连字符书写，不含路径"));
        return null;
    }

    private static ImmutableArray<ExpectedFinding> Findings(YamlMap expect, CaseReferences known)
    {
        var found = ImmutableArray.CreateBuilder<ExpectedFinding>();
        if (expect.Child("findings") is not { } map)
        {
            return [];
        }

        foreach (var (name, location) in map.Keys().ToArray())
        {
            if (known.Diagnosis(name, location) is not { } diagnosis)
            {
                continue;
            }

            if (map.Optional(name) is not YamlMappingNode byTarget)
            {
                if (map.Word(name, RuleCaseReader.VerdictWords) is { } verdict)
                {
                    found.Add(new(diagnosis, null, verdict, location));
                }

                continue;
            }

            var inner = map.Map(byTarget);
            foreach (var (text, place) in inner.Keys().ToArray())
            {
                if (CaseReferences.Target(text, diagnosis.Scope, Named.Bare(diagnosis.Code), place, inner.Problems) is { } target && inner.Word(text, RuleCaseReader.VerdictWords) is { } verdict)
                {
                    found.Add(new(diagnosis, target, verdict, place));
                }
            }
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<ExpectedMeasure> Measures(YamlMap expect, CaseReferences known)
    {
        var map = expect.Child("measures");
        return map is null ? [] :
        [
            .. map.Keys().ToArray()
                .Select(k => known.Measure(k.Key, k.Location) is { } measure && map.Word(k.Key, StatusWords) is { } status ? new ExpectedMeasure(measure, status, k.Location) : null)
                .OfType<ExpectedMeasure>(),
        ];
    }

    private static ExpectedTrace? Trace(YamlMap map, CaseReferences known)
    {
        var ruleNode = map.Required("rule");
        var diagnosis = map.Scalar(ruleNode, "rule") is { } name ? known.Diagnosis(name, map.At(ruleNode!)) : null;
        var targetNode = map.Optional("target");
        var target = diagnosis is not null && map.Scalar(targetNode, "target") is { } text ? CaseReferences.Target(text, diagnosis.Scope, Named.Bare(diagnosis.Code), map.At(targetNode!), map.Problems) : null;
        var conditionNode = map.Required("condition");
        var condition = map.Scalar(conditionNode, "condition");
        Verdict? verdict = map.Optional("says") is null ? null : map.Word("says", ComparisonWords);
        var left = map.Number("left") is null ? null : map.Scalar(map.Optional("left"), "left");
        var right = map.Number("right") is null ? null : map.Scalar(map.Optional("right"), "right");
        map.ReportUnknownKeys();
        if (diagnosis is null || condition is null)
        {
            return null;
        }

        if (!ConditionWalk.Comparisons(diagnosis.When).Any(c => ConditionText.Write(c).Contains(condition, StringComparison.Ordinal)))
        {
            map.Problems.Error(RuleDiagnostics.UnknownReference, map.At(conditionNode!), LocalizedText.Of($"no comparison of {diagnosis.Code} reads '{condition}'", $"‘{diagnosis.Code}’中没有写作‘{condition}’的比较式"), Suggestion.DidYouMean(condition, ConditionWalk.Comparisons(diagnosis.When).Select(ConditionText.Write)) ?? new("copy it from the rule", "请从规则中复制"));
            return null;
        }

        return new(diagnosis, target, condition, verdict, left, right, map.Location);
    }
}
