using AggloAdvisor.Advising;
using AggloAdvisor.Auditing.Following;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Data;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Cli.Commands;

/// <summary>What runs take from the ledger and the records they leave.</summary>
internal static class RunMemory
{
    /// <summary>An advice with what was decided on that of earlier years.</summary>
    /// <param name="advice">The advice.</param>
    /// <param name="ledger">Absolute path of the ledger; null for none. It need not exist.</param>
    /// <returns>The advice as it was when the ledger cannot be read, and why: there is advice all the same, but nobody must take it for a follow-up.</returns>
    public static (Advice Advice, Diagnostic? Problem) FollowedUp(Advice advice, string? ledger)
    {
        if (ledger is null || !File.Exists(ledger))
        {
            return (advice, null);
        }

        try
        {
            using var open = Ledger.OpenToRead(ledger);
            return (advice with { Decisions = PastDecisions.Of(open, advice) }, null);
        }
        catch (LedgerException e)
        {
            return (advice, e.Diagnostic);
        }
    }

    /// <summary>The record of a run.</summary>
    /// <param name="advice">The run.</param>
    /// <param name="files">The case's files.</param>
    /// <param name="rules">The rule base's files.</param>
    /// <param name="setting">What its reports are set with; null when it makes none.</param>
    /// <param name="withContents">Whether it carries the files.</param>
    public static RunRecord RecordOf(Advice advice, CaseFiles files, FileSet rules, PdfSetting? setting, bool withContents = true) => RunRecordWriter.Write(
        advice,
        new RunInputs(files.Name, new FileSet(files.Contents), rules, setting?.Inputs),
        withContents);

    /// <summary>The files of a rule base; of one that serves many runs they need be taken only once.</summary>
    public static FileSet RulesOf(RuleSet rules) => new(rules.Files.Contents.ToDictionary(static f => f.Key, static f => f.Value.ToArray(), StringComparer.Ordinal));
}
