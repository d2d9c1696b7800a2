using System.Text.Json.Nodes;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Schemas;

/// <summary>Builds the pieces of JSON Schemas (draft 7, which editors' YAML servers read), described in both languages.</summary>
internal static class SchemaParts
{
    /// <summary>A key of a mapping.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="Schema">What its value looks like.</param>
    /// <param name="Says">What it means.</param>
    /// <param name="IsRequired">Whether it must be there.</param>
    public sealed record Entry(string Key, JsonObject Schema, LocalizedText Says, bool IsRequired);

    /// <summary>A key that must be there.</summary>
    public static Entry Required(string key, JsonObject schema, string en, string zh) => new(key, schema, new LocalizedText(en, zh), true);

    /// <summary>A key that may be there.</summary>
    public static Entry Optional(string key, JsonObject schema, string en, string zh) => new(key, schema, new LocalizedText(en, zh), false);

    /// <summary>A mapping with these keys and no others.</summary>
    public static JsonObject Map(params IEnumerable<Entry> entries)
    {
        var all = entries.ToArray();
        var properties = new JsonObject();
        foreach (var entry in all)
        {
            properties[entry.Key] = Described(entry.Schema, entry.Says);
        }

        var map = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (Array.Exists(all, static e => e.IsRequired))
        {
            map["required"] = new JsonArray([.. all.Where(static e => e.IsRequired).Select(static e => (JsonNode)e.Key)]);
        }

        return map;
    }

    /// <summary>A mapping whose keys fit one schema and whose values another.</summary>
    public static JsonObject MapOf(JsonObject key, JsonObject value) => new() { ["type"] = "object", ["propertyNames"] = key, ["additionalProperties"] = value };

    /// <summary>A list.</summary>
    public static JsonObject List(JsonObject items, int atLeast = 0)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = items };
        if (atLeast > 0)
        {
            list["minItems"] = atLeast;
        }

        return list;
    }

    /// <summary>One of the words of a table, each explained.</summary>
    public static JsonObject Words(string key, IEnumerable<string> words)
    {
        var ordered = words.Order(StringComparer.Ordinal).ToArray();
        return Choice(ordered.Select(w => (w, WordTexts.Of(key, w))));
    }

    /// <summary>One of some names, each explained.</summary>
    public static JsonObject Choice(IEnumerable<(string Name, LocalizedText Says)> names)
    {
        var all = names.ToArray();
        return new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. all.Select(static n => (JsonNode)n.Name)]),
            ["enumDescriptions"] = new JsonArray([.. all.Select(static n => (JsonNode)Both(n.Says))]),
        };
    }

    /// <summary>A reference to a definition of the schema.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/definitions/" + name };

    /// <summary>A text that a pattern describes.</summary>
    public static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>A number, within bounds that may be left out.</summary>
    public static JsonObject Number(double? least = null, double? most = null, bool whole = false)
    {
        var number = new JsonObject { ["type"] = whole ? "integer" : "number" };
        if (least is { } min)
        {
            number["minimum"] = min;
        }

        if (most is { } max)
        {
            number["maximum"] = max;
        }

        return number;
    }

    /// <summary>True or false.</summary>
    public static JsonObject Bool() => new() { ["type"] = "boolean" };

    /// <summary>Any of some shapes.</summary>
    public static JsonObject AnyOf(params IEnumerable<JsonObject> shapes) => new() { ["anyOf"] = new JsonArray([.. shapes]) };

    /// <summary>A day.</summary>
    public static JsonObject Day() => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

    /// <summary>A text of both languages on one line.</summary>
    public static string Both(LocalizedText text) => text.En == text.Zh ? text.En : $"{text.En} / {text.Zh}";

    // Beside a reference nothing else counts in draft 7, so a described one is wrapped.
    private static JsonObject Described(JsonObject schema, LocalizedText says) =>
        schema.ContainsKey("$ref")
            ? new() { ["description"] = Both(says), ["allOf"] = new JsonArray(schema) }
            : With(schema, says);

    private static JsonObject With(JsonObject schema, LocalizedText says)
    {
        schema["description"] = Both(says);
        return schema;
    }
}
