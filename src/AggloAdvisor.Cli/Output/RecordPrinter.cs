using System.Globalization;
using System.Text.Json;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints a run record in words: what it was made from, what it found, what it advised.</summary>
internal static class RecordPrinter
{
    private const int HashShown = 12;

    /// <summary>Prints a record.</summary>
    /// <returns>Whether it could be read.</returns>
    public static bool Print(Terminal terminal, RunRecord record, string name, RunFact? fact, Language language)
    {
        try
        {
            using var document = record.Parse();
            new Work(terminal.Out, language).Print(document.RootElement, record, fact);
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            terminal.Error.WriteLine(terminal.Say($"'{name}' is no run record of this program.", $"“{name}”不是本程序的运行记录。"));
            return false;
        }
    }

    private sealed class Work(TextWriter output, Language language)
    {
        private string Say(string en, string zh) => language == Language.Chinese ? zh : en;

        private string In(JsonElement text) => text.GetProperty(language == Language.Chinese ? "zh" : "en").GetString()!;

        public void Print(JsonElement root, RunRecord record, RunFact? fact)
        {
            var (program, inputs, advice) = (root.GetProperty("program"), root.GetProperty("inputs"), root.GetProperty("advice"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{In(advice.GetProperty("case").GetProperty("name"))}, {advice.GetProperty("case").GetProperty("year").GetInt32()}"));
            Line(Say("record", "记录"), record.Sha256);
            Line(Say("run", "运行编号"), advice.GetProperty("runId").GetString()!);
            Line(Say("program", "程序"), program.GetProperty("version").GetString() + " (" + string.Join(", ", program.GetProperty("libraries").EnumerateObject().Select(static l => l.Name + " " + l.Value.GetString())) + ")");
            Line(Say("rules of", "规则日期"), inputs.GetProperty("asOf").GetString()!);
            Line(Say("case", "案例"), Files(inputs.GetProperty("case")));
            Line(Say("rules", "规则"), Files(inputs.GetProperty("rules")));
            Line(Say("carries them", "含文件本身"), root.TryGetProperty("contents", out _) ? Say("yes", "是") : Say("no, their hashes only", "否，仅含哈希值"));
            foreach (var report in fact?.Reports ?? [])
            {
                Line(Say("report", "报告"), report.Format + " " + report.Sha256);
                foreach (var font in report.Fonts)
                {
                    Line(Say("  set in", "  字体"), font.Family + " " + font.Style + " " + (font.Sha256?[..HashShown] ?? "-"));
                }
            }

            output.WriteLine();
            output.WriteLine(Say("Found", "发现"));
            foreach (var finding in advice.GetProperty("findings").EnumerateArray())
            {
                output.WriteLine($"  {finding.GetProperty("code").GetString(),-4} {In(finding.GetProperty("statement"))}");
            }

            output.WriteLine();
            output.WriteLine(Say("Advised", "建议"));
            foreach (var advised in advice.GetProperty("recommendations").EnumerateArray())
            {
                output.WriteLine($"  {advised.GetProperty("code").GetString(),-4} {In(advised.GetProperty("title"))} ({Status(advised.GetProperty("status").GetString()!)})");
            }
        }

        private void Line(string name, string value) => output.WriteLine($"  {name,-14} {value}");

        private string Files(JsonElement input)
        {
            var files = input.GetProperty("files");
            return string.Create(CultureInfo.InvariantCulture, $"{input.GetProperty("hash").GetString()} ({files.GetArrayLength()} {Say("files", "个文件")})");
        }

        private string Status(string status) => status switch
        {
            "advised" => Say("can start", "可启动"),
            "checkFirst" => Say("check first", "先核实"),
            _ => Say("not yet", "暂缓"),
        };
    }
}
