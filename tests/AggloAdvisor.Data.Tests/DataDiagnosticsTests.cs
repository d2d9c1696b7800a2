namespace AggloAdvisor.Data.Tests;

public sealed class DataDiagnosticsTests
{
    [Fact]
    public void All_Codes_AreAscendingAndUnique()
    {
        var codes = DataDiagnostics.All.Select(static d => d.Code).ToList();

        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
        Assert.All(codes, static c => Assert.Matches("^AGA2[0-9]{3}$", c));
    }

    [Fact]
    public void All_Texts_AreWrittenOut() => Assert.All(DataDiagnostics.All, static d =>
    {
        Assert.False(d.Title.En.EndsWith('.'));
        Assert.EndsWith(".", d.Cause.En, StringComparison.Ordinal);
        Assert.EndsWith(".", d.Mending.En, StringComparison.Ordinal);
    });
}
