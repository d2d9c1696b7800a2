using System.CommandLine;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Auditing.Reports;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit verify [REPORT]</c>: whether a ledger, or a report, is as it was written.</summary>
internal static class AuditVerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var report = new Argument<string?>("report") { Description = terminal.Say("A report (.pdf) to hold against the record that it carries; without it, the ledger is verified.", "要与所附记录核对的报告（.pdf）；不填则核验台账。"), Arity = ArgumentArity.ZeroOrOne };
        var (ledger, fonts, language) = (CommonOptions.Ledger(terminal), CommonOptions.Fonts(terminal), CommonOptions.Lang(terminal));
        var key = new Option<string?>("--key") { Description = terminal.Say("Public key (PEM) that signatures must be made with.", "签名所用的公钥（PEM）。"), HelpName = "FILE" };
        var head = new Option<string?>("--head") { Description = terminal.Say("Hash that the ledger must hold, as printed or signed before: shows whether later entries were cut off.", "台账中应有的哈希值（曾印出或签名）：可发现末尾条目是否被删。"), HelpName = "HASH" };
        var command = new Command("verify", terminal.Say("Check that nothing in the ledger was changed, or that a report is the one its record gives.", "核验台账是否被改动，或报告是否与其记录一致。")) { report, ledger, key, head, fonts, language };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(parsed.GetValue(report) is { } file
            ? Report(terminal, file, parsed.GetValue(ledger), parsed.GetValue(fonts), parsed.GetValue(language), cancellationToken)
            : Chain(terminal, parsed.GetValue(ledger), parsed.GetValue(key), parsed.GetValue(head), parsed.GetValue(language), cancellationToken)));
        return command;
    }

    private static int Chain(Terminal terminal, string? path, string? keyFile, string? head, Language language, CancellationToken cancellationToken)
    {
        if (AuditCommand.Open(terminal, path, language) is not { } ledger)
        {
            return ExitCode.InputErrors;
        }

        using (ledger)
        {
            string? key = null;
            if (keyFile is not null && (key = LedgerSignature.PublicKey(File.ReadAllText(terminal.Resolve(keyFile)))) is null)
            {
                terminal.Error.WriteLine(terminal.Say($"'{keyFile}' holds no key for elliptic curves in PEM form.", $"“{keyFile}”中没有PEM形式的椭圆曲线密钥。"));
                return ExitCode.InputErrors;
            }

            var place = AuditCommand.Place(terminal, path)!;
            terminal.Progress(terminal.Say("Verifying", "正在核验"));
            var verification = LedgerVerification.Of(ledger, Path.GetFileName(place), key, cancellationToken);
            terminal.EndProgress();
            var isBroken = AuditCommand.Print(terminal, verification.Problems, language);
            if (head is { Length: > 0 } && !LedgerLookup.HasHash(ledger, head))
            {
                terminal.Error.WriteLine(terminal.Say($"No entry has the hash '{head}': entries were cut off or replaced.", $"没有条目的哈希值为“{head}”：条目已被删去或替换。"));
                isBroken = true;
            }

            if (!isBroken)
            {
                terminal.Out.WriteLine(terminal.Say(LocalizedText.Of(
                    $"{verification.Entries} entries, each chained to the one before; every record and file has its hash. Head: {verification.Head}",
                    $"共 {verification.Entries} 条，条条相扣；全部记录与文件均与哈希值相符。链首：{verification.Head}")));
                foreach (var (signer, count) in verification.Signatures)
                {
                    terminal.Out.WriteLine(terminal.Say(LocalizedText.Of($"{count} valid signatures with the key {signer}", $"以密钥 {signer} 所作的有效签名 {count} 个")));
                }
            }

            return isBroken ? ExitCode.ExpectationNotMet : ExitCode.Done;
        }
    }

    private static int Report(Terminal terminal, string file, string? ledgerPath, string? fontFolder, Language language, CancellationToken cancellationToken)
    {
        var path = terminal.Resolve(file);
        if (!File.Exists(path))
        {
            terminal.Error.WriteLine(terminal.Say($"There is no file '{file}'.", $"没有文件“{file}”。"));
            return ExitCode.InputErrors;
        }

        var read = ReportFile.Read(path, file);
        if (AuditCommand.Print(terminal, read.Diagnostics, language) || read.Value is not { } report)
        {
            return ExitCode.InputErrors;
        }

        terminal.Progress(terminal.Say("Recomputing", "正在重新计算"));
        using var fonts = FontLibrary.Find(terminal.Fonts with { Folder = fontFolder is null ? null : terminal.Resolve(fontFolder) });
        var verification = ReportVerification.Of(report, fonts, file, cancellationToken);
        terminal.EndProgress();
        AuditCommand.Print(terminal, verification.Problems, language);
        terminal.Out.WriteLine(verification.Standing switch
        {
            ReportStanding.Identical => terminal.Say("The report is the one that its record gives, byte for byte.", "该报告与其记录所生成的报告逐字节相同。"),
            ReportStanding.SameText => terminal.Say("The record holds and every page has the text that it gives; this machine has other fonts, so drawings were not compared.", "记录成立，各页文字与记录所生成的相同；但本机字体不同，图形未能比对。"),
            _ => terminal.Say("The report is not the one that its record gives.", "该报告与其记录所生成的报告不同。"),
        });
        Known(terminal, report, ledgerPath);
        return verification.Standing == ReportStanding.Different ? ExitCode.ExpectationNotMet : ExitCode.Done;
    }

    private static void Known(Terminal terminal, ReportFile report, string? ledgerPath)
    {
        if ((ledgerPath ?? terminal.Ledger) is not { } place || !File.Exists(terminal.Resolve(place)))
        {
            return;
        }

        try
        {
            using var ledger = Ledger.OpenToRead(terminal.Resolve(place));
            var written = LedgerLookup.RunsByReport(ledger, report.Sha256).FirstOrDefault();
            var made = written is null ? LedgerLookup.RunsByRecord(ledger, report.Record.Sha256).FirstOrDefault() : null;
            terminal.Out.WriteLine(written is not null
                ? terminal.Say(LocalizedText.Of($"This file was written by run {written.Sequence} of the ledger.", $"该文件由台账中第 {written.Sequence} 次运行写出。"))
                : made is not null
                    ? terminal.Say(LocalizedText.Of($"The ledger has its record as run {made.Sequence}, but did not see this file written.", $"台账中第 {made.Sequence} 次运行有此记录，但未记载写出该文件。"))
                    : terminal.Say("The ledger does not know this report.", "台账中没有该报告。"));
        }
        catch (LedgerException e)
        {
            terminal.Error.WriteLine(e.Diagnostic.Text(terminal.Language));
        }
    }
}
