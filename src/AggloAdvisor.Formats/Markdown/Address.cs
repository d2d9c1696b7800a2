using System.Globalization;
using System.Text;

namespace AggloAdvisor.Formats.Markdown;

/// <summary>Writes where links lead.</summary>
internal static class Address
{
    /// <summary>The target with everything encoded that Markdown, a table or HTML could read as something else.</summary>
    public static string Of(string target)
    {
        var result = new StringBuilder(target.Length);
        foreach (var b in Encoding.UTF8.GetBytes(target))
        {
            _ = (char)b switch
            {
                '&' => result.Append("&amp;"),
                var c when char.IsAsciiLetterOrDigit(c) || "-._~:/?#@!$'*+,;=%".Contains(c, StringComparison.Ordinal) => result.Append(c),
                _ => result.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture)),
            };
        }

        return result.ToString();
    }
}
