using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Precedents;

/// <summary>The figures by which a case is likened to documented ones.</summary>
/// <remarks>
/// Shares of the whole are means of the members' shares: of the sectors weighted by GDP and only where they are of value added, of urban
/// residents weighted by population. A figure that one member lacks is unknown.
/// </remarks>
public static class PlaceFigures
{
    /// <summary>The known features of a case in its own year, by id.</summary>
    /// <param name="case">The case.</param>
    /// <param name="indicators">Its indicator values.</param>
    public static ImmutableDictionary<string, double> Of(Case @case, IndicatorTable indicators)
    {
        var known = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        void Add(string feature, double? value)
        {
            if (value is { } number && double.IsFinite(number) && LikenessFeature.Find(feature) is { } f && number >= f.Minimum && !(number > f.Maximum))
            {
                known.Add(feature, number);
            }
        }

        double? Whole(string indicator) => indicators.Find(indicator, Target.WholeCase, @case.Year)?.Value;
        Add("population", Total(@case, "population"));
        Add("members", @case.Regions.Length);
        Add("primacy_gdp", Whole("primacy_gdp"));
        Add("cv_gdp_per_head", Whole("cv_gdp_per_head"));
        foreach (var sector in new[] { "primary_share", "secondary_share", "tertiary_share" })
        {
            Add(sector, Mean(@case, "gdp", r => indicators.Find(sector, Target.Region(r), @case.Year) is { Basis: { } basis } v && basis.En.StartsWith("value added", StringComparison.Ordinal) ? v.Value : null));
        }

        Add("urbanisation_rate", Mean(@case, "population", r => indicators.Find("urbanisation_rate", Target.Region(r), @case.Year)?.Value));
        return known.ToImmutable();
    }

    // A figure that is given for the whole goes before the sum of the members'.
    private static double? Total(Case @case, string variable)
    {
        var factor = Unit.Known[VariableCatalog.Known[variable].Unit].Factor;
        if (@case.Observations.Find(Case.WholeCaseId, variable, @case.Year) is { } whole)
        {
            return whole.Value * factor;
        }

        var sum = 0.0;
        foreach (var region in @case.Regions)
        {
            if (@case.Observations.Find(region.Id, variable, @case.Year) is not { } part)
            {
                return null;
            }

            sum += part.Value * factor;
        }

        return sum;
    }

    private static double? Mean(Case @case, string weight, Func<string, double?> of)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var region in @case.Regions)
        {
            if (@case.Observations.Find(region.Id, weight, @case.Year) is not { Value: > 0 } w || of(region.Id) is not { } value)
            {
                return null;
            }

            sum += w.Value * value;
            weights += w.Value;
        }

        return weights > 0 ? sum / weights : null;
    }
}
