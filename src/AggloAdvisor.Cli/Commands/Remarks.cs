using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Cli.Commands;

/// <summary>What several commands say when something that was named does not exist.</summary>
internal static class Remarks
{
    /// <summary>An indicator that does not exist, and the one that was probably meant.</summary>
    public static string NoIndicator(Terminal terminal, string name, ImmutableArray<IndicatorDefinition> dictionary) =>
        Nothing(terminal, "indicator", "指标", name, dictionary.SelectMany(static d => new[] { d.Id, d.Code }), "`aggloadvisor indicators list` lists them", "用“aggloadvisor indicators list”查看全部指标");

    /// <summary>Something that does not exist, and what was probably meant.</summary>
    public static string Nothing(Terminal terminal, string what, string whatZh, string name, IEnumerable<string> known, string otherwise, string otherwiseZh)
    {
        var near = Suggestion.Nearest(name, known);
        return terminal.Say(
            $"There is no {what} '{name}'; {(near is null ? otherwise : $"did you mean '{near}'?")}.",
            $"没有{whatZh}“{name}”；{(near is null ? otherwiseZh : $"是否指“{near}”？")}{(near is null ? "。" : "")}");
    }
}
