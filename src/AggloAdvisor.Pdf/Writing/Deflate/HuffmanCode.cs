namespace AggloAdvisor.Pdf.Writing.Deflate;

/// <summary>A canonical Huffman code with a limit on its lengths.</summary>
/// <remarks>Source: RFC 1951, section 3.2.2.</remarks>
internal sealed class HuffmanCode
{
    private HuffmanCode(int[] lengths)
    {
        Lengths = lengths;
        Codes = AssignCodes(lengths);
    }

    /// <summary>Bits of each symbol; 0 for one that does not occur.</summary>
    public int[] Lengths { get; }

    /// <summary>Codes with their bits reversed, ready to be written.</summary>
    public int[] Codes { get; }

    public static HuffmanCode FromFrequencies(int[] frequencies, int longest)
    {
        var weights = (int[])frequencies.Clone();
        while (true)
        {
            var lengths = LengthsOf(weights);
            if (lengths.Max() <= longest)
            {
                return new(lengths);
            }

            // Evening the weights out shortens the longest code at a small loss; equal weights always fit.
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = weights[i] == 0 ? 0 : weights[i] / 2 + 1;
            }
        }
    }

    private static int[] LengthsOf(int[] weights)
    {
        var lengths = new int[weights.Length];
        var used = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).ToList();
        if (used.Count < 2)
        {
            // Readers want at least one code of one bit, even for a tree with one leaf or none.
            lengths[used.Count == 0 ? 0 : used[0]] = 1;
            return lengths;
        }

        var queue = new PriorityQueue<int, (long Weight, int Order)>();
        var parents = new int[weights.Length * 2];
        foreach (var symbol in used)
        {
            queue.Enqueue(symbol, (weights[symbol], symbol));
        }

        var next = weights.Length;
        while (queue.Count > 1)
        {
            queue.TryDequeue(out var a, out var first);
            queue.TryDequeue(out var b, out var second);
            parents[a] = parents[b] = next;
            queue.Enqueue(next, (first.Weight + second.Weight, next));
            next++;
        }

        var root = next - 1;
        var depth = new int[next];
        for (var node = root - 1; node >= weights.Length; node--)
        {
            depth[node] = depth[parents[node]] + 1;
        }

        foreach (var symbol in used)
        {
            lengths[symbol] = depth[parents[symbol]] + 1;
        }

        return lengths;
    }

    private static int[] AssignCodes(int[] lengths)
    {
        var codes = new int[lengths.Length];
        var code = 0;
        for (var bits = 1; bits <= 15; bits++)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == bits)
                {
                    codes[symbol] = Reverse(code++, bits);
                }
            }

            code <<= 1;
        }

        return codes;
    }

    private static int Reverse(int code, int bits)
    {
        var reversed = 0;
        for (var i = 0; i < bits; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return reversed;
    }
}
