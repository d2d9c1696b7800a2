using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>Whether two values of an indicator rest on the same kind of figures.</summary>
internal static class SameFooting
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

        return one.Basis == other.Basis
            ? null
            : new($"they rest on different figures ({Basis(one)}; {Basis(other)})", $"计算依据不同（{Basis(one)}；{Basis(other)}）");
    }

    private static string Industries(IndicatorValue value) => value.Granularity is { } n ? FormattableString.Invariant($"{n}") : "?";

    private static string Basis(IndicatorValue value) => value.Basis ?? "-";
}
