using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>A figure of the table of observations, in the case's year.</summary>
internal sealed record ObservationLever(string Id, LocalizedText Name, string Unit, double Value, string? RegionId, string VariableId)
    : Lever(Id, Name, Unit, Value, RegionId, null)
{
    private string Place => RegionId ?? Case.WholeCaseId;

    /// <inheritdoc/>
    public override Case With(Case @case, double value)
    {
        var change = value - (@case.Observations.Find(Place, VariableId, @case.Year)?.Value ?? value);
        var changed = Observed.Add(@case, Place, VariableId, change);
        if (VariableId == Wholes.Gdp)
        {
            return Wholes.ScaleParts(@case, changed, Place);
        }

        return Wholes.IsSector(VariableId) && Wholes.SectorsMakeGdp(@case, Place) ? Observed.Add(changed, Place, Wholes.Gdp, change) : changed;
    }
}

/// <summary>A cell of an activity table, in the case's year.</summary>
internal sealed record CellLever(string Id, LocalizedText Name, string Unit, double Value, string Member, string Code, int Table)
    : Lever(Id, Name, Unit, Value, Member, Code)
{
    /// <inheritdoc/>
    public override Case With(Case @case, double value)
    {
        var table = @case.Activities[Table];
        var (year, region) = (table.Years.IndexOf(@case.Year), table.RegionIds.IndexOf(Member));
        var industry = table.Industries.IndexOf(table.Industries.First(i => i.Code == Code));
        var change = value - (table[year, region, industry] ?? value);
        var changed = @case with { Activities = @case.Activities.SetItem(Table, table.With(year, region, industry, value)) };
        return Wholes.TableMakesGdp(@case, table, Member)
            ? Observed.Add(changed, Member, Wholes.Gdp, Core.Units.Unit.Known[table.Unit].Convert(change, Core.Units.Unit.Known[VariableCatalog.Known[Wholes.Gdp].Unit]))
            : changed;
    }
}

/// <summary>Changes observations.</summary>
internal static class Observed
{
    /// <summary>Adds to a figure of the case's year, and to the whole case's where the members' figures add up to it.</summary>
    public static Case Add(Case @case, string regionId, string variableId, double change)
    {
        var year = @case.Year;
        var withWhole = regionId != Case.WholeCaseId && VariableCatalog.Known[variableId].Additive
            && @case.Regions.All(r => @case.Observations.Find(r.Id, variableId, year) is not null);
        ImmutableArray<Observation> rows =
        [
            .. @case.Observations.Rows.Select(r => r.VariableId == variableId && r.Year == year && (r.RegionId == regionId || (withWhole && r.RegionId == Case.WholeCaseId))
                ? r with { Value = r.Value + change }
                : r),
        ];
        return @case with { Observations = new ObservationTable(rows) };
    }
}
