using System.Globalization;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Csv;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Manifest;

namespace AggloAdvisor.Data.Values;

/// <summary>Reads single cells; what cannot be read is reported and becomes null.</summary>
internal static class CellReader
{
    /// <summary>A number; null when the cell is empty or no number.</summary>
    public static Figure? Number(TableCell cell, FileProblems problems)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        var figure = NumberText.Parse(cell.Text);
        if (figure is null)
        {
            var fault = NumberFault.Of(cell.Text);
            problems.Error(fault.Code, cell.In(problems), fault.Message, fault.Hint);
        }

        return figure;
    }

    /// <summary>A calendar year; null when the cell is empty or no year.</summary>
    public static int? Year(TableCell cell, FileProblems problems)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (cell.Text.Length == 4
            && int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= ManifestReader.FirstYear and <= ManifestReader.LastYear)
        {
            return year;
        }

        problems.Error(Codes.NotYear, cell.In(problems), LocalizedText.Of($"{Shown.Quote(cell.Text)} is no year from 1900 to 2100", $"{Shown.Quote(cell.Text)}不是 1900 至 2100 之间的年份"), new("write four plain digits, such as 2021", "请写四位半角数字，如 2021"));
        return null;
    }

    /// <summary>A year that must be there.</summary>
    public static int? RequiredYear(TableCell cell, FileProblems problems)
    {
        if (cell.IsEmpty)
        {
            Empty(cell, problems, new("every row names its year", "每一行都须写明年份"));
        }

        return Year(cell, problems);
    }

    /// <summary>Reports an empty cell.</summary>
    public static void Empty(TableCell cell, FileProblems problems, LocalizedText hint) =>
        problems.Error(Codes.EmptyCell, cell.In(problems), LocalizedText.Of($"the column '{cell.Name}' is empty", $"列‘{cell.Name}’为空"), hint);
}
