using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>
/// Gives a formula its inputs for one value and keeps the account: which sources were used, and which inputs were lacking.
/// A formula can thus be written as if everything were known: what is lacking is <see cref="double.NaN"/>, measures give null for
/// it, and the value becomes unavailable with the exact list.
/// </summary>
internal sealed class InputReader(CaseContext context, int year)
{
    private readonly List<LackingInput> _lacking = [];
    private readonly HashSet<LackingInput> _counted = [];
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
    private bool _isLacking;
    private LocalizedText? _undefined;

    /// <summary>The case and what its indicators share.</summary>
    public CaseContext Context { get; } = context;

    /// <summary>The year that the value describes.</summary>
    public int Year { get; } = year;

    /// <summary>Ids of the members.</summary>
    public ImmutableArray<string> Members => Context.Members;

    /// <summary>What the value is computed from, where the formula does not say it.</summary>
    public LocalizedText? Basis { get; set; }

    /// <summary>Number of industries behind the value.</summary>
    public int? Granularity { get; set; }

    /// <summary>Caveat of the inputs.</summary>
    public LocalizedText? Note { get; set; }

    /// <summary>Whether an input was lacking so far.</summary>
    public bool IsLacking => _isLacking;

    /// <summary>A figure in its dimension's base unit (yuan, persons, tonnes); NaN when nobody gave it.</summary>
    public double Amount(string regionId, string variable, int? year = null)
    {
        if (Context.Case.Observations.Find(regionId, variable, year ?? Year) is not { } row)
        {
            Lack(LackingKind.Observation, variable, regionId, year ?? Year);
            return double.NaN;
        }

        Cite(row.SourceId);
        return row.Value * Unit.Known[VariableCatalog.Known[variable].Unit].Factor;
    }

    /// <summary>Whether a figure is known; asking does not make it an input.</summary>
    public bool Knows(string regionId, string variable) => Context.Case.Observations.Find(regionId, variable, Year) is not null;

    /// <summary>A figure of every member, in the case's order.</summary>
    public double[] OfMembers(string variable, int? year = null) => [.. Members.Select(m => Amount(m, variable, year))];

    /// <summary>The whole case's figure: the members' sum, else the row that gives it for the case.</summary>
    public double OfCase(string variable) =>
        Knows(Case.WholeCaseId, variable) && !Members.All(m => Knows(m, variable))
            ? Amount(Case.WholeCaseId, variable)
            : OfMembers(variable).Sum();

    /// <summary>
    /// The value of an earlier entry of the catalogue, which the entry must name in its needs; NaN when it is unavailable, and then
    /// what it lacks is lacking here too.
    /// </summary>
    public double Value(string indicatorId, Target target)
    {
        var value = Find(indicatorId, target);
        if (value is not null)
        {
            Inherit(value);
        }

        // Only other years than the case's leave unavailable values out: that year's figures are lacking.
        if (value?.Value is null && !IsLacking)
        {
            Lack(LackingInput.Because(LocalizedText.Of($"'{indicatorId}' has no value here", $"“{Wording.Indicator(indicatorId)}”在此没有数值")));
        }

        return value?.Value ?? double.NaN;
    }

    /// <summary>The same value without making it an input; <see cref="Inherit"/> does.</summary>
    public IndicatorValue? Find(string indicatorId, Target target) => Context.Earlier.Find(indicatorId, target, Year);

    /// <summary>Takes over what stands behind a value: its sources, or what it lacks.</summary>
    public void Inherit(IndicatorValue value)
    {
        foreach (var source in value.SourceIds)
        {
            Cite(source);
        }

        foreach (var input in value.Lacking)
        {
            Lack(input);
        }
    }

    /// <summary>The activity table in use, in the value's year; null, and lacking, when there is none.</summary>
    public ActivityView? Activity()
    {
        var choice = Context.Activity;
        if (choice.View(choice.Table, Year) is { } view)
        {
            Use(view);
            return view;
        }

        var table = choice.Table ?? choice.Candidates.MaxBy(ActivityChoice.Granularity);
        Lack(LackingKind.Activity, table?.Id ?? Catalogue.IndicatorCatalog.ActivityInput, null, Year);
        return null;
    }

    /// <summary>Takes over the sources, granularity and description of a table.</summary>
    public void Use(ActivityView view)
    {
        foreach (var source in view.Table.SourceIds)
        {
            Cite(source);
        }

        (Granularity, Basis) = (view.Industries.Length, view.Description);
    }

    /// <summary>A member's row; lacking when a cell is unknown.</summary>
    public ReadOnlySpan<double> Row(ActivityView view, string memberId)
    {
        var row = view.Row(memberId);
        var sum = Cells.Sum(row);
        if (double.IsNaN(sum))
        {
            Lack(LackingKind.Activity, view.Table.Id, memberId, view.Year);
        }
        else if (sum <= 0)
        {
            Undefined(LocalizedText.Of($"{memberId} has no activity in {view.Table.Id}", $"“{view.Table.Name}”中{Name(memberId)}没有经济活动"));
        }

        return row;
    }

    /// <summary>The sum of all members; lacking for every member with an unknown cell.</summary>
    public ReadOnlySpan<double> Total(ActivityView view)
    {
        foreach (var member in view.IncompleteMembers)
        {
            Lack(LackingKind.Activity, view.Table.Id, member, view.Year);
        }

        return view.Total;
    }

    /// <summary>The benchmark's row where the table has one, else the sum of all members.</summary>
    public ReadOnlySpan<double> Reference(ActivityView view)
    {
        if (view.BenchmarkId is null)
        {
            return Total(view);
        }

        if (!view.IsReferenceComplete)
        {
            Lack(LackingKind.Activity, view.Table.Id, view.BenchmarkId, view.Year);
        }

        return view.Reference;
    }

    /// <summary>How a basis names the reference of <see cref="Reference"/>.</summary>
    public static LocalizedText ReferenceName(ActivityView view) => view.ReferenceName;

    /// <summary>The reference as a further part of a basis.</summary>
    public static LocalizedText AgainstReference(ActivityView view) => LocalizedText.Of($", {view.ReferenceName}", $"，{view.ReferenceName}");

    /// <summary>How a basis names a member or the benchmark: the id; in Chinese the name.</summary>
    public LocalizedText Name(string regionId) => Context.NameOf(regionId);

    /// <summary>A register; null, and lacking, when nobody filled it in.</summary>
    public Register? Register(string id)
    {
        if (Context.Case.Registers.TryGetValue(id, out var register))
        {
            return register;
        }

        Lack(LackingKind.Register, id);
        return null;
    }

    /// <summary>Notes an input that is lacking; the same one counts once.</summary>
    public void Lack(LackingKind kind, string name, string? regionId = null, int? year = null) => Lack(new LackingInput(kind, name, regionId, year));

    /// <summary>Notes an input that is lacking, or why there is no value; the same one counts once.</summary>
    public void Lack(LackingInput input)
    {
        _isLacking = true;

        // Other years show the values that exist: of the others nobody asks what is lacking, and there are many.
        if (Year != Context.Case.Year)
        {
            return;
        }

        if (_counted.Add(input))
        {
            _lacking.Add(input);
        }
    }

    /// <summary>Notes a source that was used.</summary>
    public void Cite(string? sourceId)
    {
        if (sourceId is not null)
        {
            _sources.Add(sourceId);
        }
    }

    /// <summary>Gives the reason why the formula has no value although nothing is lacking; the first reason stands.</summary>
    public double? Undefined(LocalizedText reason)
    {
        _undefined ??= reason;
        return null;
    }

    /// <summary>Closes the account of one value, or of a row of values, and starts the next.</summary>
    public ReadAccount Close()
    {
        var account = new ReadAccount(
            _isLacking,
            [.. _lacking],
            _undefined,
            [.. _sources],
            Granularity,
            Basis,
            Note);
        _lacking.Clear();
        _counted.Clear();
        _sources.Clear();
        (_isLacking, _undefined, Basis, Granularity, Note) = (false, null, null, null, null);
        return account;
    }
}

/// <summary>What stood behind a value.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReadAccount(
    bool IsLacking,
    ImmutableArray<LackingInput> Lacking,
    LocalizedText? Undefined,
    ImmutableArray<string> SourceIds,
    int? Granularity,
    LocalizedText? Basis,
    LocalizedText? Note);
