using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Word;

/// <summary>How a text of a metafile is set.</summary>
/// <param name="Face">Name of the face, at most 31 characters.</param>
/// <param name="Height">Size of type, units.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Angle">Degrees, counterclockwise.</param>
/// <param name="Color">Colour.</param>
/// <param name="Anchor">Which point of it its position means.</param>
internal readonly record struct EmfText(string Face, int Height, bool Bold, double Angle, Color Color, TextAnchor Anchor);

/// <summary>The records of an enhanced metafile, whose unit is 1/1440 inch.</summary>
internal sealed class EmfRecords
{
    private const int UnitsPerInch = 1440;
    private const int HundredthsOfMillimetrePerInch = 2540;
    private const int HeaderSize = 108;
    private const float Scale = (float)HundredthsOfMillimetrePerInch / UnitsPerInch;

    // Every object is made, used and deleted at once, so one place in the table of objects serves all.
    private const uint Object = 1;
    private const uint NoBrush = 0x80000005, NoPen = 0x80000008, SystemFont = 0x8000000D;

    private readonly ArrayBufferWriter<byte> _out = new();
    private readonly (int Width, int Height) _size;
    private uint _records = 1;

    /// <summary>Begins a metafile.</summary>
    /// <param name="width">Units.</param>
    /// <param name="height">Units.</param>
    public EmfRecords(int width, int height)
    {
        _size = (width, height);
        Record(17, 8); // Map mode: anisotropic.
        Record(10, 0, 0); // Origin of the window.
        Record(9, width, height);
        Record(12, 0, 0); // Origin of the viewport.
        Record(11, width, height);
        Record(18, 1); // Nothing behind texts.
        Record(19, 1); // Polygons are filled alternately.
    }

    /// <summary>A filled polygon without an edge.</summary>
    public void Polygon(ImmutableArray<(int X, int Y)> points, Color color)
    {
        Record(39, (int)Object, 0, Reference(color), 0);
        Record(37, unchecked((int)NoPen));
        Record(37, (int)Object);
        Points(3, points);
        Record(37, unchecked((int)NoBrush));
        Record(40, (int)Object);
    }

    /// <summary>A line through points, with flat ends.</summary>
    public void Polyline(ImmutableArray<(int X, int Y)> points, Color color, int width)
    {
        // Geometric, solid, flat ends, mitred corners.
        Record(95, (int)Object, 0, 0, 0, 0, 0x10000 | 0x200 | 0x2000, width, 0, Reference(color), 0, 0);
        Record(37, (int)Object);
        Points(4, points);
        Record(37, unchecked((int)NoPen));
        Record(40, (int)Object);
    }

    /// <summary>A line of text on its baseline.</summary>
    /// <param name="advances">How far each UTF-16 unit moves on, units.</param>
    public void Text(string text, (int X, int Y) at, int[] advances, EmfText look)
    {
        Font(look);
        Record(37, (int)Object);
        Record(24, Reference(look.Color));
        Record(22, 24 | look.Anchor switch { TextAnchor.Middle => 6, TextAnchor.End => 2, _ => 0 });
        const int textAt = 76;
        var padded = (text.Length * 2 + 3) / 4 * 4;
        Begin(84, textAt + padded + advances.Length * 4);
        Write(0, 0, -1, -1, 1);
        Write(BitConverter.SingleToInt32Bits(Scale), BitConverter.SingleToInt32Bits(Scale));
        Write(at.X, at.Y, text.Length, textAt, 0, 0, 0, -1, -1, textAt + padded);
        _out.Write(Encoding.Unicode.GetBytes(text));
        _out.Write(new byte[padded - text.Length * 2]);
        Write(advances);
        Record(37, unchecked((int)SystemFont));
        Record(40, (int)Object);
    }

    /// <summary>Ends the metafile.</summary>
    /// <returns>The whole file.</returns>
    public byte[] End()
    {
        Record(14, 0, 16, 20);
        var records = _out.WrittenSpan.ToArray();
        _out.Clear();
        const int device = 10 * UnitsPerInch;
        Write(1, HeaderSize, 0, 0, _size.Width, _size.Height, 0, 0, Metric(_size.Width), Metric(_size.Height), 0x464D4520, 0x10000, HeaderSize + records.Length, (int)_records);
        Write(2, 0, 0, 0, device, device, 254, 254, 0, 0, 0, 254_000, 254_000);
        return [.. _out.WrittenSpan, .. records];
    }

    private static int Metric(int units) => (int)Math.Round((double)units * HundredthsOfMillimetrePerInch / UnitsPerInch);

    private static int Reference(Color color) => color.R | color.G << 8 | color.B << 16;

    private void Font(EmfText look)
    {
        const int describedFont = 320, face = 64, rest = describedFont - 28 - face;
        var angle = (int)Math.Round(look.Angle * 10);
        Begin(82, 12 + describedFont);
        Write((int)Object, -look.Height, 0, angle, angle, look.Bold ? 700 : 400);

        // Neither italic nor underlined nor struck through; simplified Chinese where the face is Chinese, so that a substitute has the characters.
        _out.Write<byte>([0, 0, 0, (byte)(look.Face == Fonts.ChineseFace ? 134 : 0), 0, 0, 0, 0]);
        var name = new byte[face + rest];
        Encoding.Unicode.GetBytes(look.Face, 0, Math.Min(look.Face.Length, 31), name, 0);
        _out.Write(name);
    }

    private void Points(int kind, ImmutableArray<(int X, int Y)> points)
    {
        Begin(kind, 28 + points.Length * 8);
        Write(points.Min(static p => p.X), points.Min(static p => p.Y), points.Max(static p => p.X), points.Max(static p => p.Y), points.Length);
        foreach (var (x, y) in points)
        {
            Write(x, y);
        }
    }

    private void Record(int kind, params ReadOnlySpan<int> values)
    {
        Begin(kind, 8 + values.Length * 4);
        Write(values);
    }

    private void Begin(int kind, int size)
    {
        _records++;
        Write(kind, size);
    }

    private void Write(params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_out.GetSpan(sizeof(int)), value);
            _out.Advance(sizeof(int));
        }
    }
}
