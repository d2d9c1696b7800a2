using System.Collections.Frozen;
using System.Globalization;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Edits;

/// <summary>Edits of thresholds: values by date and number of industries, and what is said about them.</summary>
internal static class ParameterEdits
{
    public static IEnumerable<RuleEdit> Between(RuleSet old, RuleSet @new) =>
        RuleEdits.Pair(old.Parameters.Values, @new.Parameters.Values, static p => p.Id).SelectMany(static x => Of(x.Id, x.Old, x.New));

    private static IEnumerable<RuleEdit> Of(string id, Parameter? old, Parameter? @new)
    {
        if (old is null)
        {
            yield return new(EditKind.Added, id, @new!.Location, new($"threshold {id} came", $"新增阈值{id}"), r => With(r, @new));
            yield break;
        }

        if (@new is null)
        {
            yield return new(EditKind.Removed, id, old.Location, new($"threshold {id} went", $"删除阈值{id}"), r => Without(r, id));
            yield break;
        }

        foreach (var (key, before, after) in RuleEdits.Pair(Cells(old), Cells(@new), static c => c.Key))
        {
            if (before?.Value != after?.Value)
            {
                // All values of a parameter are one thing to the rules; the words say which of them changed.
                yield return new(EditKind.Changed, id, (after?.Version ?? @new.Versions[^1]).Location, Words(id, key, before?.Value, after?.Value), r => With(r, (r.Parameters.GetValueOrDefault(id) ?? old) with { Versions = @new.Versions, Unit = @new.Unit }));
            }
        }

        if (old.Unit != @new.Unit)
        {
            yield return new(EditKind.Changed, id, @new.Location, new($"unit of {id}: {old.Unit} became {@new.Unit}", $"{id}的单位由{old.Unit}改为{@new.Unit}"), r => With(r, @new));
        }

        if (old.Provenance != @new.Provenance)
        {
            yield return new(EditKind.Reworded, id, @new.Location, new($"provenance of {id}: {old.Provenance} became {@new.Provenance}", $"{id}的来源类别由{old.Provenance}改为{@new.Provenance}"), r => With(r, @new));
        }

        if (old.Title != @new.Title || old.Reference != @new.Reference || !old.SourceIds.SequenceEqual(@new.SourceIds, StringComparer.Ordinal))
        {
            yield return new(EditKind.Reworded, id, @new.Location, new($"what is said about {id} changed", $"{id}的说明有改动"), r => With(r, @new));
        }
    }

    private static RuleSet With(RuleSet rules, Parameter parameter) => Rebinding.Rebind(rules with
    {
        Parameters = rules.Parameters.Values.Where(p => p.Id != parameter.Id).Append(parameter).ToFrozenDictionary(static p => p.Id, StringComparer.Ordinal),
    });

    private static RuleSet Without(RuleSet rules, string id) => rules with
    {
        Parameters = rules.Parameters.Values.Where(p => p.Id != id).ToFrozenDictionary(static p => p.Id, StringComparer.Ordinal),
    };

    private static IEnumerable<Cell> Cells(Parameter parameter) => parameter.Versions.SelectMany(static v => v.ByIndustries.IsEmpty
        ? [new Cell($"{v.From:O}", v.Value, v)]
        : v.ByIndustries.Select(s => new Cell(string.Create(CultureInfo.InvariantCulture, $"{v.From:O}/{s.FromIndustries}"), s.Value, v)));

    private static LocalizedText Words(string id, string key, double? before, double? after)
    {
        var parts = key.Split('/');
        var (en, zh) = parts.Length == 1 ? ($"from {parts[0]}", $"自{parts[0]}起") : ($"from {parts[0]}, {parts[1]} industries and more", $"自{parts[0]}起，{parts[1]}个行业以上");
        string Number(double? value, string none) => value is { } number ? number.ToString(CultureInfo.InvariantCulture) : none;
        return new($"{id} ({en}): {Number(before, "no value")} became {Number(after, "no value")}", $"{id}（{zh}）：由{Number(before, "无值")}改为{Number(after, "无值")}");
    }

    private sealed record Cell(string Key, double? Value, ParameterVersion Version);
}
