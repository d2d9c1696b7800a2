using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>What measures are called in bases and lists of lacking inputs.</summary>
public static class MeasureWords
{
    /// <summary>A measure's name.</summary>
    public static LocalizedText Of(ActivityMeasure measure) => measure switch
    {
        ActivityMeasure.Employment => new("employment", "就业"),
        ActivityMeasure.Output => new("output", "产值"),
        ActivityMeasure.ValueAdded => new("value added", "增加值"),
        ActivityMeasure.EnergyUse => new("energy use", "能源消费"),
        ActivityMeasure.Co2Emissions => new("CO₂ emissions", "二氧化碳排放"),
        ActivityMeasure.RdExpenditure => new("research spending", "研发经费"),
        _ => new("firms", "企业数"),
    };

    /// <summary>The name whose English is this; null for any other text.</summary>
    public static LocalizedText? Find(string english) => Enum.GetValues<ActivityMeasure>().Select(Of).FirstOrDefault(w => w.En == english);
}
