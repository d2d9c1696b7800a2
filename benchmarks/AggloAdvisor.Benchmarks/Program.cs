using System.Globalization;
using AggloAdvisor.Benchmarks.Generating;
using BenchmarkDotNet.Running;

// `generate KIND COUNT FOLDER` (for a ledger a file) writes files to time whole commands with; everything else goes to the benchmarks.
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

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
