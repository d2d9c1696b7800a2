using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.Json;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Schemas;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules schema</c>: JSON Schemas by which editors complete and check rule files.</summary>
internal static class RulesSchemaCommand
{
    private const string Associations = "yaml-schemas.json";
    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string?>("kind") { Description = terminal.Say("Kind of file, such as diagnosis; without it, all of them into the folder of --output.", "文件类型，如diagnosis；省略时写出全部，须给出--output。"), Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--output", "-o") { Description = terminal.Say("Folder for KIND.schema.json of every kind and yaml-schemas.json, the setting that ties them to files.", "输出文件夹：各类型的KIND.schema.json，以及将其与文件关联的yaml-schemas.json。"), HelpName = "DIR" };
        var (rules, overlay, language) = (CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.Lang(terminal));
        var command = new Command("schema", terminal.Say("Write JSON Schemas by which editors complete and check rule files.", "生成JSON Schema，供编辑器补全和检查规则文件。")) { kind, output, rules, overlay, language };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(terminal, parsed.GetValue(kind), parsed.GetValue(output), RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)), parsed.GetValue(language), cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string? kind, string? output, RulePlace place, Language language, CancellationToken cancellationToken)
    {
        if (RuleReading.Read(terminal, place, language, cancellationToken) is not { } rules)
        {
            return ExitCode.InputErrors;
        }

        var schemas = RuleSchemas.Of(rules, IndicatorCatalog.All);
        var wanted = kind is null ? schemas : [.. schemas.Where(s => s.Kind == kind)];
        if (wanted.IsEmpty || (kind is null && output is null))
        {
            var near = kind is null ? null : Suggestion.Nearest(kind, schemas.Select(static s => s.Kind));
            var kinds = Named.List(schemas.Select(static s => s.Kind));
            terminal.Error.WriteLine((near is null
                ? LocalizedText.Of($"Name a kind of file ({kinds}), or a folder with --output.", $"请指明文件类型（{kinds}），或用--output给出文件夹。")
                : LocalizedText.Of($"There is no kind '{kind}'; did you mean '{near}'?", $"没有类型“{kind}”；您是否要写“{near}”？")).In(language));
            return ExitCode.Usage;
        }

        if (output is null)
        {
            Write(wanted[0].Schema, terminal.OutBytes);
            terminal.OutBytes.Flush();
            return ExitCode.Done;
        }

        var folder = terminal.Resolve(output);
        foreach (var schema in wanted)
        {
            WholeFile.Write(Path.Combine(folder, schema.Kind + ".schema.json"), stream => Write(schema.Schema, stream), cancellationToken);
        }

        var settings = new JsonObject { ["yaml.schemas"] = new JsonObject(wanted.Select(s => KeyValuePair.Create(s.Kind + ".schema.json", (JsonNode?)s.Files))) };
        WholeFile.Write(Path.Combine(folder, Associations), stream => Write(settings, stream), cancellationToken);
        terminal.Out.WriteLine(LocalizedText.Of(
            $"{output}: {wanted.Length} schemas; {Associations} ties them to files (docs/rule-work.md says how editors take it)",
            $"{output}：{wanted.Length}个schema；{Associations}将其与文件关联（编辑器用法见docs/rule-work.md）").In(language));
        return ExitCode.Done;
    }

    private static void Write(JsonObject document, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, AdviceJson.Options))
        {
            document.WriteTo(json);
        }

        output.WriteByte((byte)'\n');
    }
}
