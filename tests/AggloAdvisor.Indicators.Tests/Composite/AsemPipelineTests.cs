using AggloAdvisor.Indicators.Composite.Aggregation;
using AggloAdvisor.Indicators.Composite.Missing;
using AggloAdvisor.Indicators.Composite.Normalisation;
using AggloAdvisor.Indicators.Composite.Treatment;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Indicators.Tests.Composite;

/// <summary>COINr's ASEM example (MIT), stage by stage: each stage starts from the stored stage before it.</summary>
public sealed class AsemPipelineTests
{
    private static readonly string[] Folder = ["data", "asem-composite"];

    [Fact]
    public void Denominate_Raw_GivesTheStoredStage()
    {
        var data = Read("ASEM_iData.csv");
        var meta = Meta();
        var raw = Read("stage_Raw.csv");
        string[] units = [.. data.Lines.Select(l => l[Array.IndexOf(data.Header, "uCode")])];
        AssertStage("stage_Denominated.csv", code =>
        {
            var values = Column(raw, code);
            var denominator = meta.Single(m => m.Code == code).Denominator;
            if (denominator == "NA")
            {
                return Nullable(values);
            }

            // Stages are sorted by unit code, the data are not.
            var divisors = Column(data, denominator).Zip(units).ToDictionary(static p => p.Second, static p => p.First, StringComparer.Ordinal);
            return [.. values.Zip(raw.Lines, (v, line) => Ratio(v, divisors[line[0]]))];
        });
    }

    [Fact]
    public void Impute_Denominated_GivesTheStoredStage()
    {
        var data = Read("ASEM_iData.csv");
        int code = Array.IndexOf(data.Header, "uCode"), group = Array.IndexOf(data.Header, "EurAsia_group");
        var groups = data.Lines.ToDictionary(l => l[code], l => l[group], StringComparer.Ordinal);
        var before = Read("stage_Denominated.csv");
        AssertStage("stage_Imputed.csv", c => Imputation.GroupMean(Column(before, c), [.. before.Lines.Select(l => groups[l[0]])]));
    }

    [Fact]
    public void Screen_Imputed_KeepsAllUnits()
    {
        var before = Read("stage_Imputed.csv");
        double[][] rows = [.. before.Lines.Select(static l => l.Skip(1).Select(Number).ToArray())];
        Assert.All(Availability.Screen(rows, 0.9), Assert.True);
        AssertStage("stage_Screened.csv", c => Nullable(Column(before, c)));
    }

    [Fact]
    public void Screen_Denominated_WouldDropThoseBelowNineTenths()
    {
        var before = Read("stage_Denominated.csv");
        double[][] rows = [.. before.Lines.Select(static l => l.Skip(1).Select(Number).ToArray())];
        Assert.Equal(rows.Count(static r => r.Count(double.IsNaN) <= 4), Availability.Screen(rows, 0.9).Count(static k => k));
    }

    [Fact]
    public void Treat_Screened_GivesTheStoredStage()
    {
        var before = Read("stage_Screened.csv");
        AssertStage("stage_Treated.csv", c => [.. OutlierTreatment.Treat(Column(before, c)).Values]);
        Assert.Equal(15, before.Header.Skip(1).Count(c => OutlierTreatment.Treat(Column(before, c)).Kind is TreatmentKind.Winsorised));
    }

    [Fact]
    public void Normalise_Treated_GivesTheStoredStage()
    {
        var before = Read("stage_Treated.csv");
        var meta = Meta();
        AssertStage("stage_Normalised.csv", c =>
            MinMax.Scale(Column(before, c), meta.Single(m => m.Code == c).Direction < 0 ? Given.Down : Given.Up, 0, 100)!);
    }

    [Fact]
    public void Aggregate_Normalised_GivesTheStoredStage()
    {
        var reference = ReferenceCases.Get("asem-aggregate-from-normalised");
        var expected = Read("stage_Aggregated.csv");
        var actual = Aggregate(Normalised(Read("stage_Normalised.csv")));
        foreach (var code in expected.Header.Skip(1))
        {
            Given.Close(Column(expected, code), actual[code], reference.Tolerance);
        }
    }

    [Fact]
    public void Pipeline_FromRawData_GivesThePublishedIndex()
    {
        var reference = ReferenceCases.Get("asem-index-published");
        var data = Read("ASEM_iData.csv");
        var group = Array.IndexOf(data.Header, "EurAsia_group");
        string[] groups = [.. data.Lines.Select(l => l[group])];
        var columns = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var (_, code, direction, _, _, denominator) in Meta().Where(static m => m.Level == "1"))
        {
            var values = Column(data, code);
            var divided = denominator == "NA" ? values : [.. values.Zip(Column(data, denominator), static (v, d) => v / d)];
            double[] imputed = [.. Imputation.GroupMean(divided, groups).Select(static v => v!.Value)];
            double[] treated = [.. OutlierTreatment.Treat(imputed).Values.Select(static v => v!.Value)];
            columns[code] = [.. MinMax.Scale(treated, direction < 0 ? Given.Down : Given.Up, 0, 100)!.Select(static v => v!.Value)];
        }

        var index = Aggregate(columns);
        var ranks = Ranking.Descending(index["Index"]);
        string[] units = [.. data.Lines.Select(l => l[Array.IndexOf(data.Header, "uCode")])];
        string[] top = [.. Enumerable.Range(0, units.Length).OrderBy(i => ranks[i]).Take(6).Select(i => units[i])];
        Assert.Equal(reference.Expected.GetProperty("uCode").EnumerateArray().Select(static u => u.GetString()), top);
        foreach (var name in new[] { "Index", "Conn", "Sust" })
        {
            Given.Close(reference.Expected.Numbers(name), top.Select(u => index[name][Array.IndexOf(units, u)]), reference.Tolerance);
        }
    }

    private static Dictionary<string, double[]> Aggregate(Dictionary<string, double[]> columns)
    {
        var all = new Dictionary<string, double[]>(columns, StringComparer.Ordinal);
        var meta = Meta();
        foreach (var (_, parent, _, _, _, _) in meta.Where(static m => m.Level is "2" or "3" or "4").OrderBy(static m => m.Level, StringComparer.Ordinal))
        {
            var children = meta.Where(m => m.Parent == parent).ToArray();
            double[] weights = [.. children.Select(static c => c.Weight)];
            all[parent] = [.. all[children[0].Code].Select((_, i) => WeightedMean.Arithmetic([.. children.Select(c => all[c.Code][i])], weights)!.Value)];
        }

        return all;
    }

    private static void AssertStage(string file, Func<string, double?[]> compute)
    {
        var expected = Read(file);
        foreach (var code in expected.Header.Skip(1))
        {
            var actual = compute(code);
            foreach (var (e, a) in Column(expected, code).Zip(actual))
            {
                Assert.Equal(double.IsNaN(e), a is null);
                if (a is { } value)
                {
                    Assert.Equal(e, value, 1e-9 * Math.Max(1, Math.Abs(e)));
                }
            }
        }
    }

    private static (string Level, string Code, int Direction, double Weight, string Parent, string Denominator)[] Meta()
    {
        var table = Read("ASEM_iMeta.csv");
        int At(string name) => Array.IndexOf(table.Header, name);
        return
        [
            .. table.Lines.Where(l => l[At("Level")] != "NA").Select(l =>
                (l[At("Level")], l[At("iCode")], (int)Number(l[At("Direction")]), Number(l[At("Weight")]), l[At("Parent")], l[At("Denominator")])),
        ];
    }

    private static CsvTable Read(string file)
    {
        var lines = File.ReadAllLines(Repository.Reference([.. Folder, file]));
        return new CsvTable(Split(lines[0]), [.. lines.Skip(1).Select(Split)]);
    }

    // Names of indicators hold commas within quotes.
    private static string[] Split(string line)
    {
        var parts = line.Split('"');
        return [.. string.Concat(parts.Select(static (p, i) => i % 2 == 1 ? p.Replace(',', ';') : p)).Split(',')];
    }

    private static Dictionary<string, double[]> Normalised(CsvTable table) =>
        table.Header.Skip(1).ToDictionary(static c => c, c => Column(table, c), StringComparer.Ordinal);

    private static double[] Column(CsvTable table, string name)
    {
        var index = Array.IndexOf(table.Header, name);
        return [.. table.Lines.Select(l => Number(l[index]))];
    }

    private static double Number(string cell) =>
        cell is "NA" or "" ? double.NaN : double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static double?[] Nullable(double[] values) => [.. values.Select(static v => double.IsNaN(v) ? (double?)null : v)];

    private static double? Ratio(double dividend, double divisor) => double.IsNaN(dividend) || double.IsNaN(divisor) ? null : dividend / divisor;
}
