using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Tests.Files;

public sealed class FileTests
{
    [Fact]
    public void Read_NoFolder_SaysSo()
    {
        var read = CaseReader.Read(Path.Combine(Path.GetTempPath(), "aggloadvisor-nowhere"), TestDictionary.All);

        Assert.Null(read.Value);
        Assert.Equal("aggloadvisor-nowhere: error AGA2001: there is no such folder\n  hint: 'aggloadvisor new case FOLDER' makes a blank case", read.Diagnostics.Single().ToString());
    }

    [Fact]
    public void Read_FileInsteadOfFolder_SaysSo()
    {
        using var files = new CaseFiles();
        var read = CaseReader.Read(Path.Combine(files.Path, "case.yaml"), TestDictionary.All);

        Assert.Contains("this is a file", read.Diagnostics.Single().Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case.yaml", CaseFolder.MaxManifestBytes)]
    [InlineData("observations.csv", CaseFolder.MaxTableBytes)]
    public void Read_FileBeyondTheBound_IsRefused(string name, int bound)
    {
        using var files = new CaseFiles();
        using (var stream = File.OpenWrite(Path.Combine(files.Path, name)))
        {
            stream.SetLength(bound + 1L);
        }

        Assert.Contains($"case/{name}: error AGA2002", files.Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileHeldByAnother_IsReported()
    {
        using var files = new CaseFiles();
        using var held = new FileStream(Path.Combine(files.Path, "observations.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Contains("case/observations.csv: error AGA2009: the file cannot be opened", files.Printed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_LinkOutOfTheFolder_IsRefused(bool ofFolder)
    {
        using var files = new CaseFiles();
        var outside = Directory.CreateDirectory(Path.Combine(files.Parent, "outside")).FullName;
        File.WriteAllText(Path.Combine(outside, "incubators.csv"), "region,name,source\nyichang,secret,yearbook\n");
        try
        {
            if (ofFolder)
            {
                Directory.Delete(Path.Combine(files.Path, "registers"));
                Directory.CreateSymbolicLink(Path.Combine(files.Path, "registers"), outside);
            }
            else
            {
                File.CreateSymbolicLink(Path.Combine(files.Path, "registers", "incubators.csv"), Path.Combine("..", "..", "outside", "incubators.csv"));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && OperatingSystem.IsWindows())
        {
            Assert.Skip("This account may not make links.");
        }

        Assert.Contains("case/registers/incubators.csv: error AGA2004", files.Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinksInsideAndToTheFolder_AreFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var files = new CaseFiles();
        File.Move(Path.Combine(files.Path, "activities.csv"), Path.Combine(files.Path, "registers", "table.csv.txt"));
        File.CreateSymbolicLink(Path.Combine(files.Path, "activities.csv"), Path.Combine("registers", "table.csv.txt"));
        var link = Path.Combine(files.Parent, "link");
        Directory.CreateSymbolicLink(link, files.Path);

        Assert.Empty(CaseReader.Read(link, TestDictionary.All).Diagnostics);
    }

    [Fact]
    public void Of_CircleOfLinks_Ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var files = new CaseFiles();
        File.CreateSymbolicLink(Path.Combine(files.Path, "a"), "b");
        File.CreateSymbolicLink(Path.Combine(files.Path, "b"), "a");

        Assert.Throws<IOException>(() => RealPath.Of(Path.Combine(files.Path, "a")));
    }

    [Theory]
    [InlineData("notes.txt", "")]
    [InlineData("README.md", "")]
    [InlineData("~$observations.xlsx", "")]
    [InlineData(".hidden.csv", "")]
    [InlineData("activites.txt", "did you mean 'activities.csv'?")]
    [InlineData("exports of the bureau.csv", "activity tables are listed")]
    public void Read_FileThatNothingReads_IsRemarkedWhenItLooksLikeATable(string name, string hint)
    {
        using var files = new CaseFiles();
        files.Write(name, "x");
        var diagnostics = files.Read().Diagnostics;

        Assert.Equal(hint.Length > 0 ? ["AGA2005"] : [], diagnostics.Select(static d => d.Code));
        Assert.All(diagnostics, d => Assert.StartsWith(hint, d.Hint!.En, StringComparison.Ordinal));
    }
}
