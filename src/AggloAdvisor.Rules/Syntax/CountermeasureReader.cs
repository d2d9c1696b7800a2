using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads one countermeasure.</summary>
internal static class CountermeasureReader
{
    /// <summary>The measure; null, with diagnostics, when it is wrong.</summary>
    public static Countermeasure? Read(YamlMap map, KnownNames names)
    {
        var id = Identity.Id(map);
        var code = Identity.Code(map, Ids.IsMeasureCode, new("M and two digits, such as M27", "‘M’加两位数字书写，如‘M27’"));
        var title = map.Text("title");
        var chain = map.Word("chain", Words.Chains);
        var stage = map.Word("stage", Words.Stages);
        var what = map.Text("do");
        var steps = map.List("steps").Select(n => map.Text(n, new("a step", "每个步骤"))).ToArray();
        var who = map.SomeMaps("who").Select(ReadActor).ToArray();
        var upward = Upward(map);
        var targets = Targets(map).ToArray();
        var carbon = map.Text("low-carbon", required: false) ?? Countermeasure.CarbonText;
        var gates = map.Maps("gates").Select(m => ReadGate(m, names)).ToArray();
        var choices = ChoiceReader.Read(map, names);
        var after = names.Asked.Measures(map.Names("after"));
        var conflicts = names.Asked.Measures(map.Names("conflicts-with"));
        var watch = map.Names("watch");
        var watchAlso = map.Text("watch-also", required: false);
        var horizon = map.Word("horizon", Words.Horizons);
        var cost = map.Word("cost", Words.Costs);
        var caution = map.Text("caution", required: false);
        var sources = Citations.Of(map, names.Sources, names.Items);
        map.ReportUnknownKeys();
        foreach (var (name, location) in watch)
        {
            References.Indicator(map.Problems, name, location, names);
        }

        if (id is null || code is null || title is null || chain is null || stage is null || what is null || horizon is null || cost is null || choices is null
            || who.Length == 0 || steps.Any(static s => s is null) || who.Any(static w => w is null) || gates.Any(static g => g is null))
        {
            return null;
        }

        return new Countermeasure
        {
            Id = id,
            Code = code,
            Title = title,
            Chain = chain.Value,
            Stage = stage.Value,
            Do = what,
            Steps = [.. steps.Select(static s => s!)],
            Who = [.. who.Select(static w => w!)],
            RequestUpward = upward,
            Targets = [.. targets],
            LowCarbon = carbon,
            Gates = [.. gates.Select(static g => g!)],
            Choices = choices.Value,
            After = [.. after.Select(static a => a.Name)],
            ConflictsWith = [.. conflicts.Select(static c => c.Name)],
            Watch = [.. watch.Select(static w => w.Name)],
            WatchAlso = watchAlso,
            Horizon = horizon.Value,
            Cost = cost.Value,
            Caution = caution,
            Sources = sources,
            Location = map.Location,
        };
    }

    private static bool Upward(YamlMap map)
    {
        var node = map.Optional("request-upward");
        var text = map.Scalar(node, "request-upward");
        if (text is not (null or "true" or "false"))
        {
            map.Problems.Error(RuleDiagnostics.BadWord, map.At(node!), LocalizedText.Of($"'request-upward' is '{text}'; expected true or false", $"‘request-upward’为‘{text}’；应为‘true’或‘false’"), new("write 'true' when only a higher level can do it; else delete the key", "只有上级才能办理时写‘true’；否则请删去该键"));
        }

        return text == "true";
    }

    private static IEnumerable<TargetKind> Targets(YamlMap map)
    {
        foreach (var (name, location) in map.Names("targets"))
        {
            if (Words.TargetKinds.TryGetValue(name, out var kind))
            {
                yield return kind;
            }
            else
            {
                map.Problems.Error(RuleDiagnostics.BadWord, location, LocalizedText.Of(
                    $"'targets' has '{name}'; expected {string.Join(", ", Words.TargetKinds.Keys.Order(StringComparer.Ordinal))}",
                    $"‘targets’中有‘{name}’；应为{string.Join('、', Words.TargetKinds.Keys.Order(StringComparer.Ordinal).Select(static k => $"‘{k}’"))}之一"),
                    Suggestion.DidYouMean(name, Words.TargetKinds.Keys) ?? new("write one of these words", "请写上述各词之一"));
            }
        }
    }

    private static Actor? ReadActor(YamlMap map)
    {
        var level = map.Word("level", Words.Levels);
        var name = map.Text("name");
        map.ReportUnknownKeys();
        return level is not null && name is not null ? new Actor(level.Value, name) : null;
    }

    private static Gate? ReadGate(YamlMap map, KnownNames names)
    {
        var id = Identity.Id(map);
        var open = new ConditionReader(names, map).Read(map.Required("open-when"), Scope.Case);
        var closed = map.Text("closed");
        var unknown = map.Text("unknown");
        var effect = map.Optional("effect") is null ? GateEffect.Wait : map.Word("effect", Words.GateEffects);
        var first = names.Asked.Measures(map.Names("first"));
        map.ReportUnknownKeys();
        Placeholders.Check(map, "closed", names, Scope.Case);
        Placeholders.Check(map, "unknown", names, Scope.Case);
        return id is not null && open is not null && closed is not null && unknown is not null && effect is not null
            ? new Gate(id, open, closed, unknown, effect.Value, [.. first.Select(static f => f.Name)])
            : null;
    }
}
