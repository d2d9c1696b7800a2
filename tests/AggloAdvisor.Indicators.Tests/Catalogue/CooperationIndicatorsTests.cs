using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Tests.Computing;

namespace AggloAdvisor.Indicators.Tests.Catalogue;

public sealed class CooperationIndicatorsTests
{
    private static readonly string[] Some = ["kind=signed-agreement; exists=yes", "kind=joint-plan; exists=no", "kind=evaluation; exists=yes", "kind=platform; exists=yes"];

    // An agreement and an evaluation of twelve.
    [Fact]
    public void Checklist_CompleteRegister_NamesWhatIsMissing()
    {
        var value = new CaseBuilder("a").Register("agreements", true, Some).Compute().ForCase("governance_checklist");
        Assert.Equal(2.0 / 12, value.Value!.Value, 1e-12);
        Assert.Equal(
            "missing: joint-plan, joint-office, one-stop, mutual-recognition, tax-sharing, compensation, joint-conference, leading-group, independent-coordinator, joint-project",
            value.Basis?.En);
    }

    [Fact]
    public void Checklist_RegisterThatLeavesOut_SeparatesMissingFromUnknown()
    {
        var value = new CaseBuilder("a").Register("agreements", false, Some).Compute().ForCase("governance_checklist");
        Assert.Equal([new LackingInput(LackingKind.Register, "agreements")], value.Lacking);
        Assert.StartsWith("missing: joint-plan; unknown: joint-office, one-stop", value.Basis?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void IndependentCoordinator_Listed_IsThere() =>
        Assert.Equal(1, new CaseBuilder("a").Register("agreements", false, "kind=independent-coordinator; exists=yes").Compute().ForCase("has_independent_coordinator").Value);
}
