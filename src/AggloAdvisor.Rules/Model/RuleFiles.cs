using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>The files of a rule base as they were read: enough to read it again, elsewhere and later, and get the same hash.</summary>
/// <remarks>Only <see cref="Syntax.RuleFolder"/> makes them, from a folder or from memory, within the same limits.</remarks>
public sealed class RuleFiles
{
    private readonly Lazy<string> _hash;

    internal RuleFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>> contents)
    {
        Contents = contents;
        _hash = new(() => HashOf(contents));
    }

    /// <summary>No files: of a rule base that was put together in memory.</summary>
    public static RuleFiles None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<byte>>(StringComparer.Ordinal));

    /// <summary>Contents by name relative to the folder, with forward slashes, such as <c>diagnoses/d01-flat-rank.yaml</c>.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Contents { get; }

    /// <summary>SHA-256 over names and contents, lower-case hex.</summary>
    public string Hash => _hash.Value;

    /// <summary>The name under which diagnostics and rules speak of a file, such as <c>rules/diagnoses/d01-flat-rank.yaml</c>.</summary>
    public static string Place(string name) => name.Length == 0 ? "rules" : "rules/" + name;

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
