using AggloAdvisor.Indicators.Specialisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class StructuralSimilarityTests
{
    [Fact]
    public void Cosine_HandWorked_Agrees()
    {
        // (3,4) and (4,3): (12 + 12) / (5 × 5) = 0.96.
        Assert.Equal(0.96, StructuralSimilarity.Cosine([3, 4], [4, 3])!.Value, 1e-12);
    }

    [Fact]
    public void Cosine_NothingInCommon_IsZero() => Assert.Equal(0, StructuralSimilarity.Cosine([1, 0], [0, 5]));

    [Fact]
    public void Cosine_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(StructuralSimilarity.Cosine([1, double.NaN], [1, 1]));
        Assert.Null(StructuralSimilarity.Cosine([0, 0], [1, 1]));
    }

    [Fact]
    public void Cosine_HugeAmounts_DoNotOverflow() =>
        Assert.Equal(1, StructuralSimilarity.Cosine([1e200, 1e200], [1e200, 1e200])!.Value, 1e-12);

    [Fact]
    public void Cosine_AnyPair_IsBoundedAndIgnoresScale() => Draw.Table(2).Sample(static rows =>
    {
        var similarity = StructuralSimilarity.Cosine(rows[0], rows[1])!.Value;
        Assert.InRange(similarity, 0, 1);
        Assert.Equal(similarity, StructuralSimilarity.Cosine([.. rows[0].Select(static x => x / 3)], rows[1])!.Value, 1e-9);
        Assert.Equal(1, StructuralSimilarity.Cosine(rows[0], rows[0])!.Value, 1e-9);
    });

    [Fact]
    public void Cosine_PublishedMatrix_Agrees()
    {
        var reference = ReferenceCases.Get("structural-similarity-germany-16x17");
        var rows = reference.Input.Rows("matrix");
        var expected = reference.Expected.Rows();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                Assert.Equal(expected[i][j], StructuralSimilarity.Cosine(rows[i], rows[j])!.Value, reference.Tolerance);
            }
        }
    }

    [Fact]
    public void Cosine_PublishedFile_Agrees()
    {
        var reference = ReferenceCases.Get("structural-similarity-poland-16x53");
        var table = reference.Table();
        double[][] rows = [.. reference.Input.GetProperty("regions").EnumerateArray().Select(r => table.Row(r.GetString()!))];
        var expected = reference.Expected.Rows();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                Assert.Equal(expected[i][j], StructuralSimilarity.Cosine(rows[i], rows[j])!.Value, reference.Tolerance);
            }
        }
    }
}
