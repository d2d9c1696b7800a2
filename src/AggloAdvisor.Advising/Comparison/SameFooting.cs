using System.Text.RegularExpressions;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>Whether two values of an indicator rest on the same kind of figures.</summary>
internal static partial class SameFooting
{
    private static readonly LocalizedText _origins = new("one is reported by a document, the other computed", "一个为文献报告值，一个为计算值");
    private static readonly LocalizedText _documents = new("they are reported by different documents", "两者由不同文献报告");

    /// <summary>Why two values cannot be compared; null when they can.</summary>
    public static LocalizedText? Reason(IndicatorValue one, IndicatorValue other)
    {
        if (one.Origin != other.Origin)
        {
            return _origins;
        }

        if (one.Granularity != other.Granularity)
        {
            return new(
                $"they rest on {Industries(one)} and {Industries(other)} industries",
                $"分别基于{Industries(one)}个和{Industries(other)}个行业");
        }

        if (one.Origin == ValueOrigin.Reported)
        {
            return one.SourceIds.SequenceEqual(other.SourceIds, StringComparer.Ordinal) ? null : _documents;
        }

        var (first, second) = (Footing(one), Footing(other));
        if (first == second)
        {
            return null;
        }

        return Years.Replace(first, "#") == Years.Replace(second, "#")
            ? new($"they describe different spans ({Basis(one).En}; {Basis(other).En})", $"时段不同（{Basis(one).Zh}；{Basis(other).Zh}）")
            : new($"they rest on different figures ({Basis(one).En}; {Basis(other).En})", $"计算依据不同（{Basis(one).Zh}；{Basis(other).Zh}）");
    }

    /// <summary>The basis without what the figures came to: which industry is the largest, which member stands over which.</summary>
    private static string Footing(IndicatorValue value) => value.Basis is null ? "" : Outcome.Replace(value.Basis.En, "");

    [GeneratedRegex(@"; largest: [^;]*|^[a-z0-9-]+ over [a-z0-9-]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Outcome { get; }

    [GeneratedRegex(@"\b[0-9]{4}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Years { get; }

    private static string Industries(IndicatorValue value) => value.Granularity is { } n ? FormattableString.Invariant($"{n}") : "?";

    private static LocalizedText Basis(IndicatorValue value) => value.Basis ?? LocalizedText.Same("-");
}
