using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Manifest;
using AggloAdvisor.Data.Plausibility;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.Observations;

/// <summary>Asks whether observations are plausible: the whole against its members, years against their neighbours, members without a figure.</summary>
internal sealed class ObservationChecks(CaseManifest @case, IReadOnlyList<PrintedObservation> observations, FileProblems problems)
{
    /// <summary>Warns of what is implausible and remarks on what is lacking.</summary>
    /// <param name="isWhole">Whether every row could be read: only then is a figure lacking.</param>
    public void Run(bool isWhole)
    {
        CheckTotals();
        CheckJumps();
        if (isWhole && @case.Year is not null)
        {
            CheckCoverage();
        }
    }

    private void CheckTotals()
    {
        var figures = observations.ToDictionary(static o => (o.Row.RegionId, o.Row.VariableId, o.Row.Year), static o => o.Figure);
        foreach (var (row, total) in observations.Where(static o => o.Row.RegionId == Case.WholeCaseId))
        {
            var variable = VariableCatalog.Known[row.VariableId];
            var parts = new List<Figure>();
            foreach (var member in @case.Members)
            {
                if (figures.TryGetValue((member.Id, row.VariableId, row.Year), out var part))
                {
                    parts.Add(part);
                }
            }

            if (variable.Additive && parts.Count == @case.Members.Length)
            {
                Totals.Check(LocalizedText.Of($"{row.VariableId} in {Shown.Figure(row.Year)}", $"{Shown.Figure(row.Year)} 年‘{row.VariableId}’"), variable.Unit, total, parts, row.Location, problems);
            }
        }
    }

    private void CheckJumps()
    {
        foreach (var series in observations.GroupBy(static o => (o.Row.RegionId, o.Row.VariableId)))
        {
            var unit = VariableCatalog.Known[series.Key.VariableId].Unit;
            SeriesJumps.Check(
                () => LocalizedText.Of($"{series.Key.VariableId} of {series.Key.RegionId}", $"‘{series.Key.RegionId}’的‘{series.Key.VariableId}’"),
                unit,
                Smallest.Of(Unit.Known[unit]),
                series.Select(static o => new SeriesPoint(o.Row.Year, o.Row.Value, o.Row.Location.Line, o.Row.Location.Column)),
                problems);
        }
    }

    private void CheckCoverage()
    {
        var ofYear = observations.Where(o => o.Row.Year == @case.Year).GroupBy(static o => o.Row.VariableId);
        foreach (var variable in ofYear)
        {
            var given = variable.Select(static o => o.Row.RegionId).ToHashSet(StringComparer.Ordinal);
            var lacking = @case.Members.Select(static m => m.Id).Where(m => !given.Contains(m)).ToList();
            var count = @case.Members.Length - lacking.Count;
            if (count > 0 && lacking.Count > 0)
            {
                problems.Info(
                    Codes.SomeMembersLack,
                    variable.First().Row.Location,
                    LocalizedText.Of($"{variable.Key} of {Shown.Figure(@case.Year!.Value)} is given for {Shown.Figure(count)} of {Shown.Figure(@case.Members.Length)} members; lacking: {Shown.List(lacking)}", $"{Shown.Figure(@case.Members.Length)} 个成员中只有 {Shown.Figure(count)} 个给出了 {Shown.Figure(@case.Year!.Value)} 年的‘{variable.Key}’；缺：{Shown.List(lacking)}"),
                    new("what needs it for all members stays undecided", "凡需要全部成员数据的判断都将未决"));
            }
        }
    }
}
