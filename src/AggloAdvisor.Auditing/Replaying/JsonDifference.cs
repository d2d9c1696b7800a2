using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace AggloAdvisor.Auditing.Replaying;

/// <summary>One place where two documents differ.</summary>
/// <param name="Path">Where: names of properties, and in arrays what the entry is about, such as <c>indicators[krugman_index case 2020].value</c>.</param>
/// <param name="Old">What the first says; null when it says nothing there.</param>
/// <param name="New">What the second says; null when it says nothing there.</param>
public sealed record JsonDifference(string Path, string? Old, string? New)
{
    private static readonly string[] _names = ["id", "name", "indicator", "diagnosis", "measure", "gate", "sha256", "target", "year", "origin"];

    /// <summary>Where two documents differ, in the order of the first.</summary>
    /// <param name="old">The first.</param>
    /// <param name="new">The second.</param>
    /// <param name="most">How many to look for.</param>
    public static ImmutableArray<JsonDifference> Between(JsonElement old, JsonElement @new, int most)
    {
        var found = ImmutableArray.CreateBuilder<JsonDifference>();
        Compare("", old, @new, found, most);
        return found.ToImmutable();
    }

    private static void Compare(string path, JsonElement old, JsonElement @new, ImmutableArray<JsonDifference>.Builder found, int most)
    {
        if (found.Count >= most)
        {
            return;
        }

        if (old.ValueKind != @new.ValueKind)
        {
            found.Add(new(path, Shown(old), Shown(@new)));
        }
        else if (old.ValueKind == JsonValueKind.Object)
        {
            var prefix = path.Length == 0 ? "" : path + ".";
            CompareNamed(old.EnumerateObject().Select(p => (prefix + p.Name, p.Value)), @new.EnumerateObject().Select(p => (prefix + p.Name, p.Value)), found, most);
        }
        else if (old.ValueKind == JsonValueKind.Array)
        {
            CompareNamed(Entries(path, old), Entries(path, @new), found, most);
        }
        else if (old.GetRawText() != @new.GetRawText())
        {
            found.Add(new(path, Shown(old), Shown(@new)));
        }
        else
        {
            // The same.
        }
    }

    private static void CompareNamed(IEnumerable<(string Path, JsonElement Value)> old, IEnumerable<(string Path, JsonElement Value)> @new, ImmutableArray<JsonDifference>.Builder found, int most)
    {
        var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (path, value) in @new)
        {
            others.TryAdd(path, value);
        }

        foreach (var (path, value) in old)
        {
            if (others.Remove(path, out var other))
            {
                Compare(path, value, other, found, most);
            }
            else if (found.Count < most)
            {
                found.Add(new(path, Shown(value), null));
            }
            else
            {
                return;
            }
        }

        foreach (var (path, value) in others.OrderBy(static o => o.Key, StringComparer.Ordinal).Take(Math.Max(0, most - found.Count)))
        {
            found.Add(new(path, null, Shown(value)));
        }
    }

    // An entry is known by what it is about, so that one that is left out does not make all behind it differ; what has no name, by its place.
    private static IEnumerable<(string Path, JsonElement Value)> Entries(string path, JsonElement array)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var place = 0;
        foreach (var entry in array.EnumerateArray())
        {
            var name = NameOf(entry) ?? place.ToString(CultureInfo.InvariantCulture);
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return (count == 1 ? $"{path}[{name}]" : string.Create(CultureInfo.InvariantCulture, $"{path}[{name} #{count}]"), entry);
            place++;
        }
    }

    private static string? NameOf(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var parts = _names.Where(n => entry.TryGetProperty(n, out var v) && v.ValueKind is (JsonValueKind.String or JsonValueKind.Number)).Select(n => entry.GetProperty(n).ToString()).ToArray();
        return parts.Length == 0 ? null : string.Join(' ', parts);
    }

    private static string Shown(JsonElement element)
    {
        const int Most = 120;
        var text = element.GetRawText();
        return text.Length <= Most ? text : text[..Most] + "…";
    }
}
