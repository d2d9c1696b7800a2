using System.Diagnostics;
using System.Text;
using CsCheck;

namespace AggloAdvisor.Data.Tests;

/// <summary>Whatever the bytes are: problems are reported, nothing is thrown, and it ends soon.</summary>
public sealed class HostileInputTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(20);

    private static readonly Gen<byte[]> _csv = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        Pieces("region,variable,year,value,unit,source,note\n", "region,industry,year,measure,value,source\n", "yichang", "case", "total", "gdp", "2021", "1", "12,5", "yuan", "yearbook", "value-added", ",", ",", ",", ";", "\t", "\"", "\n", "\r", "#", "=", "-", "\0", "宜昌", "\uFEFF"));

    private static readonly Gen<byte[]> _yaml = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        Pieces("format: 1\n", "members", "id", "name", "en", ": ", ":", "- ", "\n", "\n  ", "    ", "{", "}", "[", "]", ",", "\"", "'", "&a ", "*a", "!t ", "|", ">", "%", "---", "...", "?", "#", "\t", "\\", "\\x", "\\UFFFFFFFF", "\0", "宜昌", "2021", "<<", "~", "activities:\n  - file: a\n"),
        Mutated(CaseFiles.Manifest));

    [Theory]
    [InlineData("observations.csv")]
    [InlineData("activities.csv")]
    [InlineData("reported.csv")]
    [InlineData("registers/agreements.csv")]
    public void Read_AnyTable_NeverThrows(string name)
    {
        using var files = new CaseFiles();
        _csv.Sample(bytes => Check(files, name, bytes), iter: 300, threads: 1);
    }

    [Fact]
    public void Read_AnyManifest_NeverThrows()
    {
        using var files = new CaseFiles();
        _yaml.Sample(bytes => Check(files, "case.yaml", bytes), iter: 1500, threads: 1);
    }

    [Theory]
    [InlineData("...\n  format: 1\n")]
    [InlineData("%YAML 99999999999999999999.1\n---\na: 1\n")]
    [InlineData("\"\\UFFFFFFFF\"")]
    [InlineData("a: |99999999999\n  x\n")]
    public void Read_ManifestThatTheParserStumblesOver_IsReported(string text)
    {
        using var files = new CaseFiles();

        Assert.Contains("AGA2101", files.Write("case.yaml", text).Printed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: 1\n")]
    [InlineData("[a,")]
    [InlineData("\"")]
    [InlineData("!a ")]
    public void Read_BigHostileManifest_EndsSoon(string piece)
    {
        using var files = new CaseFiles();
        var text = new StringBuilder().Insert(0, piece, (1 << 20) / piece.Length).ToString();

        Check(files, "case.yaml", Encoding.UTF8.GetBytes(text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(",")]
    [InlineData("\"")]
    [InlineData("\"\n\",")]
    [InlineData("a,b,c,d,e,f,g\n")]
    public void Read_BigHostileTable_EndsSoon(string piece)
    {
        using var files = new CaseFiles();
        var text = new StringBuilder(CaseFiles.Observations).Insert(CaseFiles.Observations.Length, piece, (8 << 20) / piece.Length).ToString();

        Check(files, "observations.csv", Encoding.UTF8.GetBytes(text));
    }

    private static void Check(CaseFiles files, string name, byte[] bytes)
    {
        files.Write(name, bytes);
        var clock = Stopwatch.StartNew();
        var read = files.Read();

        Assert.True(clock.Elapsed < _soon, $"It took {clock.Elapsed}.");
        Assert.Equal(read.HasErrors, read.Value is null);
        Assert.True(read.Diagnostics.Length < 5_000);
    }

    private static Gen<byte[]> Pieces(params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Array[0, 60].Select(indices => Encoding.UTF8.GetBytes(string.Concat(indices.Select(i => pieces[i]))));

    private static Gen<byte[]> Mutated(string text) =>
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 40], Gen.String[0, 4]).Select(m =>
            Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, m.Item1), m.Item3, text.AsSpan(Math.Min(text.Length, m.Item1 + m.Item2)))));
}
