using System.IO.Compression;
using System.Text;
using AggloAdvisor.Pdf.Writing.Deflate;
using CsCheck;

namespace AggloAdvisor.Pdf.Tests.Writing;

public sealed class ZlibTests
{
    // Few different bytes make many matches, all bytes make many literals, and long runs make matches of full length.
    private static readonly Gen<byte[]> Data = Gen.OneOf(
        Gen.Byte.Array[0, 3000],
        Gen.Byte[0, 3].Array[0, 5000],
        Gen.Select(Gen.Byte.Array[1, 40], Gen.Int[1, 400]).Select(static (part, times) => Enumerable.Repeat(part, times).SelectMany(static p => p).ToArray()));

    [Fact]
    public void Compress_AnyData_InflatesToTheSame() =>
        Data.Sample(static data => Inflate(Zlib.Compress(data)).AsSpan().SequenceEqual(data));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(258)]
    [InlineData(259)]
    [InlineData(32_769)]
    [InlineData(200_000)]
    public void Compress_OneByteRepeated_InflatesToTheSame(int length)
    {
        var data = new byte[length];
        Array.Fill(data, (byte)'a');

        Assert.Equal(data, Inflate(Zlib.Compress(data)));
    }

    [Fact]
    public void Compress_MoreThanOneBlock_InflatesToTheSame()
    {
        uint state = 7;
        var data = Enumerable.Range(0, 150_000).Select(_ => (byte)((state = state * 1664525 + 1013904223) >> 24)).ToArray();

        Assert.Equal(data, Inflate(Zlib.Compress(data)));
    }

    [Fact]
    public void Compress_KnownText_GivesTheBytesItAlwaysGave()
    {
        var packed = Zlib.Compress(Encoding.ASCII.GetBytes("wave after wave after wave, and after that another wave"));

        Assert.Equal("78DA5DC9B10900200C44D1556E00973A30924A410E5D3F2952A5FB8FFFF90C5CB28B9603DCB32CA792475E3300318F1424", Convert.ToHexString(packed));
    }

    [Fact]
    public void Compress_SeveralBlocksThatRepeatFromFarBack_GivesTheBytesItAlwaysGave()
    {
        uint state = 3;
        var words = Enumerable.Range(0, 400).Select(static i => FormattableString.Invariant($"{i * 7919 % 1000}:{i}, ")).ToArray();
        var data = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 60_000).Select(_ => words[(state = state * 1664525 + 1013904223) >> 16 & 255])));

        var packed = Zlib.Compress(data);

        Assert.Equal(data, Inflate(packed));
        Assert.StartsWith("1A599902D1E8ABEB6AD8780D11CC4E88CC8C2F8C2665088D91", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(packed)), StringComparison.Ordinal);
    }

    [Fact]
    public void Compress_Prose_IsNearlyAsSmallAsTheRuntimesOwn()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(static i => FormattableString.Invariant($"{i * 7919 % 1000} 0 obj <</Type/StructElem/P {i} 0 R>>\n"))));
        using var theirs = new MemoryStream();
        using (var stream = new ZLibStream(theirs, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(text);
        }

        Assert.InRange(Zlib.Compress(text).Length, 1, (int)(theirs.Length * 1.1));
    }

    private static byte[] Inflate(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }
}
