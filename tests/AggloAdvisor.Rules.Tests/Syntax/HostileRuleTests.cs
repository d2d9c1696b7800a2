using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Syntax;
using CsCheck;

namespace AggloAdvisor.Rules.Tests.Syntax;

public sealed class HostileRuleTests : IDisposable
{
    private static readonly string[] _pieces = ["a: b", "- ", "[", "]", "{", "}", "'", "\"", ":", "\n", "  ", "&x", "*x", "!", "|", ">", "#", "...", "---", "\\U0000", "%"];
    private readonly string _folder = Directory.CreateTempSubdirectory("aggloadvisor-rules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_TenThousandLevels_IsRefused() => Refused(string.Concat(Enumerable.Repeat("[", 10_000)));

    [Fact]
    public void Read_AliasBomb_IsRefused() => Refused("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n");

    [Fact]
    public void Read_TenMegabyteText_IsRefused() => Refused("id: \"" + new string('x', 10_000_000) + "\"\n");

    [Fact]
    public void Read_NulCharacters_AreRefused() => Refused("id: a\0b\n");

    [Fact]
    public void Read_Tag_IsRefused() => Refused("id: !!python/object x\n");

    [Fact]
    public void Read_LinkToAnotherFile_IsRefusedWithoutShowingIt()
    {
        var secret = Path.Combine(_folder, "secret.txt");
        File.WriteAllText(secret, "hidden: words\n");
        Directory.CreateDirectory(Path.Combine(_folder, "rules", "diagnoses"));
        File.WriteAllText(Path.Combine(_folder, "rules", "sources.yaml"), "sources: []\n");
        File.CreateSymbolicLink(Path.Combine(_folder, "rules", "diagnoses", "d01.yaml"), secret);

        var read = RuleSetReader.Read(Path.Combine(_folder, "rules"), TestDictionary.All, TestContext.Current.CancellationToken);

        Assert.True(read.HasErrors);
        Assert.DoesNotContain(read.Diagnostics, static d => d.ToString().Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AnyBytes_NeverThrow() => Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Gen.Int[0, _pieces.Length - 1].Array[0, 40].Select(p => Encoding.UTF8.GetBytes(string.Concat(p.Select(i => _pieces[i])))))
        .Sample(bytes => Assert.True(Read(bytes).HasErrors), iter: 300, threads: 1);

    private void Refused(string text)
    {
        var read = Read(Encoding.UTF8.GetBytes(text));
        Assert.Contains(read.Diagnostics, static d => d.Severity == Severity.Error && d.Location.Path == "rules/diagnoses/d01.yaml");
        Assert.Null(read.Value);
    }

    private Checked<AggloAdvisor.Rules.Model.RuleSet> Read(byte[] diagnosis)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "diagnoses"));
        File.WriteAllText(Path.Combine(_folder, "sources.yaml"), "sources: []\n");
        File.WriteAllBytes(Path.Combine(_folder, "diagnoses", "d01.yaml"), diagnosis);
        return RuleSetReader.Read(_folder, TestDictionary.All, TestContext.Current.CancellationToken);
    }
}
