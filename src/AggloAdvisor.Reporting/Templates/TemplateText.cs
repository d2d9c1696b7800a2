using System.Text;
using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Reporting.Templates;

/// <summary>The text of a template with its parts taken in, where each stretch remembers the file it is from.</summary>
/// <remarks>A part is taken in by <c>{% part NAME %}</c> alone on a line, which stands for the text of <c>parts/NAME.md</c>; parts take in no further parts.</remarks>
internal sealed partial class TemplateText
{
    private const int MostCharacters = 2 << 20;
    private const int MostParts = 100;
    private const string PartFolder = "parts/";
    private readonly List<Piece> _pieces = [];
    private readonly StringBuilder _text = new();

    private TemplateText()
    {
    }

    /// <summary>The whole text.</summary>
    public string Text { get; private set; } = "";

    [GeneratedRegex(@"\{%-?[ \t]*part\b(?<rest>[^\n]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PartTag { get; }

    [GeneratedRegex(@"^[ \t]*\{%-?[ \t]*part[ \t]+(?<name>[a-z0-9][a-z0-9-]{0,39})[ \t]*-?%\}[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex PartLine { get; }

    /// <summary>Reads a template file and the parts it names; null, with diagnostics, when something is amiss.</summary>
    public static TemplateText? Read(TemplateFolder folder, string file, DiagnosticBag problems)
    {
        if (folder.ReadText(file) is not { } body)
        {
            return null;
        }

        var result = new TemplateText();
        var path = TemplateFolder.Named(file);
        var lines = PartLine.Matches(body);
        Misused(body, path, lines.Count, problems, match => lines.Any(l => match.Index >= l.Index && match.Index < l.Index + l.Length));
        var from = 0;
        foreach (Match line in lines)
        {
            result.Add(path, body, from, line.Index);
            from = line.Index + line.Length;
            if (result.Part(folder, line.Groups["name"].Value, At(path, body, line.Index), problems) is { } part && result._text.Length + body.Length > MostCharacters)
            {
                problems.Error(ReportDiagnostics.TooLong, At(path, body, line.Index), LocalizedText.Of($"with the part '{part}' the template is longer than {MostCharacters} characters", $"加入组成部分‘{part}’后模板超过 {MostCharacters} 个字符"), new("take a part in once only", "同一组成部分只引用一次"));
                return null;
            }
        }

        result.Add(path, body, from, body.Length);
        result.Text = result._text.ToString();
        return problems.HasErrors ? null : result;
    }

    /// <summary>Reads one file by itself, the lines that take in parts left empty; null, with diagnostics, when it cannot be read.</summary>
    public static TemplateText? Alone(TemplateFolder folder, string file, DiagnosticBag problems)
    {
        if (folder.ReadText(file) is not { } text)
        {
            return null;
        }

        var result = new TemplateText();
        result.Add(TemplateFolder.Named(file), text, 0, text.Length);
        result.Text = PartTag.Replace(text, static m => new string(' ', m.Length));
        return result;
    }

    /// <summary>Names of the parts that a template file takes in.</summary>
    public static IEnumerable<string> PartsOf(TemplateFolder folder, string file) =>
        folder.ReadText(file) is { } body ? PartLine.Matches(body).Select(static m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal) : [];

    /// <summary>The file of a part.</summary>
    public static string PartFile(string name) => PartFolder + name + ".md";

    /// <summary>Names of all parts of a folder.</summary>
    public static IReadOnlyList<string> AllParts(TemplateFolder folder) => folder.Names(PartFolder, ".md");

    /// <summary>The place of a position in the whole text.</summary>
    public SourceLocation PlaceOf(int position)
    {
        var piece = _pieces.FindLast(p => p.Start <= position) ?? _pieces[0];
        return At(piece.Path, piece.File, Math.Min(piece.From + position - piece.Start, piece.File.Length));
    }

    /// <summary>The place of a line and column of the whole text, each counted from 1.</summary>
    public SourceLocation PlaceOf(int line, int column)
    {
        var position = 0;
        for (var i = 1; i < line && Text.IndexOf('\n', position) is >= 0 and var end; i++)
        {
            position = end + 1;
        }

        var last = Text.IndexOf('\n', position) is >= 0 and var close ? close : Text.Length;
        return PlaceOf(Math.Min(position + Math.Max(column - 1, 0), last));
    }

    private string? Part(TemplateFolder folder, string name, SourceLocation place, DiagnosticBag problems)
    {
        var file = PartFolder + name + ".md";
        if (!folder.Has(file))
        {
            problems.Error(ReportDiagnostics.UnknownPart, place, LocalizedText.Of($"there is no part '{name}': the templates folder has no file '{file}'", $"没有组成部分‘{name}’：模板文件夹中没有文件‘{file}’"), Suggestion.DidYouMean(name, folder.Names(PartFolder, ".md")));
            return null;
        }

        if (folder.ReadText(file) is not { } text)
        {
            return null;
        }

        var path = TemplateFolder.Named(file);
        foreach (Match tag in PartTag.Matches(text))
        {
            problems.Error(ReportDiagnostics.UnknownPart, At(path, text, tag.Index), new("a part takes in no further parts", "组成部分不能再引用其他组成部分"), new("take it in from the file that takes in this one", "请在引用本部分的文件中引用"));
        }

        // The line that names the part ends itself.
        Add(path, text, 0, text.EndsWith('\n') ? text.Length - 1 : text.Length);
        return name;
    }

    private void Add(string path, string file, int from, int to)
    {
        _pieces.Add(new(_text.Length, path, file, from));
        _text.Append(file, from, to - from);
    }

    private static void Misused(string body, string path, int parts, DiagnosticBag problems, Func<Match, bool> isLine)
    {
        foreach (var tag in PartTag.Matches(body).Where(m => !isLine(m)))
        {
            problems.Error(ReportDiagnostics.UnknownPart, At(path, body, tag.Index), LocalizedText.Of($"'{tag.Value.Trim()}' takes in no part", $"‘{tag.Value.Trim()}’不能引用组成部分"), new("write {% part NAME %} alone on a line; NAME is that of a file in 'parts', of small letters, digits and hyphens", "请在单独一行写‘{% part NAME %}’；其中的名称为文件夹‘parts’中的文件名，由小写字母、数字和连字符组成"));
        }

        if (parts > MostParts)
        {
            problems.Error(ReportDiagnostics.TooLong, new SourceLocation(path), LocalizedText.Of($"the template takes in {parts} parts; at most {MostParts} are read", $"模板引用了 {parts} 个组成部分；最多读取 {MostParts} 个"), new("take a part in once only", "同一组成部分只引用一次"));
        }
    }

    private static SourceLocation At(string path, string text, int position)
    {
        var before = text.AsSpan(0, position);
        return new SourceLocation(path, before.Count('\n') + 1, position - before.LastIndexOf('\n'));
    }

    private sealed record Piece(int Start, string Path, string File, int From);
}
