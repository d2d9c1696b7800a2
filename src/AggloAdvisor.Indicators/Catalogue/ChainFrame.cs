using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Composite.Normalisation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>One part of a chain's sub-index: an indicator, and the stored posts between which it is scaled.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="IndicatorId">The indicator, for members.</param>
/// <param name="Posts">Worst and best figure, in the indicator's unit.</param>
/// <param name="Direction">Whether less is better.</param>
/// <param name="Provenance">Where the posts come from.</param>
/// <param name="Variables">The figures by which the indicator is of the kind that the posts describe.</param>
/// <param name="Basis">How the English basis of a value of that kind begins; null where there is only one kind.</param>
internal sealed record FramePart(
    Chain Chain,
    string IndicatorId,
    Goalposts Posts,
    Direction Direction,
    Provenance Provenance,
    ImmutableArray<string> Variables,
    string? Basis = null);

/// <summary>The stored frame of the three chains: the same posts for every case and year, so that years compare.</summary>
/// <remarks>
/// Calibrated posts are the 10th and 90th percentile of Chinese prefecture-level cities, computed for this program from a compilation of
/// city yearbooks (2021; fiscal shares and urbanisation 2019) and, for CO₂, gridded emissions. They are in current prices of their year
/// and describe China: for other countries take the result as a relative figure only. Expert posts have no published value. Which
/// indicators stand for a chain is a house choice too.
/// </remarks>
internal static class ChainFrame
{
    /// <summary>What a part at its worst post, or beyond, scores: above 0, so that one weakness does not wipe out a product.</summary>
    public const double Floor = 0.01;

    /// <summary>The part of a chain's indicators that must be known.</summary>
    public const double Threshold = 0.5;

    /// <summary>How bases name the frame.</summary>
    public static LocalizedText Name { get; } = new("frame: Chinese prefecture-level cities, 10th to 90th percentile where calibrated", "标尺：中国地级市，经校准者取第10至第90百分位");

    // The catalogue is being built when formulas ask for these.
    private static readonly Dictionary<string, string> _names = new(StringComparer.Ordinal)
    {
        ["gdp_per_head"] = "人均GDP",
        ["primary_share"] = "第一产业占比",
        ["co2_per_gdp"] = "单位GDP二氧化碳排放",
        ["st_fiscal_share"] = "财政科技支出占比",
        ["rd_intensity"] = "研发投入强度",
        ["patents_per_10k"] = "每万人专利数",
        ["finance_depth"] = "金融深度",
        ["loan_deposit_ratio"] = "存贷比",
        ["tertiary_share"] = "第三产业占比",
    };

    /// <summary>Posts of the urbanisation rate: 10th and 90th percentile of Chinese prefecture-level cities, 2019.</summary>
    public static Goalposts Urbanisation { get; } = new(0.475, 0.702);

    /// <summary>All parts, chain by chain.</summary>
    public static ImmutableArray<FramePart> Parts { get; } =
    [
        new(Chain.Industry, "gdp_per_head", new(33_700, 124_400), Direction.HigherIsBetter, Provenance.Calibrated, ["gdp", "population"]),
        new(Chain.Industry, "primary_share", new(0.032, 0.236), Direction.LowerIsBetter, Provenance.Calibrated, ValueAdded, "value added"),
        new(Chain.Industry, "co2_per_gdp", new(38.3, 335.7), Direction.LowerIsBetter, Provenance.Calibrated, ["co2_emissions", "gdp"]),
        new(Chain.Innovation, "st_fiscal_share", new(0.0014, 0.0084), Direction.HigherIsBetter, Provenance.Calibrated, ["st_fiscal_expenditure", "fiscal_expenditure"]),
        new(Chain.Innovation, "rd_intensity", new(0.005, 0.035), Direction.HigherIsBetter, Provenance.Expert, ["rd_expenditure", "gdp"]),
        new(Chain.Innovation, "patents_per_10k", new(1, 50), Direction.HigherIsBetter, Provenance.Expert, ["patent_applications", "population"], "patent_applications"),
        new(Chain.Service, "finance_depth", new(1.86, 4.71), Direction.HigherIsBetter, Provenance.Calibrated, ["deposits", "loans", "gdp"]),
        new(Chain.Service, "loan_deposit_ratio", new(0.541, 1.068), Direction.HigherIsBetter, Provenance.Calibrated, ["deposits", "loans"]),
        new(Chain.Service, "tertiary_share", new(0.387, 0.598), Direction.HigherIsBetter, Provenance.Calibrated, ValueAdded, "value added"),
    ];

    private static ImmutableArray<string> ValueAdded => ["value_added_primary", "value_added_secondary", "value_added_tertiary"];

    /// <summary>The indicators of a chain, as its formula lists them.</summary>
    public static LocalizedText Names(Chain chain) => LocalizedText.List(Of(chain).Select(static p => new LocalizedText(p.IndicatorId, _names[p.IndicatorId])));

    /// <summary>The parts of one chain.</summary>
    public static IEnumerable<FramePart> Of(Chain chain) => Parts.Where(p => p.Chain == chain);
}
