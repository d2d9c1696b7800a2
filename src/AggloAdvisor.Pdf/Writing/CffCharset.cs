namespace AggloAdvisor.Pdf.Writing;

/// <summary>Reads which character identifier (CID) each glyph of a CFF font has: PDF names the glyphs of a CID-keyed font by it.</summary>
/// <remarks>Source: Adobe Technical Note 5176, The Compact Font Format, sections 5, 9, 13 and 18.</remarks>
internal static class CffCharset
{
    private const int CharsetOperator = 15;
    private const int CharStringsOperator = 17;
    private const int RosOperator = 0x0C1E;

    /// <summary>The CID of each glyph; null for a font that is not CID-keyed, whose glyphs go by their number.</summary>
    public static ushort[]? Read(byte[] cff)
    {
        var at = Skip(cff, cff[2]);
        var top = FirstOf(cff, at);
        var operators = Operators(cff.AsSpan(top));
        if (!operators.ContainsKey(RosOperator))
        {
            return null;
        }

        var strings = operators[CharStringsOperator];
        var count = (cff[strings] << 8) | cff[strings + 1];
        var cids = new ushort[count];
        var charset = operators.GetValueOrDefault(CharsetOperator);
        if (charset <= 2)
        {
            return [.. Enumerable.Range(0, count).Select(static i => (ushort)i)];
        }

        var format = cff[charset++];
        for (var glyph = 1; glyph < count;)
        {
            var first = (cff[charset] << 8) | cff[charset + 1];
            charset += 2;
            var more = 0;
            if (format == 1)
            {
                more = cff[charset++];
            }
            else if (format == 2)
            {
                more = (cff[charset] << 8) | cff[charset + 1];
                charset += 2;
            }

            for (var i = 0; i <= more && glyph < count; i++)
            {
                cids[glyph++] = (ushort)(first + i);
            }
        }

        return cids;
    }

    // An index is a count, an offset size, count + 1 offsets from the byte before the data, and the data.
    private static int Skip(byte[] cff, int at)
    {
        var count = (cff[at] << 8) | cff[at + 1];
        return count == 0 ? at + 2 : DataStart(cff, at, count) + Offset(cff, at, count);
    }

    private static Range FirstOf(byte[] cff, int at)
    {
        var count = (cff[at] << 8) | cff[at + 1];
        var start = DataStart(cff, at, count);
        return (start + Offset(cff, at, 0))..(start + Offset(cff, at, 1));
    }

    private static int DataStart(byte[] cff, int at, int count) => at + 3 + (count + 1) * cff[at + 2] - 1;

    private static int Offset(byte[] cff, int at, int index)
    {
        int size = cff[at + 2], offset = 0;
        for (var i = 0; i < size; i++)
        {
            offset = (offset << 8) | cff[at + 3 + index * size + i];
        }

        return offset;
    }

    // Operators with their last operand; real numbers are passed over.
    private static Dictionary<int, int> Operators(ReadOnlySpan<byte> dictionary)
    {
        var operators = new Dictionary<int, int>();
        var operand = 0;
        for (var i = 0; i < dictionary.Length;)
        {
            int b = dictionary[i++];
            switch (b)
            {
                case 12:
                    operators[0x0C00 | dictionary[i++]] = operand;
                    break;
                case <= 21:
                    operators[b] = operand;
                    break;
                case 28:
                    operand = (short)((dictionary[i] << 8) | dictionary[i + 1]);
                    i += 2;
                    break;
                case 29:
                    operand = (dictionary[i] << 24) | (dictionary[i + 1] << 16) | (dictionary[i + 2] << 8) | dictionary[i + 3];
                    i += 4;
                    break;
                case 30:
                    while ((dictionary[i] & 0x0F) != 0x0F && dictionary[i] >> 4 != 0x0F)
                    {
                        i++;
                    }

                    i++;
                    break;
                case >= 32 and <= 246:
                    operand = b - 139;
                    break;
                case >= 247 and <= 250:
                    operand = (b - 247) * 256 + dictionary[i++] + 108;
                    break;
                case >= 251 and <= 254:
                    operand = -(b - 251) * 256 - dictionary[i++] - 108;
                    break;
            }
        }

        return operators;
    }
}
