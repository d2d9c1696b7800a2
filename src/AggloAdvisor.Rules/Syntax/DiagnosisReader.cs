using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads one diagnosis.</summary>
internal static class DiagnosisReader
{
    /// <summary>The diagnosis; null, with diagnostics, when it is wrong.</summary>
    public static Diagnosis? Read(YamlMap map, KnownNames names)
    {
        var id = Identity.Id(map);
        var code = Identity.Code(map, Ids.IsDiagnosisCode, new("D and two digits, with a small letter for a form of it, such as D10b", "‘D’加两位数字书写，变体再加一个小写字母，如‘D10b’"));
        var title = map.Text("title");
        var scope = map.Word("for", Words.Scopes);
        var chain = map.Word("chain", Words.Chains);
        var nature = map.Word("nature", Words.Natures);
        var from = map.Day("applies-from");
        var until = map.Day("applies-until");
        var conditions = new ConditionReader(names, map);
        var asked = scope ?? Scope.Case;
        var when = conditions.Read(map.Required("when"), asked);
        var finding = map.Text("finding");
        var evidence = map.Names("evidence");
        var checks = map.Maps("counter-checks").Select(m => ReadCheck(m, names, asked)).ToArray();
        var caution = map.Text("caution", required: false);
        var recommend = names.Asked.Measures(map.Names("recommend"));
        var sources = Citations.Of(map, names.Sources, names.Items);
        map.ReportUnknownKeys();

        foreach (var (name, location) in evidence)
        {
            References.Indicator(map.Problems, name, location, names);
        }

        Placeholders.Check(map, "finding", names, asked);
        Placeholders.Check(map, "caution", names, asked);
        if (from > until)
        {
            map.Problems.Error(
                RuleDiagnostics.BadVersions,
                map.At(map.Optional("applies-until")!),
                LocalizedText.Of($"the rule ends on {until:O}, before it begins on {from:O}", $"规则于 {until:O} 终止，早于其开始日 {from:O}"),
                new("swap the two days, or mend one", "请互换两个日期，或改正其一"),
                map.At(map.Optional("applies-from")!));
        }

        if (id is null || code is null || title is null || scope is null || chain is null || nature is null || when is null || finding is null || checks.Any(static c => c is null))
        {
            return null;
        }

        return new Diagnosis
        {
            Id = id,
            Code = code,
            Title = title,
            Scope = scope.Value,
            Chain = chain.Value,
            Nature = nature.Value,
            AppliesFrom = from,
            AppliesUntil = until,
            When = when,
            Finding = finding,
            Evidence = [.. evidence.Select(static e => e.Name)],
            CounterChecks = [.. checks.Select(static c => c!)],
            Caution = caution,
            Recommend = [.. recommend.Select(static r => r.Name)],
            Sources = sources,
            Location = map.Location,
        };
    }

    private static CounterCheck? ReadCheck(YamlMap map, KnownNames names, Scope scope)
    {
        var when = new ConditionReader(names, map).Read(map.Required("when"), scope);
        var text = map.Text("text");
        var effect = map.Word("effect", Words.Effects);
        var unknown = map.Optional("if-unknown") is null ? CounterEffect.Note : map.Word("if-unknown", Words.UnknownEffects);
        map.ReportUnknownKeys();
        Placeholders.Check(map, "text", names, scope);
        return when is not null && text is not null && effect is not null && unknown is not null
            ? new CounterCheck(when, text, effect.Value, unknown == CounterEffect.Weaken)
            : null;
    }
}
