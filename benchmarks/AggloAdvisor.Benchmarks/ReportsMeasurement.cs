using System.Diagnostics;
using System.Globalization;
using System.Text;
using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Benchmarks.Generating;
using AggloAdvisor.Cli.Commands;
using AggloAdvisor.Cli.Commands.Batch;
using AggloAdvisor.Cli.Output.SideBySide;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Formats;
using AggloAdvisor.Pdf.Fonts;
using AggloAdvisor.Reporting;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Benchmarks;

/// <summary>Sets the reports of many different cases as <c>batch</c> does, on all processors, without writing them, and prints how long it took and what it held.</summary>
internal static class ReportsMeasurement
{
    private const int Intervals = 10;
    private const double Megabyte = 1 << 20;

    /// <summary>Parts of the layout <c>twelve</c>, between a council paper and the whole report: some twelve pages.</summary>
    private const string Twelve = "```contents\n```\n\n---\n\n{% part summary %}\n\n---\n\n{% part glance %}\n\n{% part findings %}\n\n---\n\n{% part plan %}\n\n{% part actors %}\n";

    /// <summary>Makes the reports and prints.</summary>
    /// <param name="count">How many.</param>
    /// <param name="layout"><c>full</c>, <c>council</c>, <c>public</c> or <c>twelve</c>.</param>
    public static async Task Run(int count, string layout)
    {
        var clock = Stopwatch.StartNew();
        var rules = RuleEvaluator.Create(Inputs.Rules());
        using var fonts = FontLibrary.Find(new FontSearch());
        var press = new ReportPress(rules, new PdfSetting(Template(layout), fonts), ["pdf"], null, null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} reports, layout {layout}, {Environment.ProcessorCount} processors, load {Load()}; rules and fonts read in {clock.Elapsed.TotalSeconds:0.0} s"));
        Console.WriteLine("  reports   seconds  per second   pages     MB   working set MB  heap MB");
        clock.Restart();
        var (pages, bytes) = (0, 0L);
        var entries = new List<BatchEntry>();
        await OrderedWork.Run(
            GeneratedReports.Of(count),
            Environment.ProcessorCount,
            press.Make,
            made =>
            {
                var advice = made.Advice ?? throw new InvalidOperationException("A generated case has errors: " + string.Join('\n', made.Diagnostics));
                pages += made.Files[0].Pages ?? 0;
                bytes += made.Files[0].Content.Length;
                entries.Add(BatchEntry.Of(advice.Case.Id, advice, made.Diagnostics, []));
                if (entries.Count % Math.Max(1, count / Intervals) == 0)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries.Count,9} {clock.Elapsed.TotalSeconds,9:0.0} {entries.Count / clock.Elapsed.TotalSeconds,11:0.0} {pages,7} {bytes / Megabyte,6:0} {Environment.WorkingSet / Megabyte,16:0} {GC.GetTotalMemory(forceFullCollection: false) / Megabyte,8:0}"));
                }
            },
            CancellationToken.None);
        var reports = clock.Elapsed.TotalSeconds;
        clock.Restart();
        if (entries.Count > 1)
        {
            Overview(entries);
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports:0.0} s, {count / reports:0.0} reports per second, {(double)pages / count:0.0} pages each; the overview {clock.Elapsed.TotalSeconds:0.0} s; processor {process.TotalProcessorTime.TotalSeconds:0.0} s; peak {process.PeakWorkingSet64 / Megabyte:0} MB; allocated {GC.GetTotalAllocatedBytes() / Megabyte / count:0.0} MB each; load {Load()}"));
    }

    private static void Overview(List<BatchEntry> entries)
    {
        System.Collections.Immutable.ImmutableArray<ComparedRun> runs = [.. entries.Select(static e => e.Run!)];
        HtmlWriter.Write(new CasesDocument(CaseComparison.Of(runs), Language.English, isWhole: true, LackingRow.Of(runs)).Build(), Stream.Null);
    }

    private static Core.Diagnostics.Checked<ReportTemplate> Template(string layout)
    {
        if (layout != "twelve")
        {
            return ReportTemplate.Load(Inputs.Templates, Language.English, ReportLengths.Parse(layout) ?? throw new ArgumentException($"There is no layout '{layout}'.", nameof(layout)));
        }

        var files = ReportTemplate.Load(Inputs.Templates, Language.English).Value!.Files.ToDictionary(StringComparer.Ordinal);
        files["report.md"] = Encoding.UTF8.GetBytes(Twelve);
        return ReportTemplate.Load(files, Language.English);
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
