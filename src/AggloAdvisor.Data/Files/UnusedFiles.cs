using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;

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
                    $"unknown register {Shown.Quote(register)}",
                    Suggestion.DidYouMean(register.ToLowerInvariant(), known) ?? $"known: {string.Join(", ", known)}");
            }
            else if (isTable || (meant is not null && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)))
            {
                problems.Info(
                    Codes.UnusedFile,
                    problems.At(),
                    "nothing reads this file",
                    meant is null ? "activity tables are listed in case.yaml; docs/case-format.md names the other tables" : $"did you mean '{meant}'?");
            }
            else
            {
                // Notes and pictures may lie beside the tables.
            }
        }
    }
}
