using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Cli;

/// <summary>What the program itself complains about: fonts, files that cannot be written, its own mistakes.</summary>
public static class ProgramDiagnostics
{
    private const string Fonts = "AGA4101";
    private const string Bug = "AGA9000";
    private const string NoAccess = "AGA9001";
    private const string SameName = "AGA9002";

    /// <summary>Every code once, for the documentation.</summary>
    public static ImmutableArray<DiagnosticEntry> All { get; } =
    [
        new(
            Fonts,
            new("Fonts", "字体"),
            new("A font is missing, unreadable or lacks characters.", "字体缺失、无法读取或缺少字符。"),
            new("Install the fonts that the message names, or name a folder with --fonts.", "请安装消息所说的字体，或用 `--fonts` 指明字体文件夹。")),
        new(
            Bug,
            new("Our mistake", "程序自身的错误"),
            new("The program failed in a way it should not.", "程序出现了不应有的故障。"),
            new("Report it with the files that led to it.", "请连同引起故障的文件一并反馈。")),
        new(
            NoAccess,
            new("A file could not be read or written", "文件无法读取或写入"),
            new("The disk is full, the path is a folder, or may not be written.", "磁盘已满，路径是文件夹，或没有写入权限。"),
            new("Check the path.", "请检查路径。")),
        new(
            SameName,
            new("Two cases of one name", "案例重名"),
            new("Two cases of one batch have the same id and year; the reports of the second got a number.", "同一批次中两个案例的标识和年份相同；后者的报告名加了序号。"),
            new("Give each case an id of its own in case.yaml.", "请在`case.yaml`中为各案例取不同的标识。")),
    ];

    /// <summary>A remark of the typesetter about fonts.</summary>
    public static Diagnostic Of(FontNotice notice) =>
        new(Fonts, Severity.Warning, new SourceLocation(notice.Place ?? "fonts"), new(notice.Message, Chinese(notice)));

    /// <summary>A file that could not be read or written.</summary>
    internal static Diagnostic OfAccess(Exception exception) => new(
        NoAccess,
        Severity.Error,
        new SourceLocation("aggloadvisor"),
        new(exception.Message, $"文件无法读取或写入：‘{exception.Message}’"),
        new("check that the path exists, is not open elsewhere and may be written", "请确认路径存在、未被其他程序占用并可写入"));

    /// <summary>A case that has the id and year of one before it.</summary>
    /// <param name="folder">Its folder, as messages name it.</param>
    /// <param name="other">The folder of the one before.</param>
    /// <param name="name">What its reports are called instead, without ending.</param>
    internal static Diagnostic OfSameName(string folder, string other, string name) => new(
        SameName,
        Severity.Warning,
        new SourceLocation(folder + "/case.yaml"),
        LocalizedText.Of($"this case has the id and year of '{other}', so its reports are called '{name}'", $"标识和年份与‘{other}’相同，其报告改称‘{name}’"),
        new("give each case an id of its own", "请为各案例取不同的标识"));

    /// <summary>A mistake of ours.</summary>
    internal static Diagnostic OfBug(Exception exception) => new(
        Bug,
        Severity.Error,
        new SourceLocation("aggloadvisor"),
        LocalizedText.Of($"this is our mistake, not yours: {exception}", $"这是程序的错误，不是您的错误：‘{exception}’"),
        new("please report it with the files that led to it", "请连同引起故障的文件一并反馈"));

    private static string Chinese(FontNotice notice)
    {
        var file = notice.Place is null ? "" : $"‘{Path.GetFileName(notice.Place)}’";
        return notice.Kind switch
        {
            FontNoticeKind.NoFontFound => "没有找到字体，正文改用 Helvetica，只能显示西欧字符；请安装 Noto Sans 和 Noto Sans CJK 字体，或指定字体文件夹",
            FontNoticeKind.FolderUnusable => $"字体文件夹‘{notice.Place}’中没有可用的字体；请放入 TTF、OTF 或 TTC 文件，或另行指定文件夹",
            FontNoticeKind.FileUnreadable => $"已跳过字体{file}：文件无法使用，请替换或删去",
            FontNoticeKind.WholeFontEmbedded => $"字体{file}已整个嵌入文件，因为本机的 HarfBuzz 库不能截取子集；文件因此偏大",
            _ => $"没有字体含有字符 {string.Join("、", notice.Characters.Take(8))}{(notice.Characters.Length > 8 ? "等" : "")}；这些字符显示为方框或问号。请安装 Noto Sans CJK，或将含有这些字符的字体放入字体文件夹",
        };
    }
}
