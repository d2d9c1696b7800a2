using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>Reads lists of hashes; one that repeats the list before it is that list.</summary>
internal sealed class RepeatedHashes
{
    private byte[] _raw = [];
    private ImmutableArray<string> _hashes = [];

    /// <summary>Reads an array of strings.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public ImmutableArray<string> Read(JsonElement array)
    {
        var raw = JsonMarshal.GetRawUtf8Value(array);
        if (!raw.SequenceEqual(_raw))
        {
            _hashes = [.. array.EnumerateArray().Select(static h => h.GetString() ?? throw new InvalidOperationException("A hash is null."))];
            _raw = raw.ToArray();
        }

        return _hashes;
    }
}
