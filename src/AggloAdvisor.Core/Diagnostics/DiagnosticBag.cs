using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Diagnostics;

/// <summary>Collects problems, so that all of them are reported and not only the first.</summary>
/// <remarks>Not thread-safe: give each thread its own bag and merge them.</remarks>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>Whether something was found that stops the run.</summary>
    public bool HasErrors => _items.Exists(static d => d.Severity == Severity.Error);

    /// <summary>How many problems were collected so far.</summary>
    public int Count => _items.Count;

    /// <summary>Adds one problem.</summary>
    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    /// <summary>Adds problems found elsewhere.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null, SourceLocation? related = null) =>
        Add(new Diagnostic(code, Severity.Error, location, message, hint, related));

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null, SourceLocation? related = null) =>
        Add(new Diagnostic(code, Severity.Warning, location, message, hint, related));

    /// <summary>Adds a remark.</summary>
    public void Info(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null, SourceLocation? related = null) =>
        Add(new Diagnostic(code, Severity.Info, location, message, hint, related));

    /// <summary>Everything found, in the order of files, lines and columns, so that the same input prints the same list.</summary>
    public ImmutableArray<Diagnostic> ToSortedArray() =>
    [
        .. _items
            .Distinct()
            .OrderBy(static d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(static d => d.Location.Line)
            .ThenBy(static d => d.Location.Column)
            .ThenBy(static d => d.Location.Sheet, StringComparer.Ordinal)
            .ThenBy(static d => d.Location.Cell, StringComparer.Ordinal)
            .ThenBy(static d => d.Code, StringComparer.Ordinal)
            .ThenBy(static d => d.Message.En, StringComparer.Ordinal),
    ];
}

/// <summary>What reading something gave: a value when it could be used, and everything that was noticed on the way.</summary>
/// <typeparam name="T">The thing read.</typeparam>
/// <param name="Value">The thing read; null when an error stopped it.</param>
/// <param name="Diagnostics">All problems, sorted by place.</param>
public sealed record Checked<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>Whether an error was found.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Severity == Severity.Error);
}
