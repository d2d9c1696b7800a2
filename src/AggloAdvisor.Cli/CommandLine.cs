using System.CommandLine;
using AggloAdvisor.Cli.Commands;

namespace AggloAdvisor.Cli;

/// <summary>The program: reads the command line, runs a command, turns what it throws into exit codes.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">Arguments without the program's name.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="cancellationToken">Cancels besides Ctrl+C.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            await terminal.Error.WriteLineAsync("Run 'aggloadvisor --help' for the commands, 'aggloadvisor COMMAND --help' for one of them.");
            return ExitCode.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            terminal.EndProgress();
            await terminal.Error.WriteLineAsync("Cancelled; nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.EndProgress();
            await terminal.Error.WriteLineAsync(ProgramDiagnostics.OfAccess(exception).ToString());
            return ExitCode.InputErrors;
        }
        catch (Exception exception)
        {
            terminal.EndProgress();
            await terminal.Error.WriteLineAsync(ProgramDiagnostics.OfBug(exception).ToString());
            return ExitCode.Bug;
        }
    }

    private static RootCommand Root(Terminal terminal) => new("Turns regional figures into advice that can be questioned.")
    {
        AdviseCommand.Create(terminal),
        IndicatorsCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        RulesCommand.Create(terminal),
        NewCommand.Create(terminal),
        DoctorCommand.Create(terminal),
    };
}
