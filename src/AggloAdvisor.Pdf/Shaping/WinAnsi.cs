using System.Text;

namespace AggloAdvisor.Pdf.Shaping;

/// <summary>The WinAnsi encoding of PDF (Windows code page 1252).</summary>
/// <remarks>Source: ISO 32000-1:2008, annex D.2.</remarks>
internal static class WinAnsi
{
    // Codes 0x80 to 0x9F; a blank where the encoding has nothing.
    private const string High = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    public static bool TryEncode(Rune rune, out byte code)
    {
        code = 0;
        if (rune.Value is >= 0x20 and <= 0x7E or >= 0xA0 and <= 0xFF)
        {
            code = (byte)rune.Value;
            return true;
        }

        var high = rune.IsBmp ? High.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        if (high < 0)
        {
            return false;
        }

        code = (byte)(0x80 + high);
        return true;
    }
}
