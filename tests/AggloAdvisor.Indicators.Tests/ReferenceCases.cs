using System.Globalization;
using System.Text.Json;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Indicators.Tests;

/// <summary>Numbers that others published or computed; tests skip where the reference material is not beside the repository.</summary>
internal static class ReferenceCases
{
    /// <summary>One case by id.</summary>
    public static ReferenceCase Get(string id)
    {
        using var file = File.OpenRead(Repository.Reference("reference", "reference-cases.json"));
        using var document = JsonDocument.Parse(file);
        var found = document.RootElement.EnumerateArray().Single(c => c.GetProperty("id").GetString() == id).Clone();
        return new ReferenceCase(found.GetProperty("input"), found.GetProperty("expected"), found.GetProperty("tolerance").GetDouble());
    }

    /// <summary>A row of numbers.</summary>
    public static double[] Numbers(this JsonElement element) => [.. element.EnumerateArray().Select(static e => e.GetDouble())];

    /// <summary>A named row of numbers.</summary>
    public static double[] Numbers(this JsonElement element, string name) => element.GetProperty(name).Numbers();

    /// <summary>Rows of numbers.</summary>
    public static double[][] Rows(this JsonElement element) => [.. element.EnumerateArray().Select(Numbers)];

    /// <summary>Named rows of numbers.</summary>
    public static double[][] Rows(this JsonElement element, string name) => element.GetProperty(name).Rows();

    /// <summary>A named number.</summary>
    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    /// <summary>A named matrix as one row after the other, and its width.</summary>
    public static (double[] Cells, int Width) Matrix(this JsonElement element, string name)
    {
        var rows = element.Rows(name);
        return ([.. rows.SelectMany(static r => r)], rows[0].Length);
    }

    /// <summary>
    /// The regions × industries of a case, one row after the other: its own matrix, or those of its table's rows and columns that it
    /// names.
    /// </summary>
    public static (double[] Cells, int Width) Activity(this ReferenceCase reference)
    {
        if (reference.Input.TryGetProperty("matrix", out _))
        {
            return reference.Input.Matrix("matrix");
        }

        var table = reference.Table();
        string[] regions = [.. reference.Input.GetProperty("regions").EnumerateArray().Select(static r => r.GetString()!)];
        string[] industries = reference.Input.TryGetProperty("industries", out var named)
            ? [.. named.EnumerateArray().Select(static i => i.GetString()!)]
            : table.Header[1..];
        int[] columns = [.. industries.Select(i => Array.IndexOf(table.Header, i) - 1)];
        return ([.. regions.SelectMany(r => columns.Select(c => table.Row(r)[c]))], industries.Length);
    }

    /// <summary>Compares cell by cell; null where the other is null.</summary>
    public static void Near(IEnumerable<double> expected, IEnumerable<double?> actual, double tolerance) =>
        Assert.All(expected.Zip(actual.ToArray(), static (e, a) => (e, a)), pair => Assert.Equal(pair.e, pair.a!.Value, tolerance));

    /// <summary>The sum of each column.</summary>
    public static double[] ColumnSums(double[][] rows) => [.. rows[0].Select((_, k) => rows.Sum(r => r[k]))];

    /// <summary>Holds an index of regions to a case's matrix, each row against the sum of all.</summary>
    public static void AssertRows(ReferenceCase reference, Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double?> index) =>
        AssertEach(reference, reference.Input.Rows("matrix"), index);

    /// <summary>Holds an index of industries to a case's matrix, each column against the sum of all.</summary>
    public static void AssertColumns(ReferenceCase reference, Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double?> index)
    {
        var rows = reference.Input.Rows("matrix");
        AssertEach(reference, [.. rows[0].Select((_, k) => rows.Select(r => r[k]).ToArray())], index);
    }

    /// <summary>The table that a case refers to: first column the row's name, the others numbers; empty cells are NaN.</summary>
    public static CsvTable Table(this ReferenceCase reference)
    {
        var path = reference.Input.GetProperty("dataRef").GetString()!;
        var lines = Records(File.ReadAllText(Repository.Reference(path.Split('/'))));
        return new CsvTable(lines[0], [.. lines.Skip(1)]);
    }

    /// <summary>Records of a CSV text; commas and line breaks in quotes belong to their cell.</summary>
    private static List<string[]> Records(string text)
    {
        List<string[]> records = [];
        List<string> cells = [];
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var end = i == text.Length || (!quoted && text[i] is '\n');
            quoted ^= i < text.Length && text[i] == '"';
            if (end || (!quoted && text[i] == ','))
            {
                cells.Add(text[start..i].Trim('"', '\r'));
                start = i + 1;
            }

            if (end && cells is not [""])
            {
                records.Add([.. cells]);
            }

            if (end)
            {
                cells.Clear();
            }
        }

        return records;
    }

    private static void AssertEach(ReferenceCase reference, double[][] rows, Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double?> index)
    {
        // Named results stand in the order of the matrix.
        double[] expected = reference.Expected.ValueKind == JsonValueKind.Array
            ? reference.Expected.Numbers()
            : [.. reference.Expected.EnumerateObject().Select(static p => p.Value.GetDouble())];
        var total = ColumnSums(rows);
        Assert.Equal(expected.Length, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            Assert.Equal(expected[i], index(rows[i], total)!.Value, reference.Tolerance);
        }
    }
}

/// <summary>A case: its input, what others got, and how close is close.</summary>
internal sealed record ReferenceCase(JsonElement Input, JsonElement Expected, double Tolerance);

/// <summary>A CSV file.</summary>
internal sealed record CsvTable(string[] Header, string[][] Lines)
{
    /// <summary>A column of numbers by its header.</summary>
    public double[] Column(string name)
    {
        var index = Array.IndexOf(Header, name);
        return [.. Lines.Select(l => Number(l[index]))];
    }

    /// <summary>A row of numbers by its first cell.</summary>
    public double[] Row(string name) => [.. Lines.Single(l => l[0] == name).Skip(1).Select(Number)];

    private static double Number(string cell) => cell.Length == 0 || cell == "NA" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
