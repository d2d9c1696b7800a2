using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Yaml;

namespace AggloAdvisor.Data.Manifest;

/// <summary>Checks the file names that a case gives: inside its folder, each once, and not one with a meaning of its own.</summary>
internal static class TablePath
{
    /// <summary>A safe relative name with <c>/</c> between folders; null after an error.</summary>
    public static YamlText? Take(MapReader table, string key, Dictionary<string, SourceLocation> seen)
    {
        if (table.Text(table.Required(key), "the name of a file") is not { } name)
        {
            return null;
        }

        if (!IsInside(name.Text))
        {
            table.Fail(
                Codes.OutsideFolder,
                name.Location,
                $"{Shown.Quote(name.Text)} is no file name inside the case's folder",
                "copy the file into the folder and write its name, with / between folders, such as 'tables/activities.csv'");
            return null;
        }

        if (name.Text is "case.yaml" or "observations.csv" or "reported.csv" || name.Text.StartsWith("registers/", StringComparison.Ordinal))
        {
            table.Fail(Codes.FileTwice, name.Location, $"{Shown.Quote(name.Text)} has a meaning of its own", "give the table another name");
            return null;
        }

        if (!seen.TryAdd(name.Text, name.Location))
        {
            table.Fail(Codes.FileTwice, name.Location, $"{Shown.Quote(name.Text)} is named twice", "a file is one table; list all measures of an activity table under 'units'", seen[name.Text]);
            return null;
        }

        return name;
    }

    private static bool IsInside(string name) =>
        name.Length is > 0 and <= 200
        && !name.Any(static c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
        && name.Split('/').All(static s => s.Length > 0 && s.Trim() == s && s is not ("." or ".."));
}
