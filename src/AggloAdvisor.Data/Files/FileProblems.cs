using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Data.Files;

/// <summary>The problems of one file. Of each code the first hundred are listed and the rest counted, so that a broken file cannot flood its reader.</summary>
internal sealed class FileProblems(DiagnosticBag bag, string path)
{
    /// <summary>How many problems of one code a file may list.</summary>
    public const int Listed = 100;

    private readonly SortedDictionary<string, (int Count, Severity Severity)> _counts = new(StringComparer.Ordinal);

    /// <summary>Whether an error was found in the file.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>A place in the file.</summary>
    public SourceLocation At(int line = 0, int column = 0) => new(path, line, column);

    /// <summary>Whether a further problem of this code would only be counted: then its hint need not be worked out.</summary>
    public bool IsFull(string code) => _counts.TryGetValue(code, out var seen) && seen.Count >= Listed;

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null, SourceLocation? related = null)
    {
        HasErrors = true;
        Add(new Diagnostic(code, Severity.Error, location, message, hint, related));
    }

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null, SourceLocation? related = null) =>
        Add(new Diagnostic(code, Severity.Warning, location, message, hint, related));

    /// <summary>Adds a remark.</summary>
    public void Info(string code, SourceLocation location, LocalizedText message, LocalizedText? hint = null, SourceLocation? related = null) =>
        Add(new Diagnostic(code, Severity.Info, location, message, hint, related));

    /// <summary>Says how many problems were counted but not listed.</summary>
    public void Finish()
    {
        foreach (var (code, (count, severity)) in _counts.Where(static c => c.Value.Count > Listed))
        {
            bag.Add(new Diagnostic(
                Codes.FurtherProblems,
                severity,
                At(),
                count == Listed + 1
                    ? LocalizedText.Of($"1 more problem of the kind {code} is not listed", $"另有 1 个 {code} 类问题未列出")
                    : LocalizedText.Of($"{Shown.Figure(count - Listed)} more problems of the kind {code} are not listed", $"另有 {Shown.Figure(count - Listed)} 个 {code} 类问题未列出"),
                new("mend the first ones; the others often have the same cause", "请先改正前面的问题；其余往往出于同一原因")));
        }

        _counts.Clear();
    }

    private void Add(Diagnostic diagnostic)
    {
        var count = _counts.TryGetValue(diagnostic.Code, out var seen) ? seen.Count + 1 : 1;
        _counts[diagnostic.Code] = (count, seen.Severity > diagnostic.Severity ? seen.Severity : diagnostic.Severity);
        if (count <= Listed)
        {
            bag.Add(diagnostic);
        }
    }
}
