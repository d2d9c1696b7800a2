using System.Text;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Data.Tests;

/// <summary>A case in a temporary folder, good until a test breaks it.</summary>
internal sealed class CaseFiles : IDisposable
{
    public const string Manifest = """
        format: 1
        id: test-region
        name: { en: Test region, zh: 测试城市群 }
        kind: agglomeration
        year: 2021
        members:
          - { id: yichang, name: { en: Yichang, zh: 宜昌 }, core: true }
          - { id: enshi, name: { en: Enshi, zh: 恩施 } }
        benchmark: { id: hubei, name: { en: Hubei, zh: 湖北 } }
        sources:
          - id: yearbook
            citation: { en: "Yearbook", zh: "年鉴" }
        activities:
          - file: activities.csv
            id: sectors
            name: { en: Two sectors, zh: 两个部门 }
            units: { value-added: 100m_yuan, employment: jobs }
            industries:
              - { code: "1", name: { en: Primary, zh: 第一产业 }, tags: [primary] }
              - { code: "2", name: { en: Other, zh: 其他 } }

        """;

    public const string Observations = """
        region,variable,year,value,unit,source,note
        yichang,gdp,2021,5022.69,100m_yuan,yearbook,"printed as ""5,022.69"", 宜昌"
        enshi,gdp,2021,1302.36,100m_yuan,yearbook,
        case,gdp,2021,6325.05,100m_yuan,yearbook,
        hubei,gdp,2021,50012.94,100m_yuan,yearbook,
        yichang,population,2021,3917000,persons,yearbook,
        enshi,population,2021,342.8,10k_persons,yearbook,
        enshi,area,2021,,km2,,

        """;

    public const string Activities = """
        region,industry,year,measure,value,source
        enshi,1,2021,value-added,243.2,yearbook
        yichang,1,2021,value-added,549.5,yearbook
        yichang,2,2021,value-added,4473.19,yearbook
        enshi,2,2021,value-added,,yearbook
        hubei,1,2021,value-added,4661.67,yearbook
        yichang,total,2021,value-added,5022.7,yearbook
        yichang,1,2020,value-added,460,yearbook
        yichang,1,2021,employment,1000,yearbook
        enshi,1,2021,employment,900,yearbook

        """;

    private readonly string _parent = Directory.CreateTempSubdirectory("aggloadvisor-").FullName;

    public CaseFiles()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "registers"));
        Write("case.yaml", Manifest).Write("observations.csv", Observations).Write("activities.csv", Activities);
    }

    public string Path => System.IO.Path.Combine(_parent, "case");

    public string Parent => _parent;

    public CaseFiles Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public CaseFiles Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    public CaseFiles Delete(string name)
    {
        File.Delete(System.IO.Path.Combine(Path, name));
        return this;
    }

    public Checked<Case> Read() => CaseReader.Read(Path, TestDictionary.All, TestContext.Current.CancellationToken);

    /// <summary>All diagnostics as they are printed.</summary>
    public string Printed() => string.Join('\n', Read().Diagnostics);

    /// <summary>The case, which has no errors.</summary>
    public Case Case()
    {
        var read = Read();
        Assert.False(read.HasErrors, string.Join('\n', read.Diagnostics));
        return read.Value!;
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
