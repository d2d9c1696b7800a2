using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Pdf.Shaping;
using AggloAdvisor.Pdf.Text;

namespace AggloAdvisor.Pdf.Fonts;

/// <summary>The fonts that texts are set in: a text family, one with Chinese characters, a fixed-width one, and what else may help out.</summary>
/// <remarks>Faces are opened when first needed and kept, with the words they have shaped: keep one library for many documents.
/// Safe for use from several threads at a time; dispose it only when none is at work.</remarks>
public sealed class FontLibrary : IDisposable
{
    private readonly ImmutableArray<FontFamily> latinFirst;
    private readonly ImmutableArray<FontFamily> chineseFirst;
    private readonly FontFamily? mono;
    private readonly ConcurrentDictionary<(int CodePoint, FontStyle Style, bool Chinese), (Typeface Face, bool Covered)> choices = new();

    private FontLibrary(IReadOnlyList<FontFamily> latin, IReadOnlyList<FontFamily> chinese, FontFamily? mono, ImmutableArray<FontNotice> notices)
    {
        latinFirst = [.. latin, .. chinese];
        chineseFirst = [.. chinese, .. latin];
        this.mono = mono;
        Notices = notices;
    }

    /// <summary>What was wrong or lacking while looking for fonts; empty when all is well.</summary>
    public ImmutableArray<FontNotice> Notices { get; }

    /// <summary>Names of the families found, in the order in which they are asked for a character.</summary>
    public ImmutableArray<string> Families => [.. latinFirst.Select(static f => f.Name)];

    /// <summary>Whether fonts are cut down to the characters used; off only to test the other way.</summary>
    internal bool Subsetting { get; set; } = true;

    /// <summary>Finds fonts: all of the configured folder, then known families of the system folders.</summary>
    /// <param name="search">Where to look.</param>
    /// <returns>A library that can always set text: if there is no font at all, Helvetica of the viewer stands in and <see cref="Notices"/> says so.</returns>
    public static FontLibrary Find(FontSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var notices = new List<FontNotice>();
        var own = search.Folder is null ? [] : FontFiles.Describe(search.Folder, static _ => true, notices);
        if (search.Folder is not null && own.Count == 0)
        {
            notices.Add(new(FontNoticeKind.FolderUnusable, $"The font folder '{search.Folder}' has no usable font; put TTF, OTF or TTC files there, or name another folder.", search.Folder));
        }

        var system = search.SystemFolders.IsDefault
            ? []
            : search.SystemFolders.SelectMany(f => FontFiles.Describe(f, KnownFamilies.MayHold, notices)).ToList();
        var choice = FamilyChoice.Choose(own, system);
        if (choice.Latin.Count + choice.Chinese.Count > 0)
        {
            return new(choice.Latin, choice.Chinese, choice.Mono, [.. notices]);
        }

        notices.Add(new(FontNoticeKind.NoFontFound, "No font was found, so the text stands in Helvetica and holds Western European characters only; install the Noto Sans and Noto Sans CJK fonts or configure a font folder."));
        return new(
            [new("Helvetica", StandardTypeface.Helvetica)],
            [],
            new("Courier", StandardTypeface.Courier),
            [.. notices]);
    }

    /// <summary>Closes the font files.</summary>
    public void Dispose()
    {
        foreach (var family in latinFirst)
        {
            family.DisposeFaces();
        }

        mono?.DisposeFaces();
    }

    /// <summary>The face for a character; the text face where none covers it.</summary>
    internal (Typeface Face, bool Covered) Select(Rune rune, FontStyle style, bool chinese) =>
        choices.GetOrAdd((rune.Value, style, chinese), static (key, library) => library.Choose(new Rune(key.CodePoint), key.Style, key.Chinese), this);

    private (Typeface Face, bool Covered) Choose(Rune rune, FontStyle style, bool chinese)
    {
        if (mono is not null && style.HasFlag(FontStyle.Mono) && !CharacterClass.IsChinese(rune) && mono.Face(style) is var fixedWidth && fixedWidth.Covers(rune))
        {
            return (fixedWidth, true);
        }

        foreach (var family in chinese ? chineseFirst : latinFirst)
        {
            var face = family.Face(style);
            if (face.Covers(rune))
            {
                return (face, true);
            }
        }

        return (latinFirst[0].Face(style), false);
    }
}
