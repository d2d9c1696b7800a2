using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Services;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Borders that firms meet: administration and prices.</summary>
internal static class MarketIndicators
{
    /// <summary>Price changes in percent, so their variances in squared percent: the plain numbers would be all zeros.</summary>
    private const double SquaredPercent = 1e4;

    private static readonly LocalizedText _guiEtAl = LocalizedText.Same("Parsley and Wei (2001), Journal of International Economics 55(1), 87; Gui, Chen, Lu and Chen (2006), 世界经济 2006(2), 20");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "remote_matters_share", Code = "S12", Chain = Chain.Service, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Administrative matters that can be settled from another member, share", "可跨市办理的政务事项占比"),
                Formula = new("matters that can be settled remotely / matters of the register", "可异地办理事项数/清单事项数"),
                Inputs = ["services"],
                Convention = new("matters count the same; a register that leaves nothing out", "各事项权重相同；清单须完整"),
                Reading = new("Low values: firms deal with several administrations.", "数值低：企业须分头跑多地。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(static read => RegisterRows.Complete(read, "services")?.Share("remote", "yes")),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "approval_days_median", Code = "S12", Chain = Chain.Service, Scope = Scope.Case, Unit = "days", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Median days of an approval", "审批天数中位数"),
                Formula = new("median of working days until a matter is settled", "事项办结工作日的中位数"),
                Inputs = ["services"],
                Convention = new("a register that leaves nothing out", "清单须完整"),
                Reading = new("High values: slow administration.", "数值高：办理缓慢。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(static read => RegisterRows.Complete(read, "services") is { Entries.Length: > 0 } rows ? rows.Numbers("days").Median() : null),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "rule_differences", Code = "S12", Chain = Chain.Service, Scope = Scope.Case, Unit = "count", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Matters in which members' rules differ", "成员间规则不一致的事项数"),
                Formula = new("number of matters with a difference of licence, standard, qualification, foreign exchange or other rule", "在证照、标准、资质、外汇或其他规则上存在差异的事项数"),
                Inputs = ["services"],
                Convention = new("a register that leaves nothing out", "清单须完整"),
                Reading = new("Each is a border; the basis lists them.", "每一项都是壁垒；依据中列出。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
                Caution = new("One difference can weigh more than ten others.", "一项差异的影响可能大于其他十项。"),
            },
            For.Case(RuleDifferences),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "toll_points", Code = "S12", Chain = Chain.Service, Scope = Scope.Case, Unit = "count", Minimum = 0, Decimals = 0,
                Direction = Direction.LowerIsBetter,
                Name = new("Toll points between members", "成员之间的收费站点数"),
                Formula = new("number of toll points on roads between members", "成员间公路收费站数"),
                Inputs = ["toll_points"],
                Reading = new("Each makes neighbours more distant.", "每一处都拉大相邻成员的距离。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(static read => read.OfCase("toll_points"))),
        new(
            new()
            {
                Id = "market_segmentation", Code = "S13", Chain = Chain.Service, Scope = Scope.Case, Unit = "score", Minimum = 0, Decimals = 2,
                Direction = Direction.LowerIsBetter,
                Name = new("Market segmentation (price method)", "市场分割指数（相对价格法）"),
                Formula = new("mean over pairs of the variance over goods of |difference of log price changes|, means over pairs taken off; in squared percent", "成员两两之间对数价格变动差绝对值（去均值）在各商品间的方差，取均值；单位为百分数的平方"),
                Inputs = ["prices"],
                Convention = new("goods whose change is known in every member; sample variance; at least three members and two goods", "各成员均有价格变动的商品；样本方差；至少三个成员、两种商品"),
                Reading = new("Rising: markets drift apart. The level alone says little.", "上升：市场趋于分割；仅看水平意义不大。"),
                Source = _guiEtAl,
                Caution = new("Different qualities of a good look like segmentation.", "商品质量差异会表现为分割。"),
            },
            For.Case(static read => PriceChanges.Of(read) is { } changes ? MarketSegmentation.Compute(changes, read.Members.Length) * SquaredPercent : null)),
        new(
            new()
            {
                Id = "market_segmentation_pair", Code = "S13", Chain = Chain.Service, Scope = Scope.RegionPair, Unit = "score", Minimum = 0, Decimals = 2,
                Direction = Direction.LowerIsBetter,
                Name = new("Market segmentation of two members", "两成员间市场分割指数"),
                Formula = new("variance over goods of |difference of log price changes|, means over pairs taken off; in squared percent", "对数价格变动差绝对值（去均值）在各商品间的方差；单位为百分数的平方"),
                Inputs = ["prices"],
                Convention = new("as for the whole case", "与城市群指数相同"),
                Reading = new("Compare pairs: the highest is the hardest border.", "比较各对成员：最高者壁垒最大。"),
                Source = _guiEtAl,
            },
            PairSegmentation),
        new(
            new()
            {
                Id = "local_purchase_share", Code = "S13", Chain = Chain.Service, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Purchases from own firms, share", "本地采购占比"),
                Formula = new("purchases from the member's own firms / purchases", "向本地企业采购额/采购总额"),
                Inputs = ["purchases_local", "purchases"],
                Reading = new("Higher than elsewhere: home firms are favoured.", "高于他处：偏向本地企业。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
                Caution = new("Large members buy at home because all is there.", "大城市因供给齐全，本地采购自然较多。"),
            },
            For.Regions(static (read, region) => PartOf.Share(read, read.Amount(region, "purchases_local"), read.Amount(region, "purchases"), "purchases_local", "purchases"))),
    ];

    private static double? RuleDifferences(InputReader read)
    {
        if (RegisterRows.Complete(read, "services") is not { } rows)
        {
            return null;
        }

        rows.Words("rule_difference");
        LocalizedText[] differing =
        [
            .. rows.Entries.Where(static e => e["rule_difference"] is not (null or "none"))
                .Select(static e => Listing.Note(LocalizedText.Same(e["matter"]!), Wording.Register(e["rule_difference"]!))),
        ];
        read.Basis += Listing.Part(new("differing", "规则不同"), differing);
        return differing.Length;
    }

    private static void PairSegmentation(InputReader read, ValueSink sink)
    {
        var changes = PriceChanges.Of(read);
        var pairs = changes is null ? null : MarketSegmentation.Pairs(changes, read.Members.Length);
        sink.Add(read, read.Context.Pairs, pairs is null ? null : Array.ConvertAll(pairs, static v => (double?)(v * SquaredPercent)));
    }
}
