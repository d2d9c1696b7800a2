using AggloAdvisor.Indicators.Complexity;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Relatedness;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>Ubiquity, relatedness and complexity of one year; unknown as a whole when a member's cell or the reference is.</summary>
internal sealed class SpacePass(Dictionary<string, PanelColumn> columns)
{
    /// <summary>Writes the year's cells.</summary>
    public void Write(int y, PanelYear year)
    {
        var (members, width) = (year.RowTotals.Length, year.Industries);
        var presence = new double[members * width];
        var known = year.AreMembersComplete && year.IsReferenceComplete && Presence.Write(year.Rows, year.Reference, presence);
        if (known)
        {
            IndustryUbiquity.Write(presence, width, columns["industry_ubiquity"].Year(y));
        }
        else
        {
            columns["industry_ubiquity"].Year(y).Fill(double.NaN);
        }

        var density = columns["relatedness_density"].Year(y);
        var absent = columns["relatedness_density_absent"].Year(y);
        var regions = columns["economic_complexity"].Year(y);
        var industries = columns["industry_complexity"].Year(y);
        if (!known || members < IndustrySpace.MinimumMembers)
        {
            density.Fill(double.NaN);
            absent.Fill(double.NaN);
            regions.Fill(double.NaN);
            industries.Fill(double.NaN);
            return;
        }

        _ = RelatednessDensity.Write(presence, Proximity.Compute(presence, width, Diagonal.Kept)!, width, density);
        for (var i = 0; i < members; i++)
        {
            absent[i] = PanelMeasures.Cell(RelatednessDensity.MeanOfAbsent(presence.AsSpan(i * width, width), density.Slice(i * width, width)));
        }

        var complexity = EconomicComplexity.Compute(presence, width);
        for (var i = 0; i < members; i++)
        {
            regions[i] = PanelMeasures.Cell(complexity?.Regions[i]);
        }

        for (var k = 0; k < width; k++)
        {
            industries[k] = PanelMeasures.Cell(complexity?.Industries[k]);
        }
    }
}
