using System.Globalization;
using System.Text;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Benchmarks.Generating;

/// <summary>A rule base of many rules with their cases, always the same for the same number.</summary>
internal static class GeneratedRuleBase
{
    private const int Seed = 20_260_101;
    private const int PerIndicator = 4;

    /// <summary>Writes <c>rules</c> and <c>tests/rule-cases</c> into a folder: each rule asks for three of the indicators, and has a case that fires it and one that leaves it undecided.</summary>
    public static void Write(string folder, int count)
    {
        var random = new Random(Seed);
        var indicators = IndicatorCatalog.All.Where(static d => d.Categories.IsEmpty && d.Unit is "share" or "index" or "ratio").OrderBy(static d => d.Id, StringComparer.Ordinal).ToArray();
        Save(folder, "rules/sources.yaml", "sources:\n  - { id: made-up, citation: { en: Made up, zh: 虚构 }, short: { en: Made up, zh: 虚构 } }\n");
        foreach (var part in indicators.Chunk(50).Select(static (chunk, i) => (chunk, i)))
        {
            Save(folder, Numbered($"rules/parameters/p{part.i}.yaml"), "parameters:\n" + string.Concat(part.chunk.SelectMany(static d => Enumerable.Range(0, PerIndicator).Select(k => Parameter(d, k)))));
        }

        for (var i = 0; i < count; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"D{(i / 26) + 1:00}{(char)('a' + (i % 26))}");
            (IndicatorDefinition Indicator, int Parameter, bool IsBelow)[] asked = [.. indicators.OrderBy(_ => random.Next()).Take(3).Select(d => (d, random.Next(PerIndicator), random.Next(2) == 0))];
            Save(folder, Numbered($"rules/diagnoses/r{i}.yaml"), Rule(i, code, asked));
            Save(folder, Numbered($"tests/rule-cases/r{i}.yaml"), Cases(code, asked));
        }
    }

    private static string Parameter(IndicatorDefinition indicator, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"  - id: t.{indicator.Id}_{number}\n    title: {{ en: x, zh: x }}\n    unit: {indicator.Unit}\n    provenance: expert\n    sources: [made-up]\n    reference: {{ en: x, zh: x }}\n    values:\n      - {{ from: 2000-01-01, value: {Value(indicator, number)} }}\n");

    private static double Value(IndicatorDefinition indicator, int number)
    {
        var low = indicator.Minimum ?? (indicator.Maximum - 1) ?? 0;
        var high = indicator.Maximum ?? low + 1;
        return Math.Round(low + ((high - low) * (number + 1) / (PerIndicator + 1)), 4);
    }

    private static string Name(IndicatorDefinition indicator) => indicator.Scope == Scope.Case ? indicator.Id : indicator.Id + ".median";

    private static string Rule(int number, string code, (IndicatorDefinition Indicator, int Parameter, bool IsBelow)[] asked) =>
        string.Create(CultureInfo.InvariantCulture, $"id: rule-{number}\ncode: {code}\ntitle: {{ en: Rule {number}, zh: 规则{number} }}\nfor: case\nchain: industry\nnature: problem\nwhen:\n  all:\n")
        + string.Concat(asked.Select(static a => string.Create(CultureInfo.InvariantCulture, $"    - {Name(a.Indicator)} {(a.IsBelow ? '<' : '>')} parameters.t.{a.Indicator.Id}_{a.Parameter}\n")))
        + "finding: { en: \"It holds.\", zh: 成立。 }\nrecommend: []\nsources:\n  - { source: made-up, section: \"1\" }\n";

    private static string Cases(string code, (IndicatorDefinition Indicator, int Parameter, bool IsBelow)[] asked)
    {
        var fires = string.Join(", ", asked.Select(static a => string.Create(CultureInfo.InvariantCulture, $"{a.Indicator.Id}: {Math.Round(Value(a.Indicator, a.Parameter) + (a.IsBelow ? -0.001 : 0.001), 4)}")));
        return $"rule: {code}\ncases:\n  - name: fires\n    given: {{ {fires} }}\n    expect: fired\n  - name: undecided\n    given: {{}}\n    expect: undecided\n";
    }

    private static string Numbered(FormattableString text) => FormattableString.Invariant(text);

    internal static void Save(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }
}
