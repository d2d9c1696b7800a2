using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>What transferred-in projects bring.</summary>
internal static class ReceivedIndustryIndicators
{
    private const string RegisterId = "projects";

    /// <summary>Years after which a transferred project should have taken root.</summary>
    private const int Settling = 3;

    private static readonly LocalizedText _source = new("Gong and Liu: innovation on introduced industry; measure by house convention", "Gong、Liu：引进产业的再创新；指标为本程序自定口径");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "received_rd_relative", Code = "N11", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.HigherIsBetter,
                Name = new("R&D intensity of received projects against the member's", "承接项目研发强度与当地之比"),
                Formula = new("(R&D / value added of projects received three or more years ago) / (R&D / GDP of the member)", "（落地三年以上承接项目的研发经费/增加值）/（该成员研发经费/GDP）"),
                Inputs = ["projects", "rd_expenditure", "gdp"],
                Reading = new("Below 1 after three years: the gap has solidified.", "三年后仍小于1：差距固化。"),
                Source = _source,
                Caution = new("Value added of a project and GDP include different taxes.", "项目增加值与GDP的税费口径略有差异。"),
            },
            For.Regions(static (read, region) => Relative(read, region, "rd_expenditure")),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "received_patents_relative", Code = "N11", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.HigherIsBetter,
                Name = new("Invention patents of received projects against the member's", "承接项目发明专利强度与当地之比"),
                Formula = new("(invention patents / value added of projects received three or more years ago) / (invention patents / GDP of the member)", "（落地三年以上承接项目的发明专利/增加值）/（该成员发明专利/GDP）"),
                Inputs = ["projects", "invention_patents", "gdp"],
                Reading = new("Below 1 after three years: production came without invention.", "三年后仍小于1：只引进了生产，没有带来发明。"),
                Source = _source,
            },
            For.Regions(static (read, region) => Relative(read, region, "invention_patents")),
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "received_dirty_share", Code = "N11", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Polluting or energy-hungry projects among those received, share", "承接项目中高耗能高污染占比"),
                Formula = new("dirty transferred-in projects / transferred-in projects", "承接项目中高耗能高污染项目数/承接项目数"),
                Inputs = ["projects"],
                Convention = new("projects count the same; cancelled ones left out; a ledger that leaves nothing out", "各项目权重相同，不含已取消项目；台账须完整"),
                Reading = new("Compare it with the share of such industries in the member: higher means that transfer brings what others want rid of.", "与当地该类产业占比比较：更高表示承接了他人想转出的产业。"),
                Source = new("Zhao, Wu and Qin (2023): transfer of polluting industries; measure by house convention", "Zhao、Wu、Qin（2023）：污染产业转移；指标为本程序自定口径"),
            },
            For.Regions(static (read, region) => Transfers(read, region)?.Share("dirty", "yes")),
            CaseYearOnly: true),
    ];

    private static RegisterRows? Transfers(InputReader read, string region) =>
        RegisterRows.Complete(read, RegisterId, region, static e => e["kind"] == "transfer" && e["status"] != "cancelled");

    private static double? Relative(InputReader read, string region, string variable)
    {
        // A project that never arrived needs no year of arrival.
        if (Transfers(read, region)?.Where(static e => e["status"] is not ("planned" or "signed")) is not { } transfers)
        {
            return null;
        }

        transfers.Words("arrived");
        var settled = transfers.Where(e => e["arrived"] is not null && !YearCell.IsAfter(e, "arrived", read.Year - Settling));
        if (settled.Entries.Length == 0)
        {
            return read.Undefined(new("no project arrived three or more years ago", "没有落地三年以上的项目"));
        }

        var projects = Ratio.Of(settled.Sum(variable), settled.Sum("value_added"));
        var member = Ratio.Of(read.Amount(region, variable), read.Amount(region, "gdp"));
        return Ratio.Of(projects ?? double.NaN, member ?? double.NaN);
    }
}
