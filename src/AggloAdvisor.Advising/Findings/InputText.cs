using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Advising.Findings;

/// <summary>Says in words what an indicator needs; in English the id under which files have it.</summary>
public static class InputText
{
    /// <summary>One of the inputs of a definition.</summary>
    public static LocalizedText Of(string input) => new(input, input switch
    {
        IndicatorCatalog.ActivityInput => "分行业数据表",
        IndicatorCatalog.MembersInput => "成员",
        IndicatorCatalog.InputOutputInput => "投入产出表",
        IndicatorCatalog.ProvinceInput => "所属省份",
        IndicatorCatalog.CooperationSinceInput => "合作起始年份",
        IndicatorCatalog.CoordinatesInput => "经纬度",
        IndicatorCatalog.SectorJobsInput => "三次产业就业",
        _ when VariableCatalog.Known.TryGetValue(input, out var variable) => variable.Name.Zh,
        _ when RegisterCatalog.Known.TryGetValue(input, out var register) => $"名录“{register.Name.Zh}”",
        _ => input,
    });
}
