using AggloAdvisor.Indicators.Specialisation;
using CsCheck;

namespace AggloAdvisor.Indicators.Tests.Specialisation;

public sealed class StructureLevelTests
{
    [Fact]
    public void Overall_HandWorked_Agrees()
    {
        // 10:40:50: 0.1 + 0.8 + 1.5 = 2.4.
        Assert.Equal(2.4, StructureLevel.Overall(10, 40, 50)!.Value, 1e-12);
        Assert.Equal(1.25, StructureLevel.TertiaryOverSecondary(40, 50)!.Value, 1e-12);
    }

    [Fact]
    public void AnyMeasure_UnknownOrEmpty_IsUndefined()
    {
        Assert.Null(StructureLevel.Overall(double.NaN, 1, 1));
        Assert.Null(StructureLevel.Overall(0, 0, 0));
        Assert.Null(StructureLevel.TertiaryOverSecondary(0, 5));
        Assert.Null(StructureLevel.TertiaryOverSecondary(double.NaN, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => StructureLevel.Overall(-1, 2, 3));
    }

    [Fact]
    public void Overall_AnySectors_IsBoundedAndRisesWithServices() =>
        Gen.Select(Gen.Double[0, 1e5], Gen.Double[0, 1e5], Gen.Double[0.001, 1e5]).Sample(static (a, b, c) =>
        {
            var level = StructureLevel.Overall(a, b, c)!.Value;
            Assert.InRange(level, 1, 3);
            Assert.True(StructureLevel.Overall(a, b, c + 1) >= level - 1e-12);
        });

    [Fact]
    public void AnyMeasure_PublishedCities_Agrees()
    {
        var reference = ReferenceCases.Get("structure-upgrade-yijing-2021");
        var sectors = reference.Input.Rows("va");
        var (overall, advanced) = (reference.Expected.Numbers("overall_upgrade"), reference.Expected.Numbers("advanced_ratio"));
        for (var i = 0; i < sectors.Length; i++)
        {
            Assert.Equal(overall[i], StructureLevel.Overall(sectors[i][0], sectors[i][1], sectors[i][2])!.Value, reference.Tolerance);
            Assert.Equal(advanced[i], StructureLevel.TertiaryOverSecondary(sectors[i][1], sectors[i][2])!.Value, reference.Tolerance);
        }
    }
}
