using System.Buffers.Binary;
using System.Text;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>Takes font programs apart into tables and puts tables together.</summary>
internal static class SfntTables
{
    public static Dictionary<string, byte[]> Split(byte[] program)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(4));
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var record = program.AsSpan(12 + i * 16, 16);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            tables[Encoding.Latin1.GetString(record[..4])] = program[offset..(offset + length)];
        }

        return tables;
    }

    /// <summary>Makes a TrueType program of tables, such as those of one face of a collection.</summary>
    public static byte[] Join(IReadOnlyDictionary<string, byte[]> tables)
    {
        var file = new List<byte>();
        var count = tables.Count;
        var power = (int)Math.Pow(2, Math.Floor(Math.Log2(Math.Max(1, count))));
        Add32(file, 0x00010000);
        Add16(file, count);
        Add16(file, power * 16);
        Add16(file, (int)Math.Log2(power));
        Add16(file, (count - power) * 16);
        var offset = 12 + count * 16;
        var ordered = tables.OrderBy(static t => t.Key, StringComparer.Ordinal).ToList();
        foreach (var (tag, data) in ordered)
        {
            file.AddRange(Encoding.Latin1.GetBytes(tag));
            Add32(file, Checksum(data));
            Add32(file, (uint)offset);
            Add32(file, (uint)data.Length);
            offset += (data.Length + 3) & ~3;
        }

        foreach (var (_, data) in ordered)
        {
            file.AddRange(data);
            file.AddRange(new byte[-data.Length & 3]);
        }

        return [.. file];
    }

    private static uint Checksum(byte[] data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i++)
        {
            sum += (uint)data[i] << (24 - (i & 3) * 8);
        }

        return sum;
    }

    private static void Add16(List<byte> file, int value) => file.AddRange([(byte)(value >> 8), (byte)value]);

    private static void Add32(List<byte> file, uint value) => file.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
}
