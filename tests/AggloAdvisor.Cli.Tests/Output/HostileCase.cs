using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests.Output;

/// <summary>A sample of which every text that a planner writes is an attack.</summary>
internal sealed class HostileCase
{
    // What could be run, fetched, evaluated or read as markup by one of the formats or by what the report is made with.
    private const string Attack = """ <script>alert(1)</script>"><img src=x onerror=alert(1)>' onmouseover='alert(1) javascript:alert(1) ]]> <!-- {{ 7*7 }}{% raw %} [x](javascript:alert(1)) <https://evil.example> **b** `c` # | a |""";

    private static readonly string[] _columns =
        ["name", "note", "industry_name_en", "industry_name_zh", "problem_en", "problem_zh", "target_en", "target_zh", "section", "chain_name_en", "chain_name_zh", "stage_name_en", "stage_name_zh", "technology", "matter", "good", "field"];

    private int _texts;

    /// <summary>The marks of the texts that a reader of the report must meet, by language: names of the case and its members.</summary>
    public Dictionary<string, List<string>> Shown { get; } = new() { ["en"] = [], ["zh"] = [] };

    /// <summary>How many texts were replaced.</summary>
    public int Texts => _texts;

    /// <summary>Copies a sample into a folder with every text replaced.</summary>
    public void Write(string sample, string folder)
    {
        var from = Repository.File("samples", sample);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllText(to, Path.GetExtension(file) switch
            {
                ".yaml" => Yaml(File.ReadAllText(file)),
                ".csv" => Csv(File.ReadAllText(file)),
                _ => File.ReadAllText(file),
            });
        }
    }

    /// <summary>What every attack begins with.</summary>
    public static Regex Marks { get; } = new("T\\d{4} <script>alert\\(1\\)</script>\"><img src=x onerror=alert\\(1\\)>", RegexOptions.None, TimeSpan.FromSeconds(10));

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"T{++_texts:0000}{Attack}");

    private string Yaml(string text)
    {
        var section = "";
        return string.Join('\n', text.Split('\n').Select(line =>
        {
            section = line is [>= 'a' and <= 'z', ..] ? line[..line.IndexOf(':', StringComparison.Ordinal)] : section;
            var name = section is "name" or "members" ? line.IndexOf("name: {", StringComparison.Ordinal) : -1;
            return Regex.Replace(line, "\\b(?<language>en|zh): (\"[^\"]*\"|[^,}]+)", match =>
            {
                var (language, attack) = (match.Groups["language"].Value, Next());
                if (name >= 0 && match.Index > name && match.Index < line.IndexOf('}', name))
                {
                    Shown[language].Add(attack[..5]);
                }

                return language + ": '" + attack.Replace("'", "''", StringComparison.Ordinal) + "' ";
            }, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        }));
    }

    private string Csv(string text)
    {
        var rows = Rows(text).ToList();
        var replaced = rows[0].Select(c => _columns.Contains(c, StringComparer.Ordinal)).ToList();
        return string.Concat(rows.Select((row, r) => string.Join(',', row.Select((cell, c) =>
            r > 0 && replaced[c] && cell.Length > 0 ? "\"" + Next().Replace("\"", "\"\"", StringComparison.Ordinal).Replace('|', '/') + "\"" : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + "\n"));
    }

    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in text.Replace("\r", "", StringComparison.Ordinal).TrimEnd('\n') + "\n")
        {
            if (c == '"')
            {
                // A quote inside a cell is written twice: the second one opens it again.
                cell.Append(!quoted && cell.Length > 0 ? "\"" : "");
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n'))
            {
                cell.Append(c);
            }
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }
    }
}
