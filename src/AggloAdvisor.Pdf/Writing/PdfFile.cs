using System.Security.Cryptography;
using AggloAdvisor.Pdf.Writing.Deflate;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>The objects of a PDF file, and how they are written down: small ones together in compressed object streams.</summary>
/// <remarks>Source: ISO 32000-1:2008, sections 7.5.7 (object streams) and 7.5.8 (cross-reference streams).</remarks>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 200;

    private readonly List<(PdfBuffer Body, bool IsStream)?> objects = [];

    /// <summary>Takes a number for an object that is written later.</summary>
    public PdfReference Reserve()
    {
        objects.Add(null);
        return new(objects.Count);
    }

    /// <summary>Opens the body of a reserved object.</summary>
    public PdfBuffer Open(PdfReference reference)
    {
        var body = new PdfBuffer();
        objects[reference.Number - 1] = (body, false);
        return body;
    }

    /// <summary>Adds a stream.</summary>
    /// <param name="entries">Further entries of its dictionary, in PDF syntax.</param>
    /// <param name="compressed">Metadata stay readable to programs that know no PDF.</param>
    public PdfReference AddStream(ReadOnlySpan<byte> data, string entries = "", bool compressed = true)
    {
        var reference = Reserve();
        objects[reference.Number - 1] = (StreamBody(data, entries, compressed), true);
        return reference;
    }

    /// <summary>Writes the file; its identifier is a hash of the content.</summary>
    public void Save(Stream output, PdfReference catalogue, PdfReference info)
    {
        var file = new PdfBuffer();
        // Four bytes above 127 tell file transfer programs that this is no text.
        file.Ascii("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var entries = new List<(byte Type, int Where, int Index)> { (0, 0, 0xFFFF) };
        entries.AddRange(objects.Select(static _ => ((byte)0, 0, 0)));
        for (var i = 0; i < objects.Count; i++)
        {
            if (objects[i] is { IsStream: true } item)
            {
                entries[i + 1] = (1, file.Length, 0);
                WriteObject(file, i + 1, item.Body);
            }
        }

        var small = Enumerable.Range(0, objects.Count).Where(i => objects[i] is { IsStream: false }).Chunk(ObjectsPerStream);
        foreach (var chunk in small)
        {
            var number = entries.Count;
            entries.Add((1, file.Length, 0));
            for (var k = 0; k < chunk.Length; k++)
            {
                entries[chunk[k] + 1] = (2, number, k);
            }

            WriteObject(file, number, ObjectStream(chunk));
        }

        var id = Convert.ToHexString(SHA256.HashData(file.Bytes).AsSpan(0, 16));
        var start = file.Length;
        entries.Add((1, start, 0));
        var trailer = new PdfBuffer();
        trailer.Write($"/Type/XRef/Size {entries.Count}/W[1 4 2]/Root {catalogue}/Info {info}/ID[<{new PdfSyntax(id)}><{new PdfSyntax(id)}>]");
        WriteObject(file, entries.Count - 1, StreamBody(Table(entries), System.Text.Encoding.ASCII.GetString(trailer.Bytes), compressed: true));
        file.Write($"startxref\n{start}\n%%EOF\n");
        output.Write(file.Bytes);
    }

    private static PdfBuffer StreamBody(ReadOnlySpan<byte> data, string entries, bool compressed)
    {
        var packed = compressed ? Zlib.Compress(data) : data;
        var body = new PdfBuffer();
        body.Write($"<<{new PdfSyntax(entries)}/Length {packed.Length}{new PdfSyntax(compressed ? "/Filter/FlateDecode" : "")}>>\nstream\n");
        body.Write(packed);
        body.Write($"\nendstream");
        return body;
    }

    private PdfBuffer ObjectStream(int[] members)
    {
        var index = new PdfBuffer();
        var bodies = new PdfBuffer();
        foreach (var member in members)
        {
            index.Write($"{member + 1} {bodies.Length} ");
            bodies.Write(objects[member]!.Value.Body.Bytes);
            bodies.Write($"\n");
        }

        var entries = new PdfBuffer();
        entries.Write($"/Type/ObjStm/N {members.Length}/First {index.Length}");
        return StreamBody([.. index.Bytes, .. bodies.Bytes], System.Text.Encoding.ASCII.GetString(entries.Bytes), compressed: true);
    }

    private static byte[] Table(List<(byte Type, int Where, int Index)> entries)
    {
        var table = new List<byte>(entries.Count * 7);
        foreach (var (type, where, index) in entries)
        {
            table.AddRange([type, (byte)(where >> 24), (byte)(where >> 16), (byte)(where >> 8), (byte)where, (byte)(index >> 8), (byte)index]);
        }

        return [.. table];
    }

    private static void WriteObject(PdfBuffer file, int number, PdfBuffer body)
    {
        file.Write($"{number} 0 obj\n");
        file.Write(body.Bytes);
        file.Write($"\nendobj\n");
    }
}
