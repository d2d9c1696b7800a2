using AggloAdvisor.Indicators.Composite.Coupling;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Composite.Coupling;

public sealed class CouplingTests
{
    [Fact]
    public void Standard_HandWorked_Agrees()
    {
        // 0.2 and 0.8: C = 2 √0.16 / 1 = 0.8, T = 0.5, D = √0.4.
        var result = CouplingCoordination.Standard([0.2, 0.8])!.Value;
        Assert.Equal(0.8, result.Coupling, 1e-12);
        Assert.Equal(0.5, result.Development, 1e-12);
        Assert.Equal(Math.Sqrt(0.4), result.Coordination, 1e-12);
    }

    [Theory]
    [InlineData("ccd-standard-published")]
    [InlineData("ccd-adjusted-published")]
    public void CouplingCoordination_PublishedSystems_AgreeWithMathmodels(string id)
    {
        var reference = ReferenceCases.Get(id);
        var s1 = reference.Input.Numbers("s1");
        var s2 = reference.Input.Numbers("s2");
        var s3 = reference.Input.Numbers("s3");
        CouplingResult[] results =
        [
            .. s1.Select((_, i) => id == "ccd-standard-published"
                ? CouplingCoordination.Standard([s1[i], s2[i], s3[i]])!.Value
                : CouplingCoordination.Modified([s1[i], s2[i], s3[i]], reference.Input.Numbers("weights"))!.Value),
        ];
        Given.Close(reference.Expected.Numbers("C"), results.Select(static r => r.Coupling), reference.Tolerance);
        Given.Close(reference.Expected.Numbers("T"), results.Select(static r => r.Development), reference.Tolerance);
        Given.Close(reference.Expected.Numbers("D"), results.Select(static r => r.Coordination), reference.Tolerance);
    }

    [Fact]
    public void CouplingCoordination_Edges_AreUndefinedOrZero()
    {
        Assert.Null(CouplingCoordination.Standard([0.5]));
        Assert.Null(CouplingCoordination.Standard([0, 0]));
        Assert.Null(CouplingCoordination.Modified([0.5, double.NaN]));
        Assert.Equal(0, CouplingCoordination.Standard([0, 0.5])!.Value.Coordination);
        Assert.Equal(0, CouplingCoordination.Modified([0, 0.5])!.Value.Coordination);
        Assert.Throws<ArgumentOutOfRangeException>(() => CouplingCoordination.Standard([0.5, 1.2]));
        Assert.Throws<ArgumentException>(() => CouplingCoordination.Standard([0.5, 0.2], [1]));
    }

    [Fact]
    public void CouplingCoordination_AnySystems_KeepTheirBounds() => Given.Scores.Sample(static u =>
    {
        foreach (var result in new[] { CouplingCoordination.Standard(u)!.Value, CouplingCoordination.Modified(u)!.Value })
        {
            Assert.InRange(result.Coupling, 0, 1);
            Assert.InRange(result.Development, 0, 1 + 1e-12);
            Assert.InRange(result.Coordination, 0, 1 + 1e-12);
        }

        // Equal systems couple fully; order does not matter; more of everything coordinates better.
        Assert.Equal(1, CouplingCoordination.Standard([u[0], u[0], u[0]])!.Value.Coupling, 1e-9);
        Assert.Equal(1, CouplingCoordination.Modified([u[0], u[0]])!.Value.Coupling, 1e-9);
        Assert.Equal(CouplingCoordination.Standard(u)!.Value.Coordination, CouplingCoordination.Standard([.. u.Reverse()])!.Value.Coordination, 1e-9);
        Assert.True(CouplingCoordination.Standard([.. u.Select(static x => x / 2)])!.Value.Coordination < CouplingCoordination.Standard(u)!.Value.Coordination);

        // Scaling all levels leaves the standard C alone.
        Assert.Equal(CouplingCoordination.Standard(u)!.Value.Coupling, CouplingCoordination.Standard([.. u.Select(static x => x / 3)])!.Value.Coupling, 1e-9);
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.0999, 0)]
    [InlineData(0.1, 1)]
    [InlineData(0.3, 3)]
    [InlineData(0.6, 6)]
    [InlineData(0.7, 7)]
    [InlineData(0.9, 9)]
    [InlineData(1, 9)]
    public void CoordinationClass_Degrees_FallIntoTenths(double degree, int expected) => Assert.Equal(expected, CoordinationClass.Of(degree));

    [Fact]
    public void CoordinationClass_NoDegree_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => CoordinationClass.Of(double.NaN));

    [Fact]
    public void Obstacle_PublishedSystems_AgreesWithMathmodels()
    {
        var reference = ReferenceCases.Get("obstacle-published");
        string[] names = ["s1", "s2", "s3"];
        double[][] systems = [.. names.Select(n => reference.Input.Numbers(n))];
        double[][] expected = [.. names.Select(n => reference.Expected.Numbers(n))];
        for (var i = 0; i < systems[0].Length; i++)
        {
            Given.Close(expected.Select(e => e[i]), ObstacleDegree.Gaps([.. systems.Select(s => s[i])]), reference.Tolerance);
        }
    }

    [Fact]
    public void Obstacle_HandWorked_SharesSumToOne()
    {
        // Gaps 0.5 × 0.8 = 0.4 and 0.5 × 0.2 = 0.1: shares 0.8 and 0.2.
        Given.Close([0.8, 0.2], ObstacleDegree.Shares([0.2, 0.8]), 1e-12);
        Assert.Null(ObstacleDegree.Shares([1, 1]));
        Assert.Null(ObstacleDegree.Gaps([0.5, double.NaN]));
        Assert.Null(ObstacleDegree.Gaps([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ObstacleDegree.Gaps([1.5]));
    }

    [Fact]
    public void Obstacle_AnyScores_AddUpToWhatIsMissing() => Given.Scores.Sample(static x =>
        Assert.Equal(1 - x.Average(), ObstacleDegree.Gaps(x)!.Sum(), 1e-9));
}
