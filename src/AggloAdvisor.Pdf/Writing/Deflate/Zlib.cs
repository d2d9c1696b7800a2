namespace AggloAdvisor.Pdf.Writing.Deflate;

/// <summary>Compresses to the zlib format, with the same bytes on every machine and runtime.</summary>
/// <remarks>The runtime's own compressor may change its output from version to version, and a report must not.
/// Source: RFC 1950 and RFC 1951.</remarks>
internal static class Zlib
{
    private const int BlockTokens = 1 << 15;
    private const int EndOfBlock = 256;
    private const int Modulus = 65521;
    private const int SummedAtOnce = 5552; // The most bytes whose sums fit 32 bits before the remainder is taken.

    private static readonly int[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly int[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly byte[] LengthBucket = Buckets(LengthBase, MatchFinder.LongestMatch);
    private static readonly byte[] DistanceBucket = Buckets(DistanceBase, MatchFinder.Window);
    private static readonly int[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Compresses data of any length.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var writer = new BitWriter();
        writer.Write(0x78, 8);
        writer.Write(0xDA, 8);
        var finder = new MatchFinder(data);
        var tokens = new Token[Math.Min(BlockTokens, data.Length)];
        do
        {
            var count = finder.Read(tokens);
            WriteBlock(writer, tokens.AsSpan(0, count), finder.IsDone);
        }
        while (!finder.IsDone);

        var check = Adler32(data);
        return [.. writer.Finish(), (byte)(check >> 24), (byte)(check >> 16), (byte)(check >> 8), (byte)check];
    }

    private static void WriteBlock(BitWriter writer, ReadOnlySpan<Token> tokens, bool last)
    {
        var literalCounts = new int[286];
        var distanceCounts = new int[30];
        literalCounts[EndOfBlock] = 1;
        foreach (var token in tokens)
        {
            if (token.Length == 0)
            {
                literalCounts[token.Value]++;
            }
            else
            {
                literalCounts[257 + LengthBucket[token.Length]]++;
                distanceCounts[DistanceBucket[token.Value]]++;
            }
        }

        var literals = HuffmanCode.FromFrequencies(literalCounts, 15);
        var distances = HuffmanCode.FromFrequencies(distanceCounts, 15);
        writer.Write(last ? 1 : 0, 1);
        writer.Write(2, 2);
        WriteCodes(writer, literals, distances);
        foreach (var token in tokens)
        {
            WriteToken(writer, token, literals, distances);
        }

        writer.WriteCode(literals, EndOfBlock);
    }

    private static void WriteToken(BitWriter writer, Token token, HuffmanCode literals, HuffmanCode distances)
    {
        if (token.Length == 0)
        {
            writer.WriteCode(literals, token.Value);
            return;
        }

        var length = LengthBucket[token.Length];
        writer.WriteCode(literals, 257 + length);
        writer.Write(token.Length - LengthBase[length], LengthExtra[length]);
        var distance = DistanceBucket[token.Value];
        writer.WriteCode(distances, distance);
        writer.Write(token.Value - DistanceBase[distance], DistanceExtra[distance]);
    }

    // The code lengths themselves are run-length coded and Huffman coded (RFC 1951, section 3.2.7).
    private static void WriteCodes(BitWriter writer, HuffmanCode literals, HuffmanCode distances)
    {
        var literalCount = Math.Max(257, Array.FindLastIndex(literals.Lengths, static l => l > 0) + 1);
        var distanceCount = Math.Max(1, Array.FindLastIndex(distances.Lengths, static l => l > 0) + 1);
        var runs = Runs([.. literals.Lengths[..literalCount], .. distances.Lengths[..distanceCount]]);
        var counts = new int[19];
        foreach (var (symbol, _, _) in runs)
        {
            counts[symbol]++;
        }

        var code = HuffmanCode.FromFrequencies(counts, 7);
        var orderCount = Math.Max(4, Array.FindLastIndex(LengthOrder, s => code.Lengths[s] > 0) + 1);
        writer.Write(literalCount - 257, 5);
        writer.Write(distanceCount - 1, 5);
        writer.Write(orderCount - 4, 4);
        for (var i = 0; i < orderCount; i++)
        {
            writer.Write(code.Lengths[LengthOrder[i]], 3);
        }

        foreach (var (symbol, extra, bits) in runs)
        {
            writer.WriteCode(code, symbol);
            writer.Write(extra, bits);
        }
    }

    private static List<(int Symbol, int Extra, int Bits)> Runs(int[] lengths)
    {
        var runs = new List<(int, int, int)>();
        for (var i = 0; i < lengths.Length;)
        {
            var run = 1;
            while (i + run < lengths.Length && lengths[i + run] == lengths[i])
            {
                run++;
            }

            var rest = run;
            if (lengths[i] != 0)
            {
                runs.Add((lengths[i], 0, 0));
                rest--;
            }

            while (rest >= 3)
            {
                var most = lengths[i] != 0 ? 6 : 138;
                var part = Math.Min(rest, most);
                runs.Add(lengths[i] != 0 ? (16, part - 3, 2) : part <= 10 ? (17, part - 3, 3) : (18, part - 11, 7));
                rest -= part;
            }

            for (; rest > 0; rest--)
            {
                runs.Add((lengths[i], 0, 0));
            }

            i += run;
        }

        return runs;
    }

    // The bucket of every value up to the largest.
    private static byte[] Buckets(int[] bases, int largest)
    {
        var result = new byte[largest + 1];
        for (int value = bases[0], bucket = 0; value <= largest; value++)
        {
            bucket += bucket + 1 < bases.Length && bases[bucket + 1] == value ? 1 : 0;
            result[value] = (byte)bucket;
        }

        return result;
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        uint a = 1, b = 0;
        while (!data.IsEmpty)
        {
            var part = data[..Math.Min(SummedAtOnce, data.Length)];
            foreach (var value in part)
            {
                a += value;
                b += a;
            }

            a %= Modulus;
            b %= Modulus;
            data = data[part.Length..];
        }

        return (b << 16) | a;
    }
}
