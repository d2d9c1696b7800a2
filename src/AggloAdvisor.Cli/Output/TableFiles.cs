using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes tables for colleagues: as CSV and as a workbook, the same bytes for the same values.</summary>
internal static partial class TableFiles
{
    [GeneratedRegex("R[0-9a-f]{32}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RandomId { get; }

    // The earliest time that a zip archive can hold: the day of writing would make every file differ.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes CSV: UTF-8 with a byte-order mark, so that spreadsheets read Chinese, commas, line feeds.</summary>
    /// <param name="columns">The header.</param>
    /// <param name="rows">As many cells as columns; null for an empty one.</param>
    /// <param name="output">Where to; left open.</param>
    public static void WriteCsv(ImmutableArray<string> columns, IEnumerable<ImmutableArray<object?>> rows, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', columns));
        foreach (var row in rows)
        {
            writer.WriteLine(string.Join(',', row.Select(Csv)));
        }
    }

    /// <summary>Writes a workbook with one sheet.</summary>
    /// <inheritdoc cref="WriteCsv"/>
    /// <param name="sheet">The sheet's name.</param>
    public static void WriteXlsx(string sheet, ImmutableArray<string> columns, IEnumerable<ImmutableArray<object?>> rows, Stream output)
    {
        using var made = new MemoryStream();
        made.SaveAs(
            rows.Select(r => columns.Select((name, i) => (name, i)).ToDictionary(static c => c.name, c => Guarded(r[c.i]), StringComparer.Ordinal)),
            sheetName: sheet);
        made.Position = 0;
        using var source = new ZipArchive(made, ZipArchiveMode.Read);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in source.Entries.OrderBy(static p => p.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using var from = new StreamReader(part.Open(), Encoding.UTF8);
            using var to = new StreamWriter(copy.Open(), new UTF8Encoding(false));
            to.Write(IsStructure(part.FullName) ? RandomId.Replace(from.ReadToEnd(), m => Numbered(ids, m.Value)) : from.ReadToEnd());
        }
    }

    // The library names the links between the parts of a workbook at random.
    private static bool IsStructure(string part) => part.EndsWith(".rels", StringComparison.Ordinal) || part == "xl/workbook.xml";

    private static string Numbered(Dictionary<string, string> ids, string id)
    {
        if (!ids.TryGetValue(id, out var numbered))
        {
            ids[id] = numbered = string.Create(CultureInfo.InvariantCulture, $"rId{ids.Count + 1}");
        }

        return numbered;
    }

    private static string Csv(object? cell)
    {
        var text = Guarded(cell) switch
        {
            null => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString()!,
        };
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    // Names come from other offices: a spreadsheet takes text that starts like a formula for one.
    private static object? Guarded(object? cell) => cell is string { Length: > 0 } text && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : cell;
}
