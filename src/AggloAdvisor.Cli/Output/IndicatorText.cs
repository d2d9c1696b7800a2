using System.Globalization;
using System.Text;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Cli.Output;

/// <summary>Says in words what an indicator is.</summary>
internal static class IndicatorText
{
    /// <summary>A chain as a heading.</summary>
    public static string Of(Chain chain, Language language) => (chain switch
    {
        Chain.Industry => new LocalizedText("Industry chain", "产业链"),
        Chain.Innovation => new LocalizedText("Innovation chain", "创新链"),
        Chain.Service => new LocalizedText("Service chain", "服务链"),
        Chain.Space => new LocalizedText("Space", "空间结构"),
        Chain.Urban => new LocalizedText("Urbanisation", "城镇化"),
        _ => new LocalizedText("The whole system", "系统"),
    }).In(language);

    /// <summary>What an indicator speaks about.</summary>
    public static string Of(Scope scope, Language language) => (scope switch
    {
        Scope.Case => new LocalizedText("the whole case", "整个案例"),
        Scope.Region => new LocalizedText("each member", "各成员"),
        Scope.Industry => new LocalizedText("each industry", "各产业"),
        Scope.RegionIndustry => new LocalizedText("each industry in each member", "各成员的各产业"),
        _ => new LocalizedText("each pair of members", "成员两两之间"),
    }).In(language);

    /// <summary>The whole entry of the dictionary.</summary>
    public static string Of(IndicatorDefinition definition, Language language)
    {
        var zh = language == Language.Chinese;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{definition.Id} ({definition.Code}): {definition.Name.In(language)}\n");
        Line("speaks about", "对象", Of(definition.Scope, language));
        Line("formula", "公式", definition.Formula.In(language));
        Line("unit", "单位", Unit.Find(definition.Unit) is { } unit && (zh ? unit.SymbolZh : unit.SymbolEn) is { Length: > 0 } symbol ? symbol : zh ? "纯数" : definition.Unit);
        Line("range", "取值范围", Range(definition));
        Line("words", "取值", definition.Categories.IsEmpty ? null : string.Join(zh ? "、" : ", ", definition.Categories.Select((c, i) => i >= definition.CategoryNames.Length ? c : zh ? definition.CategoryNames[i].Zh : $"{c} ({definition.CategoryNames[i].En})")));
        Line("better", "优劣方向", definition.Direction switch
        {
            Direction.HigherIsBetter => zh ? "越高越好" : "higher",
            Direction.LowerIsBetter => zh ? "越低越好" : "lower",
            _ => zh ? "无优劣之分" : "neither",
        });
        Line("convention", "口径", definition.Convention?.In(language));
        Line("reading", "解读", definition.Reading.In(language));
        Line("caution", "注意", definition.Caution?.In(language));
        Line("needs", "所需数据", string.Join(zh ? "、" : ", ", definition.Inputs.Select(i => InputText.Of(i).In(language))));
        Line("over time", "跨年比较", definition.ComparableOverTime ? (zh ? "可比" : "comparable") : (zh ? "不可比" : "not comparable"));
        Line("source", "出处", definition.Source.In(language));
        return text.ToString();

        void Line(string en, string chinese, string? content)
        {
            if (content is { Length: > 0 })
            {
                text.Append(zh ? $"  {chinese}：{content}\n" : $"  {en}: {content}\n");
            }
        }
    }

    /// <summary>The range, such as "0 to 2" or "at least 0"; empty when unbounded.</summary>
    public static string Range(IndicatorDefinition definition) => (definition.Minimum, definition.Maximum) switch
    {
        ({ } low, { } high) => FormattableString.Invariant($"{low:0.###} … {high:0.###}"),
        ({ } low, null) => FormattableString.Invariant($"≥ {low:0.###}"),
        (null, { } high) => FormattableString.Invariant($"≤ {high:0.###}"),
        _ => "",
    };
}
