using System.Collections.Frozen;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>The functions that a formula can use: these and no others.</summary>
internal static class FormulaWords
{
    /// <summary>Functions of one thing.</summary>
    public static readonly FrozenDictionary<string, UnaryFunction> Functions =
        Enum.GetValues<UnaryFunction>().ToFrozenDictionary(FormulaText.Word, StringComparer.Ordinal);

    /// <summary>Ways to make one number of the members' values; <c>min</c> and <c>max</c> of several things are not over members.</summary>
    public static readonly FrozenDictionary<string, MemberAggregate> Aggregates =
        Enum.GetValues<MemberAggregate>().ToFrozenDictionary(FormulaText.Word, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> _elsewhere = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ln"] = "log",
        ["avg"] = "mean",
        ["average"] = "mean",
        ["quantile"] = "percentile",
        ["minimum"] = "min",
        ["maximum"] = "max",
        ["total"] = "sum",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All functions in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Functions.Keys.Concat(Aggregates.Keys).Order(StringComparer.Ordinal)];

    /// <summary>All functions, for a message.</summary>
    public static LocalizedText List { get; } = Named.List(All);

    /// <summary>Whether a word is a function.</summary>
    public static bool IsFunction(string word) => Functions.ContainsKey(word) || Aggregates.ContainsKey(word);

    /// <summary>What a function is called here that other programs call otherwise, or nearly so; null when none is known.</summary>
    public static string? Here(string word) => _elsewhere.GetValueOrDefault(Suggestion.Nearest(word, _elsewhere.Keys) ?? word);
}
