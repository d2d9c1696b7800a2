using AggloAdvisor.Pdf.Shaping;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>A font program ready to be embedded.</summary>
/// <param name="Data">A TrueType file, or a bare CFF table.</param>
/// <param name="IsCff">Which of the two.</param>
/// <param name="Head">The head table, for the bounding box.</param>
/// <param name="CidOf">Character identifier of a glyph of the original font.</param>
/// <param name="IsWhole">Whether the font could not be cut down.</param>
internal sealed record FontProgram(byte[] Data, bool IsCff, byte[] Head, Func<ushort, ushort> CidOf, bool IsWhole)
{
    /// <summary>Cuts a face down to the glyphs used, or takes it whole where that is not possible.</summary>
    public static FontProgram Of(OpenTypeface face, IReadOnlyCollection<ushort> glyphs, bool subsetting)
    {
        var subset = subsetting && NativeSubset.IsAvailable ? NativeSubset.Subset(face.Face.Handle, glyphs) : null;
        if (subset is var (program, newIds))
        {
            return Of(SfntTables.Split(program), program, glyph => newIds.GetValueOrDefault(glyph), isWhole: false);
        }

        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var tag in face.Face.Tables)
        {
            using var blob = face.Face.ReferenceTable(tag);
            tables[tag.ToString()] = blob.AsSpan().ToArray();
        }

        return Of(tables, SfntTables.Join(tables), static glyph => glyph, isWhole: true);
    }

    private static FontProgram Of(Dictionary<string, byte[]> tables, byte[] program, Func<ushort, ushort> newId, bool isWhole)
    {
        if (!tables.TryGetValue("CFF ", out var cff))
        {
            return new(program, false, tables["head"], newId, isWhole);
        }

        var cids = CffCharset.Read(cff);
        return new(cff, true, tables["head"], cids is null ? newId : glyph => cids[newId(glyph)], isWhole);
    }
}
