using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Reporting.Templates;

namespace AggloAdvisor.Reporting.Model;

/// <summary>The place at a glance: its members with the key figures that are known.</summary>
internal sealed class CaseModel(ModelContext context)
{
    private const int MostColumns = 5;

    // In order of interest; a column nobody knows anything for is left out.
    private static readonly string[] _columns =
        ["gdp", "population", "employment", "gdp_per_head", "krugman_specialisation", "patent_applications", "urbanisation_rate", "co2_per_gdp", "hhi", "top_industry_share"];

    public Fields Fields()
    {
        var @case = context.Advice.Case;
        var fields = context.Named(("name", context.Of(@case.Name)), ("description", @case.Description is { } d ? context.Of(d) : null), ("benchmark", @case.Benchmark is { } b ? context.Of(b.Name) : null));
        fields.Add("year", @case.Year.ToString(CultureInfo.InvariantCulture));
        var known = _columns.Where(c => @case.Regions.Any(r => Cell(c, r.Id) is not null)).Take(MostColumns).ToArray();
        fields.Add("two_names", @case.Regions.Any(r => OtherName(r.Name).Length > 0));
        fields.Add("columns", known.Select(Heading));
        fields.Add("members", @case.Regions.Select(r =>
        {
            var member = context.Named(("name", context.Of(r.Name)), ("other_name", OtherName(r.Name)));
            member.Add("cells", known.Select(c => Cell(c, r.Id) ?? ValueText.Unknown(context.Language)));
            return member;
        }));
        return fields;
    }

    /// <summary>In an English report the Chinese name, so that both can be searched; empty where it is the same, and in a Chinese report.</summary>
    private string OtherName(LocalizedText name) => context.Language == Language.Chinese || name.Zh == name.En ? "" : name.Zh;

    private string Heading(string column)
    {
        var (name, unit) = VariableCatalog.Known.TryGetValue(column, out var variable)
            ? (variable.Name, variable.Unit)
            : (context.Dictionary[column].Name, context.Dictionary[column].Unit);
        var symbol = context.Language == Language.Chinese ? Unit.Find(unit)!.SymbolZh : Unit.Find(unit)!.SymbolEn;
        return symbol is "" || symbol.Equals(context.Of(name), StringComparison.OrdinalIgnoreCase) ? context.Of(name) : context.Words.Noted(context.Of(name), symbol);
    }

    // The unit stands in the heading; only shares carry their sign along.
    private string? Cell(string column, string region)
    {
        var @case = context.Advice.Case;
        if (VariableCatalog.Known.TryGetValue(column, out var variable))
        {
            return @case.Observations.Find(region, column, @case.Year) is { } row ? ValueText.Number(row.Value, variable.Unit is "count" or "jobs" ? 0 : 1) : null;
        }

        var definition = context.Dictionary[column];
        return context.Advice.Indicators.Find(column, Target.Region(region), @case.Year)?.Value is { } value
            ? definition.Unit == "share" ? ValueText.Format(value, definition, context.Language) : ValueText.Number(value, definition.Decimals)
            : null;
    }
}
