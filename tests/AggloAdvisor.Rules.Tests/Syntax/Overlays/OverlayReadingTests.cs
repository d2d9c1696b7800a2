using System.Text;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Rules.Tests.Syntax.Overlays;

/// <summary>Overlays on a small rule base: two diagnoses (the second asks for the first), one measure, one threshold.</summary>
public sealed class OverlayReadingTests
{
    private const string Sources = "sources:\n  - { id: house, citation: { en: House, zh: 本库 }, short: { en: House, zh: 本库 } }\n";
    private const string Name = "name: { en: Office, zh: 本办 }\n";
    private const string OffOne = Name + "off:\n  - { diagnosis: one, because: { en: Not ours., zh: 不属本办。 } }\n";

    private static readonly Dictionary<string, string> _base = new(StringComparer.Ordinal)
    {
        ["sources.yaml"] = Sources,
        ["parameters/space.yaml"] = Parameter("space.cut", "ratio", "2"),
        ["diagnoses/d01.yaml"] = Diagnosis("one", "D01", "primacy_gdp < parameters.space.cut", "[act]"),
        ["diagnoses/d02.yaml"] = Diagnosis("two", "D02", "{ finding: one }", "[]"),
        ["countermeasures/m01.yaml"] = Measure("act", "M01"),
    };

    [Fact]
    public void Read_SameIdWithoutAWord_IsAnErrorThatShowsBothPlaces()
    {
        var problem = Assert.Single(Read(("a/overlay.yaml", Name), ("a/parameters/x.yaml", Parameter("space.cut", "ratio", "3"))).Diagnostics);

        Assert.Equal(("AGA1010", "a/parameters/x.yaml:2:5", "rules/parameters/space.yaml:2:5"), (problem.Code, problem.Location.ToString(), problem.Related!.ToString()));
        Assert.Contains("'replaces:'", problem.Hint!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ListedReplacement_TakesThePlace()
    {
        var rules = Accept(("a/overlay.yaml", Replaces("parameter: space.cut")), ("a/parameters/x.yaml", Parameter("space.cut", "ratio", "3")));

        Assert.Equal(3, rules.Parameters["space.cut"].Versions[0].Value);
        Assert.Equal("a/parameters/x.yaml", rules.Parameters["space.cut"].Location.Path);
    }

    [Fact]
    public void Read_SecondOverlay_StandsOnTheFirst()
    {
        (string, string)[] Stack(string first, string second) =>
        [
            (first + "/overlay.yaml", Replaces("parameter: space.cut")), (first + "/parameters/x.yaml", Parameter("space.cut", "ratio", "3")),
            (second + "/overlay.yaml", Replaces("parameter: space.cut")), (second + "/parameters/x.yaml", Parameter("space.cut", "ratio", "4")),
        ];
        var rules = Accept(Stack("b", "a"));

        Assert.Equal(4, rules.Parameters["space.cut"].Versions[0].Value);
        Assert.Equal([("b", "2 (expert judgement)", "3 (expert judgement)"), ("a", "3 (expert judgement)", "4 (expert judgement)")], rules.Overrides.Select(static o => (o.Overlay, o.Before!.En, o.After!.En)));
        Assert.NotEqual(rules.ContentHash, Accept(Stack("a", "b")).ContentHash);
    }

    [Fact]
    public void Read_SwitchedOff_LeavesTheRestAndSaysWhatHangsOnIt()
    {
        var read = Read(("a/overlay.yaml", OffOne));

        Assert.Equal(["two"], read.Value!.Diagnoses.Select(static d => d.Id));
        Assert.Equal(
            [("AGA1083", "a/overlay.yaml:3:18", "rules/countermeasures/m01.yaml:1:1"), ("AGA1082", "rules/diagnoses/d02.yaml:7:18", "a/overlay.yaml:3:18")],
            read.Diagnostics.Select(static d => (d.Code, d.Location.ToString(), d.Related!.ToString())));
        Assert.All(read.Diagnostics, static d => Assert.Equal(Severity.Warning, d.Severity));
    }

    [Fact]
    public void Read_SwitchedOffMeasure_IsTakenOutOfTheListsOfOthers()
    {
        var rules = Accept(("a/overlay.yaml", Name + "off:\n  - { countermeasure: act, because: { en: Not ours., zh: 不属本办。 } }\n"));

        Assert.Empty(rules.Countermeasures);
        Assert.Empty(rules.FindDiagnosis("one")!.Recommend);
    }

    [Fact]
    public void Read_ParameterOffThatARuleAsksFor_IsAnErrorThatShowsBothPlaces()
    {
        var problem = Assert.Single(Read(("a/overlay.yaml", Name + "off:\n  - { parameter: space.cut, because: { en: No., zh: 否。 } }\n")).Diagnostics);

        Assert.Equal(("AGA1022", "rules/diagnoses/d01.yaml:7:7", "a/overlay.yaml:3:18"), (problem.Code, problem.Location.ToString(), problem.Related!.ToString()));
    }

    [Fact]
    public void Read_NewRule_IsAdded()
    {
        var rules = Accept(("a/overlay.yaml", Name), ("a/diagnoses/d90.yaml", Diagnosis("ours", "D90", "primacy_gdp > 2", "[act]")));

        Assert.Equal(["D01", "D02", "D90"], rules.Diagnoses.Select(static d => d.Code));
        Assert.Equal((OverrideKind.Added, "D90"), (Assert.Single(rules.Overrides).Kind, rules.Overrides[0].Code));
    }

    [Theory]
    [InlineData("unknown", "replaces:\n  - { parameter: space.cutt, because: { en: W., zh: 因。 } }\n", null)]
    [InlineData("undefined", "replaces:\n  - { diagnosis: one, because: { en: W., zh: 因。 } }\n", null)]
    [InlineData("off-but-defined", "off:\n  - { parameter: space.cut, because: { en: W., zh: 因。 } }\n", "parameter")]
    [InlineData("no-reason", "replaces:\n  - { parameter: space.cut }\n", "parameter")]
    [InlineData("two-things", "off:\n  - { parameter: space.cut, diagnosis: one, because: { en: W., zh: 因。 } }\n", null)]
    [InlineData("twice", "off:\n  - { diagnosis: one, because: { en: W., zh: 因。 } }\n  - { diagnosis: one, because: { en: W., zh: 因。 } }\n", null)]
    [InlineData("other-unit", "replaces:\n  - { parameter: space.cut, because: { en: W., zh: 因。 } }\n", "share")]
    [InlineData("other-code", "replaces:\n  - { diagnosis: one, because: { en: W., zh: 因。 } }\n", "code")]
    [InlineData("code-of-another", "off:\n  - { diagnosis: one, because: { en: W., zh: 因。 } }\n", "taken")]
    [InlineData("unknown-key", "replace: []\n", null)]
    public void Read_ListThatDoesNotAgree_PrintsWhatIsExpected(string situation, string list, string? file)
    {
        (string, string)[] files = file switch
        {
            "parameter" => [("office/parameters/x.yaml", Parameter("space.cut", "ratio", "3"))],
            "share" => [("office/parameters/x.yaml", Parameter("space.cut", "share", "0.3")), ("office/diagnoses/d90.yaml", Diagnosis("ours", "D90", "primacy_gdp > 5", "[act]"))],
            "code" => [("office/diagnoses/d01.yaml", Diagnosis("one", "D91", "primacy_gdp < parameters.space.cut", "[act]"))],
            "taken" => [("office/diagnoses/d01.yaml", Diagnosis("ours", "D01", "primacy_gdp < parameters.space.cut", "[act]"))],
            _ => [],
        };
        var read = Read([("office/overlay.yaml", Name + list), .. files]);

        Assert.Null(read.Value);
        BadInputs.Check(Repository.File("tests", "diagnostics", "overlays", situation), read.Diagnostics);
    }

    [Fact]
    public void Open_OverlayFolders_RefusesLinksAndWhatIsNoOverlay()
    {
        var folder = Directory.CreateTempSubdirectory("aggloadvisor-overlay-").FullName;
        try
        {
            foreach (var (name, text) in _base.Select(static f => ("base/" + f.Key, f.Value)).Append(("secret.txt", "hidden: words\n")).Append(("one/rules/overlay.yaml", Name)).Append(("two/rules/overlay.yaml", Name)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
                File.WriteAllText(Path.Combine(folder, name), text);
            }

            Directory.CreateDirectory(Path.Combine(folder, "one/rules/diagnoses"));
            File.CreateSymbolicLink(Path.Combine(folder, "one/rules/diagnoses/d90.yaml"), Path.Combine(folder, "secret.txt"));
            Directory.CreateSymbolicLink(Path.Combine(folder, "two/rules/parameters"), folder);
            Directory.CreateDirectory(Path.Combine(folder, "three"));
            var files = RuleFolder.Open(Path.Combine(folder, "base"), [Path.Combine(folder, "one/rules"), Path.Combine(folder, "two/rules"), Path.Combine(folder, "three")], TestContext.Current.CancellationToken);

            Assert.Equal(["overlay/diagnoses/d90.yaml", "rules-2/parameters", "three/overlay.yaml"], files.Diagnostics.Select(static d => d.Location.ToString()));
            Assert.DoesNotContain(files.Value!.Contents, static f => Encoding.UTF8.GetString(f.Value.AsSpan()).Contains("hidden", StringComparison.Ordinal));
            Assert.Null(RuleFolder.Open(Path.Combine(folder, "base"), [Path.Combine(folder, "nowhere")], TestContext.Current.CancellationToken).Value);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RuleSet Accept(params (string Name, string Text)[] overlays)
    {
        var read = Read(overlays);
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    // Overlays in the order in which they are named first.
    private static Checked<RuleSet> Read(params (string Name, string Text)[] overlays)
    {
        var order = overlays.Select(static o => o.Name.Split('/')[0]).Distinct(StringComparer.Ordinal).ToList();
        var files = _base.Concat(overlays.Select(o => KeyValuePair.Create(FormattableString.Invariant($"overlays/{order.IndexOf(o.Name.Split('/')[0]) + 1}-{o.Name}"), o.Text)))
            .ToDictionary(static f => f.Key, static f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal);
        return RuleSetReader.Read(RuleFolder.Of(files), TestDictionary.All, TestContext.Current.CancellationToken);
    }

    private static string Replaces(string what) => Name + $"replaces:\n  - {{ {what}, because: {{ en: Ours., zh: 本办口径。 }} }}\n";

    private static string Parameter(string id, string unit, string value) =>
        $"parameters:\n  - id: {id}\n    title: {{ en: Cut, zh: 界限 }}\n    unit: {unit}\n    provenance: expert\n    sources: [house]\n    reference: {{ en: House., zh: 本库。 }}\n    values: [{{ from: 2000-01-01, value: {value} }}]\n";

    private static string Diagnosis(string id, string code, string when, string recommend) =>
        $"id: {id}\ncode: {code}\ntitle: {{ en: Rule, zh: 规则 }}\nfor: case\nchain: space\nnature: problem\nwhen: {when}\nfinding: {{ en: It holds., zh: 成立。 }}\nrecommend: {recommend}\nsources:\n  - {{ source: house, section: \"1\" }}\n";

    private static string Measure(string id, string code) =>
        $"id: {id}\ncode: {code}\ntitle: {{ en: Act, zh: 行动 }}\nchain: space\nstage: precondition\ndo: {{ en: Act., zh: 行动。 }}\nwho:\n  - {{ level: city, name: {{ en: City, zh: 市 }} }}\nhorizon: short\ncost: low\nsources:\n  - {{ source: house, section: \"1\" }}\n";
}
