namespace AggloAdvisor.Data.Files;

/// <summary>Where the files of a case lie: in a folder, or in memory.</summary>
internal interface ICaseFiles
{
    /// <summary>How messages name the case.</summary>
    string Name { get; }

    /// <summary>Whether a file of this name exists.</summary>
    bool Has(string name);

    /// <summary>Names of all files, with <c>/</c> between folders, in ordinal order.</summary>
    IReadOnlyList<string> List();

    /// <summary>The bytes of a file; null when it cannot be used, which is then reported.</summary>
    byte[]? Read(string name, FileProblems problems, int maxBytes);
}
