using System.Globalization;
using System.Runtime.CompilerServices;

namespace AggloAdvisor.Core.Text;

/// <summary>Builds the English half of <see cref="LocalizedText.Of"/>: invariant numbers, English names.</summary>
[InterpolatedStringHandler]
public ref struct EnglishText
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Called by the compiler.</summary>
    public EnglishText(int literalLength, int formattedCount) => _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>A text without figures.</summary>
    public static implicit operator EnglishText(string text)
    {
        var handler = new EnglishText(text.Length, 0);
        handler.AppendLiteral(text);
        return handler;
    }

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    /// <summary>A localized name: its English.</summary>
    public void AppendFormatted(LocalizedText? text) => _text.AppendLiteral(text?.En ?? "");

    /// <summary>A number, written the same everywhere, or a text.</summary>
    public void AppendFormatted<T>(T value, string? format = null) => _text.AppendFormatted(value, format);

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToStringAndClear();
}

/// <summary>Builds the Chinese half of <see cref="LocalizedText.Of"/>: invariant numbers, Chinese names.</summary>
[InterpolatedStringHandler]
public ref struct ChineseText
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Called by the compiler.</summary>
    public ChineseText(int literalLength, int formattedCount) => _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>A text without figures.</summary>
    public static implicit operator ChineseText(string text)
    {
        var handler = new ChineseText(text.Length, 0);
        handler.AppendLiteral(text);
        return handler;
    }

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    /// <summary>A localized name: its Chinese.</summary>
    public void AppendFormatted(LocalizedText? text) => _text.AppendLiteral(text?.Zh ?? "");

    /// <summary>A number, written the same everywhere, or a text.</summary>
    public void AppendFormatted<T>(T value, string? format = null) => _text.AppendFormatted(value, format);

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToStringAndClear();
}
