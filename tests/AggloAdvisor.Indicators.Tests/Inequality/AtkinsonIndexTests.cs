using AggloAdvisor.Indicators.Inequality;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Inequality;

public sealed class AtkinsonIndexTests
{
    [Fact]
    public void Compute_HandWorked_Agrees()
    {
        // 1 and 9, mean 5. ε = 0.5: (½ (1 + 3))² = 4, 1 − 4/5 = 0.2. ε = 1: geometric mean 3, 0.4. ε = 2: harmonic mean 1.8, 0.64.
        Assert.Equal(0.2, AtkinsonIndex.Compute([1, 9], 0.5)!.Value, 1e-12);
        Assert.Equal(0.4, AtkinsonIndex.Compute([1, 9], 1)!.Value, 1e-12);
        Assert.Equal(0.64, AtkinsonIndex.Compute([1, 9], 2)!.Value, 1e-12);
    }

    [Fact]
    public void Compute_MemberWithNothing_IsOneFromAversionOneUp()
    {
        Assert.Equal(0.5, AtkinsonIndex.Compute([0, 4], 0.5)!.Value, 1e-12);
        Assert.Equal(1, AtkinsonIndex.Compute([0, 4], 1));
        Assert.Equal(1, AtkinsonIndex.Compute([0, 4], 2));
    }

    [Fact]
    public void Compute_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(AtkinsonIndex.Compute([1, double.NaN], 1));
        Assert.Null(AtkinsonIndex.Compute([0, 0], 1));
        Assert.Null(AtkinsonIndex.Compute([], 1));
    }

    [Fact]
    public void Compute_AversionThatCannotBe_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AtkinsonIndex.Compute([1, 2], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AtkinsonIndex.Compute([1, 2], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => AtkinsonIndex.Compute([1, 2], double.PositiveInfinity));
    }

    [Fact]
    public void Compute_AnyRow_IsBoundedIgnoresScaleAndRisesWithAversion() => Gen.Double[0.1, 1e4].Array[1, 20].Sample(static row =>
    {
        double[] indices = [.. new[] { 0.5, 1, 2 }.Select(e => AtkinsonIndex.Compute(row, e)!.Value)];
        Assert.All(indices, static a => Assert.InRange(a, 0, 1));
        Assert.True(indices[0] <= indices[1] + 1e-9 && indices[1] <= indices[2] + 1e-9);
        Assert.Equal(indices[1], AtkinsonIndex.Compute([.. row.Select(static x => 8 * x)], 1)!.Value, 1e-9);
    });

    [Theory]
    [InlineData("atkinson-pysal-1")]
    [InlineData("atkinson-pysal-05")]
    [InlineData("atkinson-cm-05")]
    public void Compute_PublishedIncomes_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var index = AtkinsonIndex.Compute(reference.Input.Numbers("x"), reference.Input.Number("epsilon"));
        Assert.Equal(reference.Expected.GetDouble(), index!.Value, reference.Tolerance);
    }
}
