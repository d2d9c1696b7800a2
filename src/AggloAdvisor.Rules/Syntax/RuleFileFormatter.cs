using System.Text;
using System.Text.Json.Nodes;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Schemas;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Formats rule files: two spaces a level, one spacing, keys in the order of docs/rule-format.md. What a file says does not change, and its comments stay.</summary>
public static class RuleFileFormatter
{
    /// <summary>Formats one file.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="path">Its name, as diagnostics say it; the folder it lies in tells its kind.</param>
    /// <param name="problems">Where problems are collected.</param>
    /// <returns>The formatted content, the same where nothing is to be done; null, with diagnostics, when it is not sound YAML.</returns>
    public static byte[]? Format(byte[] content, string path, DiagnosticBag problems) =>
        YamlFile.Read(content, path, RuleDiagnostics.Yaml, problems) is null
            ? null
            : Encoding.UTF8.GetBytes(YamlFormatter.Format(Encoding.UTF8.GetString(content), KeysOf(path)));

    private static IReadOnlyList<string> KeysOf(string path)
    {
        var parts = path.Split('/');
        JsonObject? schema = (parts.Length > 1 ? parts[^2] : "", parts[^1]) switch
        {
            ("diagnoses", _) => DiagnosisSchema.Of(),
            ("countermeasures", _) => CountermeasureSchema.Of(),
            ("indicators", _) => DataSchemas.Indicator(),
            ("cases", _) => DataSchemas.DocumentedCase(),
            ("items", _) => ListSchemas.Items(),
            (_, RuleFolder.Manifest) => ListSchemas.Overlay(),
            _ => null,
        };
        return schema is null ? [] : [.. schema["properties"]!.AsObject().Select(static p => p.Key)];
    }
}
