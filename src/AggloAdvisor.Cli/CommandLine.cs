using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using AggloAdvisor.Cli.Commands;
using AggloAdvisor.Cli.Commands.Audit;
using AggloAdvisor.Cli.Commands.Batch;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli;

/// <summary>The program: reads the command line, runs a command, turns what it throws into exit codes.</summary>
public static class CommandLine
{
    // After Ctrl+C a report that is being set is set to its end, and then what was begun is taken away: on a busy machine that takes more than the two seconds
    // that the library would give.
    private static readonly TimeSpan _timeToCleanUp = TimeSpan.FromMinutes(1);

    /// <summary>Runs one command line.</summary>
    /// <param name="args">Arguments without the program's name.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="cancellationToken">Cancels besides Ctrl+C.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        terminal = terminal with { Language = Asked(args) ?? terminal.Language };

        // The library that reads the command line has its own words, "Usage" and the like: figures and sorting do not depend on this culture.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(terminal.Say("en", "zh-Hans"));
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            await terminal.Error.WriteLineAsync(terminal.Say(
                "Run 'aggloadvisor --help' for the commands, 'aggloadvisor COMMAND --help' for one of them.",
                "用“aggloadvisor --help”查看全部命令，用“aggloadvisor 命令 --help”查看某一命令。"));
            return ExitCode.Usage;
        }

        try
        {
            if (parsed.Action is HelpAction && terminal.Language == Language.Chinese)
            {
                using var help = new StringWriter { NewLine = "\n" };
                var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = help, Error = terminal.Error }, cancellationToken);
                await terminal.Out.WriteAsync(ChineseHelp.Of(help.ToString()));
                return code;
            }

            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error, ProcessTerminationTimeout = _timeToCleanUp };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            terminal.EndProgress();
            await terminal.Error.WriteLineAsync(terminal.Say("Cancelled; nothing was written.", "已取消，未写入任何文件。"));
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.EndProgress();
            await terminal.Error.WriteLineAsync(ProgramDiagnostics.OfAccess(exception).Text(terminal.Language));
            return ExitCode.InputErrors;
        }
        catch (Exception exception)
        {
            terminal.EndProgress();
            await terminal.Error.WriteLineAsync(ProgramDiagnostics.OfBug(exception).Text(terminal.Language));
            return ExitCode.Bug;
        }
    }

    // The language is needed before anything is parsed: it is the language of the help and of what is wrong with the command line.
    private static Language? Asked(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var code = args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..]
                : args[i] == "--lang" && i + 1 < args.Count ? args[i + 1]
                : null;
            if (code is not null && LanguageCodes.Parse(code) is { } language)
            {
                return language;
            }
        }

        return null;
    }

    private static RootCommand Root(Terminal terminal) => new(terminal.Say("Turns regional figures into advice that can be questioned.", "把区域数据变成可以追问的对策建议。"))
    {
        AdviseCommand.Create(terminal),
        BatchCommand.Create(terminal),
        IndicatorsCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        CompareCommand.Create(terminal),
        RulesCommand.Create(terminal),
        ReportCommand.Create(terminal),
        GlossaryCommand.Create(terminal),
        NewCommand.Create(terminal),
        AuditCommand.Create(terminal),
        DecideCommand.Create(terminal),
        DoctorCommand.Create(terminal),
    };
}
