using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Pdf.Tests.Fonts;

public sealed class SourceFontsTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheFacesWithoutPaths()
    {
        FontFaceInfo[] faces = [new("Noto Sans", "Bold", "/fonts/a.ttf", 0, "ab12"), new("Noto Sans CJK SC", "Regular", "/fonts/b.ttc", 2, "cd34"), new("Helvetica", "Regular", null, 0, null)];

        Assert.Equal(faces.Select(static f => f with { Path = null }), SourceFonts.Read(SourceFonts.Write(faces)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Noto Sans")]
    [InlineData("a|b|x|c; a|b|0; |||")]
    public void Read_ForeignText_IsNoFace(string text) => Assert.Empty(SourceFonts.Read(text));
}
