using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Growth;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Energy and pollution per output, and the weight of dirty industries; carbon stands with the structure.</summary>
internal static class IntensityIndicators
{
    private static readonly LocalizedText EnergyCaution = new(
        "Open city energy figures are mostly provincial balances split by the cities' output: they are not measurements, and must not be read as differences between cities.",
        "公开的城市能源数据多由省级能源平衡表按产值分摊，并非实测值，不可据以比较城市差异。");

    private static readonly LocalizedText Convention = new(
        "industries tagged 'dirty' in the case; local lists differ", "以案例中标记为dirty的行业为准；各地目录不同");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        Intensity("energy_per_gdp", Scope.Region, "energy_use", "tce_per_10k_yuan", 3, new("Energy use per GDP", "单位GDP能耗"), EnergyCaution),
        Intensity("energy_per_gdp_case", Scope.Case, "energy_use", "tce_per_10k_yuan", 3, new("Energy use per GDP of all members", "城市群单位GDP能耗"), EnergyCaution),
        Intensity("so2_per_gdp", Scope.Region, "so2_emissions", "tonnes_per_100m_yuan", 1, new("SO₂ emissions per GDP", "单位GDP二氧化硫排放"), null),
        Intensity("wastewater_per_gdp", Scope.Region, "industrial_wastewater", "tonnes_per_10k_yuan", 2, new("Industrial wastewater per GDP", "单位GDP工业废水排放"), null),
        new(
            Dirty("dirty_share", "share", new("Share of dirty industries", "高耗能高污染行业占比"), new("dirty industries / all industries", "高耗能高污染行业/全部行业"), new("High values mark a heavy base: weigh any transfer of industry.", "数值高表示重型基础：承接产业转移须慎重。")) with { Maximum = 1 },
            DirtyRows(static (read, view, dirty, region) => GroupShare.Compute(read.Row(view, region), dirty.Positions))),
        new(
            Dirty("dirty_growth_share", "ratio", new("Share of growth from dirty industries", "高耗能高污染行业对增长的贡献率"), new("growth of dirty industries / growth of all industries", "高耗能高污染行业增量/全部行业增量"), new("Above the share of dirty industries: growth makes the structure heavier.", "高于该类行业占比：增长使结构更重。")) with
            {
                Minimum = null,
                Convention = new("from the first year in which the table is complete; nominal where the table is in money", "起始年为表中数据完整的最早年份；货币数据为名义值"),
                Caution = new("Not defined where the total did not grow; prices of raw materials move it.", "总量未增长时无定义；受原材料价格影响。"),
            },
            DirtyRows(Marginal)),
    ];

    private static Indicator Intensity(string id, Scope scope, string variable, string unit, int decimals, LocalizedText name, LocalizedText? caution) => new(
        new()
        {
            Id = id, Code = "I14", Chain = Chain.Industry, Scope = scope, Unit = unit, Minimum = 0, Decimals = decimals,
            Direction = Direction.LowerIsBetter,
            Name = name,
            Formula = LocalizedText.Of($"{variable} / gdp", $"{Wording.Figure(variable)}/地区生产总值"),
            Inputs = [variable, "gdp"],
            Reading = new("High values mark an economy that burdens more for what it makes.", "数值高表示单位产出的资源环境负担重。"),
            Source = new("Intensity of output, descriptive; thresholds are to be taken from figures of like origin", "产出强度，描述性指标；阈值须取自同一来源的数据"),
            Caution = caution ?? new("It mixes what industry is there with how clean it is; nominal GDP.", "同时反映产业构成和清洁程度；GDP为名义值。"),
        },
        scope is Scope.Case
            ? For.Case(read => Ratio.Of(read.OfCase(variable), read.OfCase("gdp")) / Unit.Known[unit].Factor)
            : For.Regions((read, region) => Ratio.Of(read.Amount(region, variable), read.Amount(region, "gdp")) / Unit.Known[unit].Factor));

    private static IndicatorDefinition Dirty(string id, string unit, LocalizedText name, LocalizedText formula, LocalizedText reading) => new()
    {
        Id = id, Code = "I14", Chain = Chain.Industry, Scope = Scope.Region, Unit = unit, Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Name = name,
        Formula = formula,
        Inputs = [IndicatorCatalog.ActivityInput],
        Convention = Convention,
        Reading = reading,
        Source = new("Gong and Liu: energy-hungry and polluting structure; which industries are dirty is the case's own list", "Gong、Liu：高耗能高污染结构；高耗能高污染行业由案例自行标注"),
        Caution = new("A whole industry counts as dirty, however clean its plants are.", "整个行业均按此计，不论企业清洁程度。"),
    };

    /// <summary>One value per member from the table in use; none when no industry bears the tag, for then nobody has said which are dirty.</summary>
    private static Computation DirtyRows(Func<InputReader, ActivityView, Columns, string, double?> formula) => (read, sink) =>
    {
        var dirty = read.Context.Activity.View(read.Context.Activity.Table, read.Year) is { } table ? Columns.Of(table) : null;
        For.RegionRows((account, view, region) =>
        {
            if (dirty!.Positions.Length == 0)
            {
                return account.Undefined(dirty.Text);
            }

            account.Basis = dirty.Text;
            return formula(account, view, dirty, region);
        })(read, sink);
    };

    private static double? Marginal(InputReader read, ActivityView view, Columns dirty, string region)
    {
        var row = read.Row(view, region);
        if (read.Context.Activity.FirstCompleteYear(view.Table, read.Year) is not { } year)
        {
            // Any earlier year would do.
            read.Lack(LackingKind.Activity, view.Table.Id, region);
            return null;
        }

        var earlier = read.Context.Activity.View(view.Table, year)!;
        var first = read.Row(earlier, region);
        read.Basis += LocalizedText.Of($"; {year} to {read.Year}", $"；{year}—{read.Year}年");
        return read.IsLacking
            ? null
            : GrowthContribution.Compute(GroupShare.Sum(first, dirty.Positions), GroupShare.Sum(row, dirty.Positions), Cells.Sum(first), Cells.Sum(row))
                ?? read.Undefined(LocalizedText.Of($"the total of {region} did not grow from {year} to {read.Year}", $"{year}—{read.Year}年{read.Name(region)}总量没有增长"));
    }

    /// <summary>The dirty industries of a table, found once for all members.</summary>
    /// <param name="Positions">Their positions.</param>
    /// <param name="Text">The basis; without any, why there is no value.</param>
    private sealed record Columns(int[] Positions, LocalizedText Text)
    {
        public static Columns Of(ActivityView view)
        {
            int[] positions = [.. Enumerable.Range(0, view.Industries.Length).Where(k => view.Industries[k].Is(IndustryTags.Dirty))];
            return new(positions, positions.Length == 0
                ? LocalizedText.Of($"no industry of {view.Table.Id} is tagged '{IndustryTags.Dirty}'", $"“{view.Table.Name}”没有标注{Wording.Tag(IndustryTags.Dirty)}的行业")
                : view.Description + Listing.Part(new("dirty", "高耗能高污染"), [.. positions.Select(view.Named)]));
        }
    }
}
