using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Diagnostics;

/// <summary>How much a problem matters: an <see cref="Error"/> stops the run, the others do not.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Probably a mistake; the run goes on and the report says so.</summary>
    Warning,

    /// <summary>The input cannot be used as it stands.</summary>
    Error,
}

/// <summary>A place in something a person wrote: a line of a text file or a cell of a workbook.</summary>
/// <param name="Path">File as the user would name it: relative to the case, rules or templates folder's parent.</param>
/// <param name="Line">1-based line; 0 when the whole file is meant.</param>
/// <param name="Column">1-based column; 0 when the whole line is meant.</param>
/// <param name="Sheet">Sheet of a workbook, when the file is one.</param>
/// <param name="Cell">Cell of that sheet, such as <c>C17</c>.</param>
public sealed record SourceLocation(string Path, int Line = 0, int Column = 0, string? Sheet = null, string? Cell = null)
{
    /// <summary>The way compilers print it: <c>file:line:column</c>, or <c>file[Sheet]:C17</c>.</summary>
    public override string ToString()
    {
        if (Sheet is not null)
        {
            return Cell is null ? $"{Path}[{Sheet}]" : $"{Path}[{Sheet}]:{Cell}";
        }

        return (Line, Column) switch
        {
            (0, _) => Path,
            (_, 0) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}"),
        };
    }
}

/// <summary>A problem that a user can mend.</summary>
/// <param name="Code">Stable, documented code: AGA1xxx rules, 2xxx data, 3xxx indicators, 4xxx reports, 5xxx runs.</param>
/// <param name="Severity">Whether the run can go on.</param>
/// <param name="Location">Where it was found.</param>
/// <param name="Message">What was found and what was expected, in one sentence without a final stop.</param>
/// <param name="Hint">How to mend it; null when the message says it already.</param>
/// <param name="Related">The second place, when two conflict.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    SourceLocation Location,
    LocalizedText Message,
    LocalizedText? Hint = null,
    SourceLocation? Related = null)
{
    /// <summary>The English message as it is printed, over one to three lines separated by <c>\n</c>.</summary>
    public override string ToString() => Text(Language.English);

    /// <summary>The message as it is printed in a language, over one to three lines separated by <c>\n</c>.</summary>
    public string Text(Language language)
    {
        var words = language == Language.Chinese ? _chinese : _english;
        var severity = Severity switch { Severity.Error => words.Error, Severity.Warning => words.Warning, _ => words.Info };
        var text = $"{Location}{words.Colon}{severity} {Code}{words.Colon}{Message.In(language)}";
        if (Related is not null)
        {
            text += $"\n  {words.SeeAlso}{words.Colon}{Related}";
        }

        return Hint is null ? text : $"{text}\n  {words.Hint}{words.Colon}{Hint.In(language)}";
    }

    private static readonly Words _english = new("error", "warning", "info", "see also", "hint", ": ");
    private static readonly Words _chinese = new("错误", "警告", "提示", "另见", "建议", "：");

    private sealed record Words(string Error, string Warning, string Info, string SeeAlso, string Hint, string Colon);
}
