using System.Collections.Frozen;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Reporting.Templates;

/// <summary>Reads <c>strings.LANG.yaml</c>.</summary>
internal static class StringsReader
{
    /// <summary>The file of a language.</summary>
    public static string File(Language language) => $"strings.{language.Code()}.yaml";

    /// <summary>The language that a translation is missing from when this one has a text.</summary>
    public static Language Other(Language language) => language == Language.Chinese ? Language.English : Language.Chinese;

    /// <summary>The texts by key; null, with diagnostics, when the file cannot be used.</summary>
    public static FrozenDictionary<string, string>? Read(TemplateFolder files, Language language) =>
        files.ReadYaml(File(language)) is { } map ? Texts(map) : null;

    /// <summary>Reports each text that only the other language has: it would be a gap in this one's report.</summary>
    public static void RequireTranslations(TemplateFolder files, Language language, FrozenDictionary<string, string> strings, DiagnosticBag problems)
    {
        var (own, other) = (File(language), File(Other(language)));
        if (!files.Has(other) || files.ReadYaml(other) is not { } map)
        {
            return;
        }

        foreach (var (key, place) in map.Keys().Where(k => !strings.ContainsKey(k.Key)))
        {
            problems.Error(
                ReportDiagnostics.MissingKey,
                place,
                LocalizedText.Of($"the text '{key}' has no translation in {own}", $"“{key}”在{own}中没有译文"),
                LocalizedText.Of($"add '{key}:' to {own}, or remove it here", $"在{own}中补充“{key}:”，或在此删除"));
        }
    }

    private static FrozenDictionary<string, string> Texts(YamlMap map)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, _) in map.Keys())
        {
            // A key whose text is empty is known all the same: it is reported once, here.
            result[key] = map.Scalar(map.Optional(key), key) ?? "";
        }

        return result.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
