using System.Globalization;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Core.Text;

/// <summary>Writes figures the way a report prints them; the same text on every machine.</summary>
public static class ValueText
{
    private static readonly LocalizedText _unknown = new("unknown", "未知");

    /// <summary>The word for a figure nobody knows.</summary>
    public static string Unknown(Language language) => _unknown.In(language);

    /// <summary>An indicator's value with its unit; the word of a category; "unknown" for null.</summary>
    public static string Format(double? value, IndicatorDefinition definition, Language language)
    {
        if (value is not { } number)
        {
            return Unknown(language);
        }

        if (!definition.Categories.IsEmpty)
        {
            var code = (int)number;
            return code < definition.CategoryNames.Length
                ? definition.CategoryNames[code].In(language)
                : definition.Categories[code];
        }

        return Format(number, definition.Unit, definition.Decimals, language);
    }

    /// <summary>A number with its unit. Shares become percent with one decimal.</summary>
    /// <param name="value">The number, in the unit.</param>
    /// <param name="unit">Id of a unit that <see cref="Unit.Find"/> finds.</param>
    /// <param name="decimals">Decimals for anything but shares and counts.</param>
    /// <param name="language">Language of the unit's symbol.</param>
    public static string Format(double value, string unit, int decimals, Language language)
    {
        if (unit is "share")
        {
            return Number(value * 100, 1) + "%";
        }

        if (unit is "count" or "rank" or "jobs" or "persons" or "years")
        {
            decimals = value == Math.Round(value) ? 0 : Math.Max(1, Math.Min(decimals, 2));
        }

        var symbol = Unit.Find(unit) is { } known
            ? language == Language.Chinese ? known.SymbolZh : known.SymbolEn
            : "";
        var text = Number(value, decimals);
        return symbol switch
        {
            "" => text,
            "%" => text + symbol,
            _ => language == Language.Chinese ? text + symbol : $"{text} {symbol}",
        };
    }

    /// <summary>A number that somebody wrote, such as a threshold: with the decimals it was written with, four at most.</summary>
    /// <param name="value">The number, in the unit.</param>
    /// <param name="unit">Id of a unit in <see cref="Unit.Known"/>.</param>
    /// <param name="language">Language of the unit's symbol.</param>
    public static string Written(double value, string unit, Language language)
    {
        const int most = 4;
        var shown = unit is "share" ? value * 100 : value;
        var decimals = Enumerable.Range(0, most).FirstOrDefault(d => Math.Abs(Math.Round(shown, d) - shown) < 1e-9, most);
        return unit is "share" ? Number(shown, decimals) + "%" : Format(value, unit, decimals, language);
    }

    /// <summary>A plain number with grouped thousands.</summary>
    public static string Number(double value, int decimals)
    {
        var text = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

        // "-0.00" reads like a mistake.
        return text.StartsWith('-') && !text.AsSpan().ContainsAnyInRange('1', '9') ? text[1..] : text;
    }
}
