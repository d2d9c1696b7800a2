using AggloAdvisor.Indicators.Growth;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Growth;

public sealed class ShiftShareByIndustryTests
{
    [Fact]
    public void Write_TwoIndustries_GivesEveryComponent()
    {
        // As in ShiftShareTests: national 60 × 0.3, 40 × 0.3; mix 60 × −0.2, 40 × 0.2; competitive 0, 10.
        double[] national = new double[2], mix = new double[2], competitive = new double[2];
        Assert.True(ShiftShareByIndustry.Write([60, 40], [66, 70], [100, 100], [110, 150], national, mix, competitive));
        Near([18, 12], national);
        Near([-12, 8], mix);
        Near([0, 10], competitive);
    }

    [Fact]
    public void Write_UnknownOrLackingInTheReference_CannotBeTold()
    {
        var place = new double[2];
        Assert.False(ShiftShareByIndustry.Write([1, double.NaN], [1, 1], [5, 5], [5, 5], place, new double[2], new double[2]));
        Assert.False(ShiftShareByIndustry.Write([1, 1], [1, 1], [5, 0], [5, 2], place, new double[2], new double[2]));
        Assert.Throws<ArgumentException>(static () => ShiftShareByIndustry.Write([1, 1], [1, 1], [5, 5], [5, 5], new double[1], new double[2], new double[2]));
    }

    [Fact]
    public void Write_EachIndustryAloneAsReatDoes_Agrees()
    {
        // REAT takes each industry as the whole economy: its "national share" is the industry's own growth in the reference.
        var reference = ReferenceCases.Get("shiftshare-fk2013-A-industry");
        var input = reference.Input;
        double[][] series = [input.Numbers("region_t0"), input.Numbers("region_t1"), input.Numbers("nation_t0"), input.Numbers("nation_t1")];
        var expected = reference.Expected.Rows("values");
        for (var k = 0; k < series[0].Length; k++)
        {
            var result = ShiftShare.Compute([series[0][k]], [series[1][k]], [series[2][k]], [series[3][k]])!;
            Assert.Equal(expected[0][k], series[1][k] - series[0][k], reference.Tolerance);
            Assert.Equal(expected[1][k], result.National, reference.Tolerance);
            Assert.Equal(expected[2][k], result.Competitive, reference.Tolerance);
            Assert.Equal(expected[3][k], result.Mix + result.Competitive, reference.Tolerance);
        }
    }

    [Fact]
    public void Write_AnyRegion_AddsUpToEachIndustrysGrowth() => Draw.Table(4).Sample(static rows =>
    {
        var n = rows[0].Length;
        double[] national = new double[n], mix = new double[n], competitive = new double[n];
        Assert.True(ShiftShareByIndustry.Write(
            rows[0],
            rows[1],
            ReferenceCases.ColumnSums([rows[0], rows[2]]),
            ReferenceCases.ColumnSums([rows[1], rows[3]]),
            national,
            mix,
            competitive));
        for (var k = 0; k < n; k++)
        {
            var scale = Math.Abs(national[k]) + Math.Abs(mix[k]) + Math.Abs(competitive[k]) + 1;
            Assert.Equal(rows[1][k] - rows[0][k], national[k] + mix[k] + competitive[k], 1e-9 * scale);
        }
    });

    private static void Near(double[] expected, double[] actual) => ReferenceCases.Near(expected, actual.Cast<double?>(), 1e-12);
}

public sealed class DynamicShiftShareTests
{
    [Fact]
    public void Compute_TwoYears_IsTheClassicForm()
    {
        var classic = ShiftShare.Compute([60, 40], [66, 70], [100, 100], [110, 150])!;
        var dynamic = DynamicShiftShare.Compute([60, 40, 66, 70], [100, 100, 110, 150], 2)!;
        Assert.Equal(classic.National, dynamic.National);
        Assert.Equal(classic.CompetitiveByIndustry, dynamic.CompetitiveByIndustry);
    }

    [Fact]
    public void Compute_Goettingen_Agrees()
    {
        var reference = ReferenceCases.Get("shiftshare-dynamic-goettingen");
        var table = reference.Table();

        // Rows 2 to 16 of the table are the industries; the first is their total.
        double[] Years(string name) => [.. reference.Input.GetProperty(name).EnumerateArray().SelectMany(c => table.Column(c.GetString()!).Skip(1))];
        var region = Years("region_columns");
        var result = DynamicShiftShare.Compute(region, Years("nation_columns"), 15)!;
        Assert.Equal(reference.Expected.Number("Growth (t1-t)"), region[^15..].Sum() - region[..15].Sum(), reference.Tolerance);
        Assert.Equal(reference.Expected.Number("National share"), result.National, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Industrial mix"), result.Mix, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Regional share"), result.Competitive, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Net total shift"), result.Mix + result.Competitive, reference.Tolerance);
    }

    [Fact]
    public void Compute_OneYearOrUnknown_IsUndefined()
    {
        Assert.Null(DynamicShiftShare.Compute([1, 2], [3, 4], 2));
        Assert.Null(DynamicShiftShare.Compute([1, 2, 1, double.NaN, 1, 2], [3, 4, 3, 4, 3, 4], 2));
        Assert.Throws<ArgumentException>(static () => DynamicShiftShare.Compute([1, 2], [3, 4, 3, 4], 2));
    }

    [Fact]
    public void Compute_AnyYears_AddsUpToTheGrowth() => Draw.Table(6).Sample(static rows =>
    {
        double[] region = [.. rows.Take(3).SelectMany(static r => r)];
        double[] reference = [.. rows.Take(3).Zip(rows.Skip(3), static (a, b) => a.Zip(b, static (x, y) => x + y)).SelectMany(static r => r)];
        if (DynamicShiftShare.Compute(region, reference, rows[0].Length) is { } result)
        {
            var scale = Math.Abs(result.National) + Math.Abs(result.Mix) + result.CompetitiveByIndustry.Sum(Math.Abs) + 1;
            Assert.Equal(rows[2].Sum() - rows[0].Sum(), result.National + result.Mix + result.Competitive, 1e-8 * scale);
        }
    });
}

public sealed class EstebanShiftShareTests
{
    [Fact]
    public void Compute_TwoIndustries_SplitsTheCompetitiveEffect()
    {
        // Leads 0 and 10/40; H = 100 × ½ = 50 each: competitive 50 × 0.25 = 12.5, allocation (40 − 50) × 0.25 = −2.5; together 10.
        var result = EstebanShiftShare.Compute([60, 40], [66, 70], [100, 100], [110, 150])!;
        Assert.Equal(30, result.National, 1e-12);
        Assert.Equal(-4, result.Mix, 1e-12);
        Assert.Equal(12.5, result.Competitive, 1e-12);
        Assert.Equal(-2.5, result.Allocation, 1e-12);
    }

    [Fact]
    public void Compute_TextbookRegion_Agrees()
    {
        var reference = ReferenceCases.Get("shiftshare-fk2013-C-esteban");
        var input = reference.Input;
        var result = EstebanShiftShare.Compute(input.Numbers("region_t0"), input.Numbers("region_t1"), input.Numbers("nation_t0"), input.Numbers("nation_t1"))!;
        Assert.Equal(reference.Expected.Number("National share"), result.National, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Industrial mix"), result.Mix, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Regional share"), result.Competitive, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Allocation effect"), result.Allocation, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Growth (t1-t)"), result.National + result.Mix + result.Competitive + result.Allocation, reference.Tolerance);
    }

    [Fact]
    public void Compute_IndustryThatTheRegionLacks_IsUndefinedUnlessNobodyHasIt()
    {
        Assert.Null(EstebanShiftShare.Compute([10, 0], [10, 0], [100, 100], [100, 100]));
        Assert.NotNull(EstebanShiftShare.Compute([10, 0], [10, 0], [100, 0], [100, 0]));
        Assert.Null(EstebanShiftShare.Compute([10, double.NaN], [10, 0], [100, 100], [100, 100]));
    }

    [Fact]
    public void Compute_AnyRegion_AddsUpToItsGrowth() => Gen.Double[0.1, 1e5].Array[4].Array[5].Sample(static rows =>
    {
        var result = EstebanShiftShare.Compute(rows[0], rows[1], rows[2], rows[3])!;
        var scale = Math.Abs(result.National) + Math.Abs(result.Mix) + Math.Abs(result.Competitive) + Math.Abs(result.Allocation) + 1;
        Assert.Equal(rows[1].Sum() - rows[0].Sum(), result.National + result.Mix + result.Competitive + result.Allocation, 1e-9 * scale);
    });
}

public sealed class GerfinShiftShareTests
{
    [Fact]
    public void Compute_TwoIndustries_ComparesGrowthFactors()
    {
        // Expected 60 × 1.1 + 40 × 1.5 = 126 of 100; reference 1.3; region 1.36.
        var result = GerfinShiftShare.Compute([60, 40], [66, 70], [100, 100], [110, 150])!;
        Assert.Equal(1.26 / 1.3, result.Mix, 1e-12);
        Assert.Equal(1.36 / 1.26, result.Regional, 1e-12);
        Assert.Equal(1.36 / 1.3, result.Total, 1e-12);
    }

    [Theory]
    [InlineData("shiftshare-fk2013-A-gerfin")]
    [InlineData("shiftshare-fk2013-B-gerfin")]
    [InlineData("shiftshare-fk2013-C-gerfin")]
    public void Compute_TextbookRegions_Agree(string id)
    {
        var reference = ReferenceCases.Get(id);
        var input = reference.Input;
        var result = GerfinShiftShare.Compute(input.Numbers("region_t0"), input.Numbers("region_t1"), input.Numbers("nation_t0"), input.Numbers("nation_t1"))!;
        Assert.Equal(reference.Expected.Number("Industrial mix"), result.Mix, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Regional share"), result.Regional, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("Net total shift"), result.Total, reference.Tolerance);
    }

    [Fact]
    public void Compute_ReferenceThatHasGone_IsUndefined() => Assert.Null(GerfinShiftShare.Compute([1, 1], [1, 1], [5, 5], [0, 0]));

    [Fact]
    public void Compute_AnyRegion_IsAProduct() => Gen.Double[0.1, 1e5].Array[4].Array[4].Sample(static rows =>
    {
        var result = GerfinShiftShare.Compute(rows[0], rows[1], rows[2], rows[3])!;
        Assert.Equal(1, result.Mix * result.Regional / result.Total, 1e-9);
    });
}
