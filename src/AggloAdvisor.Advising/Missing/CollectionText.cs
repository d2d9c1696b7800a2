using System.Globalization;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Missing;

/// <summary>Tells in words what is missing, and what it would change.</summary>
public sealed class CollectionText(Case @case)
{
    private const int MostRegions = 6;
    private const int MostValues = 4;
    private readonly TargetNames _names = new(@case);

    /// <summary>What a rule is about; nothing for the whole case.</summary>
    public LocalizedText? At(Target target) => target.Scope == Scope.Case ? null : LocalizedText.Of($" ({_names.Of(target)})", $"（{_names.Of(target)}）");

    /// <summary>Inputs, the same one of several places or years said once.</summary>
    public LocalizedText Inputs(IEnumerable<LackingInput> inputs) => LocalizedText.List(
        inputs.GroupBy(static i => (i.Kind, i.Name, IsPair: i.OtherRegionId is not null)).Select(g => Input([.. g])), "; ", "；");

    /// <summary>The figures of a line: of one place, or of any one of several.</summary>
    public LocalizedText Figures(CollectionLine line)
    {
        var first = line.Items[0].Figures;
        if (line.Items.Length == 1)
        {
            return Inputs(first.Select(static f => f.Input));
        }

        var what = And([.. first.GroupBy(static f => f.VariableId).Select(g => LackingText.Of(g.First().Input with { RegionId = null, Year = null }, _names))], "and", "和");
        var whom = Regions([.. line.Items.Select(static i => i.Figures[0].RegionId)], "or", "或");
        var when = Years([.. first.Select(static f => f.Year).Distinct().Order()]);
        return LocalizedText.Of($"{what} of {whom} alone, {when}", $"{what}（{whom}，单独即可，{when}）");
    }

    /// <summary>What becomes of recommendations, those that the same values change alike in one line.</summary>
    public IEnumerable<LocalizedText> Changes(Collecting item) => item.Changes
        .GroupBy(static c => (c.Before, c.After, With: string.Join('\n', c.With)))
        .Select(g => LocalizedText.Of(
            $"{Measures(g.Select(static c => c.Measure))}: {State(g.Key.Before)} -> {State(g.Key.After)}, {With(g.First())}",
            $"{Measures(g.Select(static c => c.Measure))}：{State(g.Key.Before)}→{State(g.Key.After)}，{With(g.First())}"));

    // Values that bring a change, such as "at 10 × 100 million yuan".
    private LocalizedText With(MeasureChange change)
    {
        var shown = change.With.Take(MostValues).Select(v => change.With.Length == 1
            ? Measured(v)
            : LocalizedText.Of($"{LackingText.Of(v.Figure.Input with { Year = null }, _names)} {Measured(v)}", $"{LackingText.Of(v.Figure.Input with { Year = null }, _names)}{Measured(v)}"));
        var more = change.With.Length > MostValues ? new LocalizedText(", ...", "……") : null;
        return LocalizedText.Of($"for example at {LocalizedText.List(shown)}{more}", $"例如取{LocalizedText.List(shown)}{more}");
    }

    /// <summary>The state of a recommendation.</summary>
    public static LocalizedText State(RecommendationStatus? state) => state switch
    {
        RecommendationStatus.Advised => new("advised", "建议"),
        RecommendationStatus.CheckFirst => new("check first", "先查明"),
        RecommendationStatus.NotYet => new("not yet", "暂不具备条件"),
        _ => new("not given", "不建议"),
    };

    /// <summary>Measures by code and title.</summary>
    public static LocalizedText Measures(IEnumerable<Rules.Model.Countermeasure> measures) =>
        LocalizedText.List(measures.Select(static m => LocalizedText.Of($"{m.Code} {m.Title}", $"{m.Code}{m.Title}")));

    private LocalizedText Input(LackingInput[] inputs)
    {
        string[] regions = [.. inputs.Select(static i => i.RegionId).OfType<string>().Distinct(StringComparer.Ordinal)];
        int[] years = [.. inputs.Select(static i => i.Year).OfType<int>().Distinct().Order()];
        if (inputs.Length == 1 || inputs[0].OtherRegionId is not null || (regions.Length <= 1 && years.Length <= 1))
        {
            return inputs.Length == 1 ? LackingText.Of(inputs[0], _names) : LocalizedText.List(inputs.Take(MostRegions).Select(i => LackingText.Of(i, _names)));
        }

        var what = LackingText.Of(inputs[0] with { RegionId = regions.Length == 1 ? regions[0] : null, Year = null }, _names);
        var whom = regions.Length > 1 ? Regions(regions, "and", "和") : null;
        var when = years.Length == 0 ? null : Years(years);
        return LocalizedText.Of(
            $"{what}{(whom is null ? null : LocalizedText.Of($" of {whom}", $"{whom}"))}{(when is null ? null : LocalizedText.Of($", {when}", $"{when}"))}",
            $"{what}{(whom is null && when is null ? null : LocalizedText.Of($"{when}", $"（{LocalizedText.List(new[] { whom, when }.OfType<LocalizedText>(), ", ", "，")}）"))}");
    }

    private LocalizedText Regions(string[] regions, string and, string zh)
    {
        if (regions.Length > 1 && regions.Length == @case.Regions.Length)
        {
            return LocalizedText.Of($"{(and == "or" ? "any" : "all")} of the {regions.Length} members", $"{(and == "or" ? "" : "全部")}{regions.Length}个成员{(and == "or" ? "之一" : "")}");
        }

        var named = regions.Take(MostRegions).Select(_names.Region).ToArray();
        return regions.Length > MostRegions
            ? LocalizedText.Of($"{LocalizedText.List(named)} {and} {regions.Length - MostRegions} more", $"{LocalizedText.List(named)}等{regions.Length}个成员")
            : And(named, and, zh);
    }

    private static LocalizedText And(LocalizedText[] items, string and, string zh) => items.Length == 1
        ? items[0]
        : LocalizedText.Of($"{LocalizedText.List(items[..^1])} {and} {items[^1]}", $"{LocalizedText.List(items[..^1])}{zh}{items[^1]}");

    private static LocalizedText Measured(FilledFigure value)
    {
        var unit = Core.Units.Unit.Known[value.Figure.Variable.Unit];
        if (unit.Id == "share")
        {
            return LocalizedText.Same(value.Value.ToString("0.####%", CultureInfo.InvariantCulture));
        }

        var number = value.Value.ToString("#,0.####", CultureInfo.InvariantCulture);
        var en = unit.SymbolEn.Length == 0 ? "" : (char.IsDigit(unit.SymbolEn[0]) ? " × " : " ") + unit.SymbolEn;
        return new(number + en, number + unit.SymbolZh);
    }

    private static LocalizedText Years(int[] years) => years.Length == 1
        ? Digits(years[0])
        : LocalizedText.Of($"{years.Length} years from {Digits(years[0])} to {Digits(years[^1])}", $"{Digits(years[0])}至{Digits(years[^1])}间{years.Length}个年份");

    private static LocalizedText Digits(int year) => LocalizedText.Same(year.ToString(CultureInfo.InvariantCulture));
}
