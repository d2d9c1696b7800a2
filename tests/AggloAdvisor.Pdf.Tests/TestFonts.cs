using System.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Pdf.Tests;

/// <summary>Fonts for tests: whatever the machine has, or none.</summary>
internal static class TestFonts
{
    private static readonly Lazy<FontLibrary> OfThisMachine = new(static () => FontLibrary.Find(new FontSearch()));

    /// <summary>The fonts of this machine; Helvetica if there is none.</summary>
    public static FontLibrary Any => OfThisMachine.Value;

    /// <summary>The last resort.</summary>
    public static FontLibrary None => FontLibrary.Find(new FontSearch { SystemFolders = [] });

    /// <summary>Fonts that cover Chinese; skips the test where there are none.</summary>
    public static FontLibrary Chinese
    {
        get
        {
            Assert.SkipUnless(Any.Select(new Rune('宜'), FontStyle.Regular, chinese: true).Covered, "No font with Chinese characters is installed.");
            return Any;
        }
    }

    /// <summary>Fonts that are files; skips the test where there are none.</summary>
    public static FontLibrary Files
    {
        get
        {
            Assert.SkipWhen(Any.Notices.Any(static n => n.Kind == FontNoticeKind.NoFontFound), "No font is installed.");
            return Any;
        }
    }
}
