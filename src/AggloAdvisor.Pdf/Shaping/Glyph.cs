namespace AggloAdvisor.Pdf.Shaping;

/// <summary>A glyph in its place; lengths in font units.</summary>
/// <param name="Id">Number in the font; the WinAnsi code in a standard font.</param>
/// <param name="Advance">How far the next glyph stands.</param>
/// <param name="NominalAdvance">The advance that the font gives the glyph when it stands alone.</param>
/// <param name="XOffset">Shift to the right.</param>
/// <param name="YOffset">Shift upwards.</param>
/// <param name="Text">The characters it stands for; empty on all but the first glyph of a cluster.</param>
/// <param name="Missing">The code point that no font covers; 0 when it is covered.</param>
internal readonly record struct Glyph(ushort Id, int Advance, int NominalAdvance, int XOffset, int YOffset, string Text, int Missing = 0);
