using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Sorts out diagnoses that are written several times, each for its own days.</summary>
internal static class DiagnosisVersions
{
    /// <summary>The last version of each diagnosis, and the others by id and date. Days that overlap, or versions that are not of one rule, are errors; days
    /// on which none is in force are remarked on.</summary>
    public static (ImmutableArray<Diagnosis> Current, ImmutableArray<Diagnosis> Others) Split(IReadOnlyCollection<Diagnosis> diagnoses, DiagnosticBag problems)
    {
        var (current, others) = (ImmutableArray.CreateBuilder<Diagnosis>(), ImmutableArray.CreateBuilder<Diagnosis>());
        foreach (var versions in diagnoses.GroupBy(static d => d.Id, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            var ordered = versions.OrderBy(static d => d.AppliesFrom ?? DateOnly.MinValue).ThenBy(static d => d.Location.ToString(), StringComparer.Ordinal).ToArray();
            if (ordered.Skip(1).Any(d => Unique.Layer(d.Location) != Unique.Layer(ordered[0].Location)) || Array.TrueForAll(ordered, IsUndated))
            {
                // No versions of one rule, but rules that clash: their codes are looked at too, so that all is said at once.
                Unique.ById(versions, static d => d.Id, static d => d.Location, References.Diagnosis, problems);
                current.AddRange(versions);
                continue;
            }

            for (var i = 1; i < ordered.Length; i++)
            {
                Check(ordered[i - 1], ordered[i], problems);
            }

            current.Add(ordered[^1]);
            others.AddRange(ordered[..^1]);
        }

        return (current.ToImmutable(), others.ToImmutable());
    }

    private static bool IsUndated(Diagnosis diagnosis) => diagnosis.AppliesFrom is null && diagnosis.AppliesUntil is null;

    private static void Check(Diagnosis earlier, Diagnosis later, DiagnosticBag problems)
    {
        if (!(earlier.AppliesUntil < later.AppliesFrom))
        {
            var (from, until) = (later.AppliesFrom ?? DateOnly.MinValue, earlier.AppliesUntil);
            problems.Error(
                DateDiagnostics.Overlap,
                later.Location,
                until is { } day && later.AppliesFrom is not null
                    ? LocalizedText.Of($"two versions of '{later.Id}' are in force from {from:O} to {day:O}", $"‘{later.Id}’的两个版本在 {from:O} 至 {day:O} 间同时有效")
                    : LocalizedText.Of($"two versions of '{later.Id}' are in force on the same days", $"‘{later.Id}’的两个版本同时有效"),
                later.AppliesFrom is { } start
                    ? LocalizedText.Of($"let the earlier one end with 'applies-until: {start.AddDays(-1):O}'", $"请在较早的版本中写‘applies-until: {start.AddDays(-1):O}’")
                    : new("give the later one 'applies-from' and the earlier one 'applies-until'", "请给较晚的版本写‘applies-from’，给较早的版本写‘applies-until’"),
                earlier.Location);
        }
        else if (earlier.AppliesUntil is { } end && later.AppliesFrom is { } start && end.AddDays(1) < start)
        {
            problems.Warning(
                DateDiagnostics.Gap,
                later.Location,
                LocalizedText.Of($"no version of '{later.Id}' is in force from {end.AddDays(1):O} to {start.AddDays(-1):O}", $"{end.AddDays(1):O} 至 {start.AddDays(-1):O} 间‘{later.Id}’没有有效的版本"),
                new("mend the dates, or leave them if the rule was suspended", "请改正日期；若规则确曾停用，可不作改动"),
                earlier.Location);
        }
        else
        {
            // One follows the other.
        }

        if (earlier.Code != later.Code || earlier.Scope != later.Scope)
        {
            problems.Error(
                DateDiagnostics.Unlike,
                later.Location,
                LocalizedText.Of($"two versions of '{later.Id}' have another code or another 'for:'", $"‘{later.Id}’的两个版本代码或‘for:’不同"),
                new("versions of one rule share both; give another rule another id", "同一规则的各版本须二者相同；不同的规则请另取标识"),
                earlier.Location);
        }
    }
}
