using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>What all indicators of a case share: its targets, its years and the activity table in use.</summary>
internal sealed class CaseContext
{
    /// <summary>Registers whose entries are figures of a year, so that they show trends; the others say what is so in the case's year.</summary>
    private static readonly string[] Series = ["copatents", "counties", "flows", "prices", TravelRegisters.TimesId];

    private readonly Dictionary<int, LeadingIndustries> _leading = [];
    private readonly Dictionary<ActivityView, IndustrySpace?> _spaces = [];
    private readonly Dictionary<(int Year, ActivityMeasure? Measure), ActivityTable?> _sectorTables = [];
    private readonly Dictionary<(string Tag, int Year), TaggedJobs?> _jobs = [];
    private readonly Dictionary<(string Variable, int Last), int?> _firstYears = [];

    /// <summary>Prepares a case.</summary>
    public CaseContext(Case @case)
    {
        Case = @case;
        Activity = new ActivityChoice(@case);
        Members = [.. @case.Regions.Select(static r => r.Id)];
        RegionTargets = [.. Members.Select(Target.Region)];
        Pairs = [.. Members.SelectMany((a, i) => Members.Skip(i + 1).Select(b => Target.Pair(a, b)))];
        Years =
        [
            @case.Year,
            .. @case.Observations.Rows.Select(static r => r.Year)
                .Concat(Activity.Candidates.SelectMany(static t => t.Years))
                .Concat(Series.SelectMany(id => @case.Registers.TryGetValue(id, out var register) ? register.Entries : []).Select(YearOf))
                .Where(y => y != @case.Year)
                .Distinct()
                .Order(),
        ];
        RegionIndustryTargets = Activity.View(Activity.Table, @case.Year) is { } view
            ? [.. Members.Select(m => view.Industries.Select(i => Target.RegionIndustry(m, i.Code)).ToImmutableArray())]
            : [];
        IndustryTargets = Activity.View(Activity.Table, @case.Year) is { } table ? [.. table.Industries.Select(static i => Target.Industry(i.Code))] : [];
        PatentVariable = ChoosePatentVariable();
        Chains = ChainMap.Of(@case);
        InputOutput = @case.InputOutput is null ? null : new InputOutputView(@case.InputOutput);
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>Ids of the members in the case's order; the benchmark is not one.</summary>
    public ImmutableArray<string> Members { get; }

    /// <summary>How texts name a member or the benchmark: the id; in Chinese the name.</summary>
    public LocalizedText NameOf(string regionId) => new(
        regionId,
        (Case.Regions.FirstOrDefault(r => r.Id == regionId) ?? (Case.Benchmark?.Id == regionId ? Case.Benchmark : null))?.Name.Zh ?? regionId);

    /// <summary>How texts name an industry of a register: the code; in Chinese the name that a table or the register of leading industries gives.</summary>
    public LocalizedText IndustryName(string code)
    {
        var named = Case.Activities.SelectMany(static a => a.Industries).FirstOrDefault(i => i.Code == code)?.Name.Zh
            ?? (Case.Registers.TryGetValue(LeadingIndustries.RegisterId, out var register)
                ? register.Entries.FirstOrDefault(e => e["industry"] == code)?["industry_name_zh"]
                : null);
        return new(code, named ?? code);
    }

    /// <summary>One target per member.</summary>
    public ImmutableArray<Target> RegionTargets { get; }

    /// <summary>One target per pair of members.</summary>
    public ImmutableArray<Target> Pairs { get; }

    /// <summary>Targets by member and industry of the table in use; empty without one.</summary>
    public ImmutableArray<ImmutableArray<Target>> RegionIndustryTargets { get; }

    /// <summary>One target per industry of the table in use; empty without one.</summary>
    public ImmutableArray<Target> IndustryTargets { get; }

    /// <summary>The case's year first, then every other year that has figures, ascending.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>The activity table in use.</summary>
    public ActivityChoice Activity { get; }

    /// <summary>Which count of patents the case has for most members.</summary>
    public string PatentVariable { get; }

    /// <summary>The table to read sectors from, of one measure or of any; null when no table serves.</summary>
    public ActivityTable? SectorTable(int year, ActivityMeasure? measure)
    {
        if (!_sectorTables.TryGetValue((year, measure), out var table))
        {
            _sectorTables[(year, measure)] = table = SectorShares.Choose(Activity, year, measure);
        }

        return table;
    }

    /// <summary>Values of earlier entries of the catalogue, for those that are computed from them.</summary>
    public EarlierValues Earlier { get; } = new();
    /// <summary>Chains of the register of stages, by code; empty without one.</summary>
    public ImmutableArray<ChainMap> Chains { get; }

    /// <summary>The input-output table; null when the case has none.</summary>
    public InputOutputView? InputOutput { get; }

    /// <summary>Leading industries in a year.</summary>
    public LeadingIndustries Leading(int year)
    {
        if (!_leading.TryGetValue(year, out var leading))
        {
            _leading[year] = leading = LeadingIndustries.Find(this, year);
        }

        return leading;
    }

    /// <summary>Which members have which industries as specialities, and what follows from it; null when a cell is unknown.</summary>
    public IndustrySpace? Space(ActivityView view)
    {
        if (!_spaces.TryGetValue(view, out var space))
        {
            _spaces[view] = space = IndustrySpace.Of(Case, view);
        }

        return space;
    }

    /// <summary>Jobs in industries with a role in a year; null when no table of employment has such an industry.</summary>
    public TaggedJobs? JobsIn(string tag, int year)
    {
        if (!_jobs.TryGetValue((tag, year), out var jobs))
        {
            _jobs[(tag, year)] = jobs = TaggedJobs.Find(Activity, tag, year);
        }

        return jobs;
    }

    /// <summary>
    /// The earliest year before <paramref name="last"/> that has the variable for every member that has it in <paramref name="last"/>:
    /// one span for all, so that growth rates can be compared.
    /// </summary>
    public int? FirstCommonYear(string variable, int last)
    {
        if (!_firstYears.TryGetValue((variable, last), out var first))
        {
            _firstYears[(variable, last)] = first = FindFirstCommonYear(variable, last);
        }

        return first;
    }

    private int? FindFirstCommonYear(string variable, int last)
    {
        string[] known = [.. Members.Where(m => Case.Observations.Find(m, variable, last) is not null)];
        var years = Years.Where(y => y < last).Order();
        return known.Length == 0
            ? null
            : years.Select(static y => (int?)y).FirstOrDefault(y => Array.TrueForAll(known, m => Case.Observations.Find(m, variable, y!.Value) is not null));
    }

    private static int YearOf(RegisterEntry entry) => int.Parse(entry["year"]!, NumberStyles.None, CultureInfo.InvariantCulture);

    private string ChoosePatentVariable()
    {
        // Applications, grants and inventions differ by factors: one kind for the whole case, never a mixture.
        string[] kinds = ["patent_applications", "patents_granted", "invention_patents"];
        return kinds.MaxBy(v => Members.Count(m => Case.Observations.Find(m, v, Case.Year) is not null))!;
    }
}
