using System.CommandLine;
using System.Runtime.InteropServices;
using AggloAdvisor.Advising;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>doctor</c>: which versions, folders and fonts are used, and what tables may contain.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var fonts = CommonOptions.Fonts(terminal);
        var rules = CommonOptions.Rules(terminal);
        var templates = CommonOptions.Templates(terminal);
        var formats = new Option<bool>("--formats") { Description = terminal.Say("List variables, registers, units and industry tags instead.", "改为列出变量、名录、单位和行业标注。") };
        var command = new Command("doctor", terminal.Say("Show versions, folders and fonts, or what tables may contain.", "显示版本、文件夹和字体，或数据表可填写的内容。")) { fonts, rules, templates, formats, CommonOptions.Lang(terminal) };
        command.SetAction((parsed, _) =>
        {
            if (parsed.GetValue(formats))
            {
                Formats(terminal);
            }
            else
            {
                Health(terminal, parsed.GetValue(fonts), parsed.GetValue(rules), parsed.GetValue(templates));
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Health(Terminal terminal, string? fontFolder, string? rules, string? templates)
    {
        var o = terminal.Out;
        o.WriteLine($"aggloadvisor {Advisor.EngineVersion}");
        o.WriteLine($"{RuntimeInformation.FrameworkDescription} {terminal.Say("on", "，")} {RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture})");
        o.WriteLine($"{terminal.Say("rules      ", "规则库    ")}{Existing(terminal, Folders.Rules(terminal, rules))}");
        o.WriteLine($"{terminal.Say("templates  ", "报告模板  ")}{Existing(terminal, Folders.Templates(terminal, templates))}");
        using var library = FontLibrary.Find(terminal.Fonts with { Folder = fontFolder is null ? null : terminal.Resolve(fontFolder) });
        o.WriteLine($"{terminal.Say("fonts      ", "字体      ")}{string.Join(terminal.Say(", ", "、"), library.Families)}");

        foreach (var notice in library.Notices)
        {
            o.WriteLine(terminal.Language == Language.Chinese
                ? ProgramDiagnostics.Of(notice).Text(terminal.Language)
                : $"fonts      {notice.Message}");
        }
    }

    private static string Existing(Terminal terminal, string folder) => Directory.Exists(folder) ? folder : folder + terminal.Say(" (does not exist)", "（不存在）");

    private static void Formats(Terminal terminal)
    {
        var o = terminal.Out;
        o.WriteLine(terminal.Say("variables of observations.csv", "observations.csv可用的变量"));
        foreach (var variable in VariableCatalog.Known.Values.OrderBy(static v => v.Id, StringComparer.Ordinal))
        {
            o.WriteLine($"  {variable.Id,-32} {variable.Unit,-12} {terminal.Say(variable.Name)}");
        }

        o.WriteLine(terminal.Say("registers and their columns (* required)", "名录及其列（*为必填）"));
        foreach (var register in RegisterCatalog.Known.Values.OrderBy(static r => r.Id, StringComparer.Ordinal))
        {
            o.WriteLine($"  registers/{register.Id}.csv{terminal.Say(": ", "：")}{terminal.Say(register.Name)}");
            foreach (var column in register.Columns)
            {
                var choices = column.Choices.IsEmpty ? "" : terminal.Say(": ", "：") + string.Join(" | ", column.Choices.Select(c => terminal.Say(c, $"{c}（{RegisterWords.Of(c).Zh}）")));
                var unit = column.Unit is null ? "" : $" ({column.Unit})";
                var meaning = column.Meaning is null ? terminal.Say("", $" \u2014 {RegisterWords.Of(column.Name).Zh}") : $" \u2014 {terminal.Say(column.Meaning)}";
                o.WriteLine($"    {column.Name}{(column.Required ? "*" : ""),-2} {terminal.Say(KindText(column.Kind))}{unit}{choices}{meaning}");
            }
        }

        o.WriteLine(terminal.Say(
            "input-output table (named in case.yaml): sector, name_en, name_zh, a column for each sector; a row for each sector, and a row total",
            "投入产出表（在case.yaml中指定）：sector、name_en、name_zh，每部门一列；每部门一行，另有total行"));
        o.WriteLine(terminal.Say("units, by what they measure", "单位（按量纲）"));
        foreach (var dimension in Unit.Known.Values.GroupBy(static u => u.Dimension).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            o.WriteLine(terminal.Say(
                $"  {dimension.Key}: {string.Join(", ", dimension.OrderBy(static u => u.Factor).Select(static u => u.Id))}",
                $"  {string.Join("、", dimension.OrderBy(static u => u.Factor).Select(static u => u.SymbolZh.Length > 0 ? $"{u.Id}（{u.SymbolZh}）" : u.Id))}"));
        }

        o.WriteLine(terminal.Say(
            $"industry tags: {string.Join(", ", IndustryTags.Known)}",
            $"行业标注：{string.Join("、", IndustryTags.Known.Select(static t => $"{t}（{IndustryTags.NameOf(t).Zh}）"))}"));
    }

    private static LocalizedText KindText(RegisterColumnKind kind) => new(kind.ToString().ToLowerInvariant(), kind switch
    {
        RegisterColumnKind.Region => "成员",
        RegisterColumnKind.Text => "文字",
        RegisterColumnKind.Number => "数字",
        RegisterColumnKind.Year => "年份",
        RegisterColumnKind.YesNo => "是否（yes、no、unknown）",
        RegisterColumnKind.Choice => "选项",
        RegisterColumnKind.List => "列表（以|分隔）",
        RegisterColumnKind.Source => "来源",
        _ => "文字",
    });
}
