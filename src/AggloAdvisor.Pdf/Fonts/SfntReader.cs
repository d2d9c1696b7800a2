using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace AggloAdvisor.Pdf.Fonts;

/// <summary>Reads the few tables that name and classify the faces of a font file, without reading the outlines.</summary>
/// <remarks>Source: OpenType 1.9, chapters "Font file", "name", "OS/2" and "post".</remarks>
internal static class SfntReader
{
    private const int MostFaces = 64;
    private const int LongestTable = 1 << 20;
    private const uint Collection = 0x74746366;

    private static readonly string[] Required = ["head", "hhea", "hmtx", "maxp", "cmap"];

    /// <summary>Lists the faces that can be embedded: with outlines that PDF knows, and whose licence permits it.</summary>
    /// <exception cref="InvalidDataException">The file is no font, or is cut off.</exception>
    public static IReadOnlyList<FaceDescription> Read(string path)
    {
        using var file = File.OpenHandle(path);
        var head = Bytes(file, 0, 12);
        if (U32(head, 0) != Collection)
        {
            return ReadFace(file, path, 0, 0) is { } only ? [only] : [];
        }

        var count = (int)Math.Min(U32(head, 8), MostFaces);
        var offsets = Bytes(file, 12, count * 4);
        var faces = new List<FaceDescription>(count);
        for (var i = 0; i < count; i++)
        {
            if (ReadFace(file, path, i, U32(offsets, i * 4)) is { } face)
            {
                faces.Add(face);
            }
        }

        return faces;
    }

    private static FaceDescription? ReadFace(SafeFileHandle file, string path, int index, uint offset)
    {
        var tables = Directory(file, offset);
        if (!Required.All(tables.ContainsKey) || (!tables.ContainsKey("glyf") && !tables.ContainsKey("CFF ")))
        {
            return null;
        }

        var os2 = Table(file, tables, "OS/2");
        var embeddable = os2.Length < 10 || (os2[9] & 0x0F) != 2;
        if (!embeddable)
        {
            return null;
        }

        var names = Names(Table(file, tables, "name"));
        var family = names.GetValueOrDefault(16) ?? names.GetValueOrDefault(1) ?? Path.GetFileNameWithoutExtension(path);
        var post = Table(file, tables, "post");
        return new(
            path,
            index,
            family,
            names.GetValueOrDefault(6) ?? family,
            os2.Length >= 6 ? U16(os2, 4) : 400,
            os2.Length >= 64 && (os2[63] & 1) != 0,
            os2.Length < 8 || U16(os2, 6) == 5,
            post.Length >= 16 && U32(post, 12) != 0);
    }

    private static Dictionary<string, (uint Offset, uint Length)> Directory(SafeFileHandle file, uint offset)
    {
        var version = Bytes(file, offset, 12);
        if (U32(version, 0) is not (0x00010000 or 0x4F54544F or 0x74727565))
        {
            throw new InvalidDataException("The file does not begin like an OpenType font.");
        }

        var count = U16(version, 4);
        var directory = Bytes(file, offset + 12, count * 16);
        var tables = new Dictionary<string, (uint, uint)>();
        for (var i = 0; i < count; i++)
        {
            tables[Encoding.Latin1.GetString(directory, i * 16, 4)] = (U32(directory, i * 16 + 8), U32(directory, i * 16 + 12));
        }

        return tables;
    }

    private static byte[] Table(SafeFileHandle file, Dictionary<string, (uint Offset, uint Length)> tables, string tag) =>
        tables.TryGetValue(tag, out var place) ? Bytes(file, place.Offset, (int)Math.Min(place.Length, LongestTable)) : [];

    private static Dictionary<int, string> Names(byte[] table)
    {
        var names = new Dictionary<int, string>();
        if (table.Length < 6)
        {
            return names;
        }

        int count = U16(table, 2), texts = U16(table, 4);
        for (var i = 0; i < count && 18 + i * 12 <= table.Length; i++)
        {
            var record = table.AsSpan(6 + i * 12, 12);
            var platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            var language = BinaryPrimitives.ReadUInt16BigEndian(record[4..]);
            var id = BinaryPrimitives.ReadUInt16BigEndian(record[6..]);
            var length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            var start = texts + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            var windowsEnglish = platform == 3 && language == 0x0409;
            var macEnglish = platform == 1 && language == 0 && !names.ContainsKey(id);
            if ((windowsEnglish || macEnglish) && start + length <= table.Length)
            {
                names[id] = (windowsEnglish ? Encoding.BigEndianUnicode : Encoding.Latin1).GetString(table, start, length);
            }
        }

        return names;
    }

    private static byte[] Bytes(SafeFileHandle file, long offset, int length)
    {
        var bytes = new byte[length];
        var read = 0;
        while (read < length)
        {
            var n = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
            read += n > 0 ? n : throw new InvalidDataException("The font file is cut off.");
        }

        return bytes;
    }

    private static ushort U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
