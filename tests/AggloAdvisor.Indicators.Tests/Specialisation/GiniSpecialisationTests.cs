using AggloAdvisor.Indicators.Specialisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class GiniSpecialisationTests
{
    [Fact]
    public void Compute_TwoIndustries_IsTheGiniOfTheQuotients()
    {
        // Quotients 1.5 and 2/3: |1.5 − 0.6667| / (2 × 2 × mean 1.08333) × 2 / 2 = 0.8333 / 4.3333.
        Assert.Equal((1.5 - (2.0 / 3)) / (2 * (1.5 + (2.0 / 3))), GiniSpecialisation.Compute([60, 40], [80, 120])!.Value, 1e-12);
    }

    [Fact]
    public void Compute_TheReferencesMix_IsZero() => Assert.Equal(0, GiniSpecialisation.Compute([1, 2, 3], [2, 4, 6])!.Value, 1e-12);

    [Fact]
    public void Compute_OneIndustryOfFour_IsThreeQuarters() => Assert.Equal(0.75, GiniSpecialisation.Compute([5, 0, 0, 0], [1, 2, 3, 4])!.Value, 1e-12);

    [Fact]
    public void Compute_UnknownEmptyOrMissingInReference_IsUndefined()
    {
        Assert.Null(GiniSpecialisation.Compute([1, double.NaN], [1, 1]));
        Assert.Null(GiniSpecialisation.Compute([0, 0], [1, 1]));
        Assert.Null(GiniSpecialisation.Compute([1, 1], [1, 0]));
    }

    [Fact]
    public void Compute_AnyRow_IsBoundedAndIgnoresOrderAndScale() => Draw.Table(2).Sample(static rows =>
    {
        var total = ReferenceCases.ColumnSums(rows);
        if (GiniSpecialisation.Compute(rows[0], total) is { } gini)
        {
            Assert.InRange(gini, 0, 1);
            Assert.Equal(gini, GiniSpecialisation.Compute([.. rows[0].Reverse().Select(static x => x * 3)], [.. total.Reverse()])!.Value, 1e-9);
        }
    });

    [Theory]
    [InlineData("gini-spec-freiburg-2014")]
    [InlineData("gini-spec-fk2013")]
    [InlineData("gini-spec-goettingen-2017")]
    public void Compute_PublishedRegions_Agrees(string id)
    {
        var reference = ReferenceCases.Get(id);
        var gini = GiniSpecialisation.Compute(reference.Input.Numbers("e_ij"), reference.Input.Numbers("e_i"));
        Assert.Equal(reference.Expected.GetDouble(), gini!.Value, reference.Tolerance);
    }
}
