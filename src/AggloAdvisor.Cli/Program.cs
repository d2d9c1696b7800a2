using AggloAdvisor.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
