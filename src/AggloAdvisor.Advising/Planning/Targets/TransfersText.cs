using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>From whom to whom an industry could move along the gradient, and which condition fails for the two.</summary>
internal sealed class TransfersText(TargetContext context) : ITargetText
{
    private const int Most = 5;
    private static readonly (string Variable, LocalizedText Name)[] Prices =
        [("average_wage", new("wage", "工资")), ("industrial_land_price", new("land price", "地价")), ("electricity_price", new("electricity price", "电价"))];

    private readonly PairConditions _conditions = new(context);

    public IEnumerable<Specific> Of(ImmutableArray<Finding> because)
    {
        Move[] moves = [.. Moves()];
        return moves.Length > 0 ? moves.Select(Text) : ByLevel();
    }

    /// <summary>Per industry the strongest member and the weakest cheaper one; the widest gaps first.</summary>
    private IEnumerable<Move> Moves() => context.Indicators.Of("industry_gradient", context.Case.Year)
        .Where(v => v.Value is not null && CanMove(v.Target.IndustryCode!))
        .GroupBy(static v => v.Target.IndustryCode!, StringComparer.Ordinal)
        .Select(g => BetweenWhom(g.Key, [.. g]))
        .OfType<Move>()
        .OrderByDescending(static m => m.From.Value / m.To.Value)
        .ThenBy(static m => m.Code, StringComparer.Ordinal)
        .Take(Most);

    private Move? BetweenWhom(string code, IndicatorValue[] gradients)
    {
        var from = gradients.Where(static v => v.Value > 1).OrderByDescending(static v => v.Value).ThenBy(static v => v.Target.RegionId, StringComparer.Ordinal).FirstOrDefault();
        if (from is null)
        {
            return null;
        }

        var to = gradients
            .Where(v => v.Value is > 0 and < 1 && IsCheaper(v.Target.RegionId!, from.Target.RegionId!))
            .OrderBy(static v => v.Value)
            .ThenBy(static v => v.Target.RegionId, StringComparer.Ordinal)
            .FirstOrDefault();
        return to is null ? null : new(code, (Member(from), from.Value!.Value), (Member(to), to.Value!.Value));
    }

    private bool IsCheaper(string receiver, string sender) =>
        Ratio("average_wage", sender, receiver) is { } wage ? wage > 1
        : context.Value("gdp_per_head", Target.Region(receiver)) < context.Value("gdp_per_head", Target.Region(sender));

    private Specific Text(Move move)
    {
        var name = context.Names.Industry(move.Code);
        var (from, to) = (move.From.Region, move.To.Region);
        var costs = Costs(from, to);
        var conditions = _conditions.Of(to, IsDirty(move.Code));
        return Say.That(
            $"{name.En}: from {from.Name.En} (gradient {Say.Number(move.From.Value)}) to {to.Name.En} ({Say.Number(move.To.Value)}){costs.En}. {conditions.En}",
            $"{Say.Zh(name)}：由{Say.Zh(from.Name)}（梯度系数{Say.Number(move.From.Value)}）转往{Say.Zh(to.Name)}（{Say.Number(move.To.Value)}）{Say.Zh(costs)}。{Say.Zh(conditions)}",
            "industry_gradient", "gdp_per_head_ratio", "wage_ratio", "land_price_ratio", "co2_per_gdp", "industrial_land_ratio", "receiving_platforms");
    }

    /// <summary>Without a gradient by industry: the direction alone, from the highest level to the lowest.</summary>
    private IEnumerable<Specific> ByLevel()
    {
        var levels = context.Case.Regions.Select(r => (Region: r, Value: context.Value("gdp_per_head", Target.Region(r.Id)))).ToArray();
        if (levels.Length < 2 || Array.Exists(levels, static l => l.Value is null))
        {
            yield break;
        }

        var from = levels.MaxBy(static l => l.Value).Region;
        var leading = Say.List(context.LeadingOf(from.Id).Where(CanMove).Select(context.Names.Industry));
        var what = leading.En.Length == 0
            ? new LocalizedText("which industries cannot be said without value added and jobs by industry", "缺少分行业增加值和就业数据，无法判断转移哪些产业")
            : new LocalizedText(
                $"candidates are links of what leads there ({leading.En}); which ones cannot be said without value added and jobs by industry",
                $"候选为当地优势产业（{Say.Zh(leading)}）的部分环节；缺少分行业增加值和就业数据，无法具体判断");
        foreach (var to in levels.Where(l => l.Region.Id != from.Id).OrderBy(static l => l.Value).ThenBy(static l => l.Region.Id, StringComparer.Ordinal).Take(2).Select(static l => l.Region))
        {
            var costs = Costs(from, to);
            var conditions = _conditions.Of(to, dirty: false);
            yield return Say.That(
                $"From {from.Name.En} to {to.Name.En}{costs.En}. {conditions.En}",
                $"由{Say.Zh(from.Name)}转往{Say.Zh(to.Name)}{Say.Zh(costs)}。{Say.Zh(conditions)}",
                "gdp_per_head_ratio", "wage_ratio", "land_price_ratio", "co2_per_gdp", "industrial_land_ratio", "receiving_platforms");
        }

        yield return Say.That($"Direction only: {what.En}.", $"仅能判断方向：{Say.Zh(what)}。", "industry_gradient");
    }

    /// <summary>The sender's level and prices over the receiver's; only what is known.</summary>
    private LocalizedText Costs(Region from, Region to)
    {
        List<LocalizedText> parts = [];
        var (a, b) = (context.Value("gdp_per_head", Target.Region(from.Id)), context.Value("gdp_per_head", Target.Region(to.Id)));
        if (a is { } level && b is > 0)
        {
            parts.Add(new($"GDP per head {Say.Number(level / b.Value)}", $"人均GDP{Say.Number(level / b.Value)}"));
        }

        parts.AddRange(Prices
            .Select(p => (p.Name, Value: Ratio(p.Variable, from.Id, to.Id)))
            .Where(static p => p.Value is not null)
            .Select(static p => new LocalizedText($"{p.Name.En} {Say.Number(p.Value!.Value)}", $"{Say.Zh(p.Name)}{Say.Number(p.Value!.Value)}")));
        var list = Say.List(parts);
        return parts.Count == 0 ? new("", "") : new($"; sender over receiver: {list.En}", $"；转出地与承接地之比：{Say.Zh(list)}");
    }

    private double? Ratio(string variable, string sender, string receiver) =>
        context.Case.Observations.Find(sender, variable, context.Case.Year) is { } a && context.Case.Observations.Find(receiver, variable, context.Case.Year) is { Value: > 0 } b
            ? a.Value / b.Value
            : null;

    private Industry? Industry(string code) => context.Case.Activities.SelectMany(static t => t.Industries).FirstOrDefault(i => i.Code == code);

    private bool CanMove(string code) => Industry(code) is not { } industry || !(industry.Is(IndustryTags.Local) || industry.Is(IndustryTags.Public) || industry.Is(IndustryTags.Primary) || industry.Is(IndustryTags.Resource));

    private bool IsDirty(string code) => Industry(code)?.Is(IndustryTags.Dirty) == true;

    private Region Member(IndicatorValue value) => context.Case.Regions.First(r => r.Id == value.Target.RegionId);

    private sealed record Move(string Code, (Region Region, double Value) From, (Region Region, double Value) To);
}
