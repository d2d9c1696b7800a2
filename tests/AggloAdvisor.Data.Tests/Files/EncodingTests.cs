using System.Text;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Data.Tests.Files;

public sealed class EncodingTests
{
    public static TheoryData<string, char> Ways
    {
        get
        {
            var ways = new TheoryData<string, char>();
            foreach (var encoding in new[] { "utf-8", "utf-8-bom", "gb18030", "utf-16le-bom", "utf-16be-bom" })
            {
                foreach (var separator in new[] { ',', ';', '\t' })
                {
                    ways.Add(encoding, separator);
                }
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Read_AnyEncodingAndSeparator_GivesTheSameCase(string encoding, char separator)
    {
        using var plain = new CaseFiles();
        using var other = new CaseFiles();
        other
            .Write("case.yaml", Encode(CaseFiles.Manifest, encoding))
            .Write("observations.csv", Encode(Separated(CaseFiles.Observations, separator), encoding))
            .Write("activities.csv", Encode(Separated(CaseFiles.Activities, separator).Replace("\n", "\r\n", StringComparison.Ordinal), encoding));

        Assert.Equal(Print(plain.Case()), Print(other.Case()));

        // The activity table is all ASCII: only files that are not UTF-8 are said to be GB18030.
        Assert.Equal(encoding == "gb18030" ? ["AGA2006", "AGA2006"] : [], other.Read().Diagnostics.Select(static d => d.Code));
    }

    [Fact]
    public void Read_Utf16WithoutMark_IsRefusedWithAHint()
    {
        using var files = new CaseFiles();
        files.Write("observations.csv", Encoding.Unicode.GetBytes("region,variable\n"));
        var diagnostic = files.Read().Diagnostics.Single();

        Assert.Equal(("AGA2008", 1), (diagnostic.Code, diagnostic.Location.Line));
        Assert.Contains("save the file as UTF-8", diagnostic.Hint!.En, StringComparison.Ordinal);
    }

    // Inside the note, commas stay commas.
    private static string Separated(string table, char separator) => string.Join('\n', table.Split('\n').Select(line =>
        string.Join('"', line.Split('"').Select((part, i) => i % 2 == 0 ? part.Replace(',', separator) : part))));

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text),
        "utf-16le-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        _ => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
    };

    private static string Print(Case @case) => string.Join('\n', [
        @case.ToString().Replace(@case.ContentHash, "", StringComparison.Ordinal),
        .. @case.Regions.Select(static r => r.ToString()),
        .. @case.Sources.Values.Select(static s => s.ToString()),
        .. @case.Observations.Rows.Select(static o => o.ToString()),
        .. @case.Activities.SelectMany(static t => Enumerable.Range(0, t.Years.Length).Select(y => string.Join(' ', t.Slice(y).ToArray()))),
    ]);
}
