using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>Holds values of the case's year against those of earlier years.</summary>
internal sealed class EarlierYears
{
    private readonly Dictionary<(string Id, Target Target), (IndicatorValue First, IndicatorValue Last)> _earlier = [];

    /// <summary>Finds the first and the last earlier value of each indicator and target.</summary>
    public EarlierYears(IndicatorTable table, int year)
    {
        foreach (var value in table.Values.Where(v => v.Year < year && v.Value is not null))
        {
            var key = (value.IndicatorId, value.Target);
            _earlier[key] = _earlier.TryGetValue(key, out var known)
                ? (value.Year < known.First.Year ? value : known.First, value.Year > known.Last.Year ? value : known.Last)
                : (value, value);
        }
    }

    /// <summary>The change since the last earlier year with a value; null without one.</summary>
    public ValueChange? SincePrevious(IndicatorValue value, IndicatorDefinition definition) =>
        _earlier.TryGetValue((value.IndicatorId, value.Target), out var known) ? Between(known.Last, value, definition) : null;

    /// <summary>The change since the first year with a value; null without an earlier one.</summary>
    public ValueChange? SinceFirst(IndicatorValue value, IndicatorDefinition definition) =>
        _earlier.TryGetValue((value.IndicatorId, value.Target), out var known) ? Between(known.First, value, definition) : null;

    /// <summary>The change between two known values.</summary>
    public static ValueChange Between(IndicatorValue from, IndicatorValue to, IndicatorDefinition definition)
    {
        var reason = definition.ComparableOverTime
            ? SameFooting.Reason(from, to)
            : new LocalizedText("values of different years may not be compared under this indicator's convention", "按该指标口径，不同年份的数值不可比");
        if (reason is not null)
        {
            return new(from, to, null, null, ChangeMeaning.Neutral, reason, new(
                FormattableString.Invariant($"not comparable with {from.Year}: {reason.En}"),
                FormattableString.Invariant($"与{from.Year}年不可比：{reason.Zh}")));
        }

        return definition.Categories.IsEmpty ? OfNumbers(from, to, definition) : OfWords(from, to, definition);
    }

    private static ValueChange OfNumbers(IndicatorValue from, IndicatorValue to, IndicatorDefinition definition)
    {
        var (before, now) = (from.Value!.Value, to.Value!.Value);
        var difference = DifferenceText.IsNoise(before, now) ? 0 : now - before;
        var sign = (ChangeSign)(Math.Sign(difference) + (int)ChangeSign.None);
        var meaning = (definition.Direction, sign) switch
        {
            (Direction.Neutral, _) or (_, ChangeSign.None) => ChangeMeaning.Neutral,
            (Direction.HigherIsBetter, ChangeSign.Rise) or (Direction.LowerIsBetter, ChangeSign.Fall) => ChangeMeaning.Better,
            _ => ChangeMeaning.Worse,
        };
        if (sign == ChangeSign.None)
        {
            return new(from, to, difference, sign, meaning, null, new(
                FormattableString.Invariant($"unchanged since {from.Year}"),
                FormattableString.Invariant($"较{from.Year}年无变化")));
        }

        var text = DifferenceText.Format(difference, definition);
        var (judged, judgedZh) = meaning switch
        {
            ChangeMeaning.Better => (" (better)", "（改善）"),
            ChangeMeaning.Worse => (" (worse)", "（变差）"),
            _ => ("", ""),
        };
        return new(from, to, difference, sign, meaning, null, new(
            FormattableString.Invariant($"{text.En} since {from.Year}{judged}"),
            FormattableString.Invariant($"较{from.Year}年{text.Zh}{judgedZh}")));
    }

    private static ValueChange OfWords(IndicatorValue from, IndicatorValue to, IndicatorDefinition definition)
    {
        string Word(IndicatorValue value, Language language) => ValueText.Format(value.Value, definition, language);
        return new(from, to, null, null, ChangeMeaning.Neutral, null, from.Value == to.Value
            ? new(
                FormattableString.Invariant($"{Word(to, Language.English)}, as in {from.Year}"),
                FormattableString.Invariant($"{Word(to, Language.Chinese)}，与{from.Year}年相同"))
            : new(
                FormattableString.Invariant($"{Word(from, Language.English)} in {from.Year}, {Word(to, Language.English)} now"),
                FormattableString.Invariant($"{from.Year}年为{Word(from, Language.Chinese)}，现为{Word(to, Language.Chinese)}")));
    }
}
