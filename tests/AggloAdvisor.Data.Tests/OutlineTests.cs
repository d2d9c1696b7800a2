namespace AggloAdvisor.Data.Tests;

public sealed class OutlineTests
{
    private const string Map = """
        { "type": "FeatureCollection", "name": "extra members are passed over", "features": [
          { "type": "Feature", "properties": { "region": "yichang", "name": "宜昌" }, "geometry": { "type": "Polygon", "coordinates": [
            [[110, 30], [112, 30, 55.5], [112, 32], [110, 30]], [[111, 30.5], [111.5, 30.5], [111.5, 31], [111, 30.5]]] } },
          { "type": "Feature", "properties": { "region": "enshi" }, "geometry": { "type": "MultiPolygon", "coordinates": [
            [[[108, 30], [109, 30], [109, 31], [108, 30]]], [[[-179.5, -30], [-179, -30], [-179, -29], [-179.5, -30]]]] } }
        ] }
        """;

    [Fact]
    public void Read_Map_HasAreasWithHolesInDegrees()
    {
        using var files = new CaseFiles();
        var outlines = files.Write("map.geojson", Map).Case().Outlines;

        Assert.Equal(["enshi", "yichang"], outlines.Keys.Order(StringComparer.Ordinal));
        var area = Assert.Single(outlines["yichang"].Areas);
        Assert.Equal([(110, 30), (112, 30), (112, 32)], area[0]);
        Assert.Equal([(111, 30.5), (111.5, 30.5), (111.5, 31)], area[1]);
        Assert.Equal(2, outlines["enshi"].Areas.Length);
    }

    [Fact]
    public void Read_NoMap_HasNoOutlines()
    {
        using var files = new CaseFiles();

        Assert.Empty(files.Case().Outlines);
    }

    [Fact]
    public void Read_Map_CountsForTheHash()
    {
        using var files = new CaseFiles();
        var before = files.Case().ContentHash;

        Assert.NotEqual(before, files.Write("map.geojson", Map).Case().ContentHash);
    }

    [Theory]
    [InlineData("", "case/map.geojson:1:1: error AGA2210")]
    [InlineData("[1,\n2", "case/map.geojson:2:2: error AGA2210")]
    [InlineData("{} {}", "case/map.geojson:1:4: error AGA2210")]
    [InlineData("{\"type\": \"\\ud800\"}", "case/map.geojson: error AGA2210")]
    [InlineData("[]", "case/map.geojson:1:1: error AGA2210")]
    [InlineData("{\"type\": \"FeatureCollection\", \"features\": [7]}", "case/map.geojson:1:44: error AGA2210")]
    [InlineData("{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"region\": \"yichang\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1e999, 0], [1, 0], [1, 1], [0, 0]]]}}]}", "error AGA2")]
    public void Read_NoOutlines_SaysWhere(string map, string expected)
    {
        using var files = new CaseFiles();

        Assert.Contains(expected, files.Write("map.geojson", map).Printed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Read_DeepNesting_IsRefused(string opening)
    {
        using var files = new CaseFiles();

        Assert.Contains("error AGA2210", files.Write("map.geojson", string.Concat(Enumerable.Repeat(opening, 100_000))).Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyFaultyPoints_ListsTheFirstHundred()
    {
        using var files = new CaseFiles();
        var points = string.Join(',', Enumerable.Repeat("[999,999]", 200_000));
        var map = "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"region\": \"yichang\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[" + points + "]]}}]}";

        var diagnostics = files.Write("map.geojson", map).Read().Diagnostics;

        Assert.Equal(100, diagnostics.Count(static d => d.Code == "AGA2407"));
    }
}
