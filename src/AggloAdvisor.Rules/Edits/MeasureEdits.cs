using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Edits;

/// <summary>Edits of countermeasures: gates, order, conflicts, and their words.</summary>
internal static class MeasureEdits
{
    public static IEnumerable<RuleEdit> Between(RuleSet old, RuleSet @new) =>
        RuleEdits.Pair(old.Countermeasures, @new.Countermeasures, static m => m.Id).SelectMany(static x => Of(x.Id, x.Old, x.New));

    private static IEnumerable<RuleEdit> Of(string id, Countermeasure? old, Countermeasure? @new)
    {
        if (old is null)
        {
            yield return new(EditKind.Added, @new!.Code, @new.Location, new($"countermeasure {@new.Code} came: {@new.Title.En}", $"新增对策{@new.Code}：{@new.Title.In(Language.Chinese)}"), r => Put(r, id, _ => @new));
            yield break;
        }

        if (@new is null)
        {
            yield return new(EditKind.Removed, old.Code, old.Location, new($"countermeasure {old.Code} went: {old.Title.En}", $"删除对策{old.Code}：{old.Title.In(Language.Chinese)}"), r => Put(r, id, static _ => null));
            yield break;
        }

        RuleEdit Edit(EditKind kind, SourceLocation location, string en, string zh, Func<Countermeasure, Countermeasure> change) =>
            new(kind, @new.Code, location, new($"{@new.Code}: {en}", $"{@new.Code}：{zh}"), r => Put(r, id, m => change(m ?? old)));

        foreach (var (gateId, before, after) in RuleEdits.Pair(old.Gates, @new.Gates, static g => g.Id))
        {
            if (before is null || after is null)
            {
                yield return Edit(EditKind.Changed, after?.OpenWhen.Location ?? @new.Location, $"gate {gateId} {(after is null ? "went" : "came")}", $"{(after is null ? "删除" : "新增")}前提条件{gateId}", m => m with { Gates = Gates(m.Gates, @new.Gates, gateId, after) });
            }
            else if (ConditionEdits.Between(before.OpenWhen, after.OpenWhen) is { } condition)
            {
                yield return Edit(EditKind.Changed, condition.Location, $"gate {gateId}: {condition.En}", $"前提条件{gateId}：{condition.Zh}", m => m with { Gates = Gates(m.Gates, @new.Gates, gateId, after) });
            }
            else if (before.Effect != after.Effect || !before.First.SequenceEqual(after.First, StringComparer.Ordinal))
            {
                yield return Edit(EditKind.Changed, after.OpenWhen.Location, $"what a closed gate {gateId} does changed", $"前提条件{gateId}不满足时的处理有改动", m => m with { Gates = Gates(m.Gates, @new.Gates, gateId, after) });
            }
            else if (before.Closed != after.Closed || before.Unknown != after.Unknown)
            {
                yield return Edit(EditKind.Reworded, after.OpenWhen.Location, $"the words of gate {gateId} changed", $"前提条件{gateId}的文字有改动", m => m with { Gates = Gates(m.Gates, @new.Gates, gateId, after) });
            }
        }

        if (old.Stage != @new.Stage)
        {
            yield return Edit(EditKind.Changed, @new.Location, $"stage {old.Stage} became {@new.Stage}", "所属阶段有改动", m => m with { Stage = @new.Stage });
        }

        if (!old.After.SequenceEqual(@new.After, StringComparer.Ordinal))
        {
            yield return Edit(EditKind.Changed, @new.Location, "what comes before it: " + ListEdits.Words(old.After, @new.After), "先行对策：" + ListEdits.ChineseWords(old.After, @new.After), m => m with { After = @new.After });
        }

        if (!old.ConflictsWith.SequenceEqual(@new.ConflictsWith, StringComparer.Ordinal))
        {
            yield return Edit(EditKind.Changed, @new.Location, "what it conflicts with: " + ListEdits.Words(old.ConflictsWith, @new.ConflictsWith), "冲突对策：" + ListEdits.ChineseWords(old.ConflictsWith, @new.ConflictsWith), m => m with { ConflictsWith = @new.ConflictsWith });
        }

        if (Written(old.Choices) != Written(@new.Choices))
        {
            yield return Edit(EditKind.Changed, @new.Choices.FirstOrDefault()?.Options.FirstOrDefault()?.Location ?? @new.Location, "its choices changed", "选择项有改动", m => m with { Choices = @new.Choices });
        }

        if (Words(old) != Words(@new))
        {
            // Everything but what the edits above cover.
            yield return Edit(EditKind.Reworded, @new.Location, "its words, actors, classes or sources changed", "文字、责任主体、类别或出处有改动", m => @new with { Gates = m.Gates, Stage = m.Stage, After = m.After, ConflictsWith = m.ConflictsWith, Choices = m.Choices });
        }
    }

    private static string Words(Countermeasure m) => string.Join(
        '\n',
        new[] { m.Code, m.Title.En, m.Title.In(Language.Chinese), m.Chain.ToString(), m.Do.En, m.Do.In(Language.Chinese), m.RequestUpward.ToString(), m.Horizon.ToString(), m.Cost.ToString(), m.Caution?.En, m.Caution?.In(Language.Chinese), m.WatchAlso?.En, m.WatchAlso?.In(Language.Chinese), m.LowCarbon.En, m.LowCarbon.Zh, string.Join(',', m.Targets), DiagnosisEdits.Cited(m.Sources), string.Join(',', m.Watch) }
            .Concat(m.Steps.SelectMany(static s => new[] { s.En, s.In(Language.Chinese) }))
            .Concat(m.Who.SelectMany(static w => new[] { w.Level.ToString(), w.Name.En, w.Name.In(Language.Chinese) })));

    private static string Written(ImmutableArray<Choice> choices) => string.Join('\n', choices.SelectMany(static c => c.Options
        .SelectMany(static o => o.Reasons.Select(static r => $"{ConditionText.Write(r.When)}|{r.For.En}|{r.For.Zh}|{r.Against.En}|{r.Against.Zh}")
            .Prepend($"{o.Id}|{o.Name.En}|{o.Name.Zh}|{o.Means.En}|{o.Means.Zh}|{ConditionText.Write(o.FitsWhen)}"))
        .Prepend($"{c.Id}|{c.Question.En}|{c.Question.Zh}|{c.NoneFits.En}|{c.NoneFits.Zh}")));

    private static ImmutableArray<Gate> Gates(ImmutableArray<Gate> current, ImmutableArray<Gate> order, string id, Gate? replacement)
    {
        var all = current.Where(g => g.Id != id);
        var places = order.Select(static g => g.Id).ToList();
        return [.. (replacement is null ? all : all.Append(replacement)).OrderBy(g => places.IndexOf(g.Id) is var i && i < 0 ? int.MaxValue : i)];
    }

    private static RuleSet Put(RuleSet rules, string id, Func<Countermeasure?, Countermeasure?> change)
    {
        var current = rules.Countermeasures.FirstOrDefault(m => m.Id == id);
        var others = rules.Countermeasures.Where(m => m.Id != id);
        return Rebinding.Rebind(rules with
        {
            Countermeasures = [.. (change(current) is { } changed ? others.Append(changed) : others).OrderBy(static m => m.Code, StringComparer.Ordinal)],
        });
    }
}
