using System.Collections.Immutable;

namespace AggloAdvisor.Auditing.Records;

/// <summary>Files that a run rests on, by name.</summary>
public sealed class FileSet
{
    private readonly ImmutableSortedDictionary<string, byte[]> _contents;
    private readonly Lazy<ImmutableSortedDictionary<string, string>> _hashes;

    /// <summary>Keeps files.</summary>
    /// <param name="contents">Bytes by name, with <c>/</c> between folders; they must not change afterwards.</param>
    public FileSet(IReadOnlyDictionary<string, byte[]> contents)
    {
        _contents = contents.ToImmutableSortedDictionary(StringComparer.Ordinal);
        _hashes = new(() => _contents.ToImmutableSortedDictionary(static f => f.Key, static f => Sha256Text.Of(f.Value), StringComparer.Ordinal));
    }

    /// <summary>Bytes by name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents => _contents;

    /// <summary>SHA-256 by name, lower-case hex.</summary>
    public IReadOnlyDictionary<string, string> Hashes => _hashes.Value;
}
