using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class ConditionIndicatorsTests
{
    [Fact]
    public void ProvinceCount_TwoOfThreeAlike_IsTwo() => Assert.Equal(2, new CaseBuilder("a", "b", "c").Provinces("Hubei", "Hunan", "Hubei").Compute().ForCase("province_count").Value);

    [Fact]
    public void ProvinceCount_OneUnknown_LacksIt()
    {
        var value = new CaseBuilder("a", "b").Provinces("Hubei").Compute().ForCase("province_count");
        Assert.Null(value.Value);
        Assert.Equal(new LackingInput(LackingKind.Observation, "province", "b"), Assert.Single(value.Lacking));
    }

    [Fact]
    public void RelativeSize_HandWorked_IsOverTheMean()
    {
        // GDP 30 and 10: mean 20.
        var table = new CaseBuilder("a", "b").Observe("gdp", [30, 10]).Compute();
        Assert.Equal(1.5, table.For("relative_size_gdp", "a").Value!.Value, 12);
        Assert.Equal(0.5, table.For("relative_size_gdp", "b").Value!.Value, 12);
        Assert.Null(new CaseBuilder("a", "b").Observe("gdp", [30, double.NaN]).Compute().For("relative_size_gdp", "a").Value);
    }

    [Theory]
    [InlineData(false, "planned", 1.0)]
    [InlineData(true, "signed", 1.0)]
    [InlineData(true, "finished", 0.0)]
    [InlineData(false, "finished", null)]
    public void HasPlannedTransfers_StatusAndCompleteness_DecideInThreeValues(bool complete, string status, double? expected) =>
        Assert.Equal(expected, new CaseBuilder("a").Register("projects", complete, $"region=a; name=P; kind=transfer; status={status}").Compute().ForCase("transfers_planned").Value);

    [Fact]
    public void HasPlannedTransfers_StatusUnknown_IsOpen() =>
        Assert.Null(new CaseBuilder("a").Register("projects", true, "region=a; name=P; kind=transfer").Compute().ForCase("transfers_planned").Value);

    [Fact]
    public void HasPlannedTransfers_JointProjectOnly_IsNo() =>
        Assert.Equal(0, new CaseBuilder("a").Register("projects", true, "region=a; name=P; kind=joint; status=planned").Compute().ForCase("transfers_planned").Value);

    [Fact]
    public void PlannedDirtyShare_OneOfTwo_IsHalf()
    {
        string[] entries = ["region=a; name=P; kind=transfer; status=planned; dirty=yes", "region=a; name=Q; kind=transfer; status=signed; dirty=no", "region=a; name=R; kind=transfer; status=finished; dirty=yes"];
        Assert.Equal(0.5, new CaseBuilder("a").Register("projects", true, entries).Compute().ForCase("planned_dirty_share").Value);
        Assert.Null(new CaseBuilder("a").Register("projects", false, entries).Compute().ForCase("planned_dirty_share").Value);
    }

    [Fact]
    public void HasEmissionObligation_Listed_IsYesAndNoPartOfTheChecklist()
    {
        var table = new CaseBuilder("a").Register("agreements", true, "kind=emission-obligation; exists=yes").Compute();
        Assert.Equal(1, table.ForCase("has_emission_obligation").Value);
        Assert.Equal(0, table.ForCase("governance_checklist").Value);
    }
}
