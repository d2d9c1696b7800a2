using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>The conditions of a transfer, asked for the member that would receive: carbon, benefit sharing, land, platform.</summary>
/// <remarks>The gates of the measure ask them for the whole case; here they are asked for the two.</remarks>
internal sealed class PairConditions(TargetContext context)
{
    /// <summary>Which conditions fail, and which nobody can decide.</summary>
    /// <param name="receiver">Who would receive.</param>
    /// <param name="dirty">Whether the industry is energy-hungry or polluting.</param>
    public LocalizedText Of(Region receiver, bool dirty)
    {
        (LocalizedText Name, bool? Holds)[] all =
        [
            (dirty ? new("carbon (the industry is energy-hungry)", "碳排放（该产业高耗能）") : new("carbon", "碳排放"), Carbon(receiver, dirty)),
            (new("benefit sharing", "利益分配"), Either(Yes("has_tax_sharing"), Yes("has_compensation"))),
            (new("land", "用地"), AtLeast(context.Value("industrial_land_ratio", Target.Region(receiver.Id)), "land.enough")),
            (new("platform", "承接平台"), Platform(receiver)),
        ];
        var (fails, open) = (Say.List(all.Where(static c => c.Holds == false).Select(static c => c.Name)), Say.List(all.Where(static c => c.Holds is null).Select(static c => c.Name)));
        return (fails.En.Length, open.En.Length) switch
        {
            (0, 0) => new("Carbon, benefit sharing, land and platform: all hold.", "碳排放、利益分配、用地和承接平台条件均满足。"),
            (0, _) => new($"No condition is known to fail; first find out: {open.En}.", $"尚无不满足的条件；须先查明：{Say.Zh(open)}。"),
            (_, 0) => new($"Fails: {fails.En}.", $"不满足：{Say.Zh(fails)}。"),
            _ => new($"Fails: {fails.En}; first find out: {open.En}.", $"不满足：{Say.Zh(fails)}；须先查明：{Say.Zh(open)}。"),
        };
    }

    private bool? Carbon(Region receiver, bool dirty)
    {
        var bound = Yes("has_emission_obligation");
        var level = context.Value("co2_per_gdp", Target.Region(receiver.Id));
        bool? clean = level is { } carbon && context.Threshold("carbon.intensity_high") is { } high ? carbon <= high : null;
        // An energy-hungry industry needs the obligation whatever the receiver's level is.
        return dirty ? bound : Either(clean, bound);
    }

    private bool? Platform(Region receiver)
    {
        var number = context.Value("receiving_platforms", Target.Region(receiver.Id));
        var occupancy = context.Value("platform_occupancy", Target.Region(receiver.Id));
        return number switch
        {
            null => null,
            0 => false,
            _ => occupancy is { } used && context.Threshold("platforms.full") is { } full ? used < full : null,
        };
    }

    private bool? AtLeast(double? value, string threshold) => value is { } known && context.Threshold(threshold) is { } limit ? known >= limit : null;

    private bool? Yes(string indicator) => context.Value(indicator, Target.WholeCase) is { } value ? value == 1 : null;

    private static bool? Either(bool? a, bool? b) => a == true || b == true ? true : a == false && b == false ? false : null;
}
