using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Scaffolds;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary><c>rules new diagnosis|measure|parameter ID</c>: begins a rule file, with its cases.</summary>
internal static class RulesNewCommand
{
    public static Command Create(Terminal terminal) => new("new", terminal.Say("Begin a rule: a well-formed file with TODO where words and figures are yours to write, and its cases.", "新建规则：生成合规的文件（待写处标有TODO）及其用例。"))
    {
        Kind(terminal, "diagnosis", "primacy_gdp", terminal.Say("Begin a diagnosis.", "新建诊断。"), static (scaffold, id, indicator) => scaffold.Diagnosis(id, indicator)),
        Kind(terminal, "measure", "has_joint_plan", terminal.Say("Begin a countermeasure with a gate.", "新建对策及其前提条件。"), static (scaffold, id, indicator) => scaffold.Measure(id, indicator)),
        Kind(terminal, "parameter", "primacy_gdp", terminal.Say("Begin a threshold, THEME.NAME.", "新建阈值，写作“主题.名称”。"), static (scaffold, id, indicator) => scaffold.Parameter(id, indicator)),
    };

    private static Command Kind(Terminal terminal, string kind, string usual, string says, Func<RuleScaffold, string, IndicatorDefinition, ImmutableArray<ScaffoldFile>> make)
    {
        var id = new Argument<string>("id") { Description = kind == "parameter" ? terminal.Say("Its id: theme.name.", "标识：主题.名称。") : terminal.Say("Its id: lower-case letters, digits and hyphens.", "标识：小写字母、数字和连字符。") };
        var indicator = new Option<string>("--indicator") { Description = terminal.Say($"The indicator that it asks for; default: {usual}.", $"所用指标；默认为{usual}。"), HelpName = "ID", DefaultValueFactory = _ => usual };
        var (rules, overlay, language) = (CommonOptions.Rules(terminal), CommonOptions.Overlay(terminal), CommonOptions.Lang(terminal));
        var command = new Command(kind, says) { id, indicator, rules, overlay, language };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            terminal,
            kind,
            parsed.GetRequiredValue(id),
            parsed.GetRequiredValue(indicator),
            RulePlace.Of(terminal, parsed.GetValue(rules), parsed.GetValue(overlay)),
            make,
            parsed.GetValue(language),
            cancellationToken)));
        return command;
    }

    private static int Run(Terminal terminal, string kind, string id, string indicatorId, RulePlace place, Func<RuleScaffold, string, IndicatorDefinition, ImmutableArray<ScaffoldFile>> make, Language language, CancellationToken cancellationToken)
    {
        if (RuleReading.Read(terminal, place, language, cancellationToken) is not { } rules)
        {
            return ExitCode.InputErrors;
        }

        var scaffold = new RuleScaffold(rules, IndicatorCatalog.All);
        var indicator = scaffold.Indicator(indicatorId);
        var isTaken = kind switch
        {
            "diagnosis" => rules.FindDiagnosis(id) is not null,
            "measure" => rules.FindCountermeasure(id) is not null,
            _ => rules.Parameters.ContainsKey(id),
        };
        LocalizedText? wrong =
            !(kind == "parameter" ? RuleScaffold.IsParameterId(id) : RuleScaffold.IsId(id)) ? (kind == "parameter"
                ? LocalizedText.Of($"'{id}' is no id of a parameter; write theme.name with lower-case letters, digits, underscores and hyphens.", $"“{id}”不是合规的参数标识；请用小写字母、数字、下划线和连字符写作“theme.name”。")
                : LocalizedText.Of($"'{id}' is no id; write it with lower-case letters, digits and hyphens.", $"“{id}”不是合规的标识；请用小写字母、数字和连字符书写。"))
            : isTaken ? LocalizedText.Of($"There is '{id}' already; choose another id, or edit it.", $"已有“{id}”；请另取标识，或直接修改。")
            : indicator is null ? LocalizedText.Of($"There is no indicator '{indicatorId}'; {(Suggestion.Nearest(indicatorId, IndicatorCatalog.All.Select(static d => d.Id)) is { } near ? $"did you mean '{near}'?" : "`rules schema indicator` lists them.")}", $"没有指标“{indicatorId}”；{(Suggestion.Nearest(indicatorId, IndicatorCatalog.All.Select(static d => d.Id)) is { } like ? $"您是否要写“{like}”？" : "rules schema indicator可列出全部。")}")
            : kind == "measure" && indicator.Scope != Scope.Case ? LocalizedText.Of($"Gates are asked for the whole case, but '{indicatorId}' has a value for each target; name another indicator.", $"前提条件针对整个案例判断，而“{indicatorId}”对各对象分别取值；请改用其他指标。")
            : null;
        if (wrong is not null)
        {
            terminal.Error.WriteLine(wrong.In(language));
            return ExitCode.Usage;
        }

        var folder = place.Overlays.IsEmpty ? place.Folder : place.Overlays[^1];
        var cases = CaseFolder.Find(terminal, null, place);
        var files = make(scaffold, id, indicator!).Select(f => (Path: Path.Combine(f.IsCase ? cases : folder, f.Name), f.Text)).ToArray();
        if (files.Length == 0)
        {
            terminal.Error.WriteLine(new LocalizedText("Every code from 01 to 99 is taken; delete a rule that nobody uses, or write the file by hand as a form of one, such as D10b.", "01至99的代码均已占用；请删去无人使用的规则，或手工将文件写成某一代码的变体，如D10b。").In(language));
            return ExitCode.Usage;
        }

        if (Array.Find(files, static f => File.Exists(f.Path)) is { Path: { } there })
        {
            terminal.Error.WriteLine(LocalizedText.Of($"There is a file {there} already; nothing was written.", $"文件{there}已存在；未写入任何内容。").In(language));
            return ExitCode.Usage;
        }

        foreach (var (path, text) in files)
        {
            WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)), cancellationToken);
            terminal.Out.WriteLine(Path.GetRelativePath(terminal.Resolve("."), path));
        }

        terminal.Out.WriteLine(new LocalizedText("Replace what is marked TODO, then run 'aggloadvisor rules check' and 'aggloadvisor rules test'.", "请改写标有TODO之处，然后运行“aggloadvisor rules check”和“aggloadvisor rules test”。").In(language));
        return ExitCode.Done;
    }
}
