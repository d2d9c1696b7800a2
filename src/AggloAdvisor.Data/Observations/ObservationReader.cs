using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Data.Csv;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Names;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.Observations;

/// <summary>A figure and how precisely it was printed.</summary>
/// <param name="Row">The observation.</param>
/// <param name="Figure">Its value, in the variable's unit.</param>
internal sealed record PrintedObservation(Observation Row, Figure Figure);

/// <summary>Reads <c>observations.csv</c>.</summary>
internal sealed class ObservationReader(CaseNames names, FileProblems problems)
{
    private static readonly ImmutableArray<TableColumn> _columns =
        [new("region"), new("variable"), new("year"), new("value"), new("unit"), new("source"), new("note", Required: false)];

    private readonly Dictionary<(string Region, string Variable, int Year), int> _lines = [];

    /// <summary>The known figures in file order; those with errors are absent.</summary>
    public IReadOnlyList<PrintedObservation> Read(string text, CancellationToken cancellationToken)
    {
        var observations = new List<PrintedObservation>();
        foreach (var row in new TableReader(text, _columns, problems).Rows(cancellationToken))
        {
            if (Take(row) is { } observation)
            {
                observations.Add(observation);
            }
        }

        return observations;
    }

    private PrintedObservation? Take(TableRow row)
    {
        var region = names.Regions.Find(row["region"], problems);
        var variableId = names.Variables.Find(row["variable"], problems);
        var year = CellReader.RequiredYear(row["year"], problems);
        var value = row["value"];
        var figure = CellReader.Number(value, problems);
        var variable = variableId is null ? null : VariableCatalog.Known[variableId];
        var unit = Unit(row["unit"], variable, isNeeded: !value.IsEmpty);
        var source = value.IsEmpty && row["source"].IsEmpty ? null : names.Sources.Find(row["source"], problems);
        if (figure is not null && variable is not null && unit is not null)
        {
            figure = InRange(figure.Value, variable, unit, value);
        }

        if (region is null || variable is null || year is null || !IsFirst(region, variable.Id, year.Value, row)
            || figure is null || unit is null || source is null)
        {
            return null;
        }

        var held = figure.Value.Times(unit.Convert(1, Core.Units.Unit.Known[variable.Unit]));
        var exact = unit.Convert(figure.Value.Value, Core.Units.Unit.Known[variable.Unit]);
        var note = row["note"].IsEmpty ? null : row["note"].Text;
        return new PrintedObservation(
            new Observation(region, variable.Id, year.Value, exact, source, value.In(problems), note),
            held with { Value = exact });
    }

    private bool IsFirst(string region, string variable, int year, TableRow row)
    {
        if (_lines.TryAdd((region, variable, year), row.Line))
        {
            return true;
        }

        problems.Error(
            Codes.DuplicateRow,
            problems.At(row.Line),
            LocalizedText.Of($"{variable} of {region} in {Shown.Figure(year)} is given twice", $"‘{region}’ {Shown.Figure(year)} 年的‘{variable}’给出了两次"),
            new("keep one of the two rows", "请只保留其中一行"),
            problems.At(_lines[(region, variable, year)]));
        return false;
    }

    private Unit? Unit(TableCell cell, Variable? variable, bool isNeeded)
    {
        if (cell.IsEmpty)
        {
            if (isNeeded)
            {
                CellReader.Empty(cell, problems, variable is null ? new("every figure has a unit", "每个数值都须有单位") : LocalizedText.Of($"'{variable.Id}' is held in {variable.Unit}; write the unit of your figure", $"‘{variable.Id}’以‘{variable.Unit}’存储；请写明您的数值所用单位"));
            }

            return null;
        }

        if (CaseNames.Units.Find(cell, problems) is not { } id)
        {
            return null;
        }

        var unit = Core.Units.Unit.Known[id];
        var dimension = variable is null ? unit.Dimension : Core.Units.Unit.Known[variable.Unit].Dimension;
        if (unit.Dimension == dimension)
        {
            return unit;
        }

        var fitting = Core.Units.Unit.Known.Values.Where(u => u.Dimension == dimension).Select(static u => u.Id).Order(StringComparer.Ordinal);
        problems.Error(
            Codes.OtherDimension,
            cell.In(problems),
            LocalizedText.Of($"'{id}' measures {unit.Dimension}; '{variable!.Id}' needs {dimension}", $"‘{id}’的量纲是‘{unit.Dimension}’；‘{variable!.Id}’需要‘{dimension}’"),
            LocalizedText.Of($"use one of {Named.List(fitting)}", $"请使用{Named.List(fitting)}之一"));
        return null;
    }

    private Figure? InRange(Figure figure, Variable variable, Unit unit, TableCell cell)
    {
        var held = Core.Units.Unit.Known[variable.Unit];
        var value = unit.Convert(figure.Value, held);
        var isOutside = value < variable.Minimum || value > variable.Maximum || !double.IsFinite(value);
        if (!isOutside)
        {
            return figure;
        }

        LocalizedText range = (variable.Minimum, variable.Maximum) switch
        {
            ({ } low, { } high) => LocalizedText.Of($"from {Shown.Figure(low)} to {Shown.Figure(high)}", $"在 {Shown.Figure(low)} 至 {Shown.Figure(high)} 之间"),
            ({ } low, null) => LocalizedText.Of($"at least {Shown.Figure(low)}", $"不小于 {Shown.Figure(low)}"),
            (null, { } high) => LocalizedText.Of($"at most {Shown.Figure(high)}", $"不大于 {Shown.Figure(high)}"),
            _ => new("finite", "为有限数"),
        };
        problems.Error(
            Codes.OutOfRange,
            cell.In(problems),
            LocalizedText.Of($"'{variable.Id}' cannot be {Shown.Figure(figure.Value)} (in {unit.Id}): it is {range} (in {variable.Unit})", $"‘{variable.Id}’不能为 {Shown.Figure(figure.Value)}（单位：‘{unit.Id}’）：应{range}（单位：‘{variable.Unit}’）"),
            new("check the value and its unit; leave the cell empty when it is unknown", "请核对数值和单位；未知时请将单元格留空"));
        return null;
    }
}
