using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Chains;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Advising.Planning;

/// <summary>Says which stages of an industry's chain are missing, hang on one member, or are built by many; only what is certain.</summary>
internal static class ChainText
{
    /// <summary>The statements about the chain of an industry; none when the register of stages does not have it.</summary>
    public static ImmutableArray<LocalizedText> Of(Case @case, string industry)
    {
        if (ChainMap.Of(@case).FirstOrDefault(c => c.Code == industry) is not { } chain)
        {
            return [];
        }

        var members = @case.Regions;
        var result = ImmutableArray.CreateBuilder<LocalizedText>();
        Add(
            result,
            chain.Stages.Where(static s => !s.IsSomewhere && s.Present.All(static p => p == false)).Select(static s => s.Name),
            "Stages that no member has",
            "各成员均不具备的环节");
        Add(
            result,
            chain.Stages
                .Where(static s => s.Present.Count(static p => p == true) == 1 && s.Present.All(static p => p is not null))
                .Select(s => With(s, members)),
            "Stages that hang on one member",
            "仅由一个成员承担的环节");
        Add(
            result,
            chain.Stages.Where(static s => s.Present.Count(static p => p == true) >= ChainCompleteness.DuplicatedFrom).Select(s => With(s, members)),
            "Stages built side by side",
            "多个成员重复布局的环节");
        Add(
            result,
            chain.Stages.Where(static s => s.HoldsTechnology == false).Select(static s => s.Technology is null ? s.Name : new LocalizedText($"{s.Name.En} ({s.Technology})", $"{s.Name.In(Language.Chinese)}（{s.Technology}）")),
            "Stages whose key technology comes from outside",
            "关键技术来自外部的环节");
        return result.ToImmutable();
    }

    private static void Add(ImmutableArray<LocalizedText>.Builder result, IEnumerable<LocalizedText> stages, string en, string zh)
    {
        LocalizedText[] all = [.. stages];
        if (all.Length > 0)
        {
            result.Add(new(
                $"{en}: {string.Join(", ", all.Select(static s => s.En))}.",
                $"{zh}：{string.Join("、", all.Select(static s => s.In(Language.Chinese)))}。"));
        }
    }

    private static LocalizedText With(ChainStage stage, ImmutableArray<Region> members)
    {
        Region[] holders = [.. members.Where((_, i) => stage.Present[i] == true)];
        return new(
            $"{stage.Name.En} ({string.Join(", ", holders.Select(static r => r.Name.En))})",
            $"{stage.Name.In(Language.Chinese)}（{string.Join("、", holders.Select(static r => r.Name.In(Language.Chinese)))}）");
    }
}
