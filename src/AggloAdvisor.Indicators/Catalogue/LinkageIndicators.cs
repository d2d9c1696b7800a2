using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Innovation;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Who invents together.</summary>
internal static class LinkageIndicators
{
    private const string RegisterId = "copatents";

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "intercity_copatent_share", Code = "N09", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Joint patents between members, share", "成员间联合专利占比"),
                Formula = new("joint applications between two members / all joint applications of members", "跨成员联合申请数/成员全部联合申请数"),
                Inputs = ["copatents"],
                Convention = new("joint applications within one member are in the divisor", "分母含同一成员内部的联合申请"),
                Reading = new("Low values: innovators look inward.", "数值低：创新主体各自为战。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(IntercityShare)),
        new(
            new()
            {
                Id = "university_firm_copatent_share", Code = "N09", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "ratio", Minimum = 0, Decimals = 4,
                Direction = Direction.HigherIsBetter,
                Name = new("University-firm applications over firms' patents", "校企联合申请与企业专利之比"),
                Formula = new("joint applications of universities or institutes with firms / patent applications of firms", "高校院所与企业联合申请数/企业专利申请数"),
                Inputs = ["copatents", "firm_patents"],
                Reading = new("Low values: research and production do not meet.", "数值低：产学研脱节。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Case(UniversityFirmShare)),
        new(
            new()
            {
                Id = "copatent_density", Code = "N09", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.HigherIsBetter,
                Name = new("Density of the co-patent network", "联合专利网络密度"),
                Formula = new("pairs of members with joint applications / all pairs", "有联合申请的成员对数/全部成员对数"),
                Inputs = ["copatents"],
                Convention = new("a tie is at least one joint application in the year", "当年至少一件联合申请即为有联系"),
                Reading = new("Low values: a fragmented network.", "数值低：创新网络割裂。"),
                Source = LocalizedText.Same("Wasserman and Faust (1994), Social Network Analysis, 4.1.1"),
            },
            For.Case(static read => Ties(read) is { } ties ? NetworkDensity.Compute(ties, read.Members.Length) : null)),
        new(
            new()
            {
                Id = "copatent_centralisation", Code = "N09", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "index", Minimum = 0, Maximum = 1,
                Name = new("Degree centralisation of the co-patent network", "联合专利网络度中心势"),
                Formula = new("Σ (most ties − ties of a member) / ((n − 1)(n − 2))", "Σ（最大联系数 − 各成员联系数）/ ((n − 1)(n − 2))"),
                Inputs = ["copatents"],
                Convention = new("a tie is at least one joint application in the year", "当年至少一件联合申请即为有联系"),
                Reading = new("1: all links run through one member; 0: all have as many.", "1：全部联系经由一个成员；0：各成员联系数相同。"),
                Source = LocalizedText.Same("Freeman (1979), Social Networks 1(3), 215"),
            },
            For.Case(static read => Ties(read) is { } ties ? DegreeCentralisation.Compute(ties, read.Members.Length) : null)),
    ];

    private static RegisterRows? Rows(InputReader read)
    {
        var rows = RegisterRows.Complete(read, RegisterId, null, e =>
            YearCell.Is(e, read.Year) && read.Members.Contains(e["region"]!) && read.Members.Contains(e["other_region"]!));
        if (rows?.Entries.Length == 0)
        {
            // A register of some years says nothing of the others.
            read.Lack(LackingKind.Register, RegisterId, null, read.Year);
            return null;
        }

        return rows;
    }

    private static double? IntercityShare(InputReader read) => Rows(read) is { } rows
        ? Ratio.Of(rows.Where(static e => e["region"] != e["other_region"]).Sum("patents"), rows.Sum("patents"))
        : null;

    private static double? UniversityFirmShare(InputReader read)
    {
        var joint = Rows(read)?.Sum("university_firm");
        return Ratio.Of(joint ?? double.NaN, read.OfCase("firm_patents"));
    }

    private static double[]? Ties(InputReader read)
    {
        if (Rows(read) is not { } rows)
        {
            return null;
        }

        var n = read.Members.Length;
        if (n < 2)
        {
            read.Undefined(Reasons.OneMember);
        }

        var ties = new double[n * n];
        var patents = rows.Numbers("patents");
        for (var r = 0; r < patents.Length; r++)
        {
            var (i, j) = (read.Members.IndexOf(rows.Entries[r]["region"]!), read.Members.IndexOf(rows.Entries[r]["other_region"]!));
            ties[(Math.Min(i, j) * n) + Math.Max(i, j)] += patents[r];
        }

        return ties;
    }
}
