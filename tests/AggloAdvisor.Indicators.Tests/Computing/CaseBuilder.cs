using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Tests.Computing;

/// <summary>Writes small cases for tests: members a, b, …; year 2021 unless said otherwise.</summary>
internal sealed class CaseBuilder(params string[] members)
{
    public const int Year = 2021;

    private static readonly SourceLocation Nowhere = new("test");
    private readonly List<Observation> _observations = [];
    private readonly List<ActivityTable> _tables = [];
    private readonly List<ReportedValue> _reported = [];
    private readonly Dictionary<string, Register> _registers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Latitude, double Longitude)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalizedText> _provinces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cores = new(StringComparer.Ordinal);
    private InputOutputTable? _inputOutput;
    private string? _benchmark;
    private int? _since;

    public CaseBuilder Benchmark(string id)
    {
        _benchmark = id;
        return this;
    }

    /// <summary>Coordinates of a member, in degrees.</summary>
    public CaseBuilder Place(string region, double latitude, double longitude)
    {
        _places[region] = (latitude, longitude);
        return this;
    }

    /// <summary>One province per member, in their order.</summary>
    public CaseBuilder Provinces(params string[] provinces)
    {
        for (var i = 0; i < provinces.Length; i++)
        {
            _provinces[members[i]] = LocalizedText.Same(provinces[i]);
        }

        return this;
    }

    public CaseBuilder Core(string region)
    {
        _cores.Add(region);
        return this;
    }

    public CaseBuilder Since(int year)
    {
        _since = year;
        return this;
    }

    public CaseBuilder Observe(string region, string variable, double value, int year = Year, string source = "yearbook")
    {
        _observations.Add(new Observation(region, variable, year, value, source, Nowhere));
        return this;
    }

    /// <summary>One value per member, in their order; NaN leaves it out.</summary>
    public CaseBuilder Observe(string variable, double[] values, int year = Year)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _ = double.IsNaN(values[i]) ? this : Observe(members[i], variable, values[i], year);
        }

        return this;
    }

    /// <summary>A table with rows for the members and, when there is one more, the benchmark. Industries are "code", "code:tag" or "code:tag@group".</summary>
    public CaseBuilder Panel(string id, string[] industries, Dictionary<int, double[][]> rows, ActivityMeasure measure = ActivityMeasure.Employment, string[]? regions = null)
    {
        int[] years = [.. rows.Keys.Order()];
        regions ??= rows[years[0]].Length > members.Length ? [.. members, _benchmark!] : members;
        _tables.Add(new ActivityTable(
            id,
            LocalizedText.Same(id),
            measure,
            measure is ActivityMeasure.Employment ? "jobs" : "100m_yuan",
            [.. years],
            [.. regions],
            [.. industries.Select(Industry)],
            [.. years.SelectMany(y => rows[y].SelectMany(static r => r))],
            ["census"]));
        return this;
    }

    public CaseBuilder Table(string id, string[] industries, params double[][] rows) => Panel(id, industries, new Dictionary<int, double[][]> { [Year] = rows });

    /// <summary>Entries as "column=value; column=value".</summary>
    public CaseBuilder Register(string id, bool complete, params string[] entries)
    {
        _registers[id] = new Register(RegisterCatalog.Known[id], complete, [.. entries.Select(static e => new RegisterEntry(
            (e + "; source=survey").Split("; ").Select(static c => c.Split('=')).ToFrozenDictionary(static c => c[0], static c => c[1], StringComparer.Ordinal),
            Nowhere))]);
        return this;
    }

    /// <summary>An input-output table; sectors of industries as "industry=sector sector".</summary>
    public CaseBuilder InputOutput(string[] sectors, double[] flows, double[] outputs, string activityTable, params string[] sectorsOf)
    {
        var map = sectorsOf.Select(static s => s.Split('=')).ToFrozenDictionary(static s => s[0], static s => s[1].Split(' ').ToImmutableArray(), StringComparer.Ordinal);
        _inputOutput = new InputOutputTable(
            LocalizedText.Same("National table"),
            2020,
            "100m_yuan",
            InputOutputFlows.Domestic,
            "bureau",
            [.. sectors.Select(static s => new InputOutputSector(s, LocalizedText.Same(s)))],
            flows,
            outputs,
            new Dictionary<string, FrozenDictionary<string, ImmutableArray<string>>> { [activityTable] = map }.ToFrozenDictionary(StringComparer.Ordinal));
        return this;
    }

    public CaseBuilder Report(string indicator, string region, double value, int? granularity = null, string? industry = null, int year = Year)
    {
        _reported.Add(new ReportedValue(indicator, region, industry, year, value, granularity, "paper", Nowhere, "p. 1"));
        return this;
    }

    private static Industry Industry(string text)
    {
        var halves = text.Split('@');
        var parts = halves[0].Split(':');
        return new Industry(parts[0], LocalizedText.Same(parts[0]), [.. parts.Skip(1)], halves.Length > 1 ? halves[1] : null);
    }

    public Case Build() => new()
    {
        Id = "test",
        Name = LocalizedText.Same("Test"),
        Kind = CaseKind.Agglomeration,
        Year = Year,
        CooperationSince = _since,
        Regions = [.. members.Select(m => new Region(
            m,
            LocalizedText.Same(m),
            _provinces.GetValueOrDefault(m),
            _places.TryGetValue(m, out var place) ? place.Latitude : null,
            _places.TryGetValue(m, out place) ? place.Longitude : null,
            _cores.Contains(m)))],
        Benchmark = _benchmark is null ? null : new Region(_benchmark, LocalizedText.Same(_benchmark)),
        Activities = [.. _tables],
        Observations = new ObservationTable([.. _observations]),
        InputOutput = _inputOutput,
        Registers = _registers.ToFrozenDictionary(StringComparer.Ordinal),
        Reported = [.. _reported],
        Sources = FrozenDictionary<string, Source>.Empty,
        ContentHash = "",
    };

    public IndicatorTable Compute() => IndicatorEngine.Compute(Build());
}

/// <summary>Short forms of what tests ask of a table.</summary>
internal static class TableQuestions
{
    public static IndicatorValue ForCase(this IndicatorTable table, string id, int year = CaseBuilder.Year) => table.Find(id, Target.WholeCase, year)!;

    public static IndicatorValue For(this IndicatorTable table, string id, string region, int year = CaseBuilder.Year) =>
        table.Find(id, Target.Region(region), year)!;

    public static IndicatorValue For(this IndicatorTable table, string id, string region, string industry) =>
        table.Find(id, Target.RegionIndustry(region, industry), CaseBuilder.Year)!;

    public static IndicatorValue ForIndustry(this IndicatorTable table, string id, string industry) =>
        table.Find(id, Target.Industry(industry), CaseBuilder.Year)!;

    public static IndicatorValue ForPair(this IndicatorTable table, string id, string first, string second, int year = CaseBuilder.Year) =>
        table.Find(id, Target.Pair(first, second), year)!;
}
