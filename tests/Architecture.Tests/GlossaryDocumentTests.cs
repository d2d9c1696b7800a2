using System.Text;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Architecture.Tests;

/// <summary>Holds <c>docs/glossary.md</c> to <c>rules/glossary.yaml</c>; <c>UPDATE_GOLDEN=1</c> writes it.</summary>
public sealed class GlossaryDocumentTests
{
    [Fact]
    public void Document_EveryTerm_IsExplainedInBothLanguages()
    {
        var (terms, sources, problems) = RuleSetReader.ReadGlossary(Repository.File("rules"), TestContext.Current.CancellationToken);

        Assert.Empty(problems);
        Assert.True(terms.Length >= 40);
        var text = new StringBuilder("# Glossary\n\nThe terms of the reports, from `rules/glossary.yaml`; `aggloadvisor glossary TERM` prints one.\n\n| term | \u672f\u8bed | meaning | \u542b\u4e49 | not in Chinese | source |\n|---|---|---|---|---|---|\n");
        foreach (var term in terms)
        {
            text.Append("| ").AppendJoin(" | ", term.Term.En, term.Term.Zh, term.Meaning.En, term.Meaning.Zh, string.Join('\u3001', term.Avoid), string.Join("; ", term.SourceIds.Select(s => sources[s].Short.En))).Append(" |\n");
        }

        Golden.Check(Repository.File("docs", "glossary.md"), text.ToString());
    }

    [Fact]
    public void ChineseTexts_WordsToAvoid_AreNowhere()
    {
        var (terms, _, _) = RuleSetReader.ReadGlossary(Repository.File("rules"), TestContext.Current.CancellationToken);
        string[] folders = [Repository.File("rules"), Repository.File("templates"), Repository.File("src"), Repository.File("samples")];
        var files = folders
            .SelectMany(static f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(static f => Path.GetExtension(f) is ".yaml" or ".cs" or ".md" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(static f => Path.GetFileName(f) != "glossary.yaml")
            .Select(static f => (Name: f, Text: File.ReadAllText(f)))
            .ToArray();

        Assert.NotEmpty(files);
        Assert.Empty(terms.SelectMany(t => t.Avoid.SelectMany(a => files.Where(f => f.Text.Contains(a, StringComparison.Ordinal)).Select(f => $"{Path.GetFileName(f.Name)}: {a}; write {t.Term.Zh}"))));
    }
}
