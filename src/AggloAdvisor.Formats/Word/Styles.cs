using AggloAdvisor.Documents;
using DocumentFormat.OpenXml.Packaging;
using static AggloAdvisor.Formats.Word.Measure;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>The styles that the text is set in; an office changes a style and the whole report follows.</summary>
internal sealed class Styles(WordLook look, bool chinese)
{
    private const int Deepest = 5;

    /// <summary>Size of type in tables, points.</summary>
    public const double TableSize = 8.5;

    /// <summary>Size of type in tables that have many columns, points.</summary>
    public const double SmallTableSize = 7;

    /// <summary>The style of an item of a list, or of what follows in it.</summary>
    /// <param name="name"><c>ListBullet</c>, <c>ListNumber</c> or <c>ListContinue</c>.</param>
    /// <param name="depth">0 for a list that stands in no other.</param>
    public static string List(string name, int depth) => depth == 0 ? name : name + Whole(Math.Min(depth + 1, Deepest));

    /// <summary>Writes the styles.</summary>
    public void WriteTo(StyleDefinitionsPart part, string language)
    {
        var styles = new W.Styles(Defaults(language));
        styles.Append(Paragraphs());
        styles.Append(Lists());
        styles.Append(Characters());
        styles.Append(TableStyles.Of(look));
        part.Styles = styles;
    }

    /// <summary>Line spacing in 240ths of a line; Chinese characters fill their square and want more air.</summary>
    private string Leading => chinese ? "276" : "259";

    private W.DocDefaults Defaults(string language) => new(
        new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
            Fonts.Text(chinese),
            new W.FontSize { Val = HalfPoints(10) },
            new W.FontSizeComplexScript { Val = HalfPoints(10) },
            Fonts.Language(language))),
        new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
            new W.WidowControl(),
            new W.SpacingBetweenLines { After = "120", Line = Leading, LineRule = W.LineSpacingRuleValues.Auto })));

    private IEnumerable<W.Style> Paragraphs()
    {
        var normal = Paragraph("Normal", "Normal", null, Space(0, 6), new(new W.Color { Val = look.Ink.Hex() }));
        normal.Default = true;
        yield return normal;
        yield return Paragraph("Title", "Title", "Normal", Space(0, 10, keepNext: true), Run(28, look.Primary, bold: true), next: "Subtitle");
        yield return Paragraph("Subtitle", "Subtitle", "Normal", Space(0, 10, keepNext: true), Run(14.5, look.Muted), next: "Normal");
        yield return Paragraph("CoverTitle", "Cover Title", "Title", With(Space(170, 16, keepNext: true), b => b.ParagraphBorders = new W.ParagraphBorders(new W.TopBorder { Val = W.BorderValues.Single, Size = 24, Space = 14, Color = look.Accent.Hex() })));
        yield return Paragraph("CoverLine", "Cover Line", "Normal", Space(0, 2), Run(10, look.Muted));
        foreach (var (level, size, before, after) in new (int, double, double, double)[] { (1, 20, 26, 13), (2, 14.5, 20, 7), (3, 11.5, 14, 4), (4, 10, 10, 3) })
        {
            var properties = With(Space(before, after, keepNext: true), p =>
            {
                p.KeepLines = new();
                Single(p, "240");
                p.OutlineLevel = new() { Val = level - 1 };
                p.ParagraphBorders = level == 1 ? new(new W.BottomBorder { Val = W.BorderValues.Single, Size = 6, Space = 4, Color = look.Rule.Hex() }) : null;
            });
            yield return Paragraph("Heading" + Whole(level), "heading " + Whole(level), "Normal", properties, Run(size, level <= 3 ? look.Primary : look.Ink, bold: true), next: "Normal");
        }

        yield return Paragraph("Lead", "Lead", "Normal", Space(0, 8), Run(11.5, look.Ink));
        yield return Paragraph("Note", "Note", "Normal", Space(0, 5), Run(8.5, look.Muted));
        yield return Paragraph("Figure", "Figure", "Normal", With(Space(8, 4, keepNext: true), static p => Single(p, "240")));
        yield return Paragraph("Caption", "caption", "Normal", Space(0, 12), Run(8.5, look.Muted));
        yield return Paragraph("TableCaption", "Table Caption", "Caption", Space(6, 4, keepNext: true), Run(8.5, look.Primary, bold: true));
        yield return Paragraph("TableText", "Table Text", "Normal", With(Space(0, 0), static p => Single(p, "247")), Run(TableSize, null));
        yield return Paragraph("TableTextSmall", "Table Text Small", "TableText", null, Run(SmallTableSize, null));
        yield return Paragraph("TableHead", "Table Head", "TableText", Space(0, 0, keepNext: true), Run(TableSize, look.Primary, bold: true));
        yield return Paragraph("TableHeadSmall", "Table Head Small", "TableHead", null, Run(SmallTableSize, null));
        yield return Paragraph("TableEnd", "Table End", "Normal", With(new(), static p => p.SpacingBetweenLines = new() { Before = "0", After = "0", Line = "200", LineRule = W.LineSpacingRuleValues.Exact }), Run(5, null));
        foreach (var (kind, colors) in new[] { ("Note", look.Note), ("Warning", look.Warning), ("Key", look.Key) })
        {
            yield return Paragraph("Callout" + kind + "Title", "Callout " + kind + " Title", "Normal", Space(0, 2, keepNext: true), Run(10.5, colors.Bar, bold: true), next: "Normal");
        }

        yield return Paragraph("TOCHeading", "TOC Heading", "Normal", Space(0, 12, keepNext: true), Run(20, look.Primary, bold: true), next: "Normal");
        for (var level = 1; level <= 4; level++)
        {
            var properties = With(Space(level == 1 ? 5 : 0, 1), p =>
            {
                p.Tabs = new(RightTab(leader: true));
                Single(p, "240");
                p.Indentation = new() { Left = Whole(300 * (level - 1)), Right = "600" };
            });
            yield return Paragraph("TOC" + Whole(level), "toc " + Whole(level), "Normal", properties, level == 1 ? Run(10, look.Primary, bold: true) : null);
        }

        yield return Paragraph("Header", "header", "Normal", With(Space(0, 0), p => p.ParagraphBorders = new(new W.BottomBorder { Val = W.BorderValues.Single, Size = 4, Space = 5, Color = look.Rule.Hex() })), Run(8, look.Muted));
        yield return Paragraph("Footer", "footer", "Normal", With(Space(0, 0), p => p.Tabs = new(RightTab(leader: false))), Run(8, look.Muted));
    }

    private static IEnumerable<W.Style> Lists()
    {
        foreach (var (id, name) in new[] { ("ListBullet", "List Bullet"), ("ListNumber", "List Number"), ("ListContinue", "List Continue") })
        {
            for (var depth = 0; depth < Deepest; depth++)
            {
                var properties = With(Space(0, 3), p => p.Indentation = new() { Left = Whole(Numbering.Indent * (depth + 1)) });
                yield return Paragraph(List(id, depth), depth == 0 ? name : name + " " + Whole(depth + 1), "Normal", properties);
            }
        }
    }

    private IEnumerable<W.Style> Characters()
    {
        var usual = Character("DefaultParagraphFont", "Default Paragraph Font", null);
        usual.Default = true;
        yield return usual;
        yield return Character("Strong", "Strong", new(new W.Bold()));
        yield return Character("Emphasis", "Emphasis", new(new W.Italic()));
        yield return Character("Code", "Code", new(Fonts.Mono(), new W.FontSize { Val = HalfPoints(9) }));
        yield return Character("Hyperlink", "Hyperlink", new(new W.Color { Val = look.Link.Hex() }, new W.Underline { Val = W.UnderlineValues.Single }));
    }

    private W.TabStop RightTab(bool leader) => new()
    {
        Val = W.TabStopValues.Right,
        Leader = leader ? W.TabStopLeaderCharValues.Dot : W.TabStopLeaderCharValues.None,
        Position = look.TextWidth(),
    };

    private static W.Style Paragraph(string id, string name, string? basedOn, W.StyleParagraphProperties? paragraph, W.StyleRunProperties? run = null, string? next = null) => new()
    {
        Type = W.StyleValues.Paragraph,
        StyleId = id,
        StyleName = new() { Val = name },
        BasedOn = basedOn is null ? null : new() { Val = basedOn },
        NextParagraphStyle = next is null ? null : new() { Val = next },
        PrimaryStyle = new(),
        StyleParagraphProperties = paragraph,
        StyleRunProperties = run,
    };

    private static W.Style Character(string id, string name, W.StyleRunProperties? run) => new()
    {
        Type = W.StyleValues.Character,
        StyleId = id,
        StyleName = new() { Val = name },
        PrimaryStyle = new(),
        StyleRunProperties = run,
    };

    private static W.StyleParagraphProperties Space(double before, double after, bool keepNext = false) => new()
    {
        KeepNext = keepNext ? new() : null,
        SpacingBetweenLines = new() { Before = Whole(Twips(before)), After = Whole(Twips(after)) },
    };

    // Without the rule LibreOffice takes the number for a fixed height and cuts pictures off.
    private static void Single(W.StyleParagraphProperties properties, string line)
    {
        properties.SpacingBetweenLines!.Line = line;
        properties.SpacingBetweenLines.LineRule = W.LineSpacingRuleValues.Auto;
    }

    private static W.StyleParagraphProperties With(W.StyleParagraphProperties properties, Action<W.StyleParagraphProperties> change)
    {
        change(properties);
        return properties;
    }

    private static W.StyleRunProperties Run(double size, Color? color, bool bold = false) => new()
    {
        Bold = bold ? new() : null,
        Color = color is { } c ? new() { Val = c.Hex() } : null,
        FontSize = new() { Val = HalfPoints(size) },
        FontSizeComplexScript = new() { Val = HalfPoints(size) },
    };
}
