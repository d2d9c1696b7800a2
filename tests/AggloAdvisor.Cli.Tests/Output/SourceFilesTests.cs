using System.Text;
using AggloAdvisor.Cli.Output;

namespace AggloAdvisor.Cli.Tests.Output;

public sealed class SourceFilesTests
{
    [Fact]
    public void Line_FileInTheFolder_IsShown()
    {
        using var terminal = new TestTerminal();
        Write(terminal, "mine/diagnoses/a.yaml", "one\r\ntwo\n");

        Assert.Equal("two", SourceFiles.Rules(Path.Combine(terminal.Folder, "mine")).Line(new("rules/diagnoses/a.yaml", 2)));
    }

    [Fact]
    public void Line_CaseInGb18030_IsReadAsTheCaseIs()
    {
        using var terminal = new TestTerminal();
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "c"));
        File.WriteAllBytes(Path.Combine(terminal.Folder, "c", "t.csv"), CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("宜昌,1\n"));

        Assert.Equal("宜昌,1", SourceFiles.Case(Path.Combine(terminal.Folder, "c")).Line(new("c/t.csv", 1)));
    }

    [Theory]
    [InlineData("rules/../secret.txt")]
    [InlineData("other/secret.txt")]
    [InlineData("secret.txt")]
    [InlineData("rules/./a.yaml")]
    [InlineData("rules//a.yaml")]
    [InlineData("rules/..\\secret.txt")]
    [InlineData("rules/absent.yaml")]
    [InlineData("rules")]
    public void Line_AnythingElse_IsNotOpened(string path)
    {
        using var terminal = new TestTerminal();
        Write(terminal, "secret.txt", "secret\n");
        Write(terminal, "mine/a.yaml", "a\n");

        Assert.Null(SourceFiles.Rules(Path.Combine(terminal.Folder, "mine")).Line(new(path, 1)));
    }

    [Fact]
    public void Line_LinkToAFileOrAFolder_IsNotFollowed()
    {
        using var terminal = new TestTerminal();
        Write(terminal, "elsewhere/secret.yaml", "secret\n");
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "mine"));
        File.CreateSymbolicLink(Path.Combine(terminal.Folder, "mine", "a.yaml"), Path.Combine(terminal.Folder, "elsewhere", "secret.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(terminal.Folder, "mine", "diagnoses"), Path.Combine(terminal.Folder, "elsewhere"));
        var files = SourceFiles.Rules(Path.Combine(terminal.Folder, "mine"));

        Assert.Null(files.Line(new("rules/a.yaml", 1)));
        Assert.Null(files.Line(new("rules/diagnoses/secret.yaml", 1)));
    }

    [Fact]
    public void Line_WholeFileOrBehindItsEnd_IsNone()
    {
        using var terminal = new TestTerminal();
        Write(terminal, "mine/a.yaml", "a\n");
        var files = SourceFiles.Rules(Path.Combine(terminal.Folder, "mine"));

        Assert.Null(files.Line(new("rules/a.yaml")));
        Assert.Null(files.Line(new("rules/a.yaml", 9)));
        Assert.Null(files.Line(new("rules/a.yaml", 1, Sheet: "Jobs")));
    }

    private static void Write(TestTerminal terminal, string name, string text)
    {
        var path = Path.Combine(terminal.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
