using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads the questions that a measure leaves to the case.</summary>
internal static class ChoiceReader
{
    /// <summary>The choices of a measure; null, with diagnostics, when one is wrong.</summary>
    public static ImmutableArray<Choice>? Read(YamlMap map, KnownNames names)
    {
        var choices = map.Maps("choose").Select(m => ReadChoice(m, names)).ToArray();
        var read = choices.OfType<Choice>().ToArray();
        Unique.ById(read.SelectMany(static c => c.Options), static o => o.Id, static o => o.Location, new("option", "选项"), map.Problems);
        return read.Length == choices.Length ? [.. read] : null;
    }

    private static Choice? ReadChoice(YamlMap map, KnownNames names)
    {
        var id = Identity.Id(map);
        var question = map.Text("question");
        var none = map.Text("none-fits");
        var options = map.SomeMaps("options").Select(m => ReadOption(m, names)).ToArray();
        map.ReportUnknownKeys();
        return id is null || question is null || none is null || options.Length == 0 || Array.Exists(options, static o => o is null)
            ? null
            : new Choice(id, question, none, [.. options.Select(static o => o!)]);
    }

    private static ChoiceOption? ReadOption(YamlMap map, KnownNames names)
    {
        var id = Identity.Id(map);
        var name = map.Text("name");
        var means = map.Text("means");
        var fits = new ConditionReader(names, map).Read(map.Required("fits-when"), Scope.Case);
        var reasons = map.SomeMaps("reasons").Select(m => ReadReason(m, names)).ToArray();
        map.ReportUnknownKeys();
        return id is null || name is null || means is null || fits is null || reasons.Length == 0 || Array.Exists(reasons, static r => r is null)
            ? null
            : new ChoiceOption(id, name, means, fits, [.. reasons.Select(static r => r!)], map.Location);
    }

    private static ChoiceReason? ReadReason(YamlMap map, KnownNames names)
    {
        var when = new ConditionReader(names, map).Read(map.Required("when"), Scope.Case);
        var speaksFor = map.Text("for");
        var against = map.Text("against");
        map.ReportUnknownKeys();
        Placeholders.Check(map, "for", names, Scope.Case);
        Placeholders.Check(map, "against", names, Scope.Case);
        return when is null || speaksFor is null || against is null ? null : new ChoiceReason(when, speaksFor, against);
    }
}
