using System.Collections.Immutable;
using System.Text;
using AggloAdvisor.Auditing;
using AggloAdvisor.Cli;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Reporting;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Architecture.Tests;

/// <summary>Holds <c>docs/diagnostics.md</c> and <c>docs/diagnostics.zh.md</c> to the tables in the code; <c>UPDATE_GOLDEN=1</c> writes them.</summary>
public sealed class DiagnosticsDocumentTests
{
    private static readonly LocalizedText _introduction = new(
        """
        # Diagnostics

        Everything a user can mend is reported with its place, what was found, what was expected and how to mend it; all at once, and
        nothing is written while there are errors. The codes are stable. This page is made from the tables in the code.

        """.ReplaceLineEndings("\n"),
        """
        # 诊断信息

        凡是使用者可以改正的问题，都会一次全部列出：所在位置、实际内容、应有内容和改正方法；只要还有错误，就不写出任何文件。
        代码固定不变。本页由程序中的表格生成。

        """.ReplaceLineEndings("\n"));

    private static readonly LocalizedText _header = new("| code | what | cause | mending |", "| 代码 | 含义 | 原因 | 改正方法 |");

    private static readonly ImmutableArray<(LocalizedText Title, ImmutableArray<DiagnosticEntry> Entries)> _sections =
    [
        (new("Rules (AGA1xxx)", "规则（AGA1xxx）"), RuleDiagnostics.All),
        (new("Cases (AGA2xxx)", "案例（AGA2xxx）"), DataDiagnostics.All),
        (new("Reports (AGA4xxx)", "报告（AGA4xxx）"), ReportDiagnostics.All),
        (new("Audit (AGA5xxx)", "审计（AGA5xxx）"), AuditDiagnostics.All),
        (new("The program (AGA9xxx)", "程序（AGA9xxx）"), ProgramDiagnostics.All),
    ];

    [Theory]
    [InlineData(Language.English, "diagnostics.md")]
    [InlineData(Language.Chinese, "diagnostics.zh.md")]
    public void Document_EveryCode_IsExplained(Language language, string file)
    {
        var text = new StringBuilder(_introduction.In(language));
        foreach (var (title, entries) in _sections)
        {
            text.Append("\n## ").Append(title.In(language)).Append("\n\n").Append(_header.In(language)).Append("\n|---|---|---|---|\n");
            foreach (var entry in entries)
            {
                text.Append("| ").AppendJoin(" | ", entry.Code, entry.Title.In(language), entry.Cause.In(language), entry.Mending.In(language)).Append(" |\n");
            }
        }

        Golden.Check(Repository.File("docs", file), text.ToString());
    }

    [Fact]
    public void Entries_EveryCode_IsExplainedOnceInBothLanguages()
    {
        DiagnosticEntry[] all = [.. _sections.SelectMany(static s => s.Entries)];

        Assert.Equal(all.Length, all.Select(static e => e.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all.SelectMany(static e => new[] { e.Title, e.Cause, e.Mending }), static t =>
        {
            Assert.NotEmpty(t.En);
            Assert.Contains(t.Zh, static c => c is >= '\u4E00' and <= '\u9FFF');
            Assert.NotEqual(t.En, t.Zh);
            Assert.Empty(ForeignWords.In(t.Zh));
        });
        Assert.All(all, static e =>
        {
            Assert.False(e.Title.Zh.EndsWith('。'));
            Assert.EndsWith("。", e.Cause.Zh, StringComparison.Ordinal);
            Assert.EndsWith("。", e.Mending.Zh, StringComparison.Ordinal);
        });
    }
}
