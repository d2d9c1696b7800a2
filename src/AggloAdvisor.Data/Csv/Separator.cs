namespace AggloAdvisor.Data.Csv;

/// <summary>Tells by the header what separates the columns.</summary>
internal static class Separator
{
    private static readonly char[] _candidates = [',', ';', '\t'];

    /// <summary>The separator that cuts the header into the most known column names; where none does, the most frequent; a comma when there is none.</summary>
    public static char Of(string text, IReadOnlyCollection<string> columns)
    {
        var header = HeaderLine(text);
        return _candidates
            .OrderByDescending(s => header.Split(s).Count(c => columns.Contains(c.Trim(' ', '"').ToLowerInvariant())))
            .ThenByDescending(s => header.AsSpan().Count(s))
            .First();
    }

    private static string HeaderLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && line[0] != '#' && !line.StartsWith("\"#", StringComparison.Ordinal))
            {
                return line[..Math.Min(line.Length, CsvReader.MaxCellLength)].ToString();
            }
        }

        return "";
    }
}
