using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>What all parts of the model share.</summary>
internal sealed class ModelContext
{
    private readonly UnknownFields _unknown;

    public ModelContext(Advice advice, ReportTemplate template, UnknownFields unknown)
    {
        (Advice, Language, _unknown) = (advice, template.Language, unknown);
        Words = new Wording(template);
        Names = new TargetNames(advice.Case);
        Dictionary = advice.Dictionary.ToDictionary(static d => d.Id, StringComparer.Ordinal);
    }

    public Advice Advice { get; }

    public Language Language { get; }

    public Wording Words { get; }

    public TargetNames Names { get; }

    public IReadOnlyDictionary<string, IndicatorDefinition> Dictionary { get; }

    /// <summary>An empty group of values.</summary>
    public Fields New() => new(_unknown);

    /// <summary>A group of texts.</summary>
    public Fields Named(params (string Name, string? Text)[] values)
    {
        var fields = New();
        foreach (var (name, text) in values)
        {
            fields.Add(name, text);
        }

        return fields;
    }

    /// <summary>A text in the report's language.</summary>
    public string Of(LocalizedText text) => text.In(Language);

    /// <summary>A threshold with its unit.</summary>
    public string Number(double value, string unit) => ValueText.Written(value, unit, Language);

    /// <summary>An indicator's value with its unit.</summary>
    public string Value(IndicatorValue value) => ValueText.Format(value.Value, Dictionary[value.IndicatorId], Language);

    /// <summary>A target's name.</summary>
    public string Name(Target target) => Names.Of(target).In(Language);

    /// <summary>A diagnosis or measure as "M27 Divide the chain".</summary>
    public string Titled(string code, LocalizedText title) => $"{code} {title.In(Language)}";

    /// <summary>Paper, section and items.</summary>
    public string Citation(Citation citation)
    {
        var paper = Advice.Rules.Sources.TryGetValue(citation.SourceId, out var entry) ? Of(entry.Short) : citation.SourceId;
        var place = Language == Language.Chinese ? $"{paper}，{citation.Section.Zh}" : $"{paper}, {citation.Section.En}";
        return citation.Items.IsEmpty ? place : Language == Language.Chinese ? $"{place}〔{Words.List(citation.Items)}〕" : $"{place} [{Words.List(citation.Items)}]";
    }

    /// <summary>The sources of figures, in a stable order.</summary>
    public string Sources(IEnumerable<string> ids) => Words.List(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => Of(Names.Source(id))));

    /// <summary>What is lacking, in words; the same figure lacking for several members is said once.</summary>
    public IEnumerable<string> Lacking(IEnumerable<LackingInput> inputs) => inputs
        .Distinct()
        .GroupBy(static i => (i.Kind, i.Name, i.Year, IsPair: i.OtherRegionId is not null))
        .Select(g => Lacking([.. g]));

    /// <summary>The same figure lacking for several members, or pairs of them.</summary>
    public string Lacking(LackingInput[] inputs)
    {
        if (inputs[0].OtherRegionId is not null)
        {
            return Words.List(inputs.Select(i => Of(LackingText.Of(i, Names))));
        }

        var regions = inputs.Select(static i => i.RegionId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (regions.Length <= 1)
        {
            return Of(LackingText.Of(inputs[0], Names));
        }

        var what = Of(LackingText.Of(inputs[0] with { RegionId = null }, Names));
        var whom = regions.Length == Advice.Case.Regions.Length ? Words.Text("all_members") : Words.List(regions.Select(r => Of(Names.Region(r))));
        return Words.Noted(what, whom);
    }
}
