using System.CommandLine;
using System.Text.Json;
using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Auditing.Comparing;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit diff RUN1 RUN2</c>: why two runs differ.</summary>
internal static class AuditDiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("run1") { Description = AuditedRun.Described(terminal) };
        var second = new Argument<string>("run2") { Description = AuditedRun.Described(terminal) };
        var (ledger, json, language) = (CommonOptions.Ledger(terminal), CommonOptions.Json(terminal), CommonOptions.Lang(terminal));
        var command = new Command("diff", terminal.Say("Say why two runs differ: which figures, which rule edits, and what each does to findings and plan.", "说明两次运行为何不同：哪些数据、哪些规则改动，以及各自对诊断和方案的影响。")) { first, second, ledger, json, language };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(terminal, parsed.GetRequiredValue(first), parsed.GetRequiredValue(second), parsed.GetValue(ledger), parsed.GetValue(json), parsed.GetValue(language), cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string first, string second, string? ledger, bool json, Language language, CancellationToken cancellationToken)
    {
        if (AuditedRun.Find(terminal, first, ledger, language) is not { } old || AuditedRun.Find(terminal, second, ledger, language) is not { } @new)
        {
            return ExitCode.InputErrors;
        }

        var compared = RunComparison.Of(old.Record, old.Name, @new.Record, @new.Name, cancellationToken);
        AuditCommand.Print(terminal, compared.Diagnostics, language);
        if (compared.Value is not { } comparison)
        {
            return ExitCode.InputErrors;
        }

        if (json)
        {
            Write(comparison, terminal.OutBytes);
        }
        else
        {
            new RunComparisonPrinter(terminal.Out, language).Print(comparison);
        }

        return ExitCode.Done;
    }

    private static void Write(RunComparison comparison, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, AdviceJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("format", "aggloadvisor/run-comparison");
            json.WriteNumber("version", 1);
            json.WriteBoolean("same", comparison.IsSame);
            Each(json, "program", comparison.Program, static (j, p) => j.WriteStringValue(p.En));
            Each(json, "files", comparison.Files, static (j, f) => j.WriteStringValue(f));
            Each(json, "figures", comparison.Figures, static (j, f) =>
            {
                j.WriteStartObject();
                j.WriteString("what", f.What.En);
                j.WriteString("old", f.Old);
                j.WriteString("new", f.New);
                j.WriteEndObject();
            });
            Each(json, "edits", comparison.Edits, static (j, e) =>
            {
                j.WriteStartObject();
                j.WriteString("at", e.Location.ToString());
                j.WriteString("what", e.Words.En);
                j.WriteEndObject();
            });
            Each(json, "byFigures", comparison.ByFigures, Effect);
            Each(json, "byRules", comparison.ByRules, Effect);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void Effect(Utf8JsonWriter json, RuleEffect effect)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(effect.Kind.ToString()));
        json.WriteString("code", effect.Key.Code);
        json.WriteString("target", effect.Key.Target.ToString());
        json.WriteString("old", effect.Old?.Degree);
        json.WriteString("new", effect.New?.Degree);
        Each(json, "because", effect.Causes, static (j, c) => j.WriteStringValue($"{c.Location} {c.Words.En}"));
        json.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
