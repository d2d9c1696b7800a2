using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Data.Files;

/// <summary>Opens the tables of a case folder.</summary>
internal sealed class TableFiles(CaseFolder folder, DiagnosticBag problems, CancellationToken cancellationToken)
{
    /// <summary>A table that must be there.</summary>
    public CsvTable? Open(string relative, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional, SourceLocation? namedAt = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return folder.Read(relative, problems, namedAt) is { } bytes && TextDecoder.Decode(bytes, folder.At(relative), problems) is { } text
            ? CsvTable.Read(text, folder.At(relative), required, optional, problems)
            : null;
    }

    /// <summary>A table that may be absent.</summary>
    public CsvTable? OpenIfThere(string relative, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional) =>
        folder.Has(relative) ? Open(relative, required, optional) : null;
}
