using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Data.Tests;

public sealed class CaseTemplateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggloadvisor-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_NewFolder_CanBeReadWithoutErrors()
    {
        var folder = Path.Combine(_folder, "deep", "mine");
        CaseTemplate.Write(folder, 2019);
        var read = CaseReader.Read(folder, TestDictionary.All);

        Assert.False(read.HasErrors, string.Join('\n', read.Diagnostics));
        Assert.Equal(2019, read.Value!.Year);
        Assert.Empty(read.Value.Registers);
        Assert.Equal(["AGA2505"], read.Diagnostics.Select(static d => d.Code));
        Assert.Equal([folder], Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "deep")));
    }

    [Fact]
    public void Write_EmptyFolder_IsFilled()
    {
        CaseTemplate.Write(_folder);

        Assert.Equal(RegisterCatalog.Known.Count, Directory.GetFiles(Path.Combine(_folder, "registers")).Length);
        Assert.True(File.Exists(Path.Combine(_folder, "observations.csv")));
    }

    [Fact]
    public void Write_EveryTable_TakesEveryColumn()
    {
        CaseTemplate.Write(_folder);
        foreach (var schema in RegisterCatalog.Known.Values)
        {
            var lines = File.ReadAllLines(Path.Combine(_folder, "registers", schema.Id + ".csv"));

            Assert.Equal(string.Join(',', schema.Columns.Select(static c => c.Name)), lines[0]);
            Assert.StartsWith("# ", Assert.Single(lines[1..]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_FolderWithAFile_IsRefusedAndLeftAlone()
    {
        File.WriteAllText(Path.Combine(_folder, "mine.txt"), "mine");

        Assert.Throws<IOException>(() => CaseTemplate.Write(_folder));
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(_folder).Select(static f => Path.GetFileName(f)));
        Assert.False(Directory.Exists(_folder + ".part1"));
    }

    [Fact]
    public void Write_FileOfThatName_IsRefused()
    {
        var file = Path.Combine(_folder, "case");
        File.WriteAllText(file, "mine");

        Assert.Throws<IOException>(() => CaseTemplate.Write(file));
    }
}
