using System.Text;

namespace AggloAdvisor.Reporting.Markdown;

/// <summary>Makes any text safe to stand in Markdown as itself.</summary>
internal static class MarkdownText
{
    /// <summary>The text with every ASCII punctuation mark escaped and all white space made single spaces.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = result.Length > 0;
                continue;
            }

            if (space)
            {
                result.Append(' ');
                space = false;
            }

            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }
}
