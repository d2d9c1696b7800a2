using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Yaml;

namespace AggloAdvisor.Data.Manifest;

/// <summary>Checks the file names that a case gives: inside its folder, each once, and not one with a meaning of its own.</summary>
internal static class TablePath
{
    /// <summary>A safe relative name with <c>/</c> between folders; null after an error.</summary>
    public static YamlText? Take(MapReader table, string key, Dictionary<string, SourceLocation> seen)
    {
        if (table.Text(table.Required(key), new("the name of a file", "文件名")) is not { } name)
        {
            return null;
        }

        if (!IsInside(name.Text))
        {
            table.Fail(
                Codes.OutsideFolder,
                name.Location,
                LocalizedText.Of($"{Shown.Quote(name.Text)} is no file name inside the case's folder", $"{Shown.Quote(name.Text)}不是案例文件夹内的文件名"),
                new("copy the file into the folder and write its name, with / between folders, such as 'tables/activities.csv'", "请把文件复制到文件夹内并写出其名称，各级文件夹以 / 分隔，如‘tables/activities.csv’"));
            return null;
        }

        if (name.Text is "case.yaml" or "observations.csv" or "reported.csv" || name.Text.StartsWith("registers/", StringComparison.Ordinal))
        {
            table.Fail(Codes.FileTwice, name.Location, LocalizedText.Of($"{Shown.Quote(name.Text)} has a meaning of its own", $"{Shown.Quote(name.Text)}另有专门用途"), new("give the table another name", "请给该表另取名称"));
            return null;
        }

        if (!seen.TryAdd(name.Text, name.Location))
        {
            table.Fail(Codes.FileTwice, name.Location, LocalizedText.Of($"{Shown.Quote(name.Text)} is named twice", $"{Shown.Quote(name.Text)}列出了两次"), new("a file is one table; list all measures of an activity table under 'units'", "一个文件只作一张表；请将该表的全部指标项列在‘units’下"), seen[name.Text]);
            return null;
        }

        return name;
    }

    private static bool IsInside(string name) =>
        name.Length is > 0 and <= 200
        && !name.Any(static c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
        && name.Split('/').All(static s => s.Length > 0 && s.Trim() == s && s is not ("." or ".."));
}
