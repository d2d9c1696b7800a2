namespace AggloAdvisor.Pdf.Writing.Deflate;

/// <summary>Writes bits, least significant first, as deflate wants them.</summary>
internal sealed class BitWriter
{
    private byte[] bytes = new byte[256];
    private int length;
    private ulong pending;
    private int count;

    public void Write(int value, int bits)
    {
        pending |= (ulong)(uint)value << count;
        count += bits;
        if (length + sizeof(ulong) > bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        while (count >= 8)
        {
            bytes[length++] = (byte)pending;
            pending >>= 8;
            count -= 8;
        }
    }

    /// <summary>Writes a Huffman code, whose most significant bit comes first.</summary>
    public void WriteCode(HuffmanCode code, int symbol) => Write(code.Codes[symbol], code.Lengths[symbol]);

    /// <summary>Fills the last byte with zeros.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        if (count > 0)
        {
            Write(0, 8 - count);
        }

        return bytes.AsSpan(0, length);
    }
}
