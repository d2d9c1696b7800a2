using System.CommandLine;
using AggloAdvisor.Data;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>new case FOLDER</c>: a blank case to fill in.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = terminal.Say("Folder to make; it must not exist or be empty.", "要新建的文件夹；须不存在或为空。") };
        var @case = new Command("case", terminal.Say("Make a blank case folder with every table and remarks on how to fill it in.", "新建空白案例文件夹，含全部数据表和填写说明。")) { folder, CommonOptions.Lang(terminal) };
        @case.SetAction((parsed, _) => Task.FromResult(Run(terminal, parsed.GetRequiredValue(folder))));
        return new Command("new", terminal.Say("Start something of your own.", "新建自己的内容。")) { @case };
    }

    private static int Run(Terminal terminal, string folder)
    {
        var path = terminal.Resolve(folder);
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            terminal.Error.WriteLine(terminal.Say($"'{folder}' is not empty; name a folder that does not exist yet.", $"“{folder}”不是空文件夹；请指定尚不存在的文件夹。"));
            return ExitCode.Usage;
        }

        CaseTemplate.Write(path);
        terminal.Out.WriteLine(terminal.Say(
            $"{folder}: fill in case.yaml and the tables, then run 'aggloadvisor advise {folder}'.",
            $"{folder}：请填写case.yaml和各数据表，然后运行“aggloadvisor advise {folder}”。"));
        return ExitCode.Done;
    }
}
