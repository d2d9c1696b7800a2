using System.Text.Json;

namespace AggloAdvisor.Cli.Tests;

/// <summary>What the report on the paper's case must say, with its evidence.</summary>
public sealed class YijingJingenTests : IAsyncLifetime
{
    private readonly TestTerminal _terminal = new();
    private JsonElement _run;

    public async ValueTask InitializeAsync()
    {
        await _terminal.Advise("yijing-jingen", "--json");
        _run = JsonDocument.Parse(_terminal.OutBytes).RootElement;
    }

    public ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("D02", "case", "1.85")]
    [InlineData("D02g", "case", "0.455")]
    [InlineData("D04", "industry:C30", null)]
    [InlineData("D10", "case", null)]
    [InlineData("D10b", "case", "9.3")]
    [InlineData("D13", "region:yichang", "3.7%")]
    [InlineData("D20", "case", null)]
    public void Findings_OfThePaper_AreMadeWithTheirFigures(string code, string target, string? figure)
    {
        var finding = Findings(code).SingleOrDefault(f => f.GetProperty("target").GetString() == target);

        Assert.NotEqual(JsonValueKind.Undefined, finding.ValueKind);
        Assert.Contains(figure ?? "", finding.GetProperty("statement").GetProperty("en").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("primacy_gdp", 1.850, 0.0005)]
    [InlineData("cv_gdp_per_head", 0.4553, 0.0005)]
    [InlineData("patents_top_share", 0.5018, 0.0005)]
    [InlineData("patents_max_min", 9.308, 0.005)]
    public void Indicators_OfThePaper_AreReproduced(string indicator, double expected, double tolerance)
    {
        var value = _run.GetProperty("indicators").EnumerateArray()
            .Single(v => v.GetProperty("indicator").GetString() == indicator && v.GetProperty("target").GetString() == "case" && v.GetProperty("year").GetInt32() == 2021);

        Assert.Equal(expected, value.GetProperty("value").GetDouble(), tolerance);
    }

    [Fact]
    public void Homogeneity_RestsOnReportedValuesAndOverlap_NeverOnThreeSectors()
    {
        var finding = Assert.Single(Findings("D03"));

        Assert.Equal("indication", finding.GetProperty("confidence").GetString());
        var specialisation = _run.GetProperty("indicators").EnumerateArray()
            .Where(v => v.GetProperty("indicator").GetString() == "krugman_specialisation" && v.GetProperty("year").GetInt32() == 2021)
            .ToArray();
        Assert.Equal(4, specialisation.Length);
        Assert.All(specialisation, v =>
        {
            Assert.Equal("reported", v.GetProperty("origin").GetString());
            Assert.Equal(36, v.GetProperty("granularity").GetInt32());
        });
    }

    private IEnumerable<JsonElement> Findings(string code) =>
        _run.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("code").GetString() == code);
}
