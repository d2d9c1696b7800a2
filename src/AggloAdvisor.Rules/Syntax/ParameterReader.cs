using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads thresholds and their pedigree.</summary>
internal static class ParameterReader
{
    private const int MostIndustries = 100_000;

    /// <summary>The parameters of one file; wrong ones are reported, named in <paramref name="wrong"/> and left out.</summary>
    public static IEnumerable<Parameter> Read(YamlMap file, IReadOnlyDictionary<string, BibliographyEntry> sources, ISet<string> wrong)
    {
        var result = new List<Parameter>();
        foreach (var map in file.SomeMaps("parameters"))
        {
            if (ReadOne(map, sources) is { } parameter)
            {
                result.Add(parameter);
            }
            else if (map.Optional("id") is YamlDotNet.RepresentationModel.YamlScalarNode { Value: { } id })
            {
                wrong.Add(id);
            }
            else
            {
                // Without a name nothing can refer to it.
            }
        }

        file.ReportUnknownKeys();
        return result;
    }

    private static Parameter? ReadOne(YamlMap map, IReadOnlyDictionary<string, BibliographyEntry> sources)
    {
        var idNode = map.Required("id");
        var id = map.Scalar(idNode, "id");
        var title = map.Text("title");
        var unitNode = map.Required("unit");
        var unit = map.Scalar(unitNode, "unit");
        var provenance = map.Word("provenance", Words.Provenances);
        var cited = Citations.SourceIds(map, sources);
        var reference = map.Text("reference");
        var versions = map.SomeMaps("values").Select(ReadVersion).ToArray();
        map.ReportUnknownKeys();
        if (id is not null && !Ids.IsParameter(id))
        {
            map.Problems.Error(RuleDiagnostics.BadId, map.At(idNode!), LocalizedText.Of($"'{id}' is not a parameter's name", $"‘{id}’不是合规的参数名"), new("write theme.name: lower-case letters, digits, underscores and hyphens, joined by dots", "请写作‘theme.name’：小写字母、数字、下划线和连字符，以点连接"));
            return null;
        }

        if (unit is not null && Unit.Find(unit) is null)
        {
            map.Problems.Error(RuleDiagnostics.WrongUnit, map.At(unitNode!), LocalizedText.Of($"unknown unit '{unit}'", $"未知的单位‘{unit}’"), Suggestion.DidYouMean(unit, Unit.Known.Keys) ?? new("`aggloadvisor doctor --formats` lists the units", "`aggloadvisor doctor --formats` 可列出各单位"));
            return null;
        }

        if (id is null || title is null || unit is null || provenance is null || reference is null || versions.Length == 0 || versions.Any(static v => v is null))
        {
            return null;
        }

        ImmutableArray<ParameterVersion> dated = [.. versions.Select(static v => v!)];
        for (var i = 1; i < dated.Length; i++)
        {
            if (dated[i].From <= dated[i - 1].From)
            {
                map.Problems.Error(RuleDiagnostics.BadVersions, dated[i].Location, LocalizedText.Of($"the values of '{id}' are not in the order of their dates", $"‘{id}’的各值没有按日期排列"), new("sort them by 'from:', each day once", "请按‘from:’排序，每个日期只出现一次"), dated[i - 1].Location);
                return null;
            }
        }

        return new Parameter(id, title, unit, provenance.Value, cited, reference, dated, map.Location);
    }

    private static ParameterVersion? ReadVersion(YamlMap map)
    {
        var from = map.Day("from", required: true);
        var value = map.Number("value");
        var steps = map.Maps("by-industries").Select(ReadStep).ToArray();
        map.ReportUnknownKeys();
        if (from is null || steps.Any(static s => s is null))
        {
            return null;
        }

        if ((value is null) == (steps.Length == 0))
        {
            map.Problems.Error(RuleDiagnostics.BadVersions, map.Location, value is null
                ? new("a value is either 'value:' or 'by-industries:', found neither", "值应写作‘value:’或‘by-industries:’之一，此处两者都没有")
                : new("a value is either 'value:' or 'by-industries:', found both", "值应写作‘value:’或‘by-industries:’之一，此处两者都有"),
                value is null ? new("add 'value:' with the number", "请补上‘value:’和数值") : new("delete one of the two", "请删去其一"));
            return null;
        }

        Step[] ascending = [.. steps.Select(static s => s!)];
        for (var i = 1; i < ascending.Length; i++)
        {
            if (ascending[i].Value.FromIndustries <= ascending[i - 1].Value.FromIndustries)
            {
                map.Problems.Error(RuleDiagnostics.BadVersions, ascending[i].Location, LocalizedText.Of($"the steps of 'by-industries' are not ascending: {ascending[i].Value.FromIndustries} follows {ascending[i - 1].Value.FromIndustries}", $"‘by-industries’的各级没有递增：{ascending[i - 1].Value.FromIndustries} 之后是 {ascending[i].Value.FromIndustries}"), new("sort them by 'at-least:'", "请按‘at-least:’排序"), ascending[i - 1].Location);
                return null;
            }
        }

        return new ParameterVersion(from.Value, value, [.. ascending.Select(static s => s.Value)], map.Location);
    }

    private static Step? ReadStep(YamlMap map)
    {
        var node = map.Required("at-least");
        var text = map.Scalar(node, "at-least");
        var value = map.Number("value", required: true);
        map.ReportUnknownKeys();
        if (text is null)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var atLeast) || atLeast is < 1 or > MostIndustries)
        {
            map.Problems.Error(RuleDiagnostics.WrongKind, map.At(node!), LocalizedText.Of($"'at-least' is '{text}'; a whole number of industries from 1 to {MostIndustries} is expected", $"‘at-least’为‘{text}’；应为 1 至 {MostIndustries} 之间的行业个数"), new("write digits only", "只写数字"));
            return null;
        }

        return value is { } v ? new Step(new(atLeast, v), map.Location) : null;
    }

    /// <summary>A step and where it is written.</summary>
    private sealed record Step(GranularityStep Value, SourceLocation Location);
}
