using System.Collections.Immutable;
using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Cli.Output.Batch;
using AggloAdvisor.Cli.Output.SideBySide;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Formats;

namespace AggloAdvisor.Cli.Commands.Batch;

/// <summary>One batch: its files take their places when all are there, and its runs go into the ledger then.</summary>
internal sealed class BatchRun
{
    private const string IndexName = "index.html";
    private const string OverviewName = "overview.html";
    private const string LedgerName = "ledger.db";

    private readonly Terminal _terminal;
    private readonly BatchRequest _request;
    private readonly BatchFolder _folder;
    private readonly BatchProgress _progress;
    private readonly BatchNames _names = new();
    private readonly List<BatchEntry> _entries = [];
    private readonly List<(string Hidden, string Final)> _files = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private bool _isBug;

    private BatchRun(Terminal terminal, BatchRequest request, BatchFolder folder) =>
        (_terminal, _request, _folder, _progress) = (terminal, request, folder, new BatchProgress(terminal, request.Folders.Length));

    /// <summary>Runs a batch.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Of(Terminal terminal, BatchRequest request, CancellationToken cancellationToken)
    {
        var needsReport = request.Formats.Any(static f => MadeFile.IsReport("." + f));
        var setting = needsReport ? Task.Run(() => PdfReport.Setting(request.Templates, request.Fonts, request.Language, request.Length), cancellationToken) : null;
        var rules = Session.ReadRules(terminal, request.Rules, request.Language, cancellationToken);
        var set = setting is null ? null : await setting;
        using var fonts = set?.Fonts;
        if ((set is not null && DiagnosticPrinter.Print(terminal, set.Template.Diagnostics, request.Language, SourceFiles.Templates(request.Templates))) || rules is null)
        {
            return ExitCode.InputErrors;
        }

        var press = new ReportPress(rules, set, request.Formats, request.AsOf, request.Ledger is { } ledger ? terminal.Resolve(ledger) : null);
        using var folder = new BatchFolder(request.Output);
        try
        {
            return await new BatchRun(terminal, request, folder).Run(press, cancellationToken);
        }
        catch (LedgerException e)
        {
            terminal.EndProgress();
            terminal.Error.WriteLine(e.Diagnostic.Text(request.Language));
            return ExitCode.InputErrors;
        }
    }

    private async Task<int> Run(ReportPress press, CancellationToken cancellationToken)
    {
        using (var runs = _request.Ledger is null ? null : Ledger.Open(_folder.Hidden(LedgerName), _terminal.Time))
        {
            await OrderedWork.Run(
                _request.Folders.Select((path, number) => (Number: number, Path: path, Name: BatchNames.Shown(_terminal, path))),
                _request.Workers,
                (place, token) =>
                {
                    _progress.Begin(place.Name);
                    var made = press.Make(place.Path, token);
                    foreach (var file in made.Files)
                    {
                        _folder.Write(Hidden(place.Number, file.Fact.Format), file.Content.WriteTo, token);
                    }

                    _progress.End(place.Name, made.Advice is null);
                    return (place.Number, place.Path, place.Name, Made: made);
                },
                done => Deliver(done.Number, done.Path, done.Name, done.Made, runs),
                cancellationToken);
        }

        _terminal.EndProgress();
        WritePages(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        // From here on nothing is given up any more.
        foreach (var (hidden, final) in _files)
        {
            _folder.Show(hidden, final);
        }

        Tell();
        var isRecorded = _request.Ledger is null || Recorded(_request.Ledger);
        return _isBug ? ExitCode.Bug : !isRecorded || _entries.Exists(static e => e.Run is null) ? ExitCode.InputErrors : ExitCode.Done;
    }

    // Called in the order of the cases, one at a time: what it prints and records does not depend on who was quicker.
    private void Deliver(int number, string path, string name, PressedCase made, Ledger? runs)
    {
        var diagnostics = made.Diagnostics;
        var sources = SourceFiles.Case(path).With("templates", _request.Templates);
        if (made.Advice is not { } advice)
        {
            _isBug |= made.IsBug;
            Say(name, diagnostics, sources);
            _entries.Add(new BatchEntry(name, diagnostics) { Printed = [.. diagnostics.Select(d => DiagnosticPrinter.Shown(d, _request.Language, sources))] });
            return;
        }

        var (stem, other) = _names.Take(name, advice.Case.Id, advice.Case.Year);
        if (other is not null)
        {
            diagnostics = [.. diagnostics, ProgramDiagnostics.OfSameName(name, other, stem)];
        }

        Say(name, diagnostics, sources);
        foreach (var notice in made.Notices.Append(made.LedgerProblem).OfType<Diagnostic>().Where(n => _said.Add(n.ToString())))
        {
            _progress.Around(() => _terminal.Error.WriteLine(notice.Text(_request.Language)));
        }

        ImmutableArray<BatchFile> files = [.. made.Files.Select(f => new BatchFile(stem + "." + f.Fact.Format, f.Fact.Format, f.Pages, f.Fact.Sha256))];
        _files.AddRange(files.Select(f => (Hidden(number, f.Format), f.Name)));
        _entries.Add(BatchEntry.Of(name, advice, diagnostics, files));
        runs?.Add(advice, made.Record!, [.. made.Files.Select(static f => f.Fact)]);
    }

    private void Say(string name, ImmutableArray<Diagnostic> diagnostics, SourceFiles sources)
    {
        if (!diagnostics.IsEmpty)
        {
            _progress.Around(() =>
            {
                _terminal.Error.WriteLine(_terminal.Say($"{name}:", $"{name}："));
                DiagnosticPrinter.Print(_terminal, diagnostics, _request.Language, sources, LocalizedText.Of($"'{name}' gets no report.", $"“{name}”没有报告。"));
            });
        }
    }

    private void WritePages(CancellationToken cancellationToken)
    {
        ImmutableArray<ComparedRun> runs = [.. _entries.Select(static e => e.Run).OfType<ComparedRun>()];
        var hasOverview = runs.Length > 1;
        if (hasOverview)
        {
            var document = new CasesDocument(CaseComparison.Of(runs), _request.Language, isWhole: true, LackingRow.Of(runs)).Build();
            _folder.Write(OverviewName, stream => HtmlWriter.Write(document, stream), cancellationToken);
            _files.Add((OverviewName, OverviewName));
        }

        _folder.Write(IndexName, stream => BatchIndexPage.Write(_entries, hasOverview ? OverviewName : null, _request.Language, stream), cancellationToken);
        _files.Add((IndexName, IndexName));
    }

    private void Tell()
    {
        if (_request.Json)
        {
            BatchJson.Write(_entries, _terminal.OutBytes);
            _terminal.OutBytes.Flush();
            return;
        }

        foreach (var entry in _entries)
        {
            _terminal.Out.WriteLine(_terminal.Say(entry.Run is { } run
                ? LocalizedText.Of(
                    $"{string.Join(", ", entry.Files.Select(static f => f.Name))}: {run.CaseName}, {run.Year}: {entry.Findings} findings, {entry.Advised} countermeasures, {entry.Open} diagnoses open",
                    $"{string.Join("、", entry.Files.Select(static f => f.Name))}：{run.CaseName}，{run.Year}年：{entry.Findings}项发现，{entry.Advised}项对策，{entry.Open}项诊断未决")
                : LocalizedText.Of($"{entry.Folder}: {entry.Errors} {(entry.Errors == 1 ? "error" : "errors")}, no report", $"{entry.Folder}：{entry.Errors}个错误，没有报告")));
        }

        _terminal.Out.WriteLine(BatchNames.Shown(_terminal, Path.Combine(_request.Output, IndexName)));
    }

    // As with one run: an office that named the ledger itself must know when it could not be written.
    private bool Recorded(string place)
    {
        try
        {
            using var runs = Ledger.OpenToRead(_folder.Hidden(LedgerName));
            using var ledger = Ledger.Open(_terminal.Resolve(place), _terminal.Time);
            var added = RunTransfer.AddRuns(ledger, runs);
            if (!_request.Json && !added.IsEmpty)
            {
                _terminal.Out.WriteLine(_terminal.Say(LocalizedText.Of($"Recorded as runs {added[0].Sequence} to {added[^1].Sequence}.", $"已记入台账，第 {added[0].Sequence} 至 {added[^1].Sequence} 条。")));
            }

            return true;
        }
        catch (LedgerException e)
        {
            _terminal.Error.WriteLine(e.Diagnostic.Text(_request.Language));
            return place == _terminal.Ledger;
        }
    }

    private static string Hidden(int number, string format) => FormattableString.Invariant($"{number}.{format}");
}
