using System.Collections.Frozen;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>The map puts members where they lie.</summary>
public sealed class MapChartTests
{
    [Fact]
    public void Map_Sample_KeepsNorthUpAndAreasInProportion()
    {
        var advice = Reports.Advice("yijing-jingen");
        var circles = DrawnCharts.Draw("map", advice)!.Drawing.Shapes.OfType<CircleShape>().ToArray();

        // Circles are drawn from the largest GDP to the smallest.
        var members = advice.Case.Regions.OrderByDescending(r => Gdp(advice.Case, r)).ToArray();
        Assert.Equal(members.Length, circles.Length);
        for (var i = 1; i < members.Length; i++)
        {
            Assert.Equal(members[i].Longitude > members[0].Longitude, circles[i].X > circles[0].X);
            Assert.Equal(members[i].Latitude > members[0].Latitude, circles[i].Y < circles[0].Y);
            Assert.Equal(Gdp(advice.Case, members[i]) / Gdp(advice.Case, members[0]), Math.Pow(circles[i].Radius / circles[0].Radius, 2), 6);
        }
    }

    [Fact]
    public void Map_EqualDegrees_AreShorterEastWestByTheCosineOfTheLatitude()
    {
        var circles = Circles((60, 10), (62, 10), (61, 12));

        // Two degrees north at 61° against two degrees east.
        Assert.Equal(Math.Cos(61 * Math.PI / 180), (circles[2].X - circles[0].X) / (circles[0].Y - circles[1].Y), 3);
    }

    [Fact]
    public void Map_MembersOnBothSidesOfTheDateLine_LieSideBySide()
    {
        var circles = Circles((0, 179), (0, -179), (2, 180));

        Assert.True(circles[0].X < circles[1].X);
        Assert.Equal(1, (circles[1].X - circles[0].X) / (circles[0].Y - circles[2].Y), 3);
    }

    [Fact]
    public void Map_MembersOnOneSpot_IsLeftOut() => Assert.Empty(Circles((30, 110), (30, 110), (30, 110)));

    [Theory]
    [InlineData(Language.English, "Gross domestic product: Yichang has ")]
    [InlineData(Language.Chinese, "地区生产总值：宜昌占全体成员的")]
    public void Map_Title_SaysWhoIsLargestAndHowFarTheyLie(Language language, string title) =>
        Assert.StartsWith(title, DrawnCharts.Draw("map", Reports.Advice("yijing-jingen"), language)!.Caption(), StringComparison.Ordinal);

    [Fact]
    public void Map_Outlines_AreDrawnBehindAndPlaceMembersWithoutCoordinates()
    {
        var @case = Reports.Advice("chang-zhu-tan").Case;
        static Outline Square(double east, double north) => new([[[(east, north), (east + 1, north), (east + 1, north + 1), (east, north + 1)], [(east + 0.4, north + 0.4), (east + 0.6, north + 0.4), (east + 0.5, north + 0.6)]]]);
        var outlined = @case with
        {
            Regions = [.. @case.Regions.Select(static r => r with { Latitude = null, Longitude = null })],
            Outlines = @case.Regions.Select((r, i) => (r.Id, Outline: Square(110 + i, 30))).ToFrozenDictionary(static p => p.Id, static p => p.Outline, StringComparer.Ordinal),
        };

        var figure = DrawnCharts.Draw("map", Reports.Advise(outlined))!;

        // Each member: an area with a hole, its circle in the middle of the area.
        var areas = figure.Drawing.Shapes.OfType<PathShape>().Where(static p => p is { Closed: true, Points.Length: 4, Fill: not null, Stroke: not null }).ToArray();
        var circles = figure.Drawing.Shapes.OfType<CircleShape>().OrderBy(static c => c.X).ToArray();
        Assert.Equal(3, areas.Length);
        Assert.All(areas.OrderBy(static a => a.Points.Min(static p => p.X)).Zip(circles), static p =>
        {
            Assert.Equal(p.First.Points.Average(static q => q.X), p.Second.X, 6);
            Assert.Equal(p.First.Points.Average(static q => q.Y), p.Second.Y, 6);
        });
        Assert.Contains("30.50, 110.50", figure.AlternativeText, StringComparison.Ordinal);
        ShapeBoxes.AssertWithin(figure.Drawing);
    }

    private static double Gdp(Case @case, Region region) => @case.Observations.Find(region.Id, "gdp", @case.Year)!.Value;

    /// <summary>The circles of three members of one size, in the order given.</summary>
    private static CircleShape[] Circles(params (double Latitude, double Longitude)[] places)
    {
        var @case = Reports.Advice("chang-zhu-tan").Case;
        var moved = @case with
        {
            Regions = [.. @case.Regions.Select((r, i) => r with { Latitude = places[i].Latitude, Longitude = places[i].Longitude })],
            Observations = new ObservationTable([]),
        };
        return DrawnCharts.Draw("map", Reports.Advise(moved))?.Drawing.Shapes.OfType<CircleShape>().ToArray() ?? [];
    }
}
