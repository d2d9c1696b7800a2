using AggloAdvisor.Indicators.Growth;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Growth;

public sealed class SigmaConvergenceTests
{
    [Fact]
    public void Deviation_TwoRegions_IsHalfTheDistanceOfLogarithms()
    {
        Assert.Equal(1, SigmaConvergence.Deviation([1, Math.E * Math.E])!.Value, 1e-12);
        Assert.Equal(1, SigmaConvergence.Variation([1, Math.E * Math.E])!.Value, 1e-12);
    }

    [Fact]
    public void Deviation_OneRegionOrAllAlike_IsZero()
    {
        Assert.Equal(0, SigmaConvergence.Deviation([5]));
        Assert.Equal(0, SigmaConvergence.Deviation([5, 5, 5])!.Value, 1e-12);
    }

    [Fact]
    public void EveryForm_UnknownZeroOrNothing_IsUndefined()
    {
        Assert.Null(SigmaConvergence.Deviation([1, double.NaN]));
        Assert.Null(SigmaConvergence.Deviation([1, 0]));
        Assert.Null(SigmaConvergence.Variation([]));
        Assert.Null(SigmaConvergence.Test([1], [2]));
        Assert.Null(SigmaConvergence.Test([1, 2], [3, 3]));
    }

    [Fact]
    public void VariationAndTest_GermanCounties_Agree()
    {
        var reference = ReferenceCases.Get("sigma-germany-2010-2011-cv");
        var table = reference.Table();
        var (first, last) = (table.Column("gdppc2010"), table.Column("gdppc2011"));
        var (before, after) = (SigmaConvergence.Variation(first)!.Value, SigmaConvergence.Variation(last)!.Value);
        Assert.Equal(reference.Expected.Number("cv_2010"), before, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("cv_2011"), after, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("quotient"), before / after, reference.Tolerance);
        var (f, p) = SigmaConvergence.Test(first, last)!.Value;
        Assert.Equal(reference.Expected.Number("F"), f, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("p"), p, reference.Tolerance);
    }

    [Fact]
    public void Deviation_AnyLevels_IgnoresUnitAndOrder() => Gen.Double[0.01, 1e6].Array[1, 20].Sample(static levels =>
    {
        var deviation = SigmaConvergence.Deviation(levels)!.Value;
        Assert.Equal(deviation, SigmaConvergence.Deviation([.. levels.Reverse().Select(static l => 1000 * l)])!.Value, 1e-9);
    });
}

public sealed class BetaConvergenceTests
{
    [Fact]
    public void Compute_PointsOnALine_FindsIt()
    {
        // Growth a year 0.1 − 0.02 ln y over 5 years.
        double[] start = [1, Math.E, Math.Exp(3)];
        double[] end = [.. start.Select(static y => y * Math.Exp(5 * (0.1 - (0.02 * Math.Log(y)))))];
        var fit = BetaConvergence.Compute(start, end, 5)!;
        Assert.Equal(-0.02, fit.Slope, 1e-12);
        Assert.Equal(0.1, fit.Intercept, 1e-12);
        Assert.Equal(1, fit.RSquared!.Value, 1e-9);
        Assert.Equal(3, fit.Points);
    }

    [Fact]
    public void Compute_TwoRegions_HasNoError()
    {
        var fit = BetaConvergence.Compute([1, 2], [3, 4], 1)!;
        Assert.Null(fit.SlopeError);
        Assert.Null(fit.PValue);
    }

    [Fact]
    public void Compute_NoLine_IsUndefined()
    {
        Assert.Null(BetaConvergence.Compute([1], [2], 1));
        Assert.Null(BetaConvergence.Compute([2, 2, 2], [3, 4, 5], 1));
        Assert.Null(BetaConvergence.Compute([1, double.NaN], [3, 4], 1));
        Assert.Null(BetaConvergence.Compute([1, 2], [0, 4], 1));
        Assert.Null(BetaConvergence.Compute([0, 2], [1, 4], 1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => BetaConvergence.Compute([1, 2], [3, 4], 0));
    }

    [Fact]
    public void FromGrowth_GreaterBayArea_AgreesWithThePublishedTable()
    {
        // Nine cities; each from its first to its last year since 2000 with population, GDP and GDP per head; compound growth in percent.
        var reference = ReferenceCases.Get("beta-gba-published");
        var table = reference.Table();
        string[] cities = ["东莞", "中山", "佛山", "广州", "惠州", "江门", "深圳", "珠海", "肇庆"];
        var (years, levels) = (table.Column("year"), table.Column("gdp_pc"));
        var complete = table.Column("pop_10k").Zip(table.Column("gdp_yi"), static (p, g) => p + g).ToArray();
        List<double> start = [], growth = [];
        foreach (var city in cities)
        {
            int[] rows = [.. Enumerable.Range(0, years.Length)
                .Where(i => table.Lines[i][1] == city && years[i] >= 2000 && double.IsFinite(complete[i] + levels[i]))
                .OrderBy(i => years[i])];
            start.Add(levels[rows[0]]);
            growth.Add(100 * AnnualGrowth.Compute(levels[rows[0]], levels[rows[^1]], (int)(years[rows[^1]] - years[rows[0]]))!.Value);
        }

        var fit = BetaConvergence.FromGrowth([.. start], [.. growth])!;
        Assert.Equal(reference.Expected.Number("beta"), fit.Slope, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("p"), fit.PValue!.Value, reference.Tolerance);
    }

    [Fact]
    public void SpeedAndHalfLife_ComputedElsewhere_Agree()
    {
        var reference = ReferenceCases.Get("beta-speed");
        var speed = BetaConvergence.Speed(reference.Input.Number("beta"), reference.Input.Number("T"))!.Value;
        Assert.Equal(reference.Expected.Number("lambda"), speed, reference.Tolerance);
        Assert.Equal(reference.Expected.Number("halflife"), BetaConvergence.HalfLife(speed)!.Value, 1e-9 * reference.Expected.Number("halflife"));
    }

    [Fact]
    public void Speed_NothingConverges_IsUndefined()
    {
        Assert.Null(BetaConvergence.Speed(0.1, 5));
        Assert.Null(BetaConvergence.Speed(-1, 5));
        Assert.Null(BetaConvergence.HalfLife(0));
    }

    [Fact]
    public void Compute_AnyLevels_IgnoresUnitAndOrder() => Gen.Double[0.1, 100].Array[10].Sample(static values =>
    {
        if (values[..5].Max() - values[..5].Min() > 0.1 && BetaConvergence.Compute(values.AsSpan(0, 5), values.AsSpan(5), 3) is { } fit)
        {
            var other = BetaConvergence.Compute([.. values[..5].Reverse().Select(static v => 7 * v)], [.. values[5..].Reverse().Select(static v => 7 * v)], 3)!;
            Assert.Equal(fit.Slope, other.Slope, 1e-7 * (1 + Math.Abs(fit.Slope)));
            Assert.InRange(fit.PValue!.Value, 0, 1);
        }
    });
}
