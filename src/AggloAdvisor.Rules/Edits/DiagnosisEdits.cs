using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Edits;

/// <summary>Edits of diagnoses: conditions, counter-checks, what they lead to, when they apply, and their words.</summary>
internal static class DiagnosisEdits
{
    public static IEnumerable<RuleEdit> Between(RuleSet old, RuleSet @new) =>
        RuleEdits.Pair(old.Diagnoses, @new.Diagnoses, static d => d.Id).SelectMany(static x => Of(x.Id, x.Old, x.New))
            .Concat(RuleEdits.Pair(old.OtherVersions, @new.OtherVersions, Version).Where(static x => x.Old != x.New).Select(static x => OfVersion(x.Id, x.Old, x.New)).OfType<RuleEdit>());

    private static string Version(Diagnosis diagnosis) => string.Create(CultureInfo.InvariantCulture, $"{diagnosis.Id} {diagnosis.AppliesFrom:O}");

    // A version that others took the place of is edited as a whole: only runs for its days can see it.
    private static RuleEdit? OfVersion(string key, Diagnosis? old, Diagnosis? @new)
    {
        if (old is not null && @new is not null && Equal(old, @new))
        {
            return null;
        }

        var shown = (@new ?? old)!;
        var kind = old is null ? EditKind.Added : @new is null ? EditKind.Removed : EditKind.Changed;
        var (en, zh) = kind switch
        {
            EditKind.Added => ("came", "新增"),
            EditKind.Removed => ("went", "删除"),
            _ => ("changed", "有改动"),
        };
        return new(
            kind,
            shown.Code,
            shown.Location,
            LocalizedText.Of($"{shown.Code}: the version in force until {shown.AppliesUntil:O} {en}", $"{shown.Code}：适用至 {shown.AppliesUntil:O} 的版本{zh}"),
            r => Rebinding.Rebind(r with
            {
                OtherVersions = [.. r.OtherVersions.Where(v => Version(v) != key).Concat(@new is null ? [] : [@new]).OrderBy(static v => v.Id, StringComparer.Ordinal).ThenBy(static v => v.AppliesFrom)],
            }));
    }

    private static bool Equal(Diagnosis old, Diagnosis @new) => !Of(old.Id, old, @new).Any();

    private static IEnumerable<RuleEdit> Of(string id, Diagnosis? old, Diagnosis? @new)
    {
        if (old is null)
        {
            yield return new(EditKind.Added, @new!.Code, @new.Location, new($"diagnosis {@new.Code} came: {@new.Title.En}", $"新增诊断{@new.Code}：{@new.Title.In(Language.Chinese)}"), r => Put(r, id, _ => @new));
            yield break;
        }

        if (@new is null)
        {
            yield return new(EditKind.Removed, old.Code, old.Location, new($"diagnosis {old.Code} went: {old.Title.En}", $"删除诊断{old.Code}：{old.Title.In(Language.Chinese)}"), r => Put(r, id, static _ => null));
            yield break;
        }

        RuleEdit Edit(EditKind kind, SourceLocation location, string en, string zh, Func<Diagnosis, Diagnosis> change) =>
            new(kind, @new.Code, location, new($"{@new.Code}: {en}", $"{@new.Code}：{zh}"), r => Put(r, id, d => change(d ?? old)));

        if (ConditionEdits.Between(old.When, @new.When) is { } condition)
        {
            yield return Edit(EditKind.Changed, condition.Location, condition.En, condition.Zh, d => d with { When = @new.When });
        }

        if (old.Scope != @new.Scope)
        {
            yield return Edit(EditKind.Changed, @new.Location, $"asked for each {@new.Scope}, no longer for each {old.Scope}", "适用对象有改动", d => d with { Scope = @new.Scope, When = @new.When });
        }

        if (old.Nature != @new.Nature)
        {
            yield return Edit(EditKind.Changed, @new.Location, $"{old.Nature} became {@new.Nature}", "性质有改动", d => d with { Nature = @new.Nature });
        }

        if (Written(old.CounterChecks) != Written(@new.CounterChecks))
        {
            yield return Edit(EditKind.Changed, @new.CounterChecks.FirstOrDefault()?.When.Location ?? @new.Location, "its counter-checks changed", "反向核查有改动", d => d with { CounterChecks = @new.CounterChecks });
        }

        if (!old.Recommend.SequenceEqual(@new.Recommend, StringComparer.Ordinal))
        {
            yield return Edit(EditKind.Changed, @new.Location, "what it recommends: " + ListEdits.Words(old.Recommend, @new.Recommend), "所引出的对策：" + ListEdits.ChineseWords(old.Recommend, @new.Recommend), d => d with { Recommend = @new.Recommend });
        }

        if (old.AppliesFrom != @new.AppliesFrom || old.AppliesUntil != @new.AppliesUntil)
        {
            yield return Edit(EditKind.Changed, @new.Location, "the days on which it applies changed", "适用期限有改动", d => d with { AppliesFrom = @new.AppliesFrom, AppliesUntil = @new.AppliesUntil });
        }

        if (old.Title != @new.Title || old.Finding != @new.Finding || old.Caution != @new.Caution || !old.Evidence.SequenceEqual(@new.Evidence, StringComparer.Ordinal)
            || old.Code != @new.Code || old.Chain != @new.Chain || Cited(old.Sources) != Cited(@new.Sources))
        {
            yield return Edit(EditKind.Reworded, @new.Location, "its words, evidence or sources changed", "文字、证据或出处有改动", d => d with { Title = @new.Title, Finding = @new.Finding, Caution = @new.Caution, Evidence = @new.Evidence, Code = @new.Code, Chain = @new.Chain, Sources = @new.Sources });
        }
    }

    /// <summary>Citations as one text, to compare them.</summary>
    internal static string Cited(ImmutableArray<Citation> sources) => string.Join('\n', sources.Select(static s => $"{s.SourceId}|{s.Section}|{string.Join(',', s.Items)}"));

    private static string Written(ImmutableArray<CounterCheck> checks) => string.Join('\n', checks.Select(static c => $"{ConditionText.Write(c.When)}|{c.Effect}|{c.UnknownWeakens}|{c.Text.En}|{c.Text.In(Language.Chinese)}"));

    private static RuleSet Put(RuleSet rules, string id, Func<Diagnosis?, Diagnosis?> change)
    {
        var current = rules.Diagnoses.FirstOrDefault(d => d.Id == id);
        var others = rules.Diagnoses.Where(d => d.Id != id);
        return Rebinding.Rebind(rules with
        {
            Diagnoses = [.. (change(current) is { } changed ? others.Append(changed) : others).OrderBy(static d => d.Code, StringComparer.Ordinal)],
        });
    }
}
