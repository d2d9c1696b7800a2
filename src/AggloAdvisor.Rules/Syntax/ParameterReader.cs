using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads thresholds and their pedigree.</summary>
internal static class ParameterReader
{
    /// <summary>The parameters of one file; wrong ones are reported and left out.</summary>
    public static IEnumerable<Parameter> Read(YamlMap file, IReadOnlyDictionary<string, BibliographyEntry> sources)
    {
        var result = new List<Parameter>();
        foreach (var map in file.Maps("parameters", required: true))
        {
            if (ReadOne(map, sources) is { } parameter)
            {
                result.Add(parameter);
            }
        }

        file.ReportUnknownKeys();
        return result;
    }

    private static Parameter? ReadOne(YamlMap map, IReadOnlyDictionary<string, BibliographyEntry> sources)
    {
        var idNode = map.Required("id");
        var id = map.Scalar(idNode, "'id'");
        var title = map.Text("title");
        var unitNode = map.Required("unit");
        var unit = map.Scalar(unitNode, "'unit'");
        var provenance = map.Word("provenance", Words.Provenances);
        var cited = Citations.SourceIds(map, sources);
        var reference = map.Text("reference");
        var versions = map.Maps("values", required: true).Select(ReadVersion).ToArray();
        map.ReportUnknownKeys();
        if (id is not null && !Ids.IsParameter(id))
        {
            map.Problems.Error(RuleDiagnostics.BadId, map.At(idNode!), $"'{id}' is not a parameter's name", "write theme.name: lower-case letters, digits, underscores and hyphens, joined by dots");
            return null;
        }

        if (unit is not null && Unit.Find(unit) is null)
        {
            map.Problems.Error(RuleDiagnostics.WrongUnit, map.At(unitNode!), $"unknown unit '{unit}'", Suggestion.DidYouMean(unit, Unit.Known.Keys) ?? "`aggloadvisor doctor --formats` lists the units");
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
                map.Problems.Error(RuleDiagnostics.BadVersions, dated[i].Location, $"the values of '{id}' are not in the order of their dates", "sort them by 'from:', each day once", dated[i - 1].Location);
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
            map.Problems.Error(RuleDiagnostics.BadVersions, map.Location, "a value is either 'value:' or 'by-industries:', found " + (value is null ? "neither" : "both"));
            return null;
        }

        ImmutableArray<GranularityStep> ascending = [.. steps.Select(static s => s!)];
        for (var i = 1; i < ascending.Length; i++)
        {
            if (ascending[i].FromIndustries <= ascending[i - 1].FromIndustries)
            {
                map.Problems.Error(RuleDiagnostics.BadVersions, map.Location, string.Create(CultureInfo.InvariantCulture, $"the steps of 'by-industries' are not ascending: {ascending[i].FromIndustries} follows {ascending[i - 1].FromIndustries}"), "sort them by 'at-least:'");
                return null;
            }
        }

        return new ParameterVersion(from.Value, value, ascending, map.Location);
    }

    private static GranularityStep? ReadStep(YamlMap map)
    {
        var atLeast = map.Number("at-least", required: true);
        var value = map.Number("value", required: true);
        map.ReportUnknownKeys();
        return atLeast is { } n && value is { } v && n is >= 1 and <= 100_000 ? new GranularityStep((int)n, v) : null;
    }
}
