namespace AggloAdvisor.Pdf.Writing.Deflate;

/// <summary>A literal byte (length 0) or a copy of earlier bytes.</summary>
/// <param name="Value">The byte, or the distance of the copy.</param>
internal readonly record struct Token(int Length, int Value);

/// <summary>Finds repetitions by hash chains, looking one byte ahead for a longer one.</summary>
internal static class MatchFinder
{
    public const int ShortestMatch = 3;
    public const int LongestMatch = 258;

    private const int Window = 32768;
    private const int HashBits = 15;
    private const int MostTries = 48;
    private const int GoodEnough = 64;

    public static List<Token> Tokens(ReadOnlySpan<byte> data)
    {
        var tokens = new List<Token>(data.Length / 3 + 16);
        var heads = new int[1 << HashBits];
        Array.Fill(heads, -1);
        var chain = new int[data.Length];
        var at = 0;
        var (length, distance) = Find(data, 0, heads, chain);
        while (at < data.Length)
        {
            Insert(data, at, heads, chain);
            var next = at + 1 < data.Length && length < GoodEnough ? Find(data, at + 1, heads, chain) : default;
            if (length < ShortestMatch || next.Length > length)
            {
                tokens.Add(new(0, data[at]));
                at++;
                (length, distance) = length >= GoodEnough ? Find(data, at, heads, chain) : next;
                continue;
            }

            tokens.Add(new(length, distance));
            for (var i = at + 1; i < at + length; i++)
            {
                Insert(data, i, heads, chain);
            }

            at += length;
            (length, distance) = Find(data, at, heads, chain);
        }

        return tokens;
    }

    private static (int Length, int Distance) Find(ReadOnlySpan<byte> data, int at, int[] heads, int[] chain)
    {
        if (at + ShortestMatch > data.Length)
        {
            return default;
        }

        int best = 0, distance = 0;
        var limit = Math.Min(LongestMatch, data.Length - at);
        var candidate = heads[Hash(data, at)];
        for (var tries = 0; candidate >= 0 && at - candidate <= Window && tries < MostTries; tries++)
        {
            if (best == 0 || data[candidate + best] == data[at + best])
            {
                var length = data.Slice(at, limit).CommonPrefixLength(data.Slice(candidate, limit));
                if (length > best)
                {
                    (best, distance) = (length, at - candidate);
                    if (best == limit)
                    {
                        break;
                    }
                }
            }

            candidate = chain[candidate];
        }

        return best >= ShortestMatch ? (best, distance) : default;
    }

    private static void Insert(ReadOnlySpan<byte> data, int at, int[] heads, int[] chain)
    {
        if (at + ShortestMatch > data.Length)
        {
            return;
        }

        var hash = Hash(data, at);
        chain[at] = heads[hash];
        heads[hash] = at;
    }

    private static int Hash(ReadOnlySpan<byte> data, int at) =>
        (int)(((uint)(data[at] | (data[at + 1] << 8) | (data[at + 2] << 16)) * 0x9E3779B1u) >> (32 - HashBits));
}
