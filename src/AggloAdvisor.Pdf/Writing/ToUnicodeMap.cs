namespace AggloAdvisor.Pdf.Writing;

/// <summary>Writes the map from character codes back to text, which searching and copying go by.</summary>
/// <remarks>Source: ISO 32000-1:2008, section 9.10.3.</remarks>
internal static class ToUnicodeMap
{
    private const int EntriesPerBlock = 100;

    public static PdfBuffer Of(FontUsage usage, Func<ushort, ushort> cidOf)
    {
        var map = new PdfBuffer();
        map.Ascii("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        var entries = usage.Glyphs
            .Where(static g => g.Value.Text.Length > 0)
            .Select(g => (Cid: cidOf(g.Key), g.Value.Text))
            .OrderBy(static e => e.Cid)
            .Chunk(EntriesPerBlock);
        foreach (var block in entries)
        {
            map.Write($"{block.Length} beginbfchar\n");
            foreach (var (cid, text) in block)
            {
                map.Ascii("<");
                map.Hex(cid);
                map.Ascii("><");
                foreach (var c in text)
                {
                    map.Hex(c);
                }

                map.Ascii(">\n");
            }

            map.Ascii("endbfchar\n");
        }

        map.Ascii("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
        return map;
    }
}
