using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Space;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How steeply members' sizes fall with their rank.</summary>
internal static class RankSizeIndicators
{
    private const int FewestMembers = 3;

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        Slope("rank_size_slope_gdp", "gdp", new("Rank-size slope of GDP", "GDP位序—规模斜率")),
        Slope("rank_size_slope_population", "population", new("Rank-size slope of population", "人口位序—规模斜率")),
    ];

    private static Indicator Slope(string id, string variable, LocalizedText name) => new(
        new()
        {
            Id = id, Code = "G02", Chain = Chain.Space, Scope = Scope.Case, Unit = "index", Maximum = 0,
            Name = name,
            Formula = new("q of ln(size) = a + q ln(rank), members ordered by size", "ln(规模) = a + q × ln(位序)，取q，成员按规模排序"),
            Inputs = [variable],
            Convention = new("Lotka's form, ordinary least squares over all members", "洛特卡形式，对全体成员作普通最小二乘"),
            Reading = new("−1 is the rank-size rule. Steeper: the first cities dominate. Near 0: members of like size.", "−1为位序—规模法则；越陡首位城市越突出；接近0表示各成员规模相近。"),
            Source = new("Lotka (1925), Elements of Physical Biology, p. 306; Zipf (1949), Human Behavior and the Principle of Least Effort", "Lotka (1925), Elements of Physical Biology，第306页；Zipf (1949), Human Behavior and the Principle of Least Effort"),
            Caution = new("With fewer than some ten members the slope is rough.", "成员少于十个左右时斜率较粗略。"),
        },
        For.Case(read =>
        {
            var sizes = read.OfMembers(variable);
            return sizes.Length < FewestMembers ? read.Undefined(new("a slope needs at least three members", "至少须有三个成员才能求斜率")) : RankSize.Slope(sizes);
        }));
}
