using System.Globalization;
using System.Text;

namespace AggloAdvisor.Benchmarks.Generating;

/// <summary>Many cases of ten members each, always the same for the same number.</summary>
internal static class GeneratedFleet
{
    private const int Seed = 20_260_102;
    private const int Members = 10;
    private const int Industries = 20;

    /// <summary>Writes case folders that hold so many regions together: employment in twenty industries, GDP, population and area of one year.</summary>
    public static void Write(string folder, int regions)
    {
        var random = new Random(Seed);
        for (var c = 0; c < regions / Members; c++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"case-{c:000}");
            var manifest = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"format: 1\nid: {name}\nname: {{ en: Case {c}, zh: 案例{c} }}\nkind: agglomeration\nyear: 2020\nmembers:\n"));
            var (activities, observations) = (new StringBuilder("region,industry,year,measure,value,source\n"), new StringBuilder("region,variable,year,value,unit,source,note\n"));
            for (var m = 0; m < Members; m++)
            {
                var region = string.Create(CultureInfo.InvariantCulture, $"m{c}-{m}");
                manifest.Append(CultureInfo.InvariantCulture, $"  - {{ id: {region}, name: {{ en: Member {c}-{m}, zh: 成员{c}-{m} }}{(m == 0 ? ", core: true" : "")} }}\n");
                observations.Append(CultureInfo.InvariantCulture, $"{region},gdp,2020,{random.Next(100, 5_000)},100m_yuan,made-up,\n{region},population,2020,{random.Next(50, 900)},10k_persons,made-up,\n{region},area,2020,{random.Next(1_000, 20_000)},km2,made-up,\n");
                for (var i = 0; i < Industries; i++)
                {
                    activities.Append(CultureInfo.InvariantCulture, $"{region},{i + 1},2020,employment,{random.Next(0, 20_000)},made-up\n");
                }
            }

            manifest.Append("sources:\n  - { id: made-up, citation: { en: Made up, zh: 虚构 } }\nactivities:\n  - file: activities.csv\n    id: industries\n    name: { en: Industries, zh: 行业 }\n    units: { employment: jobs }\n    industries:\n");
            for (var i = 0; i < Industries; i++)
            {
                manifest.Append(CultureInfo.InvariantCulture, $"      - {{ code: \"{i + 1}\", name: {{ en: Industry {i + 1}, zh: 行业{i + 1} }} }}\n");
            }

            GeneratedRuleBase.Save(folder, $"{name}/case.yaml", manifest.ToString());
            GeneratedRuleBase.Save(folder, $"{name}/activities.csv", activities.ToString());
            GeneratedRuleBase.Save(folder, $"{name}/observations.csv", observations.ToString());
        }
    }
}
