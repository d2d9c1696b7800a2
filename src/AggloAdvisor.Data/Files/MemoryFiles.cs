namespace AggloAdvisor.Data.Files;

/// <summary>The files of a case in memory: those that a run record carries.</summary>
/// <param name="name">How messages name the case.</param>
/// <param name="contents">Bytes by name, with <c>/</c> between folders.</param>
internal sealed class MemoryFiles(string name, IReadOnlyDictionary<string, byte[]> contents) : ICaseFiles
{
    /// <inheritdoc/>
    public string Name { get; } = Shown.Plain(name);

    /// <inheritdoc/>
    public bool Has(string name) => contents.ContainsKey(name);

    /// <inheritdoc/>
    public IReadOnlyList<string> List() => [.. contents.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public byte[]? Read(string name, FileProblems problems, int maxBytes)
    {
        var bytes = contents[name];
        if (bytes.Length <= maxBytes)
        {
            return bytes;
        }

        CaseFolder.TooLarge(problems, bytes.Length, maxBytes);
        return null;
    }
}
