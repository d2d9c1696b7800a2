using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Reporting.Tests;

public sealed class TemplateCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggloadvisor-").FullName;

    public TemplateCheckTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("templates"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder, Path.GetRelativePath(Repository.File("templates"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_OurTemplates_HaveNothingWrong()
    {
        var result = TemplateCheck.Run(_folder);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(3, result.Value!.Layouts);
        Assert.Equal(Directory.GetFiles(Path.Combine(_folder, "parts")).Length, result.Value.Parts);
    }

    [Theory]
    [InlineData("{% if counts.findings > 99 %}{{ counts.nothing }}{% endif %}", 40, "counts.nothing")]
    [InlineData("{% for f in findings %}{% for e in f.evidence %}{{ e.valeu }}{% endfor %}{% endfor %}", 54, "e.valeu")]
    [InlineData("{{ case.name | append: t.no_such_text }}", 26, "t.no_such_text")]
    [InlineData("{{ findings | map: \"titel\" | join: t.comma }}", 21, "titel")]
    [InlineData("{% assign x = findings | first %}{{ x.titel }}", 39, "x.titel")]
    [InlineData("{% for f in findings limit: many %}{% endfor %}", 29, "many")]
    [InlineData("{% case case.name %}{% when other %}{% endcase %}", 29, "other")]
    [InlineData("{{ case[\"nam\"] }}", 9, "case.nam")]
    public void Run_NameThatReportsLack_IsFoundWhereItStands(string line, int column, string name)
    {
        File.AppendAllText(Path.Combine(_folder, "parts", "summary.md"), line + "\n");

        var found = Assert.Single(TemplateCheck.Run(_folder).Diagnostics);

        Assert.Equal("AGA4011", found.Code);
        Assert.Equal($"reports have no '{name}'", found.Message.En);
        Assert.Equal("templates/parts/summary.md", found.Location.Path);
        Assert.Equal(File.ReadAllLines(Path.Combine(_folder, "parts", "summary.md")).Length, found.Location.Line);
        Assert.Equal(column, found.Location.Column);
        Assert.NotNull(found.Hint);
    }

    [Theory]
    [InlineData("{% for x in (1..3) %}{{ x }}{{ forloop.index }}{% endfor %}")]
    [InlineData("{% assign a = counts.findings | plus: 2 | at_most: 9 %}{{ a }}")]
    [InlineData("{% capture a %}x{% endcapture %}{{ a | default: t.stop, allow_false: true }}")]
    [InlineData("{% comment %}{{ nothing.here }}{% endcomment %}{% raw %}{{ nor.here }}{% endraw %}{% # it's nothing %}")]
    [InlineData("{% for f in findings reversed %}{% cycle 'a', 'b' %}{{ f.papers.first }}{{ f['title'] }}{% endfor %}")]
    [InlineData("{% liquid\necho findings.size\necho case.name %}")]
    [InlineData("{% if findings.size > 2 and case.name contains 'x' or profiles == empty %}{{ profiles[0].title | upcase | split: ' ' | first }}{% endif %}")]
    [InlineData("{% tablerow f in findings cols: 2 %}{{ f.code }}{% endtablerow %}{% increment n %}{{ \"a}}b\" }}")]
    public void Run_SoundTemplate_IsAccepted(string line)
    {
        File.AppendAllText(Path.Combine(_folder, "parts", "summary.md"), line + "\n");

        Assert.Empty(TemplateCheck.Run(_folder).Diagnostics);
    }

    [Theory]
    [InlineData("[see](#wht-first)", "did you mean 'what-first'?")]
    [InlineData("[see](#nowhere-at-all)", "write {#name} behind a heading, and the same name here")]
    public void Run_LinkToAHeadingThatNoFileHas_IsFound(string link, string hint)
    {
        File.AppendAllText(Path.Combine(_folder, "parts", "summary.md"), $"\n## Own {{#what-first}}\n\nText {link}.\n");

        var found = Assert.Single(TemplateCheck.Run(_folder).Diagnostics);

        Assert.Equal("AGA4018", found.Code);
        Assert.Equal("templates/parts/summary.md", found.Location.Path);
        Assert.Equal("Text [see](".Length + 1, found.Location.Column);
        Assert.Equal(hint, found.Hint!.En);
    }

    [Fact]
    public void Run_MistakesInSeveralFiles_AreAllFoundAtOnceInTheirOrder()
    {
        File.AppendAllText(Path.Combine(_folder, "parts", "summary.md"), "{{ one }}\n");
        File.AppendAllText(Path.Combine(_folder, "parts", "plan.md"), "{% if %}\n");
        File.AppendAllText(Path.Combine(_folder, "parts", "public.md"), "{% endfor %}\n");
        File.AppendAllText(Path.Combine(_folder, "parts", "colophon.md"), "{{ run.id | upcse }}\n");
        File.AppendAllText(Path.Combine(_folder, "theme.yaml"), "colour: x\n");
        File.AppendAllText(Path.Combine(_folder, "strings.zh.yaml"), "only_here: 这里\n");
        File.WriteAllText(Path.Combine(_folder, "parts", "own.md"), "{{ two }}\n");

        var result = TemplateCheck.Run(_folder);

        Assert.Null(result.Value);
        Assert.Equal(
            [
                "parts/colophon.md AGA4016 Error", "parts/own.md AGA4017 Info", "parts/own.md AGA4011 Warning", "parts/plan.md AGA4010 Error",
                "parts/public.md AGA4010 Error", "parts/summary.md AGA4011 Error", "strings.zh.yaml AGA4006 Error", "theme.yaml AGA4005 Error",
            ],
            result.Diagnostics.Select(static d => $"{d.Location.Path["templates/".Length..]} {d.Code} {d.Severity}"));
        Assert.All(result.Diagnostics, static d => Assert.NotNull(d.Hint));
    }

    [Fact]
    public void Run_FolderWithNothing_NamesEveryFileThatIsMissing()
    {
        var result = TemplateCheck.Run(Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName);

        Assert.Equal(
            ["council.md", "public.md", "report.md", "strings.en.yaml", "strings.zh.yaml", "theme.yaml"],
            result.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Location.Path["templates/".Length..]));
    }
}
