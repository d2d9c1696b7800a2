using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Names;

namespace AggloAdvisor.Data.Outlines;

/// <summary>Reads <c>map.geojson</c>: outlines of members, as RFC 7946 writes them.</summary>
/// <param name="members">The members.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class OutlineReader(KnownNames members, FileProblems problems)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "map.geojson";

    private static readonly LocalizedText _shape = new(
        "the file is a FeatureCollection; each feature has \"properties\": {\"region\": ID} and a Polygon or MultiPolygon",
        "文件类型应为‘FeatureCollection’；每个要素含属性‘region’（填写成员标识）和‘Polygon’或‘MultiPolygon’");

    private readonly Dictionary<string, Outline> _outlines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> _places = new(StringComparer.Ordinal);
    private byte[] _utf8 = [];

    /// <summary>Reads the outlines by member.</summary>
    public FrozenDictionary<string, Outline> Read(string text)
    {
        _utf8 = Encoding.UTF8.GetBytes(text);
        PlacedJson root;
        try
        {
            root = PlacedJson.Parse(_utf8);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Escapes of half a character are found only when a text is taken out, without a place.
            var place = e is JsonException { LineNumber: { } line, BytePositionInLine: { } bytes } ? PlacedJson.PlaceOf(_utf8, line, bytes) : (0, 0);
            problems.Error(Codes.NotOutlines, problems.At(place.Item1, place.Item2), new("the file is not JSON, or nests deeper than 16 levels", "文件不是‘JSON’，或嵌套超过16层"), _shape);
            return FrozenDictionary<string, Outline>.Empty;
        }

        if (root["type"]?.Text == "FeatureCollection" && root["features"] is { Kind: JsonTokenType.StartArray } features)
        {
            foreach (var feature in features.Items)
            {
                ReadFeature(feature);
            }
        }
        else
        {
            Fault(root, new("the file is no FeatureCollection with features", "文件不是含有要素的‘FeatureCollection’"));
        }

        return _outlines.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private void ReadFeature(PlacedJson feature)
    {
        if (feature["properties"]?["region"] is not { Kind: JsonTokenType.String } region)
        {
            Fault(feature, new("the feature does not say which region it is", "要素未写明所属地区"));
            return;
        }

        if (!members.Contains(region.Text!))
        {
            problems.Error(Codes.UnknownRegion, At(region, Codes.UnknownRegion), LocalizedText.Of($"unknown member {Shown.Quote(region.Text!)}", $"未知的成员{Shown.Quote(region.Text!)}"), problems.IsFull(Codes.UnknownRegion) ? null : members.Hint(region.Text!));
            return;
        }

        if (!_places.TryAdd(region.Text!, At(region, Codes.DuplicateRow)))
        {
            problems.Error(Codes.DuplicateRow, At(region, Codes.DuplicateRow), LocalizedText.Of($"{Shown.Quote(region.Text!)} has two outlines", $"{Shown.Quote(region.Text!)}有两个轮廓"), new("join them to one MultiPolygon", "请合并为一个‘MultiPolygon’"), _places[region.Text!]);
            return;
        }

        var areas = feature["geometry"] switch
        {
            { } g when g["type"]?.Text == "Polygon" && g["coordinates"] is { Kind: JsonTokenType.StartArray } c => [Rings(c)],
            { } g when g["type"]?.Text == "MultiPolygon" && g["coordinates"] is { Kind: JsonTokenType.StartArray } c => [.. c.Items.Select(Rings)],
            var g => NoArea(g ?? feature),
        };
        if (areas.Length > 0 && areas.All(static a => a.Length > 0))
        {
            _outlines.Add(region.Text!, new Outline(areas));
        }
    }

    private ImmutableArray<ImmutableArray<ImmutableArray<(double East, double North)>>> NoArea(PlacedJson place)
    {
        Fault(place, new("the feature has no Polygon or MultiPolygon", "要素不含‘Polygon’或‘MultiPolygon’"));
        return [];
    }

    private ImmutableArray<ImmutableArray<(double East, double North)>> Rings(PlacedJson area)
    {
        if (area.Kind is not JsonTokenType.StartArray || area.Items.IsEmpty)
        {
            Fault(area, new("expected the rings of an area", "此处应为一个区域的各环"));
            return [];
        }

        return [.. area.Items.Select(Ring)];
    }

    private ImmutableArray<(double East, double North)> Ring(PlacedJson ring)
    {
        var points = ring.Kind is JsonTokenType.StartArray ? ring.Items.Select(Point).ToArray() : [];

        // RFC 7946: the first point closes the ring.
        if (points.Length < 4 || (points[0] is { } first && points[^1] is { } last && first != last))
        {
            Fault(ring, new("a ring has at least four points, the last the same as the first", "一个环至少有四个点，末点与首点相同"));
            return [];
        }

        return [.. points.OfType<(double, double)>().Take(points.Length - 1)];
    }

    private (double East, double North)? Point(PlacedJson point)
    {
        if (point is not { Kind: JsonTokenType.StartArray, Items: [{ Kind: JsonTokenType.Number } east, { Kind: JsonTokenType.Number } north, ..] })
        {
            Fault(point, new("a point is [longitude, latitude]", "点应写作[经度, 纬度]"));
            return null;
        }

        if (Math.Abs(east.Number) <= 180 && Math.Abs(north.Number) <= 90)
        {
            return (east.Number, north.Number);
        }

        problems.Error(
            Codes.OutOfRange,
            At(point, Codes.OutOfRange),
            new("the point does not lie on the earth: longitude is -180 to 180, latitude -90 to 90", "该点不在地球上：经度为-180至180，纬度为-90至90"),
            new("write degrees, longitude first; projected coordinates must be turned into degrees (WGS 84) before", "请写度数，经度在前；投影坐标须先转换为度（‘WGS 84’）"));
        return null;
    }

    private void Fault(PlacedJson place, LocalizedText message) => problems.Error(Codes.NotOutlines, At(place, Codes.NotOutlines), message, _shape);

    // Places are counted from the start of the file: not for the millionth fault, which is only counted.
    private SourceLocation At(PlacedJson place, string code)
    {
        if (problems.IsFull(code))
        {
            return problems.At();
        }

        var (line, column) = PlacedJson.PlaceOf(_utf8, place.Offset);
        return problems.At(line, column);
    }
}
