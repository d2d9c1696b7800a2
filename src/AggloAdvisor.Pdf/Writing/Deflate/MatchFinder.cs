namespace AggloAdvisor.Pdf.Writing.Deflate;

/// <summary>A literal byte (length 0) or a copy of earlier bytes.</summary>
/// <param name="Value">The byte, or the distance of the copy.</param>
internal readonly record struct Token(int Length, int Value);

/// <summary>Finds repetitions by hash chains, looking one byte ahead for a longer one.</summary>
/// <remarks>Chains are kept for the window only: a report may carry megabytes, and many are set at a time.</remarks>
internal ref struct MatchFinder
{
    public const int ShortestMatch = 3;
    public const int LongestMatch = 258;
    public const int Window = 32768;

    private const int HashBits = 15;
    private const int MostTries = 48;
    private const int GoodEnough = 64;

    private readonly ReadOnlySpan<byte> data;
    private readonly int[] heads;
    private readonly int[] chain;
    private int at;
    private int length;
    private int distance;

    /// <summary>Begins with the first byte.</summary>
    public MatchFinder(ReadOnlySpan<byte> data)
    {
        this.data = data;
        heads = new int[1 << HashBits];
        Array.Fill(heads, -1);
        chain = new int[Window];
        (length, distance) = Find(0);
    }

    /// <summary>Whether every byte has been told.</summary>
    public readonly bool IsDone => at >= data.Length;

    /// <summary>Tells the next literals and copies.</summary>
    /// <returns>How many there are: as many as there is room for, unless the data come to their end.</returns>
    public int Read(Span<Token> tokens)
    {
        var count = 0;
        while (count < tokens.Length && at < data.Length)
        {
            Insert(at);
            var next = at + 1 < data.Length && length < GoodEnough ? Find(at + 1) : default;
            if (length < ShortestMatch || next.Length > length)
            {
                tokens[count++] = new(0, data[at]);
                at++;
                (length, distance) = length >= GoodEnough ? Find(at) : next;
                continue;
            }

            tokens[count++] = new(length, distance);
            for (var i = at + 1; i < at + length; i++)
            {
                Insert(i);
            }

            at += length;
            (length, distance) = Find(at);
        }

        return count;
    }

    private readonly (int Length, int Distance) Find(int from)
    {
        if (from + ShortestMatch > data.Length)
        {
            return default;
        }

        int best = 0, far = 0;
        var limit = Math.Min(LongestMatch, data.Length - from);
        var candidate = heads[Hash(data, from)];
        for (var tries = 0; candidate >= 0 && from - candidate <= Window && tries < MostTries; tries++)
        {
            if (best == 0 || data[candidate + best] == data[from + best])
            {
                var same = data.Slice(from, limit).CommonPrefixLength(data.Slice(candidate, limit));
                if (same > best)
                {
                    (best, far) = (same, from - candidate);
                    if (best == limit)
                    {
                        break;
                    }
                }
            }

            candidate = chain[candidate & (Window - 1)];
        }

        return best >= ShortestMatch ? (best, far) : default;
    }

    private readonly void Insert(int place)
    {
        if (place + ShortestMatch > data.Length)
        {
            return;
        }

        // What stood in the slot lies a whole window back, where nobody looks any more.
        var hash = Hash(data, place);
        chain[place & (Window - 1)] = heads[hash];
        heads[hash] = place;
    }

    private static int Hash(ReadOnlySpan<byte> data, int at) =>
        (int)(((uint)(data[at] | (data[at + 1] << 8) | (data[at + 2] << 16)) * 0x9E3779B1u) >> (32 - HashBits));
}
