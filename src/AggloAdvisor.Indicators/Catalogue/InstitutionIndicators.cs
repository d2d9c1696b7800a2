using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Universities, laboratories and the degrees they award, per million residents.</summary>
internal static class InstitutionIndicators
{
    private const string RegisterId = "institutions";

    /// <summary>Universities and colleges: a figure, else the register.</summary>
    public static Counted Universities { get; } = new(RegisterId, static e => e["kind"] is "university" or "college");

    /// <summary>Whoever can award degrees: a figure, else the register.</summary>
    public static Counted Awarding { get; } = new(RegisterId, static e => e["kind"] is not "laboratory");

    /// <summary>Laboratories: a figure, else the register.</summary>
    public static Counted Laboratories { get; } = new(RegisterId, static e => e["kind"] is "laboratory");

    /// <summary>Where the counts come from.</summary>
    public static LocalizedText Convention { get; } = new(
        "figures where they are given, else, for the case's year, the register if it leaves nothing out", "优先用统计数，否则（案例年份）用完整名录计数");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        PerMillion(
            "universities_per_million", "universities", Universities, new("Universities and colleges", "高等院校数"), new("Low values mean a thin base of teaching and research.", "数值低表示高等教育基础薄弱。")),
        PerMillion(
            "first_class_per_million", "first_class_universities", Universities, new("First-class universities", "“双一流”高校数"), new("0: research of the first rank has to come from outside.", "为0：一流研究力量须从外部引入。"), "first_class", "yes"),
        PerMillion(
            "laboratories_per_million", "laboratories", Laboratories, new("National and provincial key laboratories", "国家级和省级重点实验室数"), new("Low values mean few places for fundamental research.", "数值低表示基础研究平台少。"), "level", "national", "provincial"),
        PerMillion(
            "doctoral_institutions_per_million", "doctoral_institutions", Awarding, new("Institutions that award doctorates", "博士学位授予单位数"), new("0: the place trains no researchers of its own.", "为0：本地不培养科研人才。"), "degrees", "doctor"),
        PerMillion(
            "master_institutions_per_million", "master_institutions", Awarding, new("Institutions that award master's degrees or higher", "硕士及以上学位授予单位数"), new("Low values mean that graduates come from elsewhere.", "数值低表示研究生来自外地。"), "degrees", "master", "doctor"),
    ];

    private static Indicator PerMillion(string id, string variable, Counted counted, LocalizedText counts, LocalizedText reading, string? column = null, params string[] words) => new(
        new()
        {
            Id = id, Code = "N04", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "per_million_persons", Minimum = 0, Decimals = 2,
            Direction = Direction.HigherIsBetter,
            Name = new($"{counts.En} per million residents", $"每百万人{counts.Zh}"),
            Formula = LocalizedText.Of($"{variable} / resident population", $"{Wording.Figure(variable)}/常住人口"),
            Inputs = [variable, RegisterId, "population"],
            Convention = Convention,
            Reading = reading,
            Source = new("Zhao, Wu and Qin (2023), innovation chain; per head as house convention", "Zhao、Wu、Qin（2023），创新链；按人口平均为本程序自定口径"),
            Caution = new("Counts say nothing of size or rank.", "数量不反映规模和水平。"),
        },
        For.Regions((read, region) => Ratio.Of(counted.Of(read, region, variable, column, words), read.Amount(region, "population"))
            / Unit.Known["per_million_persons"].Factor));
}
