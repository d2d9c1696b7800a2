namespace AggloAdvisor.Cli.Output;

/// <summary>Puts the few words of help that the command-line library has in English only into Chinese.</summary>
internal static class ChineseHelp
{
    private static readonly (string English, string Chinese)[] _words =
    [
        ("Description:", "说明："),
        ("用法:", "用法："),
        ("选项:", "选项："),
        ("参数:", "参数："),
        ("命令:", "命令："),
        ("Usage:", "用法："),
        ("Options:", "选项："),
        ("Arguments:", "参数："),
        ("Commands:", "命令："),
        ("[options]", "[选项]"),
        ("[command]", "[命令]"),
        ("[default: Chinese]", "[默认：zh]"),
        ("[default: English]", "[默认：en]"),
        ("[default: ", "[默认："),
        ("Show help and usage information", "显示帮助。"),
        ("Show version information", "显示版本。"),
    ];

    /// <summary>The help text in Chinese.</summary>
    public static string Of(string help)
    {
        foreach (var (english, chinese) in _words)
        {
            help = help.Replace(english, chinese, StringComparison.Ordinal);
        }

        return help;
    }
}
