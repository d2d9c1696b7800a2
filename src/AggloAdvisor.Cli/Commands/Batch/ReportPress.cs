using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Data;
using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Cli.Commands.Batch;

/// <summary>Makes the files of many cases with rules, templates and fonts that were read once. Safe for use from several threads at a time.</summary>
/// <param name="rules">The rules.</param>
/// <param name="setting">Templates without errors, and fonts; null when only JSON is asked for.</param>
/// <param name="formats">Formats to make, of <see cref="MadeFile.Formats"/>.</param>
/// <param name="asOf">The day whose rules are used; the last day of each case's year when null.</param>
/// <param name="ledger">Absolute path of the ledger to look for earlier decisions in; null for none, and then there is no record where no report needs it.</param>
internal sealed class ReportPress(RuleEvaluator rules, PdfSetting? setting, ImmutableArray<string> formats, DateOnly? asOf, string? ledger)
{
    // What was wrong with templates as such was said when they were read.
    private readonly PdfSetting? _setting = setting is null ? null : setting with { Template = setting.Template with { Diagnostics = [] } };
    private readonly FileSet _ruleFiles = RunMemory.RulesOf(rules.Rules);
    private readonly ImmutableArray<IndicatorDefinition> _dictionary = Session.Dictionary(rules.Rules.Indicators);

    /// <summary>Reads a case and makes its files.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    public PressedCase Make(string folder, CancellationToken cancellationToken)
    {
        try
        {
            var (read, files) = CaseReader.ReadWithFiles(folder, _dictionary, cancellationToken);
            return Make(read, files, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PressedCase { Diagnostics = [ProgramDiagnostics.OfAccess(e)] };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever is wrong with one case, the others get their reports.
            return new PressedCase { Diagnostics = [ProgramDiagnostics.OfBug(e)], IsBug = true };
        }
    }

    /// <summary>Makes the files of a case that is in memory.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    public PressedCase Make(CaseFiles files, CancellationToken cancellationToken) =>
        Make(CaseReader.Read(files, _dictionary, cancellationToken), files, cancellationToken);

    private PressedCase Make(Checked<Case> read, CaseFiles files, CancellationToken cancellationToken)
    {
        ImmutableArray<Diagnostic> remarks = [.. read.Diagnostics.Where(static d => d.Code != DataDiagnostics.SomeMembersLack)];
        if (read.Value is not { } @case || read.HasErrors)
        {
            return new PressedCase { Diagnostics = remarks };
        }

        var (advice, ledgerProblem) = RunMemory.FollowedUp(Advisor.Advise(@case, rules, asOf, cancellationToken), ledger);
        cancellationToken.ThrowIfCancellationRequested();
        var record = _setting is null && ledger is null ? null : RunMemory.RecordOf(advice, files, _ruleFiles, _setting);
        PdfReport? report = null;
        if (_setting is not null)
        {
            var prepared = PdfReport.Prepare(advice, _setting, record!);
            remarks = [.. remarks, .. prepared.Diagnostics];
            if (prepared.Value is null)
            {
                return new PressedCase { Diagnostics = remarks };
            }

            report = prepared.Value;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new PressedCase
        {
            Advice = advice,
            Record = record,
            Files = [.. formats.Select(f => MadeFile.Of(advice, report, "report." + f))],
            Diagnostics = remarks,
            Notices = report?.Notices ?? [],
            LedgerProblem = ledgerProblem,
        };
    }
}

/// <summary>What came of one case.</summary>
internal sealed record PressedCase
{
    /// <summary>The run; null when the case, or the report on it, has errors.</summary>
    public Advice? Advice { get; init; }

    /// <summary>Its record; null when nothing needs it.</summary>
    public RunRecord? Record { get; init; }

    /// <summary>Its files, one for each format in their order; empty when there are errors.</summary>
    public ImmutableArray<MadeFile> Files { get; init; } = [];

    /// <summary>What is to be said of the case and its report.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>What is to be said of fonts.</summary>
    public ImmutableArray<Diagnostic> Notices { get; init; } = [];

    /// <summary>Why earlier decisions could not be looked up; null when they could.</summary>
    public Diagnostic? LedgerProblem { get; init; }

    /// <summary>Whether it failed by our mistake.</summary>
    public bool IsBug { get; init; }
}
