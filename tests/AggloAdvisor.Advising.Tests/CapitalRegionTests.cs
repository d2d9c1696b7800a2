using System.Globalization;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests;

/// <summary>The Capital Region's indices, computed a second time straight from the rows of the sample's file, by the textbook formulas.</summary>
public sealed class CapitalRegionTests
{
    private static readonly string[] _members = ["albany", "schenectady", "rensselaer", "saratoga", "columbia", "greene", "warren", "washington"];
    private readonly IndicatorTable _table;
    private readonly Dictionary<(string Region, string Industry, int Year), double> _jobs = [];
    private readonly string[] _industries;

    public CapitalRegionTests()
    {
        var folder = Repository.File("samples", "capital-region");
        var read = CaseReader.Read(folder, IndicatorCatalog.All, TestContext.Current.CancellationToken);
        _table = IndicatorEngine.Compute(read.Value!, TestContext.Current.CancellationToken);
        foreach (var line in File.ReadLines(Path.Combine(folder, "activities-disclosed.csv")).Skip(1))
        {
            var cells = line.Split(',');
            if (cells[0] != "total" && cells[1] is not ("total" or "rest"))
            {
                _jobs.Add((cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture)), double.Parse(cells[4], CultureInfo.InvariantCulture));
            }
        }

        _industries = [.. _jobs.Keys.Select(static k => k.Industry).Distinct()];
    }

    public static TheoryData<string> Members => [.. _members];

    [Fact]
    public void Table_HasSixteenIndustriesInEveryMember() => Assert.Equal(16, _industries.Length);

    [Theory]
    [MemberData(nameof(Members))]
    public void Krugman_PooledRest_EqualsTheTextbook(string member)
    {
        double Rest(string k) => _members.Where(m => m != member).Sum(m => _jobs[(m, k, 2017)]);
        var restTotal = _industries.Sum(Rest);
        var expected = _industries.Sum(k => Math.Abs((_jobs[(member, k, 2017)] / Total(member)) - (Rest(k) / restTotal)));

        Assert.Equal(expected, Value("krugman_specialisation", Target.Region(member)), 12);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Herfindahl_EqualsTheTextbook(string member) =>
        Assert.Equal(_industries.Sum(k => Math.Pow(_jobs[(member, k, 2017)] / Total(member), 2)), Value("hhi", Target.Region(member)), 12);

    [Theory]
    [MemberData(nameof(Members))]
    public void LocationQuotients_AgainstTheState_EqualTheTextbook(string member) => Assert.All(_industries, k =>
    {
        var expected = _jobs[(member, k, 2017)] / Total(member) / (_jobs[("new-york", k, 2017)] / Total("new-york"));
        Assert.Equal(expected, Value("location_quotient", Target.RegionIndustry(member, k)), 10);
    });

    [Theory]
    [MemberData(nameof(Members))]
    public void ShiftShare_AgainstTheState_EqualsTheTextbookAndAddsUp(string member)
    {
        var g = (Total("new-york") / Total("new-york", 2008)) - 1;
        double Rate(string k) => (_jobs[("new-york", k, 2017)] / _jobs[("new-york", k, 2008)]) - 1;
        var start = Total(member, 2008);
        var mix = _industries.Sum(k => _jobs[(member, k, 2008)] * (Rate(k) - g)) / start;
        var competitive = _industries.Sum(k => _jobs[(member, k, 2017)] - (_jobs[(member, k, 2008)] * (1 + Rate(k)))) / start;

        Assert.Equal(g, Value("shift_share_national", Target.Region(member)), 12);
        Assert.Equal(mix, Value("shift_share_mix", Target.Region(member)), 12);
        Assert.Equal(competitive, Value("shift_share_competitive", Target.Region(member)), 12);
        Assert.Equal((Total(member) / start) - 1, g + mix + competitive, 12);
    }

    private double Total(string region, int year = 2017) => _industries.Sum(k => _jobs[(region, k, year)]);

    private double Value(string indicator, Target target) => _table.Find(indicator, target, 2017)!.Value!.Value;
}
