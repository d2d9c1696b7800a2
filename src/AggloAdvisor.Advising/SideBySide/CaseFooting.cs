using System.Text.RegularExpressions;
using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Advising.SideBySide;

/// <summary>Whether the values of an indicator in two cases may be compared.</summary>
/// <remarks>
/// Looser than <see cref="SameFooting"/>, which holds values of one case together: two cases never share their members, their core and
/// their tables. What must agree is the year and the span of years, where the value comes from, what is counted, whether the count is
/// complete, and, nearly, the number of industries.
/// </remarks>
internal static partial class CaseFooting
{
    /// <summary>Why the values of two cases cannot be compared; null when they can.</summary>
    public static LocalizedText? Reason(ComparedRun first, IndicatorValue one, ComparedRun second, IndicatorValue other, IndicatorDefinition definition)
    {
        if (first.Year != second.Year)
        {
            return LocalizedText.Of($"they are of {first.Year} and {second.Year}", $"年份不同（{first.Year}年与{second.Year}年）");
        }

        if (one.Origin != other.Origin)
        {
            return new("one is reported by a document, the other computed", "一个为文献报告值，一个为计算值");
        }

        if (!Granularity.IsNear(one.Granularity, other.Granularity))
        {
            return LocalizedText.Of(
                $"they rest on {Industries(one)} and {Industries(other)} industries",
                $"分别基于{Industries(one)}个和{Industries(other)}个行业");
        }

        if (definition.Inputs.Contains(IndicatorCatalog.InputOutputInput) && !(first.InputOutput is { } table && second.InputOutput is { } its && table.HasFlowsOf(its)))
        {
            return new("they rest on different input-output tables", "所用投入产出表不同");
        }

        return Basis(one, other);
    }

    private static LocalizedText? Basis(IndicatorValue one, IndicatorValue other)
    {
        if (Counted(one) is { } counted && Counted(other) is { } otherwise && counted != otherwise)
        {
            return LocalizedText.Of($"one counts {counted}, the other {otherwise}", $"统计口径不同（{counted}与{otherwise}）");
        }

        if (IsLowerBound(one) != IsLowerBound(other))
        {
            return new("one is counted from a register that is not complete", "其中一个据不完整的名录统计");
        }

        var (span, others) = (Span(one), Span(other));
        return span == others ? null : LocalizedText.Of($"they describe different spans ({span} and {others})", $"时段不同（{span}与{others}）");
    }

    // A basis begins with what is counted: a measure of the activity table, or a variable.
    private static LocalizedText? Counted(IndicatorValue value)
    {
        if (value.Basis is null)
        {
            return null;
        }

        var first = value.Basis.En.Split(',', ';')[0];
        return MeasureWords.Find(first) ?? (VariableCatalog.Known.TryGetValue(first, out var variable) ? variable.Name : null);
    }

    private static bool IsLowerBound(IndicatorValue value) => value.Basis?.En.Contains("(not complete: at least)", StringComparison.Ordinal) == true;

    private static string Span(IndicatorValue value) =>
        value.Basis is null ? "-" : string.Join(", ", Years.Matches(value.Basis.En).Select(static m => m.Value).Distinct(StringComparer.Ordinal)) is { Length: > 0 } years ? years : "-";

    private static string Industries(IndicatorValue value) => value.Granularity is { } n ? FormattableString.Invariant($"{n}") : "?";

    [GeneratedRegex(@"\b(?:[0-9]{4} to [0-9]{4})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Years { get; }
}
