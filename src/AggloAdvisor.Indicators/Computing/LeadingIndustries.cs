using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>An industry and the members for which it is a leading one.</summary>
/// <param name="Code">Code in the register or the classification.</param>
/// <param name="Members">Members it leads in, in the case's order.</param>
/// <param name="LowEnd">Of those members, what the register says of the low end: yes, no, or null for unknown.</param>
internal sealed record LeadingIndustry(string Code, ImmutableArray<string> Members, ImmutableArray<bool?> LowEnd);

/// <summary>Leading industries of all members: from the register where it is filled in, else read from the activity table.</summary>
internal sealed class LeadingIndustries
{
    /// <summary>The register's id.</summary>
    public const string RegisterId = "leading_industries";

    /// <summary>Fewer industries than this tell nothing about leaders: three sectors always overlap.</summary>
    public const int FewestIndustries = 10;

    private readonly Action<InputReader> _account;

    private LeadingIndustries(ImmutableArray<LeadingIndustry> industries, bool fromRegister, bool complete, Action<InputReader> account) =>
        (Industries, FromRegister, Complete, _account) = (industries, fromRegister, complete, account);

    /// <summary>Members of which the register says nothing although it may leave things out.</summary>
    public ImmutableArray<string> Silent { get; private init; } = [];

    /// <summary>Industries that lead somewhere (register), or all of the classification (table).</summary>
    public ImmutableArray<LeadingIndustry> Industries { get; }

    /// <summary>Whether the register was used.</summary>
    public bool FromRegister { get; }

    /// <summary>Whether the list leaves nothing out, so that "not listed" means "does not lead".</summary>
    public bool Complete { get; }

    /// <summary>Enters the inputs behind the list into a value's account.</summary>
    public void Account(InputReader read) => _account(read);

    /// <summary>Notes members whose leading industries nobody gave: a share of all members needs each of them.</summary>
    public void NeedEveryMember(InputReader read)
    {
        foreach (var member in Silent)
        {
            read.Lack(LackingKind.Register, RegisterId, member);
        }
    }

    /// <summary>Finds the leading industries of a year.</summary>
    public static LeadingIndustries Find(CaseContext context, int year) =>
        context.Case.Registers.TryGetValue(RegisterId, out var register) && !register.Entries.IsEmpty
            ? FromEntries(context, register, year)
            : FromTable(context, year);

    /// <summary>Why a coarse table tells no leading industries.</summary>
    public static LackingInput TooFew(ActivityView view) => LackingInput.Because(LocalizedText.Of(
        $"leading industries are not told from {view.Industries.Length} industries",
        $"仅有{view.Industries.Length}个行业，不足以判断优势产业"));

    /// <summary>Whether an industry is one that can lead.</summary>
    /// <remarks>Schools and shops are large everywhere; no member leads in them in a way that others could leave to it.</remarks>
    public static bool CanLead(Industry industry) => !industry.Is(IndustryTags.Public) && !industry.Is(IndustryTags.Local);

    private static LeadingIndustries FromEntries(CaseContext context, Register register, int year)
    {
        // The register has no trend to show: other years get no value from it.
        if (year != context.Case.Year)
        {
            return new LeadingIndustries([], true, register.Complete, static _ => { });
        }

        ImmutableArray<RegisterEntry> latest = [.. context.Members.SelectMany(m => LatestOf(register, m, year))];
        var silent = register.Complete ? [] : context.Members.Where(m => !latest.Any(e => e["region"] == m)).ToImmutableArray();
        string[] years = [.. latest.Select(static e => e["year"]!).Distinct().Order(StringComparer.Ordinal)];
        var basis = LocalizedText.Of(
            $"register {RegisterId}{(register.Complete ? "" : " (not complete: at least)")}, {string.Join(", ", years)}",
            $"{Wording.Register(RegisterId)}名录{(register.Complete ? "" : "（不完整，为最少数）")}，{string.Join("、", years)}年");
        ImmutableArray<LeadingIndustry> industries =
        [
            .. latest.GroupBy(static e => e["industry"]!).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(static g =>
            {
                var members = g.GroupBy(static e => e["region"]!).ToImmutableArray();
                return new LeadingIndustry(g.Key, [.. members.Select(static m => m.Key)], [.. members.Select(static m => LowEnd(m))]);
            }),
        ];
        return new LeadingIndustries(industries, true, register.Complete, read =>
        {
            read.Basis = basis;
            foreach (var entry in latest)
            {
                read.Cite(entry["source"]);
            }
        })
        {
            Silent = silent,
        };
    }

    private static IEnumerable<RegisterEntry> LatestOf(Register register, string member, int year)
    {
        var entries = register.Entries
            .Where(e => e["region"] == member && YearOf(e) <= year)
            .GroupBy(YearOf)
            .MaxBy(static g => g.Key);
        return entries ?? Enumerable.Empty<RegisterEntry>();
    }

    private static int YearOf(RegisterEntry entry) =>
        int.TryParse(entry["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : int.MaxValue;

    private static bool? LowEnd(IEnumerable<RegisterEntry> entries)
    {
        string?[] said = [.. entries.Select(static e => e["low_end"])];
        return said.Contains("yes") ? true : Array.TrueForAll(said, static s => s == "no") ? false : null;
    }

    private static LeadingIndustries FromTable(CaseContext context, int year)
    {
        if (context.Activity.View(context.Activity.Table, year) is not { } view)
        {
            // No industries are known at all; a value about the case says which input would help.
            return new LeadingIndustries([], false, true, static read =>
            {
                read.Lack(LackingKind.Register, RegisterId);
                _ = read.Activity();
            });
        }

        if (view.Industries.Length < FewestIndustries)
        {
            return new LeadingIndustries([], false, true, read =>
            {
                _ = read.Activity();
                read.Lack(TooFew(view));
            });
        }

        var members = view.Industries.Select(static _ => ImmutableArray.CreateBuilder<string>()).ToArray();
        var (quotients, shares, leads) = (new double[members.Length], new double[members.Length], new double[members.Length]);
        foreach (var member in context.Members)
        {
            var row = view.Row(member);
            LocationQuotient.Fill(row, view.Reference, quotients);
            Cells.Shares(row, shares);
            LeadingMark.Write(quotients, shares, view.CanLead, leads);
            for (var k = 0; k < members.Length; k++)
            {
                if (leads[k] > 0)
                {
                    members[k].Add(member);
                }
            }
        }

        ImmutableArray<LeadingIndustry> industries = [.. members.Select((m, k) => new LeadingIndustry(view.Industries[k].Code, m.ToImmutable(), []))];
        return new LeadingIndustries(industries, false, true, read =>
        {
            _ = read.Activity();
            _ = read.Total(view);
            _ = read.Reference(view);
            read.Basis = LocalizedText.Of(
                $"{view.Description}; leading: LQ > 1 {InputReader.ReferenceName(view)} and share of at least 5 %, public and local services left out",
                $"{view.Description}；优势产业：区位商（{InputReader.ReferenceName(view)}）大于1且占比不低于5%，公共服务和本地服务除外");
        });
    }
}
