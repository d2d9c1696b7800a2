using AggloAdvisor.Testing;

namespace AggloAdvisor.Data.Tests;

public sealed class GoldenCaseTests
{
    private static readonly string _bad = Repository.File("tests", "diagnostics", "bad");

    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(_bad, "case-*").Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Read_BadCase_PrintsWhatIsExpected(string folder)
    {
        var read = CaseReader.Read(Path.Combine(_bad, folder), TestDictionary.All);

        BadInputs.Check(Path.Combine(_bad, folder), read.Diagnostics);
    }

    [Fact]
    public void BadCases_TogetherWithTheTestsOfLimits_ShowEveryCode()
    {
        // Too large for the repository, or another program's doing: FileTests makes them.
        string[] elsewhere = ["AGA2002", "AGA2009"];
        var shown = string.Concat(Directory.EnumerateDirectories(_bad, "case-*").Select(static f => File.ReadAllText(Path.Combine(f, "expected.txt"))));

        Assert.Empty(DataDiagnostics.All.Select(static d => d.Code).Where(c => !shown.Contains(c, StringComparison.Ordinal)).Except(elsewhere));
    }
}
