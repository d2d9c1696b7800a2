using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Tables;

/// <summary>Reads cells as names, years and numbers, and says how to mend those that are not.</summary>
internal sealed class CellReader(IReadOnlyDictionary<string, Region> regions, IReadOnlyDictionary<string, Source> sources, DiagnosticBag problems)
{
    /// <summary>Where problems are collected.</summary>
    public DiagnosticBag Problems => problems;

    /// <summary>A region's id, or <see cref="Case.WholeCaseId"/> where the whole case is allowed.</summary>
    public string? Region(Cell cell, bool wholeCase)
    {
        if (regions.ContainsKey(cell.Text) || (wholeCase && cell.Text == Case.WholeCaseId))
        {
            return cell.Text;
        }

        var known = wholeCase ? regions.Keys.Append(Case.WholeCaseId) : regions.Keys;
        return Unknown(cell, "region", known, "members and the benchmark are named in case.yaml");
    }

    /// <summary>A source's id.</summary>
    public string? Source(Cell cell) =>
        sources.ContainsKey(cell.Text) ? cell.Text : Unknown(cell, "source", sources.Keys, "sources are listed in case.yaml");

    /// <summary>One of the names of a table.</summary>
    public string? Name(Cell cell, string what, IEnumerable<string> known, string? hint = null)
    {
        var names = known as IReadOnlyCollection<string> ?? [.. known];
        return names.Contains(cell.Text, StringComparer.Ordinal) ? cell.Text : Unknown(cell, what, names, hint);
    }

    /// <summary>A calendar year.</summary>
    public int? Year(Cell cell)
    {
        if (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2200)
        {
            return year;
        }

        problems.Error(DataDiagnostics.BadYear, cell.Location, cell.Text.Length == 0 ? "the year is missing" : $"'{cell.Text}' is not a calendar year", "write it as 2021");
        return null;
    }

    /// <summary>A number; null for an empty cell and, with a diagnostic, for anything else that is not one.</summary>
    public double? Number(Cell cell)
    {
        if (cell.Text.Length == 0)
        {
            return null;
        }

        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (cell.Text[0] is not '+' && double.TryParse(cell.Text, plain, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        problems.Error(DataDiagnostics.BadNumber, cell.Location, $"'{cell.Text}' is not a number", NumberHint(cell.Text));
        return null;
    }

    /// <summary>A number that is at least 0.</summary>
    public double? NonNegative(Cell cell)
    {
        var number = Number(cell);
        if (number < 0)
        {
            problems.Error(DataDiagnostics.OutOfRange, cell.Location, $"'{cell.Text}' is negative; activity is at least 0", "leave the cell empty when the figure is unknown");
            return null;
        }

        return number;
    }

    /// <summary>A unit that measures the same as another.</summary>
    public Unit? UnitOf(Cell cell, string expected)
    {
        if (!Unit.Known.TryGetValue(cell.Text, out var unit))
        {
            Unknown(cell, "unit", Unit.Known.Keys, "`aggloadvisor doctor --formats` lists the units", DataDiagnostics.WrongUnit);
            return null;
        }

        var target = Unit.Known[expected];
        if (unit.Dimension == target.Dimension)
        {
            return unit;
        }

        var fitting = Unit.Known.Values.Where(u => u.Dimension == target.Dimension).Select(static u => u.Id).Order(StringComparer.Ordinal);
        problems.Error(DataDiagnostics.WrongUnit, cell.Location, $"'{cell.Text}' measures {unit.Dimension}; this variable is measured in {string.Join(", ", fitting)}");
        return null;
    }

    private string? Unknown(Cell cell, string what, IEnumerable<string> known, string? hint, string code = DataDiagnostics.UnknownName)
    {
        if (cell.Text.Length == 0)
        {
            problems.Error(DataDiagnostics.Required, cell.Location, $"the {what} is missing", hint);
        }
        else
        {
            problems.Error(code, cell.Location, $"unknown {what} '{cell.Text}'", Suggestion.DidYouMean(cell.Text, known) ?? hint);
        }

        return null;
    }

    private static string NumberHint(string text) => text switch
    {
        _ when text.Contains('%', StringComparison.Ordinal) => "write 12.5 with the unit 'percent', without the sign",
        _ when text[0] is '=' or '+' or '@' => "formulas are not computed; write the number",
        _ when text.Any(static c => c is >= '０' and <= '９' or '．') => "use ordinary digits instead of full-width ones",
        _ when text.Contains(',', StringComparison.Ordinal) => "write decimals with a point and no thousands separators: 1234.5",
        _ when text.Contains(' ', StringComparison.Ordinal) || text.Contains('\u00a0', StringComparison.Ordinal) => "write no spaces between digits: 1234.5",
        _ => "write digits with a decimal point; leave the cell empty when the figure is unknown",
    };
}
