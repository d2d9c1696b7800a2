using AggloAdvisor.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>The styles of tables and of the boxes that callouts stand in.</summary>
internal static class TableStyles
{
    public static IEnumerable<W.Style> Of(WordLook look)
    {
        yield return new(
            new W.StyleName { Val = "Normal Table" },
            new W.StyleTableProperties(
                new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
                Margins(0, 100)))
        { Type = W.StyleValues.Table, StyleId = "TableNormal", Default = true };
        yield return Figures(look);
        yield return Box("CalloutNote", "Callout Note", look.Note);
        yield return Box("CalloutWarning", "Callout Warning", look.Warning);
        yield return Box("CalloutKey", "Callout Key", look.Key);
    }

    private static W.Style Figures(WordLook look) => new(
        new W.StyleName { Val = "Report Table" },
        new W.BasedOn { Val = "TableNormal" },
        new W.PrimaryStyle(),
        new W.StyleTableProperties(
            new W.TableStyleRowBandSize { Val = 1 },
            new W.TableBorders(
                Line<W.BottomBorder>(4, look.Rule),
                Line<W.InsideHorizontalBorder>(4, look.Rule)),
            Margins(50, 90)),
        new W.TableStyleProperties(
            new W.TableStyleConditionalFormattingTableProperties(),
            new W.TableStyleConditionalFormattingTableCellProperties(
                new W.TableCellBorders(Line<W.BottomBorder>(8, look.Primary)),
                Fill(look.HeaderFill),
                new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Bottom }))
        { Type = W.TableStyleOverrideValues.FirstRow },
        new W.TableStyleProperties(
            new W.TableStyleConditionalFormattingTableProperties(),
            new W.TableStyleConditionalFormattingTableCellProperties(Fill(look.ZebraFill)))
        { Type = W.TableStyleOverrideValues.Band2Horizontal })
    { Type = W.StyleValues.Table, StyleId = "ReportTable", CustomStyle = true };

    private static W.Style Box(string id, string name, (Color Bar, Color Fill) colors) => new(
        new W.StyleName { Val = name },
        new W.BasedOn { Val = "TableNormal" },
        new W.PrimaryStyle(),
        new W.StyleTableProperties(
            new W.TableBorders(Line<W.LeftBorder>(24, colors.Bar)),
            Margins(120, 200)),
        new W.StyleTableCellProperties(Fill(colors.Fill)))
    { Type = W.StyleValues.Table, StyleId = id, CustomStyle = true };

    private static W.Shading Fill(Color color) => new() { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = color.Hex() };

    private static T Line<T>(uint eighths, Color color)
        where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = eighths, Space = 0, Color = color.Hex() };

    private static W.TableCellMarginDefault Margins(int vertical, short side) => new(
        new W.TopMargin { Width = Measure.Whole(vertical), Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellLeftMargin { Width = side, Type = W.TableWidthValues.Dxa },
        new W.BottomMargin { Width = Measure.Whole(vertical), Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellRightMargin { Width = side, Type = W.TableWidthValues.Dxa });
}
