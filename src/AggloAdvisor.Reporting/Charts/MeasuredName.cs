using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Reporting.Charts;

/// <summary>Says an indicator's unit once, with its name, so that figures on the marks stay short.</summary>
internal static class MeasuredName
{
    /// <summary>The indicator's name, with its unit in brackets where it has one; percent signs stand with the figures.</summary>
    public static string Of(ChartContext context, IndicatorDefinition definition)
    {
        var name = context.Model.Of(definition.Name);
        var unit = Unit.Find(definition.Unit);
        var symbol = context.Model.Language == Language.Chinese ? unit?.SymbolZh : unit?.SymbolEn;
        return HasOwnSign(definition) || string.IsNullOrEmpty(symbol) ? name : context.Model.Words.Noted(name, symbol);
    }

    /// <summary>A known value without its unit; with it where the unit is a percent sign or a word.</summary>
    public static string Figure(ChartContext context, IndicatorValue value)
    {
        var definition = context.Model.Dictionary[value.IndicatorId];
        return HasOwnSign(definition) ? context.Model.Value(value) : ValueText.Number(value.Value!.Value, definition.Decimals);
    }

    private static bool HasOwnSign(IndicatorDefinition definition) => !definition.Categories.IsEmpty || definition.Unit is "share";
}
