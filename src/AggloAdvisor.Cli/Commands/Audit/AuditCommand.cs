using System.CommandLine;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit</c>: questions to what was advised before.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal) => new("audit", terminal.Say("Question what was advised before: list, show, verify, recompute; and what is missing.", "追问以往的研判：列出、查看、核验、重新计算；以及还缺什么。"))
    {
        AuditListCommand.Create(terminal),
        AuditShowCommand.Create(terminal),
        AuditVerifyCommand.Create(terminal),
        AuditReplayCommand.Create(terminal),
        AuditDiffCommand.Create(terminal),
        AuditExportCommand.Create(terminal),
        AuditImportCommand.Create(terminal),
        AuditSignCommand.Create(terminal),
        AuditMissingCommand.Create(terminal),
    };

    /// <summary>Opens the ledger to read it; null, with a diagnostic, when there is none.</summary>
    public static Ledger? Open(Terminal terminal, string? path, Language language)
    {
        if (Place(terminal, path) is not { } place)
        {
            return null;
        }

        try
        {
            return Ledger.OpenToRead(place);
        }
        catch (LedgerException e)
        {
            terminal.Error.WriteLine(e.Diagnostic.Text(language));
            return null;
        }
    }

    /// <summary>Where the ledger lies; null, with a message, when neither the command line nor the environment names one.</summary>
    public static string? Place(Terminal terminal, string? path)
    {
        if ((path ?? terminal.Ledger) is { } place)
        {
            return terminal.Resolve(place);
        }

        terminal.Error.WriteLine(terminal.Say("There is no ledger to ask: name one with --ledger.", "没有可查询的台账：请用--ledger指明。"));
        return null;
    }

    /// <summary>Prints diagnostics.</summary>
    /// <returns>Whether one of them is an error.</returns>
    public static bool Print(Terminal terminal, IEnumerable<Diagnostic> diagnostics, Language language)
    {
        var areErrors = false;
        foreach (var diagnostic in diagnostics)
        {
            terminal.Error.WriteLine(diagnostic.Text(language));
            areErrors |= diagnostic.Severity == Severity.Error;
        }

        return areErrors;
    }
}
