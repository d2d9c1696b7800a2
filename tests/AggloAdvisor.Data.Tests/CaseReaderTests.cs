using System.Security.Cryptography;
using System.Text;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Data.Tests;

public sealed class CaseReaderTests
{
    [Fact]
    public void Read_GoodCase_HasNothingToReport()
    {
        using var files = new CaseFiles();

        Assert.Equal("", files.Printed());
    }

    [Fact]
    public void Read_GoodCase_GivesItsManifest()
    {
        using var files = new CaseFiles();
        var @case = files.Case();

        Assert.Equal("test-region", @case.Id);
        Assert.Equal(2021, @case.Year);
        Assert.Equal(CaseKind.Agglomeration, @case.Kind);
        Assert.Equal(["yichang", "enshi"], @case.Regions.Select(static r => r.Id));
        Assert.True(@case.Regions[0].IsCore);
        Assert.Equal("hubei", @case.Benchmark?.Id);
        Assert.Equal("年鉴", @case.Sources["yearbook"].Citation.Zh);
        Assert.Empty(@case.Registers);
        Assert.Empty(@case.Reported);
    }

    [Fact]
    public void Read_Observations_AreConvertedToTheVariablesUnit()
    {
        using var files = new CaseFiles();
        var observations = files.Case().Observations;

        Assert.Equal(391.7, observations.Find("yichang", "population", 2021)!.Value, 1e-9);
        Assert.Equal(342.8, observations.Find("enshi", "population", 2021)!.Value);
        Assert.Equal("printed as \"5,022.69\", 宜昌", observations.Find("yichang", "gdp", 2021)!.Note);
        Assert.Equal("case/observations.csv:2:18", observations.Find("yichang", "gdp", 2021)!.Location.ToString());
    }

    [Fact]
    public void Read_EmptyValue_IsUnknown()
    {
        using var files = new CaseFiles();
        var @case = files.Case();

        Assert.Null(@case.Observations.Find("enshi", "area", 2021));
        Assert.Null(@case.Activities[0][1, 1, 1]);
    }

    [Fact]
    public void Read_ActivityTables_AreDenseInTheCasesOrder()
    {
        using var files = new CaseFiles();
        var tables = files.Case().Activities;

        Assert.Equal([ActivityMeasure.ValueAdded, ActivityMeasure.Employment], tables.Select(static t => t.Measure));
        Assert.Equal([2020, 2021], tables[0].Years);
        Assert.Equal(["yichang", "enshi", "hubei"], tables[0].RegionIds);
        Assert.Equal(["yichang", "enshi"], tables[1].RegionIds);
        Assert.Equal([549.5, 4473.19], tables[0].Row(1, 0).ToArray());
        Assert.Equal([460, double.NaN], tables[0].Row(0, 0).ToArray());
        Assert.Equal("100m_yuan", tables[0].Unit);
        Assert.Equal(["yearbook"], tables[0].SourceIds);
        Assert.Equal("sectors", tables[1].Id);
    }

    [Fact]
    public void Read_OnlyManifest_IsACaseWithUnknownFigures()
    {
        using var files = new CaseFiles();
        files.Delete("observations.csv").Delete("activities.csv");
        files.Write("case.yaml", CaseFiles.Manifest[..CaseFiles.Manifest.IndexOf("activities:", StringComparison.Ordinal)]);

        Assert.Empty(files.Case().Observations.Rows);
        Assert.Empty(files.Case().Activities);
    }

    [Fact]
    public void Read_RegistersAndReportedValues_AreKept()
    {
        using var files = new CaseFiles();
        files.Write("registers/agreements.csv", "kind,exists,source\nplatform,Yes,yearbook\njoint-plan,unknown,yearbook\n");
        files.Write("registers/leading_industries.csv", "region,industry,industry_name_en,year,basis,source\nenshi,C15,Tea,2021,declared,yearbook\n");
        files.Write("reported.csv", "indicator,region,industry,year,value,industries,source,note\nkrugman_specialisation,enshi,,2021,0.93,36,yearbook,p. 4\nlocation_quotient,enshi,C15,2021,3.1,,yearbook,\nhas_joint_plan,case,,2021,yes,,yearbook,\n");
        var @case = files.Case();

        Assert.Equal(["yes", "unknown"], @case.Registers["agreements"].Entries.Select(static e => e["exists"]));
        Assert.False(@case.Registers["agreements"].Complete);
        Assert.Null(@case.Registers["agreements"].Entries[0]["year"]);
        Assert.Equal([0.93, 3.1, 1], @case.Reported.Select(static r => r.Value));
        Assert.Equal((36, "p. 4"), (@case.Reported[0].Granularity, @case.Reported[0].Note));
        Assert.Equal("C15", @case.Reported[1].IndustryCode);
    }

    [Fact]
    public void Read_GroupsOfIndustries_AreKept()
    {
        using var files = new CaseFiles();
        files.Write("case.yaml", CaseFiles.Manifest
            .Replace("tags: [primary] }", "tags: [primary], group: A }", StringComparison.Ordinal)
            .Replace("zh: 其他 } }", "zh: 其他 }, group: B }", StringComparison.Ordinal));

        Assert.Equal(["A", "B"], files.Case().Activities[0].Industries.Select(static i => i.Group));
    }

    [Fact]
    public void Read_ResidualLineWithoutGroup_IsNoProblem()
    {
        using var files = new CaseFiles();
        files.Write("case.yaml", CaseFiles.Manifest
            .Replace("tags: [primary] }", "tags: [primary], group: A }", StringComparison.Ordinal)
            .Replace("zh: 其他 } }", "zh: 其他 }, tags: [residual] }", StringComparison.Ordinal));

        Assert.Equal(["A", null], files.Case().Activities[0].Industries.Select(static i => i.Group));
    }

    [Fact]
    public void Read_Plants_AreKept()
    {
        using var files = new CaseFiles();
        files.Write("registers/plants.csv", "region,industry,employees,source\nenshi,1,120,yearbook\nyichang,1,,yearbook\n");

        Assert.Equal(["120", null], files.Case().Registers["plants"].Entries.Select(static e => e["employees"]));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("registers:\n  complete: [incubators]\n", true)]
    public void Read_RegisterWithHeaderOnly_ExistsWhenCalledComplete(string manifest, bool exists)
    {
        using var files = new CaseFiles();
        files.Write("case.yaml", CaseFiles.Manifest + manifest);
        files.Write("registers/incubators.csv", "region,name,source\n# none yet\n");

        Assert.Equal(exists, files.Case().Registers.ContainsKey("incubators"));
    }

    [Fact]
    public void ContentHash_IsTheHashOfWhatSha256sumPrints()
    {
        using var files = new CaseFiles();
        var lines = new[] { "activities.csv", "case.yaml", "observations.csv" }
            .Select(n => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(files.Path, n))))}  {n}\n");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines)))), files.Case().ContentHash);
    }

    [Fact]
    public void ContentHash_FileThatIsNotRead_DoesNotMatter()
    {
        using var files = new CaseFiles();
        var before = files.Case().ContentHash;
        files.Write("README.md", "notes");

        Assert.Equal(before, files.Case().ContentHash);
        files.Write("observations.csv", CaseFiles.Observations + "# remark\n");
        Assert.NotEqual(before, files.Case().ContentHash);
    }

    [Fact]
    public void Read_Cancelled_Throws()
    {
        using var files = new CaseFiles();

        Assert.Throws<OperationCanceledException>(() => CaseReader.Read(files.Path, TestDictionary.All, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Read_Twice_GivesTheSame()
    {
        using var files = new CaseFiles();
        files.Write("observations.csv", CaseFiles.Observations + "nowhere,gdp,21,x,,,\n");

        Assert.Equal(files.Printed(), files.Printed());
        Assert.NotEqual("", files.Printed());
    }
}
