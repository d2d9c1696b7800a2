using System.Security.Cryptography;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Pdf.Tests.Fonts;

public sealed class FontLibraryTests
{
    [Fact]
    public void Find_NoFontAnywhere_FallsBackToHelveticaAndSaysSo()
    {
        var library = TestFonts.None;

        Assert.Equal(["Helvetica"], library.Families);
        Assert.Equal(FontNoticeKind.NoFontFound, Assert.Single(library.Notices).Kind);
    }

    [Fact]
    public void Find_FolderThatDoesNotExist_SaysSo()
    {
        var folder = Path.Combine(Path.GetTempPath(), "no-such-font-folder");
        var library = FontLibrary.Find(new FontSearch { Folder = folder, SystemFolders = [] });

        Assert.Equal([FontNoticeKind.FolderUnusable, FontNoticeKind.NoFontFound], library.Notices.Select(static n => n.Kind));
        Assert.Equal(folder, library.Notices[0].Place);
    }

    [Fact]
    public void Find_BrokenFontFiles_AreNamedAndPassedOver()
    {
        var folder = Directory.CreateTempSubdirectory("fonts").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "text.ttf"), "this is no font at all");
            File.WriteAllBytes(Path.Combine(folder, "short.otf"), [0, 1, 0]);
            File.WriteAllBytes(Path.Combine(folder, "cut.ttc"), [0x74, 0x74, 0x63, 0x66, 0, 1, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0]);
            var library = FontLibrary.Find(new FontSearch { Folder = folder, SystemFolders = [] });

            Assert.Equal(3, library.Notices.Count(static n => n.Kind == FontNoticeKind.FileUnreadable));
            Assert.Equal(["Helvetica"], library.Families);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Find_FolderOfTheHouse_ComesBeforeTheSystem()
    {
        var regular = Regular();
        var folder = Directory.CreateTempSubdirectory("fonts").FullName;
        try
        {
            File.Copy(regular.Path!, Path.Combine(folder, "house" + Path.GetExtension(regular.Path)));
            var library = FontLibrary.Find(new FontSearch { Folder = folder });
            var found = library.Select(new System.Text.Rune('a'), FontStyle.Regular, chinese: false).Face.Info;

            Assert.StartsWith(folder, found.Path, StringComparison.Ordinal);
            Assert.Equal(regular.Sha256, found.Sha256);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Info_OfAFoundFace_NamesItsFileByHash()
    {
        var info = Regular();

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(info.Path!))), info.Sha256);
        Assert.Equal("Regular", info.Style);
    }

    [Fact]
    public void Select_BoldAndItalic_AreFacesOfTheSameFamily()
    {
        var library = TestFonts.Any;
        var rune = new System.Text.Rune('a');
        var regular = library.Select(rune, FontStyle.Regular, chinese: false).Face.Info;
        var bold = library.Select(rune, FontStyle.Bold, chinese: false).Face.Info;

        Assert.Equal(regular.Family, bold.Family);
    }

    [Fact]
    public void Select_CharacterThatNobodyHas_IsNotCovered() =>
        Assert.False(TestFonts.Any.Select(new System.Text.Rune(0x10FFFD), FontStyle.Regular, chinese: false).Covered);

    private static FontFaceInfo Regular() => TestFonts.Files.Select(new System.Text.Rune('a'), FontStyle.Regular, chinese: false).Face.Info;
}
