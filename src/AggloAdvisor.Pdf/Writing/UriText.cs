namespace AggloAdvisor.Pdf.Writing;

/// <summary>Writes addresses in the seven-bit form that PDF wants.</summary>
internal static class UriText
{
    public static PdfSyntax Of(string address)
    {
        var text = new Uri(address, UriKind.Absolute).AbsoluteUri;
        var safe = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '(' or ')' or '\\')
            {
                safe.Append('\\').Append(c);
            }
            else if (c is > ' ' and <= '~')
            {
                safe.Append(c);
            }
            else
            {
                safe.Append(Uri.EscapeDataString(c.ToString()));
            }
        }

        return new(safe.ToString());
    }
}
