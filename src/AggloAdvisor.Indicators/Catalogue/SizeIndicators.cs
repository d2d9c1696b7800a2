using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Concentration;
using AggloAdvisor.Indicators.Space;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>How many members, and how the largest stands above the others.</summary>
internal static class SizeIndicators
{
    private static readonly LocalizedText _jefferson = LocalizedText.Same("Jefferson (1939), Geographical Review 29(2), 226");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "member_count", Code = "G05", Chain = Chain.Space, Scope = Scope.Case, Unit = "count", Minimum = 0, Decimals = 0,
                Name = new("Number of members", "成员数"),
                Formula = new("count of the case's members, benchmark not counted", "案例成员数，不计比较区域"),
                Inputs = [IndicatorCatalog.MembersInput],
                Reading = new("Few members need light coordination; many need bodies and rules.", "成员少则协调简便；成员多则需要机构和规则。"),
                Source = new("Zhao, Wu and Qin (2023): secondary urban agglomerations are few cities near each other", "Zhao、Wu、Qin（2023）：次级城市群由少数相邻城市组成"),
            },
            For.Case(static read => read.Members.Length),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "primacy_gdp", Code = "G01", Chain = Chain.Space, Scope = Scope.Case, Unit = "ratio", Minimum = 1, Decimals = 2,
                Name = new("Two-city primacy of GDP", "GDP首位度（二城市指数）"),
                Formula = new("x1 / x2, members ordered by GDP", "x1 / x2，成员按GDP排序"),
                Inputs = ["gdp"],
                Reading = new("About 2 under the rank-size rule; higher means a dominant first city, near 1 a flat top.", "位序—规模法则下约为2；越高首位城市越突出，接近1则顶端扁平。"),
                Source = _jefferson,
                Caution = new("Flat in rank is not flat in level: read it beside the dispersion of GDP per head.", "位序扁平不等于发展水平扁平：须与人均GDP离散程度并读。"),
            },
            For.Case(static read => Primacy.TwoCity(read.OfMembers("gdp")))),
        new(
            new()
            {
                Id = "primacy_gdp_4", Code = "G01", Chain = Chain.Space, Scope = Scope.Case, Unit = "ratio", Minimum = 1.0 / 3, Decimals = 2,
                Name = new("Four-city primacy of GDP", "GDP首位度（四城市指数）"),
                Formula = new("x1 / (x2 + x3 + x4), members ordered by GDP", "x1 / (x2 + x3 + x4)，成员按GDP排序"),
                Inputs = ["gdp"],
                Reading = new("About 1 under the rank-size rule; higher means a dominant first city.", "位序—规模法则下约为1；越高首位城市越突出。"),
                Source = _jefferson,
            },
            For.Case(static read => Primacy.FourCity(read.OfMembers("gdp")))),
        new(
            new()
            {
                Id = "top_share_gdp", Code = "G01", Chain = Chain.Space, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Largest member's share of GDP", "最大成员GDP占比"),
                Formula = new("x1 / sum of x", "x1 / Σx"),
                Inputs = ["gdp"],
                Reading = new("High values mean that one member carries the agglomeration.", "数值高表示一城独大。"),
                Source = _jefferson,
                Caution = new("It falls as members are added: compare only cases of like size.", "成员越多数值越低：只宜与规模相近的城市群比较。"),
            },
            For.Case(static read => ConcentrationRatio.Compute(read.OfMembers("gdp"), 1))),
    ];
}
