using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>One criterion for choosing among a member's industries.</summary>
/// <param name="Name">How the basis names it.</param>
/// <param name="Direction">Whether less is better.</param>
/// <param name="Figures">One figure per candidate; null when it cannot be used.</param>
/// <param name="Why">Why not, when it cannot.</param>
/// <param name="Sources">Ids of the sources behind the figures.</param>
internal sealed record Criterion(LocalizedText Name, Direction Direction, double[]? Figures, LocalizedText? Why, IEnumerable<string> Sources)
{
    /// <summary>Whether it tells candidates apart.</summary>
    public bool Tells => Figures is { Length: > 1 } f && f.Max() > f.Min();
}

/// <summary>Criteria that a case has figures for; the others are left out, and say why.</summary>
/// <remarks>None of them is an input of the value: a criterion is used when it is known for every candidate of the member.</remarks>
internal sealed class SelectionCriteria(InputReader read, ActivityView view, string region, ImmutableArray<int> candidates)
{
    /// <summary>The register of how well local resources suit industries.</summary>
    public const string FitRegister = "resource_fit";

    private static readonly LocalizedText Partly = new("not known for every candidate", "并非所有备选产业均已知");

    /// <summary>All criteria besides quotient and share, which come from the table itself.</summary>
    public IEnumerable<Criterion> All() =>
    [
        Competitive(),
        Productivity(),
        Linkage(new("influence", "影响力"), "influence_coefficient"),
        Linkage(new("sensitivity", "感应度"), "sensitivity_coefficient"),
        Density(),
        Intensity(new("energy", "能耗"), ActivityMeasure.EnergyUse, Direction.LowerIsBetter),
        Intensity(new("CO₂", "二氧化碳排放"), ActivityMeasure.Co2Emissions, Direction.LowerIsBetter),
        Intensity(new("research spending", "研发经费"), ActivityMeasure.RdExpenditure, Direction.HigherIsBetter),
        Fit(),
        Jobs(),
    ];

    private Criterion Competitive()
    {
        LocalizedText name = new("competitive effect", "竞争力分量");
        var choice = read.Context.Activity;
        if (choice.FirstCompleteYear(view.Table, view.Year) is not { } year || choice.View(view.Table, year) is not { } first)
        {
            return Without(name, new("no complete earlier year", "此前没有数据完整的年份"));
        }

        var start = first.Row(region);
        var total = Cells.Sum(start);
        return ShiftShare.Compute(start, view.Row(region), first.Reference, view.Reference) is { } result && total > 0
            ? With(LocalizedText.Of($"{name} since {year}", $"{year}年以来的{name}"), Direction.HigherIsBetter, k => result.CompetitiveByIndustry[k] / total, [])
            : Without(name, new("not defined for the member", "对该成员无定义"));
    }

    private Criterion Productivity()
    {
        LocalizedText name = new("value added per job", "人均增加值");
        if (Measured(ActivityMeasure.ValueAdded) is not { } valueAdded || Measured(ActivityMeasure.Employment) is not { } jobs)
        {
            return Without(name, new("no tables of value added and jobs", "缺增加值表或就业表"));
        }

        return Quotient(name, Direction.HigherIsBetter, valueAdded, jobs);
    }

    private Criterion Linkage(LocalizedText name, string indicator)
    {
        if (read.Context.InputOutput is null)
        {
            return Without(name, new("no input-output table", "无投入产出表"));
        }

        IndicatorValue?[] values = [.. candidates.Select(k => read.Find(indicator, Target.Industry(view.Industries[k].Code)))];
        return Array.Exists(values, static v => v?.Value is null)
            ? Without(name, Partly)
            : new(name, Direction.HigherIsBetter, [.. values.Select(static v => v!.Value!.Value)], null, values.SelectMany(static v => v!.SourceIds).Distinct(StringComparer.Ordinal));
    }

    private Criterion Density()
    {
        LocalizedText name = new("relatedness density", "关联密度");
        if (read.Members.Length < IndustrySpace.MinimumMembers)
        {
            return Without(name, LocalizedText.Of($"fewer than {IndustrySpace.MinimumMembers} members", $"成员不足{IndustrySpace.MinimumMembers}个"));
        }

        if (read.Context.Space(view) is not { } space)
        {
            return Without(name, new("unknown cells of other members", "其他成员有未知数据"));
        }

        var density = space.Row(space.Density, read.Members.IndexOf(region)).ToArray();
        return With(name, Direction.HigherIsBetter, k => density[k], []);
    }

    private Criterion Intensity(LocalizedText what, ActivityMeasure measure, Direction direction)
    {
        var output = Measured(ActivityMeasure.Output) ?? Measured(ActivityMeasure.ValueAdded);
        var per = output?.Counted ?? MeasureWords.Of(ActivityMeasure.Output);
        var name = LocalizedText.Of($"{what} per {per}", $"单位{per}{what}");
        return Measured(measure) is not { } burden || output is null
            ? Without(name, LocalizedText.Of($"no tables of {MeasureWords.Of(measure)} and output", $"缺{MeasureWords.Of(measure)}表或产值表"))
            : Quotient(name, direction, burden, output);
    }

    private Criterion Fit()
    {
        LocalizedText name = new("resource fit", "资源匹配度");
        if (!read.Context.Case.Registers.TryGetValue(FitRegister, out var register))
        {
            return Without(name, LocalizedText.Of($"no register {FitRegister}", $"无“{Wording.Register(FitRegister)}”名录"));
        }

        RegisterEntry[] own = [.. register.Entries.Where(e => e["region"] == region)];
        if (Array.Find(own, e => !view.Table.Industries.Any(i => i.Code == e["industry"])) is { } stranger)
        {
            return Without(name, LocalizedText.Of($"{stranger["industry"]} in the register is no industry of {view.Table.Id}", $"名录中的{stranger["industry"]}不是“{view.Table.Name}”的行业"));
        }

        return With(
            name,
            Direction.HigherIsBetter,
            k =>
            {
                RegisterEntry[] said = [.. own.Where(e => e["industry"] == view.Industries[k].Code)];
                return said.Length == 0 ? register.Complete ? 0 : double.NaN : said.Max(static e => Fit(e["fit"]));
            },
            own.Select(static e => e["source"]).OfType<string>());
    }

    private Criterion Jobs()
    {
        LocalizedText name = new("jobs", "就业");
        if (view.Table.Measure is ActivityMeasure.Employment)
        {
            return Without(name, new("the share counts them", "占比已反映"));
        }

        if (Measured(ActivityMeasure.Employment) is not { } jobs)
        {
            return Without(name, new("no table of jobs", "无就业表"));
        }

        var row = jobs.Row(region).ToArray();
        return With(name, Direction.HigherIsBetter, k => row[k], jobs.Table.SourceIds);
    }

    // The steps between the three words are equal: expert judgement.
    private static double Fit(string? word) => word switch
    {
        "strong" => 1,
        "partial" => 0.5,
        "weak" => 0,
        _ => double.NaN,
    };

    private ActivityView? Measured(ActivityMeasure measure) => view.Table.Measure == measure
        ? view
        : read.Context.Activity.View(SiblingTables.Find(read.Context.Case, view.Table, measure, read.Year), read.Year);

    private Criterion Quotient(LocalizedText name, Direction direction, ActivityView above, ActivityView below)
    {
        var (dividends, divisors) = (above.Row(region).ToArray(), below.Row(region).ToArray());
        return With(name, direction, k => Ratio.Of(dividends[k], divisors[k]) ?? double.NaN, above.Table.SourceIds.Concat(below.Table.SourceIds));
    }

    private Criterion With(LocalizedText name, Direction direction, Func<int, double> figure, IEnumerable<string> sources)
    {
        double[] figures = [.. candidates.Select(figure)];
        return Array.Exists(figures, static f => !double.IsFinite(f)) ? Without(name, Partly) : new(name, direction, figures, null, sources);
    }

    private static Criterion Without(LocalizedText name, LocalizedText why) => new(name, Direction.Neutral, null, why, []);
}
