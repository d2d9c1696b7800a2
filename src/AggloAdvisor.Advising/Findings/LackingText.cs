using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Advising.Findings;

/// <summary>Says in words which figure is lacking.</summary>
public static class LackingText
{
    /// <summary>The words for one lacking input, such as "population of Enshi, 2021".</summary>
    public static LocalizedText Of(LackingInput input, TargetNames names)
    {
        var what = input.Kind switch
        {
            LackingKind.Observation => VariableCatalog.Known.TryGetValue(input.Name, out var variable) ? LowerFirst(variable.Name) : InputText.Of(input.Name),
            LackingKind.Register when input is { Name: TravelRegisters.TimesId, OtherRegionId: not null } => new LocalizedText("travel time", "通行时间"),
            LackingKind.Register => RegisterCatalog.Known.TryGetValue(input.Name, out var register)
                ? new LocalizedText($"register \u201c{register.Name.En}\u201d", $"\u201c{register.Name.In(Language.Chinese)}\u201d")
                : InputText.Of(input.Name),
            LackingKind.Activity => LocalizedText.Of($"activity table ({input.Name})", $"分行业数据表（{names.Activity(input.Name)}）"),
            LackingKind.Coordinates => new LocalizedText("latitude and longitude", "经纬度"),
            LackingKind.InputOutput when input.Name == IndicatorCatalog.InputOutputInput => new LocalizedText("input-output table", "投入产出表"),
            LackingKind.InputOutput => new LocalizedText(
                $"sectors of the input-output table for {names.Industry(input.Name).En}",
                $"{names.Industry(input.Name).In(Language.Chinese)}对应的投入产出表部门"),
            _ => input.Reason ?? LocalizedText.Same(input.Name),
        };
        var en = what.En;
        var zh = what.In(Language.Chinese);
        if (input is { RegionId: { } first, OtherRegionId: { } second })
        {
            en += $" between {names.Region(first).En} and {names.Region(second).En}";
            zh = $"{names.Region(first).In(Language.Chinese)}与{names.Region(second).In(Language.Chinese)}之间的{zh}";
        }
        else if (input.RegionId is { } region && region != Case.WholeCaseId)
        {
            en += $" of {names.Region(region).En}";
            zh = $"{names.Region(region).In(Language.Chinese)}的{zh}";
        }

        if (input.Year is { } year)
        {
            var digits = year.ToString(CultureInfo.InvariantCulture);
            en += $", {digits}";
            zh = $"{digits}年{zh}";
        }

        return new LocalizedText(en, zh);
    }

    // "R&D expenditure" and "CO2" keep their capitals.
    private static LocalizedText LowerFirst(LocalizedText name) =>
        name.En.Length > 1 && char.IsLower(name.En[1]) ? name with { En = char.ToLowerInvariant(name.En[0]) + name.En[1..] } : name;
}
