using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Reporting;

/// <summary>Everything that reading templates and building a report can complain about.</summary>
public static class ReportDiagnostics
{
    internal const string Unreadable = "AGA4001";
    internal const string BadYaml = "AGA4002";
    internal const string Refused = "AGA4003";
    internal const string TooLarge = "AGA4004";
    internal const string UnknownKey = "AGA4005";
    internal const string MissingKey = "AGA4006";
    internal const string WrongKind = "AGA4007";
    internal const string BadWord = "AGA4008";
    internal const string BadLiquid = "AGA4010";
    internal const string UnknownVariable = "AGA4011";
    internal const string Unsupported = "AGA4012";
    internal const string UnknownFigure = "AGA4013";
    internal const string TooLong = "AGA4014";
    internal const string UnknownPart = "AGA4015";

    internal const string UnknownFilter = "AGA4016";
    internal const string UnusedPart = "AGA4017";
    internal const string Anchor = "AGA4018";

    internal static readonly YamlCodes Yaml = new(BadYaml, Refused, TooLarge, UnknownKey, MissingKey, WrongKind, BadWord, MissingKey);

    /// <summary>Code, title, cause and mending of each, for the documentation.</summary>
    public static ImmutableArray<DiagnosticEntry> All { get; } =
    [
        new(
            Unreadable,
            new("The templates cannot be read", "模板无法读取"),
            new("The folder or a file in it is missing.", "文件夹或其中的文件不存在。"),
            new("Name the folder that holds report.md, strings.en.yaml, strings.zh.yaml and theme.yaml.", "请指明含有 report.md、strings.en.yaml、strings.zh.yaml 和 theme.yaml 的文件夹。")),
        new(
            BadYaml,
            new("Not valid YAML", "不符合 YAML 语法"),
            new("strings or theme cannot be read.", "字符串文件或主题文件无法读取。"),
            new("Look at the line and the one before it.", "请检查所指的行及其上一行。")),
        new(
            Refused,
            new("YAML that we refuse", "不接受的 YAML 写法"),
            new("Anchors, aliases and tags.", "使用了锚点、别名或标签。"),
            new("Write the text out.", "请直接写出文本。")),
        new(
            TooLarge,
            new("Too large", "过大"),
            new("A file is over the limit.", "文件超过上限。"),
            new("Shorten it.", "请缩短。")),
        new(
            UnknownKey,
            new("Unknown key", "未知的键"),
            new("The theme has no such setting.", "主题没有这项设置。"),
            new("Use one of those listed.", "请使用所列的键。")),
        new(
            MissingKey,
            new("A key is missing", "缺少键"),
            new("Something that every theme must have is absent.", "每个主题都必须有的内容缺失。"),
            new("Add it.", "请补上。")),
        new(
            WrongKind,
            new("Another kind of value is expected", "值的类型不对"),
            new("For example a colour that is not #rrggbb.", "例如颜色没有写成 `#rrggbb`。"),
            new("Write it as shown.", "请按提示书写。")),
        new(
            BadWord,
            new("Not one of the words", "不是规定的词"),
            new("For example an unknown paper size.", "例如未知的纸张规格。"),
            new("Use one of the words listed.", "请使用所列的词。")),
        new(
            BadLiquid,
            new("Not valid Liquid", "不符合 Liquid 语法"),
            new("A tag or output of the template is mistyped or not closed.", "模板中的标签或输出写错或没有闭合。"),
            new("Compare it with the template that came with the program.", "请与程序自带的模板比较。")),
        new(
            UnknownVariable,
            new("Unknown variable", "未知的变量"),
            new("The template asks for something that reports do not have.", "模板引用了报告没有的内容。"),
            new("Mend the name; an unknown variable is never printed as a blank.", "请改正名称；未知的变量不会印成空白。")),
        new(
            Unsupported,
            new("Markdown that reports do not have", "报告不支持的 Markdown"),
            new("For example a picture or raw HTML.", "例如图片或 HTML 原文。"),
            new("Use headings, paragraphs, lists, tables, links, callouts and figures.", "请使用标题、段落、列表、表格、链接、提示框和图。")),
        new(
            UnknownFigure,
            new("Unknown figure", "未知的图"),
            new("No chart has this name.", "没有这个名称的图。"),
            new("Use one of the names listed.", "请使用所列的名称之一。")),
        new(
            TooLong,
            new("The template does not come to an end", "模板没有结束"),
            new("It loops too often or writes too much.", "循环次数过多或输出过长。"),
            new("Shorten the loops.", "请缩短循环。")),
        new(
            UnknownPart,
            new("A part of the template cannot be taken in", "模板的组成部分无法引用"),
            new("There is no such part, the tag does not stand alone on its line, or a part takes in another.", "没有该组成部分、标签没有单独成行，或组成部分中又引用了其他组成部分。"),
            new("Write {% part NAME %} alone on a line of report.md, council.md or public.md, for the file parts/NAME.md.", "请在 report.md、council.md 或 public.md 中单独一行写“{% part NAME %}”，对应文件 parts/NAME.md。")),
        new(
            UnknownFilter,
            new("Unknown filter", "未知的过滤器"),
            new("What stands behind | is no filter of Liquid.", "“|”之后不是 Liquid 的过滤器。"),
            new("Mend the name; an unknown filter would change nothing.", "请改正名称；未知的过滤器不起作用。")),
        new(
            UnusedPart,
            new("A part that no report takes in", "没有报告引用的组成部分"),
            new("Neither report.md nor council.md nor public.md names it; what is wrong in it is a warning.", "report.md、council.md 和 public.md 都没有引用它；其中的错误只作警告。"),
            new("Take it in with {% part NAME %}, or delete the file.", "请用“{% part NAME %}”引用，或删去该文件。")),
        new(
            Anchor,
            new("An anchor that is given twice or nowhere", "锚点重复或不存在"),
            new("Two headings have the same {#name}, or a link leads to a #name that no heading has.", "两个标题使用同一“{#name}”，或链接指向没有标题使用的“#name”。"),
            new("Give each heading a name of its own; write links with the name of a heading.", "请为每个标题取不同的名称；链接应写某个标题的名称。")),
    ];
}
