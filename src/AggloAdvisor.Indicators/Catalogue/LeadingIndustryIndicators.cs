using System.Collections.Immutable;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>In how many members the same industries lead.</summary>
internal static class LeadingIndustryIndicators
{
    private static readonly LocalizedText _zhao = new("Zhao, Wu and Qin (2023): industries among the largest of several cities", "Zhao、Wu、Qin（2023）：多个城市产值居前的行业");

    private static readonly LocalizedText Convention = new(
        "the register of leading industries where it is filled in; else, from ten industries up, leading means LQ > 1 and at least 5 % of the member's activity, public and local services left out",
        "有优势产业名录时用名录；否则（行业数不少于10个时）指区位商大于1且占成员经济至少5%的行业，不含公共服务和本地生活服务");

    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "leading_member_share", Code = "I05", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Members in which the industry leads, share", "以该行业为优势产业的成员占比"),
                Formula = new("members in which the industry leads / all members", "以该行业为优势产业的成员数/成员总数"),
                Inputs = [LeadingIndustries.RegisterId, IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("High values mark a shared battlefield, or a joint chain if it is divided.", "数值高表示共同竞争领域；若加以分工则可成共同产业链。"),
                Source = _zhao,
            },
            For.LeadingIndustries(static (read, leading, industry) =>
            {
                leading.NeedEveryMember(read);
                return Ratio.Of(industry.Members.Length, read.Members.Length);
            })),
        new(
            new()
            {
                Id = "leading_members", Code = "I05", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "count", Minimum = 0, Decimals = 0,
                Name = new("Members in which the industry leads", "以该行业为优势产业的成员数"),
                Formula = new("number of members in which the industry leads", "以该行业为优势产业的成员数"),
                Inputs = [LeadingIndustries.RegisterId, IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("Two or more share the industry.", "两个及以上表示共有产业。"),
                Source = _zhao,
            },
            For.LeadingIndustries(static (read, leading, industry) =>
            {
                leading.NeedEveryMember(read);
                return industry.Members.Length;
            })),
        new(
            new()
            {
                Id = "leading_here", Code = "I05", Chain = Chain.Industry, Scope = Scope.RegionIndustry, Unit = "category", Decimals = 0,
                Categories = CategoryWords.NoYes, CategoryNames = CategoryWords.NoYesNames,
                Name = new("The industry leads in the member", "该行业是否为成员的优势产业"),
                Formula = new("yes where the industry leads", "该行业居优势时为“是”"),
                Inputs = [LeadingIndustries.RegisterId, IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("Given for industries that lead somewhere; of a register that leaves things out only the yes is known.", "仅列出在某地居优势的行业；名录不全时只能得知“是”。"),
                Source = _zhao,
            },
            Here,
            CaseYearOnly: true),
        new(
            new()
            {
                Id = "leading_overlap", Code = "I05", Chain = Chain.Industry, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Overlap of leading industries", "优势产业重叠度"),
                Formula = new("industries leading in two or more members / industries leading anywhere", "两个以上成员的优势产业数/优势产业总数"),
                Inputs = [LeadingIndustries.RegisterId, IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("High values mean that members bet on the same industries.", "数值高表示成员押注相同产业。"),
                Source = _zhao,
                Caution = new("A register that leaves industries out cannot give it: those left out may lead in one member only.", "名录不全则无法计算：未列入者可能只在一地为优势产业。"),
            },
            For.Case(static read =>
            {
                var leading = Leading(read);
                if (leading.FromRegister && !leading.Complete)
                {
                    read.Lack(LackingKind.Register, LeadingIndustries.RegisterId);
                }

                return read.Members.Length < 2
                    ? read.Undefined(Reasons.OneMember)
                    : Ratio.Of(leading.Industries.Count(static i => i.Members.Length >= 2), leading.Industries.Count(static i => !i.Members.IsEmpty));
            })),
        new(
            new()
            {
                Id = "leading_shared_industries", Code = "I05", Chain = Chain.Industry, Scope = Scope.Case, Unit = "count", Minimum = 0, Decimals = 0,
                Name = new("Industries leading in most members", "多数成员共有的优势产业数"),
                Formula = new("number of industries leading in at least 3/4 of the members", "在四分之三以上成员居优势的产业数"),
                Inputs = [LeadingIndustries.RegisterId, IndicatorCatalog.ActivityInput],
                Convention = Convention,
                Reading = new("Each is a candidate for a joint chain, and for rivalry until it is divided.", "每一个都可共建产业链，未分工前则易成竞争。"),
                Source = _zhao,
            },
            For.Case(static read =>
            {
                var leading = Leading(read);
                return read.Members.Length < 2
                    ? read.Undefined(Reasons.OneMember)
                    : leading.Industries.Count(i => 4 * i.Members.Length >= 3 * read.Members.Length);
            })),
        new(
            new()
            {
                Id = "low_end_members", Code = "I07", Chain = Chain.Industry, Scope = Scope.Industry, Unit = "share", Minimum = 0, Maximum = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Members at the industry's low end, share", "处于该行业低端环节的成员占比"),
                Formula = new("members whose entry says low end / members that list the industry as leading", "填报处于低端环节的成员数/将该行业列为优势产业的成员数"),
                Inputs = [LeadingIndustries.RegisterId],
                Reading = new("High values mean the same simple products side by side.", "数值高表示各地并行生产同样的初级产品。"),
                Source = new("Zhao, Wu and Qin (2023): low-end duplication of phosphorus chemicals", "Zhao、Wu、Qin（2023）：磷化工低端重复"),
                Caution = new("What counts as low end is the judgement of whoever filled in the register.", "是否低端由名录填报者判断。"),
            },
            For.LeadingIndustries(LowEnd),
            CaseYearOnly: true),
    ];

    private static void Here(InputReader read, ValueSink sink)
    {
        var leading = read.Context.Leading(read.Year);
        foreach (var member in read.Context.Members)
        {
            foreach (var industry in leading.Industries.Where(static i => !i.Members.IsEmpty))
            {
                var leads = industry.Members.Contains(member);
                if (leads || leading.Complete)
                {
                    leading.Account(read);
                    sink.Add(read, Target.RegionIndustry(member, industry.Code), leads ? 1 : 0);
                }
            }
        }
    }

    private static LeadingIndustries Leading(InputReader read)
    {
        var leading = read.Context.Leading(read.Year);
        leading.Account(read);
        leading.NeedEveryMember(read);

        // Another year than the register's has no list: saying "none" would be wrong.
        if (leading.FromRegister && read.Year != read.Context.Case.Year)
        {
            read.Lack(LackingKind.Register, LeadingIndustries.RegisterId, null, read.Year);
        }

        return leading;
    }

    private static double? LowEnd(InputReader read, LeadingIndustries leading, LeadingIndustry industry)
    {
        if (!leading.FromRegister)
        {
            read.Lack(LackingKind.Register, LeadingIndustries.RegisterId);
            return null;
        }

        for (var i = 0; i < industry.Members.Length; i++)
        {
            if (industry.LowEnd[i] is null)
            {
                read.Lack(LackingKind.Register, LeadingIndustries.RegisterId, industry.Members[i]);
            }
        }

        return Ratio.Of(industry.LowEnd.Count(static l => l == true), industry.Members.Length);
    }
}
