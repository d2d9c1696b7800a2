using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AggloAdvisor.Formats.Word;

/// <summary>The numbering of lists: one kind of bullets, one of numbers, and an instance for every numbered list, so that each begins anew.</summary>
internal sealed class Numbering
{
    /// <summary>Indent per level, twips.</summary>
    public const int Indent = 360;

    private const int Levels = 9;
    private const int Bullets = 1;
    private const int Numbers = 2;

    private readonly List<(int Level, int Start)> _lists = [];

    /// <summary>The level a list of this depth is set on: the deepest that Word has, at most.</summary>
    public static int LevelOf(int depth) => Math.Min(depth, Levels - 1);

    /// <summary>The properties of an item's first paragraph.</summary>
    public static W.NumberingProperties Item(int list, int depth) => new(
        new W.NumberingLevelReference { Val = LevelOf(depth) },
        new W.NumberingId { Val = list });

    /// <summary>The list for bullets.</summary>
    public static int Bulleted => Bullets;

    /// <summary>A new numbered list.</summary>
    /// <param name="depth">0 for one that stands in no other.</param>
    /// <param name="start">First number; Word counts from 0 to 32767.</param>
    public int Numbered(int depth, int start)
    {
        _lists.Add((LevelOf(depth), Math.Clamp(start, 0, 32767)));
        return Bullets + _lists.Count;
    }

    /// <summary>Writes the numbering part.</summary>
    public void WriteTo(NumberingDefinitionsPart part, WordLook look)
    {
        var numbering = new W.Numbering(
            Abstract(Bullets, W.NumberFormatValues.Bullet, static level => level % 2 == 0 ? "•" : "–", look.Accent.Hex()),
            Abstract(Numbers, W.NumberFormatValues.Decimal, static level => "%" + (level + 1).ToString(CultureInfo.InvariantCulture) + ".", look.Primary.Hex()),
            new W.NumberingInstance(new W.AbstractNumId { Val = Bullets }) { NumberID = Bullets });
        foreach (var (index, (level, start)) in _lists.Index())
        {
            numbering.Append(new W.NumberingInstance(
                new W.AbstractNumId { Val = Numbers },
                new W.LevelOverride(new W.StartOverrideNumberingValue { Val = start }) { LevelIndex = level })
            { NumberID = Bullets + 1 + index });
        }

        part.Numbering = numbering;
    }

    private static W.AbstractNum Abstract(int id, W.NumberFormatValues format, Func<int, string> text, string color)
    {
        var kind = new W.AbstractNum(new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var level = 0; level < Levels; level++)
        {
            kind.Append(new W.Level(
                new W.StartNumberingValue { Val = 1 },
                new W.NumberingFormat { Val = format },
                new W.LevelText { Val = text(level) },
                new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(new W.Indentation { Left = Measure.Whole(Indent * (level + 1)), Hanging = Measure.Whole(Indent) }),
                new W.NumberingSymbolRunProperties(new W.Color { Val = color }))
            { LevelIndex = level });
        }

        return kind;
    }
}
