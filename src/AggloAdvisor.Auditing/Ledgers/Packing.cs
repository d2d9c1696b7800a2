using System.IO.Compression;
using System.Security.Cryptography;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>Compresses what a ledger keeps: SHA-256 of the compressed bytes, then these (zlib). What comes out depends on the machine's library; what
/// matters is that the same come back, and that no bit of it can change unnoticed, not even one that unpacking passes over.</summary>
internal static class Packing
{
    // A record is a few megabytes; what unpacks to more was not written by us.
    private const int MostBytes = 256 << 20;

    /// <summary>Packs bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        packed.Position = SHA256.HashSizeInBytes;
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        var result = packed.ToArray();
        SHA256.HashData(result.AsSpan(SHA256.HashSizeInBytes), result);
        return result;
    }

    /// <summary>Unpacks bytes; null when they are damaged or unpack to more than a record can have.</summary>
    public static byte[]? Unpack(byte[] packed)
    {
        if (packed.Length < SHA256.HashSizeInBytes || !SHA256.HashData(packed.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(packed.AsSpan(0, SHA256.HashSizeInBytes)))
        {
            return null;
        }

        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed, SHA256.HashSizeInBytes, packed.Length - SHA256.HashSizeInBytes, writable: false), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (zlib.Read(buffer) is > 0 and var read)
            {
                if (bytes.Length + read > MostBytes)
                {
                    return null;
                }

                bytes.Write(buffer, 0, read);
            }

            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
