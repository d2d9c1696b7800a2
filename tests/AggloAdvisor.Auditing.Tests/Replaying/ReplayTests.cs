using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Replaying;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Auditing.Tests.Replaying;

public sealed class ReplayTests
{
    public static TheoryData<string> Samples => Runs.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Of_RecordAlone_GivesTheSameBytes(string sample)
    {
        var record = Runs.Of(sample).Record;
        var replay = Replay.Of(new RunRecord((byte[])record.Bytes.Clone()), sample, TestContext.Current.CancellationToken);

        Assert.Empty(replay.Diagnostics);
        Assert.Empty(replay.Value!.Differences);
        Assert.Equal(record.Bytes, replay.Value.Record.Bytes);
    }

    [Theory]
    [InlineData("yijing-jingen", Language.English)]
    [InlineData("capital-region", Language.Chinese)]
    public void SetReport_RecordAlone_GivesTheSameBytes(string sample, Language language)
    {
        var (advice, record, _) = Runs.Of(sample, language);
        using var stream = new MemoryStream();
        var set = Replay.Of(record, sample, TestContext.Current.CancellationToken).Value!.SetReport(Runs.Fonts, stream);

        Assert.Empty(set.Diagnostics);
        Assert.Equal(Runs.Pdf(advice, record, language), stream.ToArray());
    }

    [Fact]
    public void Of_RunWithAnEditedRule_IsMadeWithThatRule()
    {
        var folder = Directory.CreateTempSubdirectory("aggloadvisor-rules-").FullName;
        RunRecord record;
        try
        {
            Copy(Repository.File("rules"), folder);
            var edited = Path.Combine(folder, "diagnoses", "d13-formalistic-incubators.yaml");
            const string Condition = "when: incubators_specialised_share < parameters.incubators.specialised_low";
            Assert.Contains(Condition, File.ReadAllText(edited), StringComparison.Ordinal);
            File.WriteAllText(edited, File.ReadAllText(edited).Replace(Condition, Condition.Replace('<', '>'), StringComparison.Ordinal));
            record = Runs.Of("yijing-jingen", rulesFolder: folder).Record;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var replay = Replay.Of(record, "run", TestContext.Current.CancellationToken).Value!;
        Assert.Equal(record.Bytes, replay.Record.Bytes);
        Assert.DoesNotContain(replay.Advice.Findings, static f => f.Diagnosis.Code == "D13");
        Assert.Contains(Runs.Of("yijing-jingen").Advice.Findings, static f => f.Diagnosis.Code == "D13");
        Assert.NotEqual(Runs.Of("yijing-jingen").Advice.Rules.ContentHash, replay.Rules.ContentHash);
    }

    [Fact]
    public void Of_RecordWithoutContents_SaysThatItCannotBeRecomputed()
    {
        var (advice, _, inputs) = Runs.Of("yijing-jingen");
        var lean = RunRecordWriter.Write(advice, inputs, withContents: false);

        Assert.Equal("AGA5010: the record carries hashes of the files, but not the files", Problems(lean));
    }

    [Fact]
    public void Of_ValueAltered_NamesTheValue()
    {
        var record = Runs.Of("yijing-jingen").Record;
        var altered = Altered(record, "\"findings\":[{\"diagnosis\":\"", "\"findings\":[{\"diagnosis\":\"x");

        Assert.Contains("'advice.findings[", Problems(altered), StringComparison.Ordinal);
        Assert.Contains("it was changed afterwards", Replay.Of(altered, "r").Value!.Differences[0].Hint!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FileAltered_NamesTheFile()
    {
        var record = Runs.Of("yijing-jingen").Record;
        var altered = Altered(record, "format: 1\\nid: yijing-jingen", "format: 1\\nid:  yijing-jingen");

        Assert.Equal("AGA5007: the file 'case/case.yaml' in the record was altered", Problems(altered));
    }

    [Fact]
    public void Of_OtherProgramVersion_TellsItApart()
    {
        var record = Runs.Of("yijing-jingen").Record;
        var altered = Altered(record, $"\"version\":\"{ProgramVersions.Program}\",\"libraries\"", "\"version\":\"9.9.9\",\"libraries\"");
        var replay = Replay.Of(altered, "r", TestContext.Current.CancellationToken).Value!;

        Assert.Equal($"'program.version': the record says \"9.9.9\", recomputing gives \"{ProgramVersions.Program}\"", Assert.Single(replay.Differences).Message.En);
        Assert.Contains("made with version 9.9.9", replay.Differences[0].Hint!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"format\":\"aggloadvisor/run-record\",\"version\":99}")]
    [InlineData("{\"format\":\"aggloadvisor/run-record\",\"version\":1,\"contents\":[{\"sha256\":7}],\"inputs\":{}}")]
    public void Of_ForeignDocument_IsRefused(string text) => Assert.StartsWith("AGA5010", Problems(new RunRecord(System.Text.Encoding.UTF8.GetBytes(text))), StringComparison.Ordinal);

    [Fact]
    public void CompareReport_OtherFontFile_TellsFontsApart()
    {
        var (advice, record, _) = Runs.Of("yijing-jingen");
        Runs.Pdf(advice, record, Language.English);
        var replay = Replay.Of(record, "r", TestContext.Current.CancellationToken).Value!;
        using var stream = new MemoryStream();
        var fonts = FontChanges.Facts(replay.SetReport(Runs.Fonts, stream).Value!.Fonts);
        var other = new ReportFact("pdf", "00", [fonts[0] with { Sha256 = new string('a', 64) }, .. fonts.Skip(1)]);

        Assert.Contains("the font file of", Assert.Single(replay.CompareReport(other, Runs.Fonts, "r")).Message.En, StringComparison.Ordinal);
        Assert.Contains("the typesetter differs", Assert.Single(replay.CompareReport(other with { Fonts = fonts }, Runs.Fonts, "r")).Message.En, StringComparison.Ordinal);
    }

    /// <summary>Sixty times: one bit of a record is flipped. Recomputing must never confirm it.</summary>
    [Fact]
    public void Of_OneBitOfTheRecord_IsNeverConfirmed()
    {
        var record = Runs.Of("xiang-shi-sui").Record;
        var random = new Random(20261127);
        var flips = Enumerable.Range(0, 60).Select(_ => (At: random.Next(record.Bytes.Length), Bit: random.Next(8))).ToArray();
        Parallel.ForEach(flips, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, flip =>
        {
            var bytes = (byte[])record.Bytes.Clone();
            bytes[flip.At] ^= (byte)(1 << flip.Bit);
            var replay = Replay.Of(new RunRecord(bytes), "r");

            Assert.True(replay.HasErrors || !replay.Value!.Differences.IsEmpty, $"byte {flip}");
        });
    }

    private static string Problems(RunRecord record)
    {
        var replay = Replay.Of(record, "r", TestContext.Current.CancellationToken);
        return string.Join('\n', replay.Diagnostics.Concat(replay.Value?.Differences ?? []).Select(static d => $"{d.Code}: {d.Message.En}"));
    }

    private static RunRecord Altered(RunRecord record, string old, string @new)
    {
        var text = System.Text.Encoding.UTF8.GetString(record.Bytes);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return new(System.Text.Encoding.UTF8.GetBytes(text[..at] + @new + text[(at + old.Length)..]));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
