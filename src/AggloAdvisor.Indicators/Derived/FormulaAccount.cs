using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Derived;

/// <summary>What stands behind one value of a formula: sources, granularity, what is lacking, and why there may be no value.</summary>
internal sealed class FormulaAccount
{
    // A value says on which tables it rests, not on how each of many members came about.
    private const int MostBases = 3;
    private readonly List<LackingInput> _lacking = [];
    private readonly HashSet<LackingInput> _known = [];
    private readonly List<LocalizedText> _reasons = [];
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
    private readonly List<LocalizedText> _bases = [];
    private int? _granularity;

    /// <summary>Notes a figure that nobody gave.</summary>
    public void Lack(LackingInput input)
    {
        if (_known.Add(input))
        {
            _lacking.Add(input);
        }
    }

    /// <summary>Notes why an operation has no value.</summary>
    public void Undefined(LocalizedText reason)
    {
        if (!_reasons.Contains(reason))
        {
            _reasons.Add(reason);
        }
    }

    /// <summary>Notes a source.</summary>
    public void Cite(string source) => _sources.Add(source);

    /// <summary>Takes over what stands behind an indicator's value, or what that value lacks.</summary>
    public void Use(IndicatorValue value)
    {
        foreach (var input in value.Lacking)
        {
            Lack(input);
        }

        _sources.UnionWith(value.SourceIds);
        Narrow(value.Granularity);
        Rest(value.Origin == ValueOrigin.Reported ? LocalizedText.Of($"{value.IndicatorId} as reported", $"{Wording.Indicator(value.IndicatorId)}引自文献") : value.Basis);
    }

    /// <summary>Takes over the account of a part that was computed before.</summary>
    public void Use(FormulaAccount part)
    {
        foreach (var input in part._lacking)
        {
            Lack(input);
        }

        foreach (var reason in part._reasons)
        {
            Undefined(reason);
        }

        _sources.UnionWith(part._sources);
        Narrow(part._granularity);
        foreach (var basis in part._bases)
        {
            Rest(basis);
        }
    }

    /// <summary>The value, or what is lacking: lacking figures go before reasons, because they may be what led to them.</summary>
    public IndicatorValue Close(IndicatorDefinition definition, Target target, int year, double? value) => new()
    {
        IndicatorId = definition.Id,
        Target = target,
        Year = year,
        Origin = value is null ? ValueOrigin.Unavailable : ValueOrigin.Computed,
        Value = value,
        Granularity = _granularity,
        Lacking = value is not null ? []
            : _lacking.Count > 0 ? [.. _lacking]
            : [.. _reasons.Select(LackingInput.Because)],
        SourceIds = [.. _sources],
        Basis = _bases.Count == 0 ? null : LocalizedText.List(_bases, "; ", "；"),
    };

    // As thresholds do, the value takes the coarsest classification behind it.
    private void Narrow(int? granularity)
    {
        if (granularity < _granularity || _granularity is null)
        {
            _granularity = granularity;
        }
    }

    private void Rest(LocalizedText? basis)
    {
        if (basis is not null && _bases.Count < MostBases && !_bases.Contains(basis))
        {
            _bases.Add(basis);
        }
    }
}
