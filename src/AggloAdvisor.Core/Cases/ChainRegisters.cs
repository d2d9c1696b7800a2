using System.Collections.Immutable;

namespace AggloAdvisor.Core.Cases;

/// <summary>Registers about industries: the stages of their chains, and how well local resources suit them.</summary>
internal static class ChainRegisters
{
    // One entry per stage and region. A chain is one industry's where it bears that industry's code, and else has a short name of its own.
    public static ImmutableArray<RegisterSchema> All { get; } =
    [
        new("chain_stages", new("Stages of industry chains", "产业链环节"),
        [
            new("region", RegisterColumnKind.Region, true),
            new("chain", RegisterColumnKind.Text, true),
            new("chain_name_en", RegisterColumnKind.Text),
            new("chain_name_zh", RegisterColumnKind.Text),
            new("stage", RegisterColumnKind.Text, true),
            new("stage_name_en", RegisterColumnKind.Text),
            new("stage_name_zh", RegisterColumnKind.Text),
            new("order", RegisterColumnKind.Number, true) { Unit = "rank" },
            new("position", RegisterColumnKind.Choice, false, ["low", "mid", "high"]),
            new("present", RegisterColumnKind.YesNo),
            new("output_100m_yuan", RegisterColumnKind.Number) { Unit = "100m_yuan" },
            new("firms", RegisterColumnKind.Number) { Unit = "count" },
            new("key_technology", RegisterColumnKind.Choice, false, ["inside", "outside"]),
            new("technology", RegisterColumnKind.Text),
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
        new("resource_fit", new("Local resources and industries", "产业与本地资源匹配度"),
        [
            new("region", RegisterColumnKind.Region, true),
            new("industry", RegisterColumnKind.Text, true) { Meaning = new("a code of the activity table", "分行业数据表的代码") },
            new("fit", RegisterColumnKind.Choice, false, ["strong", "partial", "weak"]) { Meaning = new("how well minerals, farm products, water, sites and other local resources suit it", "本地矿产、农产品、水、区位等资源的适宜程度") },
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
    ];
}
