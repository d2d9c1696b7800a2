using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>The files of a rule base and of the overlays on it as they were read: enough to read it again, elsewhere and later, and get the same hash.</summary>
/// <remarks>The files of the first overlay are named <c>overlays/1-NAME/...</c>, those of the second <c>overlays/2-NAME/...</c>. Only <see cref="Syntax.RuleFolder"/> makes them, from a folder or from memory, within the same limits.</remarks>
public sealed class RuleFiles
{
    private const string OverlaysFolder = "overlays/";
    private readonly Lazy<string> _hash;

    internal RuleFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>> contents)
    {
        Contents = contents;
        Overlays = [.. contents.Keys.Select(Split).Where(static f => f.Layer > 0).OrderBy(static f => f.Layer).Select(static f => f.Overlay!).Distinct(StringComparer.Ordinal)];
        _hash = new(() => HashOf(contents));
    }

    /// <summary>No files: of a rule base that was put together in memory.</summary>
    public static RuleFiles None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<byte>>(StringComparer.Ordinal));

    /// <summary>Contents by name relative to the folder, with forward slashes, such as <c>diagnoses/d01-flat-rank.yaml</c>.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Contents { get; }

    /// <summary>SHA-256 over names and contents, lower-case hex.</summary>
    public string Hash => _hash.Value;

    /// <summary>Names of the overlays, the first one lowest.</summary>
    public ImmutableArray<string> Overlays { get; }

    /// <summary>The name under which diagnostics and rules speak of a file: <c>rules/diagnoses/d01-flat-rank.yaml</c>, or <c>NAME/diagnoses/...</c> in an overlay.</summary>
    public static string Place(string name)
    {
        var (_, overlay, inner) = Split(name);
        return inner.Length == 0 ? overlay ?? "rules" : $"{overlay ?? "rules"}/{inner}";
    }

    /// <summary>The layer a file belongs to (0 for the rule base), its overlay (null for the rule base), and its name within that.</summary>
    internal static (int Layer, string? Overlay, string Inner) Split(string name)
    {
        var start = OverlaysFolder.Length;
        if (!name.StartsWith(OverlaysFolder, StringComparison.Ordinal) || name.Length < start + 2 || name[start] is < '1' or > '9' || name[start + 1] != '-')
        {
            return (0, null, name);
        }

        var end = name.IndexOf('/', start);
        return end < 0 ? (name[start] - '0', name[(start + 2)..], "") : (name[start] - '0', name[(start + 2)..end], name[(end + 1)..]);
    }

    /// <summary>The name of a file of an overlay.</summary>
    internal static string InOverlay(int layer, string overlay, string inner) => string.Create(CultureInfo.InvariantCulture, $"{OverlaysFolder}{layer}-{overlay}/{inner}");

    /// <summary>The same without the uppermost overlay.</summary>
    internal RuleFiles WithoutLastOverlay() => new(Contents.RemoveRange(Contents.Keys.Where(n => Split(n).Layer == Overlays.Length)));

    private static string HashOf(ImmutableSortedDictionary<string, ImmutableArray<byte>> contents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in contents)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\n{bytes.Length}\n")));
            hash.AppendData(bytes.AsSpan());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
