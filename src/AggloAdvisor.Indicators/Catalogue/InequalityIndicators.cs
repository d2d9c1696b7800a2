using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Inequality of GDP per head over members, and where it lies.</summary>
internal static class InequalityIndicators
{
    private static readonly LocalizedText _theil = new("Theil (1967), Economics and Information Theory, ch. 4", "Theil (1967), Economics and Information Theory，第4章");

    private static readonly LocalizedText Rising = new("0 when all members are alike; a rising value means divergence.", "成员完全相同时为0；数值上升表示差距扩大。");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        Case(
            "williamson_gdp_per_head", "G02", "ratio",
            new("Williamson index", "威廉姆森指数"),
            new("sqrt(sum of p (y − mean)²) / mean, y = GDP per head, p = share of population, mean over all persons", "√(Σ p (y − 均值)²) / 均值，y为人均GDP，p为人口份额，均值按全体居民计算"),
            new("members weighted by population, deviations from the mean of all persons; REAT takes them from the plain mean", "以人口加权，离差以全体居民均值为中心；REAT以成员简单均值为中心"),
            Rising,
            LocalizedText.Same("Williamson (1965), Economic Development and Cultural Change 13(4), 1"),
            static read => WilliamsonIndex.Compute(PerHead(read), read.OfMembers("population"))),
        Case(
            "theil_between_provinces", "G04", "index",
            new("Inequality between provinces", "省际泰尔指数"),
            new("sum over provinces g of Q_g ln(Q_g / P_g), Q and P = shares of GDP and population", "Σ_g Q_g ln(Q_g / P_g)，对各省求和，Q、P为GDP和人口份额"),
            new("Theil T, weighted by GDP; with the part within provinces it adds up to the Theil index", "泰尔T指数，以GDP加权；与省内部分相加等于总指数"),
            new("High beside the part within: the gap follows provincial borders.", "相对省内部分偏高表示差距沿省界分布。"),
            _theil + new LocalizedText("; Shorrocks (1980), Econometrica 48(3), 613", "；Shorrocks (1980), Econometrica 48(3), 613"),
            static read => Split(read)?.Between,
            IndicatorCatalog.MembersInput),
        Case(
            "theil_within_provinces", "G04", "index",
            new("Inequality within provinces", "省内泰尔指数"),
            new("sum over provinces g of Q_g × Theil index of the members of g", "Σ_g Q_g × 省g内成员的泰尔指数"),
            new("Theil T, weighted by GDP; with the part between provinces it adds up to the Theil index", "泰尔T指数，以GDP加权；与省际部分相加等于总指数"),
            new("High beside the part between: the gap lies inside provinces.", "相对省际部分偏高表示差距在省内。"),
            _theil + new LocalizedText("; Shorrocks (1980), Econometrica 48(3), 613", "；Shorrocks (1980), Econometrica 48(3), 613"),
            static read => Split(read)?.Within,
            IndicatorCatalog.MembersInput),
        Case(
            "mean_log_deviation_gdp", "G04", "index",
            new("Mean log deviation of GDP and population", "GDP与人口平均对数离差"),
            new("sum of p ln(p / q), q = share of GDP, p = share of population", "Σ p ln(p / q)，q为GDP份额，p为人口份额"),
            new("Theil L, weighted by population: the poorer members count more than in T", "泰尔L指数，以人口加权：比T指数更重视较贫穷成员"),
            Rising,
            _theil,
            static read => MeanLogDeviation.Weighted(read.OfMembers("gdp"), read.OfMembers("population"))),
        Case(
            "hoover_gdp_population", "G04", "share",
            new("Hoover index of GDP and population", "GDP与人口胡佛指数"),
            new("½ × sum of |q − p|, q = share of GDP, p = share of population", "½ × Σ |q − p|，q为GDP份额，p为人口份额"),
            null,
            new("The part of GDP that would have to move for all to have the same per head.", "要使人均相同，须转移的GDP份额。"),
            LocalizedText.Same("Hoover (1936), Review of Economics and Statistics 18(4), 162"),
            static read => HooverIndex.Against(read.OfMembers("gdp"), read.OfMembers("population")),
            maximum: 1),
        Case(
            "atkinson_gdp_per_head", "G04", "index",
            new("Atkinson index of GDP per head", "人均GDP阿特金森指数"),
            new("1 − (mean of (y / mean)^(1 − e))^(1 / (1 − e)), y = GDP per head", "1 − [(y / 均值)^(1 − e)的均值]^(1 / (1 − e))，y为人均GDP"),
            new("aversion e = 0.5, members unweighted", "厌恶参数e = 0.5，各成员不加权"),
            new("The part of the total that could be given up if the rest were spread evenly.", "若平均分配，可以舍弃的总量份额。"),
            new("Atkinson (1970), Journal of Economic Theory 2(3), 244; e as in REAT and ineq", "Atkinson (1970), Journal of Economic Theory 2(3), 244；e同REAT和ineq软件包"),
            static read => AtkinsonIndex.Compute(PerHead(read), 0.5),
            maximum: 1),
    ];

    private static Indicator Case(
        string id,
        string code,
        string unit,
        LocalizedText name,
        LocalizedText formula,
        LocalizedText? convention,
        LocalizedText reading,
        LocalizedText source,
        Func<InputReader, double?> compute,
        string? input = null,
        double? maximum = null) => new(
        new()
        {
            Id = id, Code = code, Chain = Chain.Space, Scope = Scope.Case, Unit = unit, Minimum = 0, Maximum = maximum,
            Direction = Direction.LowerIsBetter,
            Name = name,
            Formula = formula,
            Inputs = input is null ? ["gdp", "population"] : ["gdp", "population", input],
            Convention = convention,
            Reading = reading,
            Source = source,
        },
        For.Case(compute));

    private static double[] PerHead(InputReader read) =>
        [.. read.Members.Select(m => Ratio.Of(read.Amount(m, "gdp"), read.Amount(m, "population")) ?? double.NaN)];

    private static TheilDecomposition? Split(InputReader read)
    {
        var (gdp, population) = (read.OfMembers("gdp"), read.OfMembers("population"));
        if (Groups.OfMembers(read) is not { } provinces || read.IsLacking)
        {
            return null;
        }

        var count = provinces.Max() + 1;
        read.Basis = LocalizedText.Of($"{count} {(count == 1 ? "province" : "provinces")}", $"{count}个省份");
        return TheilDecomposition.Compute(gdp, population, provinces);
    }
}
