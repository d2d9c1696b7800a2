using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Numbers for groups that a case names: coarser industries, provinces.</summary>
internal static class Groups
{
    /// <summary>The group of each industry, from 0; null, and lacking or undefined, where the classification has one level only.</summary>
    public static int[]? OfIndustries(InputReader read, ActivityView view)
    {
        if (view.Industries.Any(static i => i.Group is null))
        {
            read.Lack(LackingKind.Activity, $"{view.Table.Id}: group");
            return null;
        }

        if (OfIndustries(view.Industries) is not { } groups)
        {
            read.Undefined(LocalizedText.Of($"no group of {view.Table.Id} holds two industries", $"“{view.Table.Name}”中没有含两个以上行业的大类"));
            return null;
        }

        return groups;
    }

    /// <summary>The group of each industry, from 0; null where one has none, or no group holds two.</summary>
    public static int[]? OfIndustries(ImmutableArray<Core.Cases.Industry> industries)
    {
        if (industries.Any(static i => i.Group is null))
        {
            return null;
        }

        var groups = Number([.. industries.Select(static i => i.Group!)]);
        return groups.Distinct().Count() == groups.Length ? null : groups;
    }

    /// <summary>The province of each member, from 0; null, and lacking, where the case does not say it.</summary>
    public static int[]? OfMembers(InputReader read)
    {
        foreach (var member in read.Context.Case.Regions.Where(static r => r.Province is null))
        {
            read.Lack(LackingKind.Observation, IndicatorCatalog.ProvinceInput, member.Id);
        }

        return read.Context.Case.Regions.Any(static r => r.Province is null)
            ? null
            : Number([.. read.Context.Case.Regions.Select(static r => r.Province!.En)]);
    }

    private static int[] Number(string[] names)
    {
        string[] distinct = [.. names.Distinct(StringComparer.Ordinal)];
        return Array.ConvertAll(names, n => Array.IndexOf(distinct, n));
    }
}
