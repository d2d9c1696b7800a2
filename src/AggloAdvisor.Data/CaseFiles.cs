using System.Collections.Frozen;

namespace AggloAdvisor.Data;

/// <summary>The files that a case rests on, as they were read.</summary>
/// <param name="Name">Name of the case's folder, by which messages name it.</param>
/// <param name="Contents">Bytes by name, with <c>/</c> between folders.</param>
public sealed record CaseFiles(string Name, IReadOnlyDictionary<string, byte[]> Contents)
{
    /// <summary>No file at all.</summary>
    public static CaseFiles None { get; } = new("", FrozenDictionary<string, byte[]>.Empty);
}
