using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Data.Manifest;

namespace AggloAdvisor.Data.Names;

/// <summary>All names that the tables of a case may refer to.</summary>
internal sealed class CaseNames
{
    private const string Total = "total";

    public CaseNames(CaseManifest manifest)
    {
        var members = manifest.Members.Select(static r => r.Id).ToList();
        var benchmark = manifest.Benchmark is null ? [] : new[] { manifest.Benchmark.Id };
        var isWhole = manifest.RegionsAreWhole;
        Members = new KnownNames(new("member", "成员"), Codes.UnknownRegion, members, isWhole);
        Regions = WithNames(new KnownNames(new("region", "地区"), Codes.UnknownRegion, [.. members, .. benchmark, Case.WholeCaseId], isWhole), manifest)
            .Meaning(Total, Case.WholeCaseId);
        ActivityRegions = WithNames(new KnownNames(new("region", "地区"), Codes.UnknownRegion, [.. members, .. benchmark, Case.WholeCaseId, Total], isWhole), manifest);
        Sources = new KnownNames(new("source", "来源"), Codes.UnknownSource, manifest.Sources.Select(static s => s.Id), manifest.SourcesAreWhole);
        foreach (var source in manifest.Sources)
        {
            Sources.Meaning(source.Citation.En, source.Id);
        }

        Variables = new KnownNames(new("variable", "变量"), Codes.UnknownVariable, VariableCatalog.Known.Keys);
        foreach (var variable in VariableCatalog.Known.Values.OrderBy(static v => v.Id, StringComparer.Ordinal))
        {
            Variables.Meaning(variable.Name.En, variable.Id).Meaning(variable.Name.Zh, variable.Id);
        }
    }

    /// <summary>Members only.</summary>
    public KnownNames Members { get; }

    /// <summary>Members, the benchmark, and the whole case.</summary>
    public KnownNames Regions { get; }

    /// <summary>The same, and <c>total</c>.</summary>
    public KnownNames ActivityRegions { get; }

    /// <summary>Sources.</summary>
    public KnownNames Sources { get; }

    /// <summary>Variables that observations may give.</summary>
    public KnownNames Variables { get; }

    /// <summary>Units, also by the symbols that tables print.</summary>
    public static KnownNames Units { get; } = MakeUnits();

    private static KnownNames MakeUnits()
    {
        var units = new KnownNames(new("unit", "单位"), Codes.UnknownUnit, Unit.Known.Keys);
        foreach (var unit in Unit.Known.Values.OrderBy(static u => u.Id, StringComparer.Ordinal))
        {
            foreach (var symbol in new[] { unit.SymbolEn, unit.SymbolZh }.Where(static s => s.Length > 0))
            {
                units.Meaning(symbol, unit.Id);
            }
        }

        return units;
    }

    private static KnownNames WithNames(KnownNames names, CaseManifest manifest)
    {
        foreach (var region in manifest.Members.Concat(manifest.Benchmark is null ? [] : [manifest.Benchmark]))
        {
            names.Meaning(region.Name.En, region.Id);
            if (region.Name.Zh is var chinese && chinese != region.Name.En)
            {
                names.Meaning(chinese, region.Id).Meaning(chinese + "市", region.Id).Meaning(chinese + "省", region.Id);
            }
        }

        return names;
    }
}
