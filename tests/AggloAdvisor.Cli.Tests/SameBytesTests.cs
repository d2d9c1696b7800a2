using System.Diagnostics;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Cli.Tests;

/// <summary>The same inputs give the same bytes, whatever process, folder, time zone, culture or number of threads.</summary>
public sealed class SameBytesTests
{
    private static readonly (string Culture, string Zone, string Processors)[] _machines =
    [
        ("C.UTF-8", "UTC", "2"),
        ("de_DE.UTF-8", "America/St_Johns", "1"),
        ("zh_CN.UTF-8", "Asia/Shanghai", "4"),
        ("tr_TR.UTF-8", "Pacific/Kiritimati", "8"),
    ];

    [Theory]
    [InlineData("yijing-jingen", "en")]
    [InlineData("capital-region", "zh")]
    public async Task Advise_AnyMachine_WritesTheSameReportRecordAndJson(string sample, string language)
    {
        var results = new List<(string Machine, byte[] Pdf, byte[] Record, string Json)>();
        foreach (var (culture, zone, processors) in _machines)
        {
            var folder = Directory.CreateTempSubdirectory("aggloadvisor-" + processors + "-").FullName;
            try
            {
                using var process = Start(folder, culture, zone, processors, sample, language);
                var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                var json = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.True(process.ExitCode == 0, await error);
                results.Add((culture, await Bytes(folder, "out.pdf"), await Bytes(folder, "record.json"), json));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Assert.All(results, r =>
        {
            Assert.True(results[0].Json == r.Json, $"the JSON differs under {r.Machine}");
            Assert.True(results[0].Record.AsSpan().SequenceEqual(r.Record), $"the record differs under {r.Machine}");
            Assert.True(results[0].Pdf.AsSpan().SequenceEqual(r.Pdf), $"the report differs under {r.Machine}");
        });
    }

    private static Task<byte[]> Bytes(string folder, string name) => File.ReadAllBytesAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken);

    private static Process Start(string folder, string culture, string zone, string processors, string sample, string language)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "aggloadvisor.dll"), "advise", Repository.File("samples", sample), "--lang", language, "--json", "-o", "out.pdf", "--record", "record.json",
                "--rules", Repository.File("rules"), "--templates", Repository.File("templates"),
            },
        };
        foreach (var (name, value) in new[] { ("LC_ALL", culture), ("TZ", zone), ("DOTNET_PROCESSOR_COUNT", processors), ("AGGLOADVISOR_LEDGER", "") })
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
