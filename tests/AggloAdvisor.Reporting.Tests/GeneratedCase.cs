using System.Globalization;
using System.Text;
using AggloAdvisor.Advising;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>A case made up to be hard to draw; the same for the same words.</summary>
/// <param name="Members">2 to 60.</param>
/// <param name="Industries">3 to 97.</param>
/// <param name="Seed">Of the figures.</param>
/// <param name="LongNames">Whether names are far longer than any label.</param>
/// <param name="Missing">Part of the figures that nobody knows, 0 to 1.</param>
public sealed record GeneratedCase(int Members, int Industries, int Seed, bool LongNames, double Missing)
{
    private static readonly (string Id, string Unit, double Low, double High)[] _variables =
    [
        ("gdp", "100m_yuan", 80, 40_000), ("population", "10k_persons", 20, 2_500), ("area", "km2", 900, 24_000), ("co2_emissions", "tonnes", 1e6, 9e7),
        ("st_fiscal_expenditure", "100m_yuan", 0.5, 90), ("fiscal_expenditure", "100m_yuan", 90, 9_000), ("rd_expenditure", "100m_yuan", 1, 1_500),
        ("patent_applications", "count", 30, 90_000), ("deposits", "100m_yuan", 100, 90_000), ("loans", "100m_yuan", 90, 70_000),
        ("value_added_primary", "100m_yuan", 10, 700), ("value_added_secondary", "100m_yuan", 30, 15_000), ("value_added_tertiary", "100m_yuan", 30, 24_000),
    ];

    private static readonly int[] _years = [2012, 2016, 2021];

    /// <summary>Reads the case and advises on it.</summary>
    public Advice Advice()
    {
        var folder = Directory.CreateTempSubdirectory("aggloadvisor-").FullName;
        try
        {
            Write(folder);
            var read = CaseReader.Read(folder, IndicatorCatalog.All);
            return Reports.Advise(read.Value ?? throw new InvalidOperationException(string.Join('\n', read.Diagnostics)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes the case's folder.</summary>
    public void Write(string folder)
    {
        var random = new Random(Seed);
        var (manifest, observations, activities) = (new StringBuilder(), new StringBuilder("region,variable,year,value,unit,source,note\n"), new StringBuilder("region,industry,year,measure,value,source\n"));
        manifest.Append("format: 1\nid: generated\nname: { en: Generated, zh: 生成案例 }\nkind: agglomeration\nyear: 2021\nmembers:\n");
        var ids = Enumerable.Range(0, Members).Select(static i => Text($"m{i}")).ToArray();
        for (var i = 0; i < Members; i++)
        {
            // Some members lie on one spot, as districts of one city do.
            var (latitude, longitude) = i % 9 == 8 ? (31.0, 112.0) : (28 + (random.NextDouble() * 6), 108 + (random.NextDouble() * 8));
            manifest.Append(CultureInfo.InvariantCulture, $"  - {{ id: {ids[i]}, name: {{ en: \"{Name(i).En}\", zh: \"{Name(i).Zh}\" }}{(random.NextDouble() < Missing ? "" : Text($", latitude: {latitude:0.###}, longitude: {longitude:0.###}"))}{(i == 0 ? ", core: true" : "")} }}\n");
        }

        manifest.Append("benchmark: { id: nation, name: { en: \"The whole nation, all provinces\", zh: 全国 } }\nsources:\n  - { id: made-up, citation: { en: Made up, zh: 虚构 } }\nactivities:\n  - file: activities.csv\n    id: industries\n    name: { en: Industries, zh: 行业 }\n    units: { value-added: 100m_yuan, employment: jobs }\n    industries:\n");
        for (var k = 0; k < Industries; k++)
        {
            var tag = (k % 3) switch { 0 => "primary", 1 => "secondary", _ => "tertiary" };
            manifest.Append(CultureInfo.InvariantCulture, $"      - {{ code: \"{k + 1}\", name: {{ en: \"{Industry(k).En}\", zh: \"{Industry(k).Zh}\" }}, tags: [{tag}] }}\n");
        }

        foreach (var region in ids.Append("nation"))
        {
            var scale = region == "nation" ? 100 : 1;
            foreach (var year in _years)
            {
                foreach (var (id, unit, low, high) in _variables)
                {
                    if (random.NextDouble() >= Missing)
                    {
                        observations.Append(CultureInfo.InvariantCulture, $"{region},{id},{year},{Math.Round(scale * low * Math.Pow(high / low, random.NextDouble()), 1)},{unit},made-up,\n");
                    }
                }

                // An industry that is unknown in one place would leave the others without a reference: whole rows are missing.
                if (random.NextDouble() >= Missing || region == "nation")
                {
                    for (var k = 0; k < Industries; k++)
                    {
                        activities.Append(CultureInfo.InvariantCulture, $"{region},{k + 1},{year},value-added,{scale * random.Next(1, 900)},made-up\n{region},{k + 1},{year},employment,{scale * random.Next(1, 90_000)},made-up\n");
                    }
                }
            }
        }

        File.WriteAllText(Path.Combine(folder, "case.yaml"), manifest.ToString());
        File.WriteAllText(Path.Combine(folder, "observations.csv"), observations.ToString());
        File.WriteAllText(Path.Combine(folder, "activities.csv"), activities.ToString());
    }

    private (string En, string Zh) Name(int i) => LongNames
        ? (Text($"Llanfairpwllgwyngyllgogerychwyrndrobwll-upon-Sea and the Rural Districts East of the River, No. {i}"), Text($"锡林郭勒盟太仆寺旗及其周边高新技术产业开发示范区与沿江经济协作带第{i}片区"))
        : (Text($"City {i}"), Text($"{i}市"));

    private (string En, string Zh) Industry(int k) => LongNames
        ? (Text($"Manufacture of electrical machinery, apparatus, appliances and supplies not elsewhere classified, group {k}"), Text($"未另分类的电气机械、器材、家用器具及其配件和专用设备制造业第{k}组"))
        : (Text($"Industry {k}"), Text($"行业{k}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
