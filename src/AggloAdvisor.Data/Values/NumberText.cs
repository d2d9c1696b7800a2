using System.Globalization;

namespace AggloAdvisor.Data.Values;

/// <summary>Reads numbers: an optional minus sign, digits, a decimal point, an exponent; nothing else, and nothing guessed.</summary>
internal static class NumberText
{
    private const int Longest = 40;

    /// <summary>The number; null when the text is none, or none that a computer can hold.</summary>
    public static Figure? Parse(string text)
    {
        if (text.Length is 0 or > Longest || !IsNumber(text, out var decimals))
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var value = double.Parse(text, Style, CultureInfo.InvariantCulture);

        // Adding zero turns "-0" into 0.
        return double.IsFinite(value) ? new Figure(value + 0.0, 0.5 * Math.Pow(10, -decimals)) : null;
    }

    /// <summary>Whether the text has the form of a number.</summary>
    public static bool IsNumber(string text) => IsNumber(text, out _);

    private static bool IsNumber(string text, out int decimals)
    {
        decimals = 0;
        var i = text.StartsWith('-') ? 1 : 0;
        var digits = Digits(text, ref i);
        if (digits > 0 && i < text.Length && text[i] == '.')
        {
            i++;
            decimals = Digits(text, ref i);
            if (decimals == 0)
            {
                return false;
            }
        }

        if (digits > 0 && i < text.Length && text[i] is 'e' or 'E')
        {
            var start = ++i;
            if (i < text.Length && text[i] is '+' or '-')
            {
                i++;
            }

            if (Digits(text, ref i) is 0 or > 4)
            {
                return false;
            }

            decimals -= int.Parse(text.AsSpan(start, i - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        return digits > 0 && i == text.Length;
    }

    private static int Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i - start;
    }
}
