using System.Globalization;
using System.Text;

namespace AggloAdvisor.Formats;

/// <summary>Text and numbers as markup holds them.</summary>
internal static class Escaped
{
    /// <summary>A text that is safe in content and in a quoted attribute; characters that markup may not hold are replaced.</summary>
    public static string Text(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                < ' ' and not ('\t' or '\n') => result.Append('\ufffd'),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    /// <summary>A number with at most three decimals.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
