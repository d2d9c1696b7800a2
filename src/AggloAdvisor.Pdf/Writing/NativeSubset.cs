using System.Runtime.InteropServices;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>The subsetter of the HarfBuzz library that HarfBuzzSharp ships; its managed API does not cover it.</summary>
internal static partial class NativeSubset
{
    private const string Library = "libHarfBuzzSharp";

    // Numbers from hb-subset.h: no hinting, keep the outline of .notdef, no closure over layout features.
    private const uint Flags = 0x1 | 0x40 | 0x200;
    private const int DropTables = 3;

    private static readonly string[] NotNeeded =
    [
        "GSUB", "GPOS", "GDEF", "BASE", "DSIG", "vhea", "vmtx", "VORG", "JSTF", "STAT", "kern", "gasp", "hdmx", "LTSH", "VDMX", "meta", "FFTM",
        "cmap", "OS/2", "name", "post", "fvar", "gvar", "avar", "HVAR", "MVAR", "cvar",
    ];

    private static readonly Lazy<bool> Works = new(SelfTest);

    /// <summary>Whether the library has the functions.</summary>
    public static bool IsAvailable => Works.Value;

    /// <summary>Cuts a face down to glyphs; null when the library cannot.</summary>
    /// <param name="glyphs">Glyphs to keep, ascending.</param>
    /// <returns>The font program, and the new number of each glyph.</returns>
    public static (byte[] Program, Dictionary<ushort, ushort> NewIds)? Subset(IntPtr face, IReadOnlyCollection<ushort> glyphs)
    {
        var input = hb_subset_input_create_or_fail();
        if (input == IntPtr.Zero)
        {
            return null;
        }

        try
        {
            var wanted = hb_subset_input_glyph_set(input);
            hb_set_add(wanted, 0);
            foreach (var glyph in glyphs)
            {
                hb_set_add(wanted, glyph);
            }

            hb_subset_input_set_flags(input, Flags);
            var dropped = hb_subset_input_set(input, DropTables);
            foreach (var table in NotNeeded)
            {
                hb_set_add(dropped, (uint)((table[0] << 24) | (table[1] << 16) | (table[2] << 8) | table[3]));
            }

            return Execute(face, input, glyphs);
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static (byte[] Program, Dictionary<ushort, ushort> NewIds)? Execute(IntPtr face, IntPtr input, IReadOnlyCollection<ushort> glyphs)
    {
        var plan = hb_subset_plan_create_or_fail(face, input);
        if (plan == IntPtr.Zero)
        {
            return null;
        }

        try
        {
            var map = hb_subset_plan_old_to_new_glyph_mapping(plan);
            var newIds = new Dictionary<ushort, ushort> { [0] = 0 };
            foreach (var glyph in glyphs)
            {
                newIds[glyph] = (ushort)hb_map_get(map, glyph);
            }

            var subset = hb_subset_plan_execute_or_fail(plan);
            return subset == IntPtr.Zero ? null : (TakeBytes(subset), newIds);
        }
        finally
        {
            hb_subset_plan_destroy(plan);
        }
    }

    private static byte[] TakeBytes(IntPtr face)
    {
        var blob = hb_face_reference_blob(face);
        var data = hb_blob_get_data(blob, out var length);
        var bytes = new byte[length];
        Marshal.Copy(data, bytes, 0, (int)length);
        hb_blob_destroy(blob);
        hb_face_destroy(face);
        return bytes;
    }

    private static bool SelfTest()
    {
        try
        {
            var input = hb_subset_input_create_or_fail();
            if (input == IntPtr.Zero)
            {
                return false;
            }

            hb_set_add(hb_subset_input_glyph_set(input), 0);
            hb_subset_input_destroy(input);
            return NativeLibrary.TryLoad(Library, typeof(NativeSubset).Assembly, null, out var library)
                && NativeLibrary.TryGetExport(library, nameof(hb_subset_plan_execute_or_fail), out _)
                && NativeLibrary.TryGetExport(library, nameof(hb_subset_plan_old_to_new_glyph_mapping), out _);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return false;
        }
    }

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(IntPtr input);

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_input_glyph_set(IntPtr input);

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_input_set(IntPtr input, int kind);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(IntPtr input, uint flags);

    [LibraryImport(Library)]
    private static partial void hb_set_add(IntPtr set, uint value);

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_plan_create_or_fail(IntPtr face, IntPtr input);

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_plan_execute_or_fail(IntPtr plan);

    [LibraryImport(Library)]
    private static partial void hb_subset_plan_destroy(IntPtr plan);

    [LibraryImport(Library)]
    private static partial IntPtr hb_subset_plan_old_to_new_glyph_mapping(IntPtr plan);

    [LibraryImport(Library)]
    private static partial uint hb_map_get(IntPtr map, uint key);

    [LibraryImport(Library)]
    private static partial IntPtr hb_face_reference_blob(IntPtr face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(IntPtr face);

    [LibraryImport(Library)]
    private static partial IntPtr hb_blob_get_data(IntPtr blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(IntPtr blob);
}
