using System.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Reporting;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Architecture.Tests;

/// <summary>Holds <c>docs/diagnostics.md</c> to the tables in the code; <c>UPDATE_GOLDEN=1</c> writes it.</summary>
public sealed class DiagnosticsDocumentTests
{
    [Fact]
    public void Document_EveryCode_IsExplained()
    {
        var text = new StringBuilder("""
            # Diagnostics

            Everything a user can mend is reported with its place, what was found, what was expected and how to mend it; all at once, and
            nothing is written while there are errors. The codes are stable. This page is made from the tables in the code.

            """.ReplaceLineEndings("\n"));
        Section(text, "Rules (AGA1xxx)", RuleDiagnostics.All);
        Section(text, "Cases (AGA2xxx)", DataDiagnostics.All.Select(static d => (d.Code, d.Title, d.Cause, d.Mending)));
        Section(text, "Reports (AGA4xxx)", ReportDiagnostics.All);
        Section(text, "The program (AGA9xxx)",
        [
            ("AGA4101", "Fonts", "A font is missing, unreadable or lacks characters.", "Install the fonts that the message names, or name a folder with --fonts."),
            ("AGA9000", "Our mistake", "The program failed in a way it should not.", "Report it with the files that led to it."),
            ("AGA9001", "A file could not be read or written", "The disk is full, the path is a folder, or may not be written.", "Check the path."),
        ]);

        Golden.Check(Repository.File("docs", "diagnostics.md"), text.ToString());
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string Code, string Title, string Cause, string Mending)> codes)
    {
        text.Append("\n## ").Append(title).Append("\n\n| code | what | cause | mending |\n|---|---|---|---|\n");
        foreach (var (code, what, cause, mending) in codes)
        {
            text.Append("| ").AppendJoin(" | ", code, what, cause, mending).Append(" |\n");
        }
    }
}
