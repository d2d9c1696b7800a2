using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace AggloAdvisor.Data.Outlines;

/// <summary>A value of a JSON file, with the place where it begins.</summary>
/// <param name="Kind">What sort of value it is.</param>
/// <param name="Offset">Bytes before it.</param>
/// <param name="Text">Of a text.</param>
/// <param name="Number">Of a number.</param>
/// <param name="Items">Of an array, in order.</param>
/// <param name="Members">Of an object, in order.</param>
internal sealed record PlacedJson(
    JsonTokenType Kind,
    int Offset,
    string? Text = null,
    double Number = 0,
    ImmutableArray<PlacedJson> Items = default,
    ImmutableArray<(string Name, PlacedJson Value)> Members = default)
{
    private const int MaxDepth = 16;

    /// <summary>A member of an object; null where there is none, or this is no object.</summary>
    public PlacedJson? this[string name] => Kind is JsonTokenType.StartObject ? Members.FirstOrDefault(m => m.Name == name).Value : null;

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is no JSON, nests deeper than 16 levels, or holds a number that is too large; with line and bytes before the place, both from 0.</exception>
    public static PlacedJson Parse(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var value = Value(ref reader);

        // Says so when something follows.
        reader.Read();
        return value;
    }

    /// <summary>Line and column of a byte, both from 1; a column is a character.</summary>
    public static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..offset];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    /// <summary>Line and column, both from 1, of what a parser counts in lines and bytes of the line, both from 0.</summary>
    public static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> utf8, long line, long bytes)
    {
        var start = 0;
        for (var i = 0; i < line; i++)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return PlaceOf(utf8, (int)Math.Min(utf8.Length, start + bytes));
    }

    private static PlacedJson Value(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<PlacedJson>();
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader));
                }

                return new(JsonTokenType.StartArray, offset, Items: items.ToImmutable());
            case JsonTokenType.StartObject:
                var members = ImmutableArray.CreateBuilder<(string, PlacedJson)>();
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Add((name, Value(ref reader)));
                }

                return new(JsonTokenType.StartObject, offset, Members: members.ToImmutable());
            case JsonTokenType.String:
                return new(JsonTokenType.String, offset, Text: reader.GetString());
            case JsonTokenType.Number:
                return new(JsonTokenType.Number, offset, Number: reader.TryGetDouble(out var number) ? number : double.NaN);
            default:
                return new(reader.TokenType, offset);
        }
    }
}
