using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Diversity;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>Shares, quotients, specialisation, diversity, concentration and leading industries of one year.</summary>
internal sealed class StructurePass
{
    private readonly Dictionary<string, PanelColumn> _columns;
    private readonly (PanelColumn Column, RowMeasure Measure)[] _rows;
    private readonly (PanelColumn Column, ColumnMeasure Measure)[] _single;
    private readonly (PanelColumn Column, ColumnMeasure Measure)[] _spreads;
    private readonly (PanelColumn Column, int[] Industries)[] _tagged;
    private readonly bool[] _canLead;
    private readonly int[]? _groups;

    public StructurePass(Dictionary<string, PanelColumn> columns, ImmutableArray<Industry> industries)
    {
        _columns = columns;
        _rows = [.. PanelMeasures.Rows.Select(m => (columns[m.Id], m.Measure))];
        _single = [.. PanelMeasures.Columns.Select(m => (columns[m.Id], m.Measure))];
        _spreads = [.. PanelMeasures.Spreads.Select(m => (columns[m.Id], m.Measure))];
        _tagged = [.. PanelMeasures.Tagged.Select(t => (columns[t.Id], Enumerable.Range(0, industries.Length).Where(k => industries[k].Is(t.Tag)).ToArray()))];
        _canLead = [.. industries.Select(LeadingIndustries.CanLead)];
        _groups = Groups.OfIndustries(industries);
    }

    /// <summary>Writes the year's cells.</summary>
    public void Write(int y, PanelYear year)
    {
        Members(y, year);
        Quotients(y, year);
        _columns["industry_count"].Year(y)[0] = year.Industries;
        KrugmanSpecialisation.FillUnweightedRest(year.Rows, year.Industries, _columns["krugman_unweighted_rest"].Year(y));
        Industries(y, year);
    }

    private void Members(int y, PanelYear year)
    {
        var related = _columns["related_variety"].Year(y);
        var unrelated = _columns["unrelated_variety"].Year(y);
        for (var i = 0; i < year.RowTotals.Length; i++)
        {
            var row = year.Row(i);
            foreach (var (column, measure) in _rows)
            {
                column.Year(y)[i] = PanelMeasures.Cell(measure(row, year));
            }

            foreach (var (column, industries) in _tagged)
            {
                column.Year(y)[i] = industries.Length == 0 ? double.NaN : PanelMeasures.Cell(GroupShare.Compute(row, industries));
            }

            var variety = _groups is null ? null : Variety.Compute(row, _groups);
            (related[i], unrelated[i]) = (PanelMeasures.Cell(variety?.Related), PanelMeasures.Cell(variety?.Unrelated));
        }
    }

    private void Quotients(int y, PanelYear year)
    {
        var width = year.Industries;
        var shares = _columns["industry_share"].Year(y);
        var quotients = _columns["location_quotient"].Year(y);
        var rest = _columns["relative_specialisation"].Year(y);
        var top = _columns["top_industry_lq"].Year(y);
        var diversity = _columns["industry_diversity"].Year(y);
        var clarity = _columns["leading_industry_clarity"].Year(y);
        var here = _columns["leading_here"].Year(y);
        var leads = new int[width];
        for (var i = 0; i < year.RowTotals.Length; i++)
        {
            var row = year.Row(i);
            var own = shares.Slice(i * width, width);
            Cells.Shares(row, own);
            var quotient = quotients.Slice(i * width, width);
            var known = LocationQuotient.Fill(row, year.Reference, quotient);
            LocationQuotient.FillAgainstRest(row, year.Total, rest.Slice(i * width, width));
            (top[i], diversity[i]) = known ? (quotient[Catalogue.DiversityIndicators.Largest(row)], AtLeastOne(quotient)) : (double.NaN, double.NaN);
            clarity[i] = known && width >= LeadingIndustries.FewestIndustries
                ? PanelMeasures.Cell(LeadingIndustryClarity.Compute(row, quotient, _canLead)?.Value)
                : double.NaN;
            var marks = here.Slice(i * width, width);
            LeadingMark.Write(quotient, own, _canLead, marks);
            for (var k = 0; k < width; k++)
            {
                leads[k] += (int)marks[k];
            }
        }

        Leading(y, year, leads);
    }

    private void Leading(int y, PanelYear year, int[] leads)
    {
        var members = year.RowTotals.Length;
        var known = year.AreMembersComplete && year.IsReferenceComplete && year.Industries >= LeadingIndustries.FewestIndustries;
        var share = _columns["leading_member_share"].Year(y);
        var count = _columns["leading_members"].Year(y);
        for (var k = 0; k < leads.Length; k++)
        {
            (share[k], count[k]) = known ? (PanelMeasures.Cell(Ratio.Of(leads[k], members)), leads[k]) : (double.NaN, double.NaN);
        }

        // An industry that leads nowhere is not asked where it leads.
        var here = _columns["leading_here"].Year(y);
        for (var i = 0; i < here.Length; i++)
        {
            here[i] = known && leads[i % leads.Length] > 0 ? here[i] : double.NaN;
        }

        var several = known && members >= 2;
        _columns["leading_overlap"].Year(y)[0] = several
            ? PanelMeasures.Cell(Ratio.Of(leads.Count(static n => n >= 2), leads.Count(static n => n > 0)))
            : double.NaN;
        _columns["leading_shared_industries"].Year(y)[0] = several ? leads.Count(n => 4 * n >= 3 * members) : double.NaN;
    }

    private void Industries(int y, PanelYear year)
    {
        var members = year.RowTotals.Length;
        var column = new double[members];
        for (var k = 0; k < year.Industries; k++)
        {
            for (var i = 0; i < members; i++)
            {
                column[i] = year.Rows[(i * year.Industries) + k];
            }

            foreach (var (target, measure) in _single)
            {
                target.Year(y)[k] = PanelMeasures.Cell(measure(column, year.RowTotals));
            }

            foreach (var (target, measure) in _spreads)
            {
                target.Year(y)[k] = members < 2 ? double.NaN : PanelMeasures.Cell(measure(column, year.RowTotals));
            }
        }
    }

    private static int AtLeastOne(ReadOnlySpan<double> quotients)
    {
        var count = 0;
        foreach (var quotient in quotients)
        {
            count += quotient >= 1 ? 1 : 0;
        }

        return count;
    }
}
