using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Rules.Tests.Syntax;

public sealed class RuleFileFormatterTests
{
    public static TheoryData<string> Own => new(new[] { "rules", "tests/rule-cases", "docs/examples/planning-office" }.SelectMany(static f => RuleFolder.FilesWithin(Repository.File(f.Split('/')))).Select(static f => Path.GetRelativePath(Repository.File(), f.File)));

    [Theory]
    [MemberData(nameof(Own))]
    public void Format_OurOwnFiles_AreFormatted(string file)
    {
        var content = File.ReadAllText(Repository.File(file.Split('/')));

        Assert.Equal(content, Format(content, file));
    }

    [Fact]
    public void Format_SpacesAndIndentation_AreMendedAndCommentsStay() => Assert.Equal(
        """
        # About this rule.

        id: x   # its id
        title: { en: "A  b", zh: "甲" }
        when:
          all:
            # first part
            - a > 1
            - not: { finding: y }

            # the rest
            - any: [b < 2, c == 'no']
        finding:
          en: "one
            two"
          zh: |
            第一行
              第二行
        recommend: [m, n]
        # the end

        """,
        Format(
            "# About this rule.\n\n\nid:   x   # its id\r\ntitle: {en: \"A  b\",zh: \"甲\"}\nwhen:\n    all:\n    # first part\n    - a > 1  \n    -   not: { finding:   y }\n\n\n    # the rest\n    - any: [ b < 2,c == 'no' ]\nfinding:\n    en: \"one\n      two\"\n    zh: |\n      第一行\n        第二行\nrecommend:  [m,n]\n# the end",
            "rules/diagnoses/x.yaml"));

    [Fact]
    public void Format_KeysOfTheFile_ComeInTheOrderOfTheDocumentationWithTheirComments() => Assert.Equal(
        "# header\n\nid: x\n# the code\ncode: D99\nfor: case\nwhen:\n  any:\n    - a > 1\n# where from\nsources: []\n",
        Format("# header\n\nwhen:\n  any:\n    - a > 1\n# where from\nsources: []\nfor: case\nid: x\n# the code\ncode: D99\n", "rules/diagnoses/x.yaml"));

    [Theory]
    [InlineData("a: 1\nb:\n- x\n- y: 2\n  z: 3\n", "a: 1\nb:\n  - x\n  - y: 2\n    z: 3\n")]
    [InlineData("a:\n      b:\n         c: 1\n", "a:\n  b:\n    c: 1\n")]
    [InlineData("a: [\n  x, # first\n  y,\n]\n", "a: [\n  x, # first\n  y,\n]\n")]
    [InlineData("a: >-\n    long\n    text\nb: 'it''s  so'\n", "a: >-\n    long\n    text\nb: 'it''s  so'\n")]
    [InlineData("a: {}\nb: []\nc:\n", "a: {}\nb: []\nc:\n")]
    public void Format_EveryStyle_SaysTheSame(string before, string after)
    {
        Assert.Equal(after, Format(before, "rules/x.yaml"));
        Assert.Equal(after, Format(after, "rules/x.yaml"));
    }

    [Fact]
    public void Format_WhatIsNoYaml_IsReportedAndNotTouched()
    {
        var problems = new DiagnosticBag();

        Assert.Null(RuleFileFormatter.Format("a: 'x\n"u8.ToArray(), "rules/x.yaml", problems));
        Assert.Equal("AGA1002", Assert.Single(problems.ToSortedArray()).Code);
    }

    private static string Format(string text, string path)
    {
        var problems = new DiagnosticBag();
        var result = RuleFileFormatter.Format(Encoding.UTF8.GetBytes(text), path, problems);
        Assert.Empty(problems.ToSortedArray());
        return Encoding.UTF8.GetString(result!);
    }
}
