using System.CommandLine;
using AggloAdvisor.Data;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>new case FOLDER</c>: a blank case to fill in.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Folder to make; it must not exist or be empty." };
        var @case = new Command("case", "Make a blank case folder with every table and remarks on how to fill it in.") { folder };
        @case.SetAction((parsed, _) => Task.FromResult(Run(terminal, parsed.GetRequiredValue(folder))));
        return new Command("new", "Start something of your own.") { @case };
    }

    private static int Run(Terminal terminal, string folder)
    {
        var path = terminal.Resolve(folder);
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            terminal.Error.WriteLine($"'{folder}' is not empty; name a folder that does not exist yet.");
            return ExitCode.Usage;
        }

        CaseTemplate.Write(path);
        terminal.Out.WriteLine($"{folder}: fill in case.yaml and the tables, then run 'aggloadvisor advise {folder}'.");
        return ExitCode.Done;
    }
}
