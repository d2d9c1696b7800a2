using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Whether members' levels of GDP per head draw together.</summary>
internal static class ConvergenceIndicators
{
    private static readonly LocalizedText _barro = LocalizedText.Same("Barro and Sala-i-Martin (1992), Journal of Political Economy 100(2), 223");
    private const int FewestMembers = 3;

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "sigma_gdp_per_head", Code = "G04", Chain = Chain.Space, Scope = Scope.Case, Unit = "index", Minimum = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Dispersion of the logarithm of GDP per head", "人均GDP对数标准差"),
                Formula = new("standard deviation of ln(GDP per head) over the members", "成员ln(人均GDP)的标准差"),
                Inputs = ["gdp", "population"],
                Convention = new("population standard deviation (divisor n), members unweighted", "总体标准差（除以n），各成员不加权"),
                Reading = new("A rising value means divergence, a falling one sigma convergence.", "数值上升为趋异，下降为σ收敛。"),
                Source = _barro,
            },
            For.Case(static read => SigmaConvergence.Deviation(Levels(read, read.Year)))),
        new(
            new()
            {
                Id = "sigma_trend_gdp_per_head", Code = "G04", Chain = Chain.Space, Scope = Scope.Case, Unit = "index", Decimals = 4,
                Direction = Direction.LowerIsBetter,
                Name = new("Sigma convergence: yearly change of dispersion", "σ收敛：离散程度年均变化"),
                Formula = new("slope of the standard deviation of ln(GDP per head) on the year", "ln(人均GDP)标准差对年份回归的斜率"),
                Inputs = ["gdp", "population"],
                Convention = new("ordinary least squares over every year in which all members have figures", "对全体成员均有数据的各年作普通最小二乘"),
                Reading = new("Negative: members draw together. Positive: they drift apart.", "为负：成员趋同；为正：成员趋异。"),
                Source = _barro,
                Caution = new("With two or three years it is only the difference between them; the population has a break at each census.", "仅有两三年时只是年份间差异；常住人口在普查年份有口径断点。"),
            },
            For.Case(SigmaTrend)),
        new(
            new()
            {
                Id = "beta_gdp_per_head", Code = "G03", Chain = Chain.Space, Scope = Scope.Case, Unit = "index", Decimals = 4,
                Direction = Direction.LowerIsBetter,
                Name = new("Beta convergence of GDP per head", "人均GDP的β收敛系数"),
                Formula = new("b of yearly growth = a + b ln(GDP per head of the first year), members as points", "年均增速 = a + b × ln(首年人均GDP)，取b，以成员为样本"),
                Inputs = ["gdp", "population"],
                Convention = new(
                    "absolute beta convergence, ordinary least squares, members unweighted; growth as the yearly difference of logarithms, nominal, from the first year in which all members have figures",
                    "绝对β收敛，普通最小二乘，各成员不加权；增速为年均对数差（名义），起始年为全体成员均有数据的最早年份"),
                Reading = new("Negative: members that started lower grow faster and catch up. Positive: the gap widens.", "为负：起点低的成员增长更快，正在追赶；为正：差距扩大。"),
                Source = _barro,
                Caution = new("With few members it is rarely significant: read the p-value beside it. Chance swings alone make it negative.", "成员少时很少显著：须看p值；偶然波动本身也会使其为负。"),
            },
            For.Case(Beta)),
    ];

    private static double? SigmaTrend(InputReader read)
    {
        var last = Levels(read, read.Year);
        int[] years = [.. CompleteYears(read), read.Year];
        if (years.Length < 2)
        {
            return LackEarlier(read);
        }

        double?[] deviations = [.. years.SkipLast(1).Select(y => SigmaConvergence.Deviation(Levels(read, y))), SigmaConvergence.Deviation(last)];
        read.Basis = LocalizedText.Of($"{years.Length} years from {years[0]} to {read.Year}", $"{years[0]}—{read.Year}年间{years.Length}个年份");
        return Array.TrueForAll(deviations, static d => d is not null)
            ? LinearFit.Of([.. years.Select(static y => (double)y)], [.. deviations.Select(static d => d!.Value)])?.Slope
            : null;
    }

    private static double? Beta(InputReader read)
    {
        var last = Levels(read, read.Year);
        if (CompleteYears(read) is not [var first, ..])
        {
            return LackEarlier(read);
        }

        if (last.Length < FewestMembers)
        {
            return read.Undefined(new("a line needs at least three members", "至少须有三个成员才能拟合直线"));
        }

        var years = read.Year - first;
        var fit = BetaConvergence.Compute(Levels(read, first), last, years);
        read.Basis = LocalizedText.Of($"{last.Length} members, {first} to {read.Year}", $"{last.Length}个成员，{first}—{read.Year}年") + Chance(fit) + HalfLife(fit, years);
        return fit?.Slope;
    }

    private static LocalizedText? Chance(LinearFit? fit) =>
        fit?.PValue is { } p ? LocalizedText.Of($", p = {p:0.000}", $"，p = {p:0.000}") : null;

    private static LocalizedText? HalfLife(LinearFit? fit, int years) =>
        fit is not null && BetaConvergence.Speed(fit.Slope * years, years) is { } speed
            ? LocalizedText.Of(
                $", half of the gap closed in {BetaConvergence.HalfLife(speed):0} years at this speed", $"，按此速度{BetaConvergence.HalfLife(speed):0}年缩小一半差距")
            : null;

    private static double[] Levels(InputReader read, int year) =>
        [.. read.Members.Select(m => Ratio.Of(read.Amount(m, "gdp", year), read.Amount(m, "population", year)) ?? double.NaN)];

    private static int[] CompleteYears(InputReader read)
    {
        bool Knows(string member, string variable, int year) => read.Context.Case.Observations.Find(member, variable, year) is not null;
        return [.. read.Context.Years.Where(y => y < read.Year && read.Members.All(m => Knows(m, "gdp", y) && Knows(m, "population", y))).Order()];
    }

    private static double? LackEarlier(InputReader read)
    {
        if (!read.IsLacking)
        {
            // Any earlier year would do.
            read.Lack(LackingKind.Observation, "gdp");
            read.Lack(LackingKind.Observation, "population");
        }

        return null;
    }
}
