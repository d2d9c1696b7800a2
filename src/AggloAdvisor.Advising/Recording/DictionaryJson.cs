using System.Text.Json;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Advising.Recording;

/// <summary>Writes what indicators are, for <c>indicators list --json</c> and <c>indicators show --json</c>.</summary>
public static class DictionaryJson
{
    /// <summary>Writes the definitions in the given order.</summary>
    public static void Write(IEnumerable<IndicatorDefinition> definitions, Stream output)
    {
        using var json = new Utf8JsonWriter(output, AdviceJson.Options);
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/indicator-dictionary");
        json.WriteNumber("version", AdviceJson.FormatVersion);
        AdviceJson.WriteArray(json, "indicators", definitions, Write);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, IndicatorDefinition definition)
    {
        json.WriteString("id", definition.Id);
        json.WriteString("code", definition.Code);
        json.WriteString("chain", Word(definition.Chain));
        json.WriteString("scope", Word(definition.Scope));
        AdviceJson.WriteText(json, "name", definition.Name);
        json.WriteString("unit", definition.Unit);
        AdviceJson.WriteNumber(json, "minimum", definition.Minimum);
        AdviceJson.WriteNumber(json, "maximum", definition.Maximum);
        json.WriteString("direction", Word(definition.Direction));
        json.WriteString("formula", definition.Formula.En);
        json.WriteString("formulaZh", definition.Formula.Zh);
        AdviceJson.WriteStrings(json, "inputs", definition.Inputs);
        AdviceJson.WriteStrings(json, "categories", definition.Categories);
        AdviceJson.WriteText(json, "convention", definition.Convention);
        AdviceJson.WriteText(json, "reading", definition.Reading);
        json.WriteString("source", definition.Source.En);
        json.WriteString("sourceZh", definition.Source.Zh);
        AdviceJson.WriteText(json, "caution", definition.Caution);
        json.WriteBoolean("comparableOverTime", definition.ComparableOverTime);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
