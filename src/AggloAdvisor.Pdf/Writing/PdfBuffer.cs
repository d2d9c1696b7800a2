using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AggloAdvisor.Documents;

namespace AggloAdvisor.Pdf.Writing;

/// <summary>The number of an indirect object.</summary>
internal readonly record struct PdfReference(int Number);

/// <summary>Text that a person reads, such as a title.</summary>
internal readonly record struct PdfText(string Value);

/// <summary>Text in PDF syntax that is already as it must be.</summary>
internal readonly record struct PdfSyntax(string Value);

/// <summary>Bytes in PDF syntax. Values in <c>$"…"</c> are written by type, so a string cannot slip in unescaped.</summary>
internal sealed class PdfBuffer
{
    private const double LargestNumber = 32767;

    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, Length);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "The handler writes to this buffer.")]
    public void Write([InterpolatedStringHandlerArgument("")] Handler syntax) => _ = syntax;

    public void Write(ReadOnlySpan<byte> data) => data.CopyTo(Room(data.Length));

    public void Ascii(ReadOnlySpan<char> text) => Encoding.Latin1.GetBytes(text, Room(text.Length));

    /// <summary>At most three decimals, never an exponent; what is not finite becomes 0.</summary>
    public void Number(double value)
    {
        value = double.IsFinite(value) ? Math.Round(Math.Clamp(value, -LargestNumber, LargestNumber), 3, MidpointRounding.AwayFromZero) : 0;
        Span<char> digits = stackalloc char[16];
        (value == 0 ? 0 : value).TryFormat(digits, out var count, "0.###", CultureInfo.InvariantCulture);
        Ascii(digits[..count]);
    }

    public void Integer(long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        Ascii(digits[..count]);
    }

    public void Hex(ushort value)
    {
        Span<char> digits = stackalloc char[4];
        value.TryFormat(digits, out _, "X4", CultureInfo.InvariantCulture);
        Ascii(digits);
    }

    private void Text(string value)
    {
        Ascii("<FEFF");
        foreach (var c in value)
        {
            Hex(c);
        }

        Ascii(">");
    }

    private Span<byte> Room(int count)
    {
        if (Length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }

        var room = bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }

    /// <summary>Writes the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly PdfBuffer target;

        public Handler(int literalLength, int formattedCount, PdfBuffer target)
        {
            _ = literalLength + formattedCount;
            this.target = target;
        }

        public void AppendLiteral(string text) => target.Ascii(text);

        public void AppendFormatted(double value) => target.Number(value);

        public void AppendFormatted(int value) => target.Integer(value);

        public void AppendFormatted(PdfSyntax value) => target.Ascii(value.Value);

        public void AppendFormatted(PdfText value) => target.Text(value.Value);

        public void AppendFormatted(PdfReference value)
        {
            target.Integer(value.Number);
            target.Ascii(" 0 R");
        }

        public void AppendFormatted(Color value)
        {
            target.Number(value.R / 255.0);
            target.Ascii(" ");
            target.Number(value.G / 255.0);
            target.Ascii(" ");
            target.Number(value.B / 255.0);
        }
    }
}
