using System.Globalization;
using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Rules.Tests.Syntax;

public sealed class RuleFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggloadvisor-rules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_OfARuleBase_GiveTheSameRuleBaseAgain()
    {
        var read = RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All, TestContext.Current.CancellationToken);
        var stored = read.Value!.Files.Contents.ToDictionary(static f => f.Key, static f => f.Value.ToArray(), StringComparer.Ordinal);

        var replayed = RuleFolder.Of(stored);
        var again = RuleSetReader.Read(replayed.Value!, IndicatorCatalog.All, TestContext.Current.CancellationToken);

        Assert.Empty(replayed.Diagnostics);
        Assert.Equal(read.Diagnostics, again.Diagnostics);
        Assert.Equal(read.Value.ContentHash, again.Value!.ContentHash);
        Assert.Equal(read.Value.Diagnoses.Select(static d => (d.Id, d.Location)), again.Value.Diagnoses.Select(static d => (d.Id, d.Location)));
    }

    [Theory]
    [InlineData("../secret.yaml")]
    [InlineData("diagnoses/../../secret.yaml")]
    [InlineData("diagnoses\\d01.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("diagnoses/.yaml")]
    [InlineData("diagnoses/d01.yml")]
    [InlineData("notes/d01.yaml")]
    [InlineData("")]
    public void Of_NameOfNoPlace_IsRefused(string name)
    {
        var files = RuleFolder.Of(With((name, "id: x\n")));

        Assert.Equal("AGA1001", Assert.Single(files.Diagnostics).Code);
        Assert.Equal(["sources.yaml"], files.Value!.Contents.Keys);
    }

    [Fact]
    public void Of_WithoutSources_SaysSo() =>
        Assert.Equal("rules/sources.yaml", Assert.Single(RuleFolder.Of(new Dictionary<string, byte[]>(StringComparer.Ordinal)).Diagnostics).Location.Path);

    [Fact]
    public void Of_BytesChangedAfterwards_KeepsItsOwn()
    {
        var mine = With();
        var files = RuleFolder.Of(mine).Value!;
        var before = files.Hash;
        mine["sources.yaml"][0] = (byte)'x';

        Assert.Equal((byte)'s', files.Contents["sources.yaml"][0]);
        Assert.Equal(before, files.Hash);
    }

    [Fact]
    public void Of_MoreThanTheLimitTogether_IsRefused()
    {
        var files = RuleFolder.Of(With([.. Enumerable.Range(0, 68).Select(static i => (string.Create(CultureInfo.InvariantCulture, $"items/i{i}.yaml"), new string('#', 250_000)))]));

        Assert.Null(files.Value);
        Assert.Equal(("AGA1004", "rules"), (files.Diagnostics[^1].Code, files.Diagnostics[^1].Location.Path));
    }

    [Fact]
    public void Open_MoreFilesThanTheLimit_IsRefused()
    {
        File.WriteAllText(Path.Combine(_folder, "sources.yaml"), "sources: []\n");
        var items = Directory.CreateDirectory(Path.Combine(_folder, "items"));
        for (var i = 0; i < 5_001; i++)
        {
            File.WriteAllText(Path.Combine(items.FullName, string.Create(CultureInfo.InvariantCulture, $"{i}.yaml")), "");
        }

        var files = RuleFolder.Open(_folder, TestContext.Current.CancellationToken);

        Assert.Null(files.Value);
        Assert.Equal("AGA1004", Assert.Single(files.Diagnostics).Code);
    }

    [Fact]
    public void Open_SubfolderThatIsALink_ReadsNothingOfIt()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder, "elsewhere"));
        File.WriteAllText(Path.Combine(elsewhere.FullName, "d01.yaml"), "hidden: words\n");
        var rules = Directory.CreateDirectory(Path.Combine(_folder, "rules"));
        File.WriteAllText(Path.Combine(rules.FullName, "sources.yaml"), "sources: []\n");
        Directory.CreateSymbolicLink(Path.Combine(rules.FullName, "diagnoses"), elsewhere.FullName);

        var files = RuleFolder.Open(rules.FullName, TestContext.Current.CancellationToken);

        Assert.Equal(["sources.yaml"], files.Value!.Contents.Keys);
        Assert.Equal(new SourceLocation("rules/diagnoses"), Assert.Single(files.Diagnostics).Location);
    }

    private static Dictionary<string, byte[]> With(params (string Name, string Text)[] more)
    {
        var files = more.ToDictionary(static m => m.Name, static m => Encoding.UTF8.GetBytes(m.Text), StringComparer.Ordinal);
        files["sources.yaml"] = "sources: []\n"u8.ToArray();
        return files;
    }
}
