using System.Globalization;
using System.Text.RegularExpressions;
using AggloAdvisor.Indicators.Specialisation;
using AggloAdvisor.Testing;
using CsCheck;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed partial class LocationQuotientTests
{
    [Fact]
    public void Compute_TwoIndustries_IsTheRatioOfShares()
    {
        // Shares 0.6:0.4 against 0.4:0.6: 1.5 and 0.667.
        var quotients = LocationQuotient.Compute([60, 40], [80, 120]);
        Assert.Equal(1.5, quotients![0]!.Value, 1e-12);
        Assert.Equal(2.0 / 3, quotients[1]!.Value, 1e-12);
    }

    [Fact]
    public void Compute_IndustryTheReferenceLacks_IsUndefinedForItAlone()
    {
        var quotients = LocationQuotient.Compute([1, 1], [0, 4]);
        Assert.Null(quotients![0]);
        Assert.Equal(0.5, quotients[1]);
    }

    [Fact]
    public void Compute_UnknownCellOrNoActivity_IsUndefined()
    {
        Assert.Null(LocationQuotient.Compute([1, double.NaN], [2, 2]));
        Assert.Null(LocationQuotient.Compute([0, 0], [2, 2]));
        Assert.Null(LocationQuotient.Compute([1, 1], [0, 0]));
        Assert.Null(LocationQuotient.Compute(double.NaN, 2, 3, 4));
        Assert.Null(LocationQuotient.Compute(1, 2, 0, 4));
    }

    [Fact]
    public void Compute_NegativeFigure_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LocationQuotient.Compute([-1, 1], [2, 2]));

    [Fact]
    public void Compute_WeightedByTheReferencesShares_AveragesOne() => Draw.Table(2).Sample(static rows =>
    {
        // Σ r_k LQ_k = Σ s_k over the industries that the reference has, which are all: the region is part of it.
        var total = ReferenceCases.ColumnSums(rows);
        var quotients = LocationQuotient.Compute(rows[0], total)!;
        var mean = quotients.Select((q, k) => (q ?? 0) * total[k] / total.Sum()).Sum();
        Assert.Equal(1, mean, 1e-9);
    });

    [Theory]
    [InlineData("lq-econgeo-doc5")]
    [InlineData("lq-germany-16x17")]
    [InlineData("lq-yijing-2021")]
    public void Compute_PublishedTables_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var rows = reference.Input.Rows("matrix");
        var total = ReferenceCases.ColumnSums(rows);
        var expected = reference.Expected.Rows();
        for (var i = 0; i < rows.Length; i++)
        {
            var quotients = LocationQuotient.Compute(rows[i], total)!;
            for (var k = 0; k < total.Length; k++)
            {
                Assert.Equal(expected[i][k], quotients[k]!.Value, reference.Tolerance);
            }
        }
    }

    [Fact]
    public void Compute_PublishedCell_Agrees()
    {
        var reference = ReferenceCases.Get("lq-ny-finance-linkedin");
        var input = reference.Input;
        var quotient = LocationQuotient.Compute(input.Number("e_ij"), input.Number("e_j"), input.Number("e_i"), input.Number("e"));
        Assert.Equal(reference.Expected.GetDouble(), quotient!.Value, reference.Tolerance);
    }

    [Fact]
    public void Compute_PublishedRowWithGivenTotals_Agrees()
    {
        var reference = ReferenceCases.Get("lq-goettingen-2017");
        var (region, nation) = (reference.Input.Numbers("region"), reference.Input.Numbers("nation"));
        var expected = reference.Expected.Numbers();
        for (var k = 0; k < region.Length; k++)
        {
            var quotient = LocationQuotient.Compute(
                region[k], reference.Input.Number("region_total"), nation[k], reference.Input.Number("nation_total"));
            Assert.Equal(expected[k], quotient!.Value, reference.Tolerance);
        }
    }

    [Fact]
    public void Compute_PublishedTwoIndustries_Agrees()
    {
        var reference = ReferenceCases.Get("lq-mathmodels-doc");
        var nation = reference.Input.GetProperty("national");
        foreach (var name in new[] { "Region_A", "Region_B" })
        {
            var region = reference.Input.GetProperty(name);
            var expected = reference.Expected.Numbers(name);
            for (var k = 0; k < expected.Length; k++)
            {
                var industry = k == 0 ? "industry1" : "industry2";
                var quotient = LocationQuotient.Compute(region.Number(industry), region.Number("total"), nation.Number(industry), nation.Number("total"));
                Assert.Equal(expected[k], quotient!.Value, reference.Tolerance);
            }
        }
    }

    [Fact]
    public void Fill_ExportersBySection_HasThePublishedMoments()
    {
        // rca-datawheel-describe: revealed comparative advantage is the location quotient of exports; what is not listed counts as 0 there.
        var reference = ReferenceCases.Get("rca-datawheel-describe");
        var exports = Exports(reference);
        string[] exporters = [.. exports.Select(static e => e.Exporter).Distinct()];
        var sections = exports.Max(static e => e.Section);
        var rows = exporters.ToDictionary(static e => e, _ => new double[sections]);
        foreach (var (exporter, section, value) in exports)
        {
            rows[exporter][section - 1] += value;
        }

        var total = ReferenceCases.ColumnSums([.. rows.Values]);
        foreach (var row in rows.Values)
        {
            Assert.True(LocationQuotient.Fill(row, total, row));
        }

        foreach (var expected in reference.Expected.EnumerateObject())
        {
            var section = int.Parse(expected.Name["section".Length..], CultureInfo.InvariantCulture);
            double[] quotients = [.. rows.Values.Select(r => r[section - 1]).Order()];
            Assert.Equal(expected.Value.Number("count"), quotients.Length);
            Assert.Equal(expected.Value.Number("mean"), quotients.Average(), reference.Tolerance);
            Assert.Equal(expected.Value.Number("std"), ArrayStatistics.StandardDeviation(quotients), reference.Tolerance);
            foreach (var (name, part) in new[] { ("min", 0.0), ("25%", 0.25), ("50%", 0.5), ("75%", 0.75), ("max", 1.0) })
            {
                // pandas interpolates linearly between order statistics.
                var quantile = SortedArrayStatistics.QuantileCustom(quotients, part, QuantileDefinition.R7);
                Assert.Equal(expected.Value.Number(name), quantile, reference.Tolerance);
            }
        }
    }

    [Fact]
    public void Fill_AnyRow_GivesWhatComputeGives() => Draw.Table(2).Sample(static rows =>
    {
        var filled = new double[rows[0].Length];
        Assert.True(LocationQuotient.Fill(rows[0], rows[1], filled));
        Assert.Equal(LocationQuotient.Compute(rows[0], rows[1])!, filled.Select(static q => double.IsNaN(q) ? (double?)null : q));
    });

    [Fact]
    public void Fill_NoShares_LeavesNothingButNaN()
    {
        double[] destination = [1, 2];
        Assert.False(LocationQuotient.Fill([1, double.NaN], [2, 2], destination));
        Assert.All(destination, static q => Assert.True(double.IsNaN(q)));
        Assert.False(LocationQuotient.FillAgainstRest([1, 2], [1, 2], destination));
        Assert.All(destination, static q => Assert.True(double.IsNaN(q)));
        Assert.Throws<ArgumentException>(() => LocationQuotient.Fill([1, 2], [2, 2], new double[1]));
    }

    [Fact]
    public void AgainstRest_HandWorked_Agrees()
    {
        // a 60:40, all 80:120, so the rest is 20:80: 0.6 / 0.2 = 3 and 0.4 / 0.8 = 0.5.
        var quotients = LocationQuotient.AgainstRest([60, 40], [80, 120])!;
        Assert.Equal(3, quotients[0]!.Value, 1e-12);
        Assert.Equal(0.5, quotients[1]!.Value, 1e-12);
        Assert.Null(LocationQuotient.AgainstRest([60, 40], [60, 120])![0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => LocationQuotient.AgainstRest([60, 40], [50, 120]));
    }

    [Fact]
    public void AgainstRest_OfTwoRegions_IsAgainstTheOther() => Draw.Table(2).Sample(static rows =>
    {
        var total = ReferenceCases.ColumnSums(rows[..2]);
        var (rest, other) = (LocationQuotient.AgainstRest(rows[0], total), LocationQuotient.Compute(rows[0], rows[1]));

        // Where the other region is next to nothing, its industries drown in the rounding of the total.
        var measurable = rest is not null && rows[1].Sum() > 1e-6 * total.Sum();
        for (var k = 0; measurable && k < total.Length; k++)
        {
            if (rest![k] is { } quotient && rows[1][k] > 1e-6 * total[k])
            {
                Assert.Equal(1, quotient == other![k] ? 1 : quotient / other[k]!.Value, 1e-6);
            }
        }
    });

    private static (string Exporter, int Section, double Value)[] Exports(ReferenceCase reference)
    {
        var path = reference.Input.GetProperty("dataRef").GetString()!;

        // Names of countries hold commas: value, exporter, "name", section, "name".
        return [.. File.ReadLines(Repository.Reference(path.Split('/')))
            .Select(static l => ExportLine().Match(l))
            .Where(static m => m.Success)
            .Select(static m => (m.Groups["exporter"].Value, int.Parse(m.Groups["section"].Value, CultureInfo.InvariantCulture), double.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture)))];
    }

    [GeneratedRegex("^(?<value>[0-9.]+),\"(?<exporter>[^\"]*)\",\"[^\"]*\",(?<section>[0-9]+),", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExportLine();
}
