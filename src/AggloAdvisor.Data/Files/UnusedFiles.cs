using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Data.Files;

/// <summary>Looks for tables that nothing reads: mostly a misspelt name.</summary>
internal static class UnusedFiles
{
    private static readonly string[] _tableEndings = [".csv", ".tsv", ".tab", ".xls", ".xlsx", ".xlsm", ".ods", ".yaml", ".yml"];

    /// <summary>Remarks on tables that were not read, and reports unknown registers.</summary>
    /// <param name="folder">The case.</param>
    /// <param name="used">Names that the case reads when they exist.</param>
    public static void Check(CaseFolder folder, IReadOnlySet<string> used)
    {
        foreach (var name in folder.List().Where(n => !used.Contains(n) && !Path.GetFileName(n).StartsWith('~')))
        {
            var problems = folder.ProblemsOf(name);
            var isTable = _tableEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
            var meant = Suggestion.Nearest(name, used) ?? Suggestion.Nearest(name.ToLowerInvariant(), used);
            if (Path.GetDirectoryName(name) == "registers" && name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                var known = RegisterCatalog.Known.Keys.Order(StringComparer.Ordinal).ToList();
                var register = Path.GetFileNameWithoutExtension(name);
                problems.Error(
                    Codes.UnknownRegister,
                    problems.At(),
                    LocalizedText.Of($"unknown register {Shown.Quote(register)}", $"未知的登记册{Shown.Quote(register)}"),
                    Suggestion.DidYouMean(register.ToLowerInvariant(), known) ?? LocalizedText.Of($"known: {Named.List(known)}", $"可用：{Named.List(known)}"));
            }
            else if (isTable || (meant is not null && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)))
            {
                problems.Info(
                    Codes.UnusedFile,
                    problems.At(),
                    new("nothing reads this file", "没有任何内容读取此文件"),
                    meant is null ? new("activity tables are listed in case.yaml; docs/case-format.md names the other tables", "经济活动表应列入 case.yaml；其他各表的名称见 docs/case-format.md") : Suggestion.DidYouMean(meant));
            }
            else
            {
                // Notes and pictures may lie beside the tables.
            }
        }
    }
}
