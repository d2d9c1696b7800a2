using System.Globalization;
using AggloAdvisor.Benchmarks;
using AggloAdvisor.Benchmarks.Generating;
using BenchmarkDotNet.Running;

// `generate KIND COUNT FOLDER` (for a ledger a file) writes files to time whole commands with; `reports COUNT LAYOUT` sets reports in memory;
// everything else goes to the benchmarks.
if (args is ["generate", var kind, var count, var folder])
{
    var number = int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture);
    switch (kind)
    {
        case "rules":
            GeneratedRuleBase.Write(folder, number);
            return;
        case "fleet":
            GeneratedFleet.Write(folder, number);
            return;
        case "hostile":
            HostileRuleBase.Write(folder, number);
            return;
        case "ledger":
            GeneratedLedger.Write(folder, number);
            return;
        default:
            throw new ArgumentException($"There is no kind '{kind}'; write rules, fleet, hostile or ledger.", nameof(args));
    }
}

if (args is ["reports", var reports, var layout])
{
    await ReportsMeasurement.Run(int.Parse(reports, NumberStyles.None, CultureInfo.InvariantCulture), layout);
    return;
}

// `chromium PROGRAM SAMPLE ROUNDS` sets twelve pages and lets a browser print the same.
if (args is ["chromium", var program, var sample, var rounds])
{
    await ChromiumComparison.Run(program, sample, int.Parse(rounds, NumberStyles.None, CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Inputs).Assembly).Run(args);
