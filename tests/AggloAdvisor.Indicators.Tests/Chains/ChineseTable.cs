using System.Globalization;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Indicators.Tests.Chains;

/// <summary>Input-output tables of China in the reference folder: domestic and imported flows added up.</summary>
internal static class ChineseTable
{
    public static (double[] Flows, double[] Outputs) Read(string file)
    {
        string[][] lines = [.. File.ReadAllLines(Repository.Reference("data", "cn-io-tables", file)).Select(Cells)];
        int[] columns = [.. Enumerable.Range(0, lines[0].Length).Where(i => IsSector(lines[0][i]))];
        string[] codes = [.. columns.Select(i => lines[0][i])];
        var flows = new double[codes.Length * codes.Length];
        foreach (var line in lines.Skip(1).Where(static l => IsSector(l[0])))
        {
            for (var l = 0; l < codes.Length; l++)
            {
                flows[(Array.IndexOf(codes, line[0]) * codes.Length) + l] += Number(line[columns[l]]);
            }
        }

        var total = lines.Single(static l => l[0] == "TI");
        return (flows, [.. columns.Select(i => Number(total[i]))]);
    }

    private static bool IsSector(string code) => code.Length > 0 && code.All(char.IsAsciiDigit);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    // Descriptions hold commas between quotes.
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ',' && !quoted))
            {
                cells.Add(line[start..i].Trim('"'));
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
        }

        return [.. cells];
    }
}
