using System.CommandLine;
using System.Globalization;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting;

namespace AggloAdvisor.Cli.Commands;

/// <summary>Options and arguments that several commands share, so that they are spelt and explained once.</summary>
internal static class CommonOptions
{
    public static Argument<string> Case(Terminal terminal) => new("case") { Description = terminal.Say("Folder of the case (the one with case.yaml).", "案例文件夹（含case.yaml）。") };

    public static Option<string?> Rules(Terminal terminal) => new("--rules") { Description = terminal.Say("Folder of the rule base; default: 'rules' here or above, else the one that came with the program.", "规则库文件夹；默认依次取当前及上级文件夹中的rules、程序自带的规则库。"), HelpName = "DIR" };

    public static Option<string[]> Overlay(Terminal terminal) => new("--overlay") { Description = terminal.Say("Folder of an office's own rules on top of the rule base; may be given several times, the lowest first.", "叠加在规则库之上的本单位规则文件夹；可多次给出，先给出的在下层。"), HelpName = "DIR" };

    public static Option<string?> Templates(Terminal terminal) => new("--templates") { Description = terminal.Say("Folder of the report templates; default: 'templates' here or above, else the one that came with the program.", "报告模板文件夹；默认依次取当前及上级文件夹中的templates、程序自带的模板。"), HelpName = "DIR" };

    public static Option<string?> Fonts(Terminal terminal) => new("--fonts") { Description = terminal.Say("Folder with font files to use before those of the system.", "字体文件夹，优先于系统字体。"), HelpName = "DIR" };

    public static Option<string?> Ledger(Terminal terminal) => new("--ledger") { Description = terminal.Say("File that runs are recorded in; default: the environment variable AGGLOADVISOR_LEDGER, else ledger.db in your data folder.", "记录各次运行的台账文件；默认取环境变量AGGLOADVISOR_LEDGER，否则为用户数据文件夹中的ledger.db。"), HelpName = "FILE" };

    public static Option<bool> NoLedger(Terminal terminal) => new("--no-ledger") { Description = terminal.Say("Do not record this run in the ledger.", "本次运行不记入台账。") };

    public static Option<bool> Json(Terminal terminal) => new("--json") { Description = terminal.Say("Print one JSON document on standard output and nothing else.", "只在标准输出打印一个JSON文档。") };

    public static Option<Language> Lang(Terminal terminal)
    {
        var option = new Option<Language>("--lang")
        {
            Description = terminal.Say("Language: en or zh.", "语言：en（英文）或zh（中文）；默认取环境变量LC_ALL、LC_MESSAGES、LANG。"),
            HelpName = "en|zh",
            DefaultValueFactory = _ => terminal.Language,
            CustomParser = result =>
            {
                if (result.Tokens is [{ Value: var code }] && LanguageCodes.Parse(code) is { } language)
                {
                    return language;
                }

                result.AddError(terminal.Say("--lang takes 'en' or 'zh'.", "--lang只能填“en”或“zh”。"));
                return Language.English;
            },
        };
        return option;
    }

    public static Option<ReportLength> Length(Terminal terminal) => new("--length")
    {
        Description = terminal.Say("How much the report tells: full, council (a paper of at most four pages) or public (one page).", "报告篇幅：full（全文）、council（至多四页的会议材料）或public（一页公众摘要）。"),
        HelpName = string.Join('|', ReportLengths.Names),
        CustomParser = result =>
        {
            if (result.Tokens is [{ Value: var name }] && ReportLengths.Parse(name) is { } length)
            {
                return length;
            }

            result.AddError(terminal.Say("--length takes 'full', 'council' or 'public'.", "--length只能填“full”、“council”或“public”。"));
            return ReportLength.Full;
        },
    };

    public static Option<DateOnly?> AsOf(Terminal terminal) => new("--as-of")
    {
        Description = terminal.Say("Use the rules and thresholds valid on this day (YYYY-MM-DD); default: the last day of the case's year.", "采用该日（YYYY-MM-DD）有效的规则与阈值；默认为案例年份的最后一天。"),
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError(terminal.Say("--as-of takes a day written as YYYY-MM-DD.", "--as-of须写成YYYY-MM-DD形式的日期。"));
            return null;
        },
    };
}
