namespace AggloAdvisor.Pdf.Writing;

/// <summary>A font as the pages refer to it.</summary>
/// <param name="Usage">What it sets.</param>
/// <param name="Reference">Its font dictionary.</param>
/// <param name="OneByte">Whether a character takes one byte instead of two.</param>
/// <param name="CodeOf">Character code of a glyph.</param>
internal sealed record PdfFont(FontUsage Usage, PdfReference Reference, bool OneByte, Func<ushort, ushort> CodeOf);
