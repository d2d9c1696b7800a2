using System.Globalization;
using System.Text.Json;
using AggloAdvisor.Indicators.Concentration;

namespace AggloAdvisor.Indicators.Tests.Concentration;

public sealed class ClusterIndexTests
{
    private static readonly ClusterFigures Whole = new(100, 10, 1000, 50);

    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // Half of the jobs on a fifth of the area (2.5) with a quarter of the people (2) in 40 % of the firms (0.8): 4.
        Assert.Equal(4, ClusterIndex.Compute(new(50, 4, 250, 10), Whole)!.Value, 1e-12);
    }

    [Fact]
    public void Compute_TheWhole_IsOne() => Assert.Equal(1, ClusterIndex.Compute(Whole, Whole)!.Value, 1e-12);

    [Fact]
    public void Compute_UnknownOrWithoutJobsAreaOrPeople_IsUndefined()
    {
        Assert.Null(ClusterIndex.Compute(new(50, double.NaN, 250, 10), Whole));
        Assert.Null(ClusterIndex.Compute(new(0, 0, 250, 10), Whole));
        Assert.Null(ClusterIndex.Compute(new(50, 4, 0, 10), Whole));
        Assert.Null(ClusterIndex.Compute(new(50, 4, 250, 0), Whole));
        Assert.Null(ClusterIndex.Compute(new(50, 4, 250, 10), new(0, 0, 1000, 50)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusterIndex.Compute(new(-1, 4, 250, 10), Whole));
    }

    [Fact]
    public void Compute_GermanStates_Agrees()
    {
        var reference = ReferenceCases.Get("litzenberger-germany");
        var table = reference.Table();

        Assert.Equal(["region_code", "ind_code", "ind_name", "firms", "emp_all", "pop", "area_sqkm"], table.Header[2..]);
        var figures = table.Lines.ToDictionary(
            static l => (Industry: l[3], Region: l[2]),
            static l => new ClusterFigures(Number(l[^3]), Number(l[^4]), Number(l[^2]), Number(l[^1])));
        string[] industries = [.. reference.Expected.GetProperty("industries").EnumerateArray().Select(static i => i.GetString()!)];
        string[] regions = [.. reference.Expected.GetProperty("regions").EnumerateArray().Select(static i => i.GetString()!)];
        var values = reference.Expected.GetProperty("values").EnumerateArray().Select(static r => r.EnumerateArray().ToArray()).ToArray();
        for (var i = 0; i < industries.Length; i++)
        {
            var all = regions.Select(r => figures[(industries[i], r)]).ToArray();

            // The state without mining has empty cells there; REAT leaves them out of the industry's sums.
            var whole = new ClusterFigures(Known(all.Select(static f => f.Jobs)), Known(all.Select(static f => f.Firms)), all.Sum(static f => f.Population), all.Sum(static f => f.Area));
            for (var r = 0; r < regions.Length; r++)
            {
                var index = ClusterIndex.Compute(all[r], whole);
                if (values[i][r].ValueKind == JsonValueKind.Null)
                {
                    Assert.Null(index);
                }
                else
                {
                    Assert.Equal(values[i][r].GetDouble(), index!.Value, reference.Tolerance);
                }
            }
        }
    }

    private static double Known(IEnumerable<double> figures) => figures.Where(static f => !double.IsNaN(f)).Sum();

    private static double Number(string cell) => cell is "" or "NA" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
