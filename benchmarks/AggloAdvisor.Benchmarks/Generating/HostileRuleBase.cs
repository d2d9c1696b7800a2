using System.Globalization;

namespace AggloAdvisor.Benchmarks.Generating;

/// <summary>A rule folder that means harm: what must end in problems soon, without much memory, and without anything read or run outside.</summary>
internal static class HostileRuleBase
{
    /// <summary>Writes the folder, with so many rules besides the special ones.</summary>
    public static void Write(string folder, int rules)
    {
        GeneratedRuleBase.Save(folder, "sources.yaml", "sources:\n  - { id: made-up, citation: { en: Made up, zh: 虚构 }, short: { en: Made up, zh: 虚构 } }\n");
        GeneratedRuleBase.Save(folder, "diagnoses/alias.yaml", "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 60).Select(static i => string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"))));
        GeneratedRuleBase.Save(folder, "diagnoses/long.yaml", "id: \"" + new string('x', 10_000_000) + "\"\n");
        GeneratedRuleBase.Save(folder, "diagnoses/deep.yaml", string.Concat(Enumerable.Repeat("[", 10_000)));
        GeneratedRuleBase.Save(folder, "diagnoses/deep-block.yaml", string.Concat(Enumerable.Range(0, 400).Select(static i => new string(' ', i) + "a:\n")));
        GeneratedRuleBase.Save(folder, "diagnoses/expression.yaml", Rule("expression", "D98", "System.IO.File.WriteAllText('owned.txt', 'x') == 1"));
        GeneratedRuleBase.Save(folder, "diagnoses/include.yaml", "include: ../../../../etc/passwd\n" + Rule("include", "D97", "primacy_gdp > 1"));
        GeneratedRuleBase.Save(folder, "diagnoses/nul.yaml", Rule("nul", "D96", "primacy_gdp > 1\0"));
        GeneratedRuleBase.Save(folder, "diagnoses/quote.yaml", "id: \"never closed\n" + string.Concat(Enumerable.Repeat("x: 'y\n", 20_000)));
        GeneratedRuleBase.Save(folder, "diagnoses/tag.yaml", "id: !!System.Diagnostics.Process { }\n");
        File.CreateSymbolicLink(Path.Combine(folder, "diagnoses", "link.yaml"), "/etc/passwd");
        for (var i = 0; i < rules; i++)
        {
            GeneratedRuleBase.Save(folder, string.Create(CultureInfo.InvariantCulture, $"diagnoses/r{i}.yaml"), Rule(string.Create(CultureInfo.InvariantCulture, $"rule-{i}"), "D01", "primacy_gdp > 1"));
        }
    }

    private static string Rule(string id, string code, string when) =>
        $"id: {id}\ncode: {code}\ntitle: {{ en: x, zh: x }}\nfor: case\nchain: industry\nnature: problem\nwhen: {when}\nfinding: {{ en: x, zh: x }}\nsources:\n  - {{ source: made-up, section: \"1\" }}\n";
}
