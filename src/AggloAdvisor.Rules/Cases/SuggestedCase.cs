using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Cases;

/// <summary>Writes a case that shows given values, ready to be put into a case file.</summary>
internal static class SuggestedCase
{
    private const string Industries = "industries of ";

    /// <summary>The lines of the case; null when the values cannot be given, such as findings of other targets and means.</summary>
    public static string? Of(string name, ImmutableArray<WitnessValue> witness, string expect, string? speaks)
    {
        var industries = witness.Where(static w => w.Name.StartsWith(Industries, StringComparison.Ordinal)).ToDictionary(static w => w.Name[Industries.Length..], static w => w.Text, StringComparer.Ordinal);
        var lines = new StringBuilder().Append(CultureInfo.InvariantCulture, $"  - name: \"{name.Replace('"', '\'')}\"\n    given:\n");
        var values = witness.Where(static w => !w.Name.StartsWith(Industries, StringComparison.Ordinal)).ToLookup(static w => w.Name.Split('.')[0], StringComparer.Ordinal);
        if (values.Count == 0)
        {
            return null;
        }

        foreach (var indicator in values)
        {
            if (indicator.Key.StartsWith("finding ", StringComparison.Ordinal) || Given([.. indicator]) is not { } given)
            {
                return null;
            }

            var steps = industries.TryGetValue(indicator.Key, out var count) ? $"industries: {count}" : null;
            lines.Append(CultureInfo.InvariantCulture, $"      {indicator.Key}: {Written(given, steps, indicator.First().Scope)}\n");
        }

        lines.Append(CultureInfo.InvariantCulture, $"    expect: {expect}\n");
        return speaks is null ? lines.ToString() : lines.Append(CultureInfo.InvariantCulture, $"    speaks: {speaks}\n").ToString();
    }

    private static string Written(string[] given, string? industries, Scope? scope) => (given, industries) switch
    {
        ([var only], null) => only,
        _ => $"{{ {string.Join(", ", given.Select((v, i) => $"{TargetOf(scope, i)}: {v}").Append(industries).OfType<string>())} }}",
    };

    private static string TargetOf(Scope? scope, int place) => (scope, place) switch
    {
        (Scope.Case, _) => "case",
        (Scope.Industry, 0) => "\"1\"",
        (Scope.Industry, _) => "\"2\"",
        (Scope.RegionIndustry, 0) => "a/1",
        (Scope.RegionIndustry, _) => "b/1",
        (Scope.RegionPair, 0) => "a/b",
        (Scope.RegionPair, _) => "a/c",
        (_, 0) => "a",
        _ => "b",
    };

    // One value stands for every aggregate of it; smallest and largest need a member each.
    private static string[]? Given(WitnessValue[] values)
    {
        string? Text(Aggregate aggregate) => Array.Find(values, v => v.Name.EndsWith(aggregate == Aggregate.None ? v.Name : "." + aggregate.ToString().ToLowerInvariant(), StringComparison.Ordinal) && v.Name.Contains('.', StringComparison.Ordinal) == (aggregate != Aggregate.None))?.Text.Trim('\'');
        if (values.Length == 1)
        {
            return [values[0].Text.Trim('\'')];
        }

        return (Text(Aggregate.None), Text(Aggregate.Min), Text(Aggregate.Max)) switch
        {
            (null, { } low, { } high) when values.Length == 2 => [low, high],
            ({ } own, { } low, null) when values.Length == 2 => [own, low],
            ({ } own, null, { } high) when values.Length == 2 => [own, high],
            _ => null,
        };
    }
}
