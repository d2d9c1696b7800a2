using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising.Comparison;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using Spectre.Console;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints the indicators of a case for a person: values by chain, what they are held against, and what the others lack.</summary>
internal sealed class IndicatorPrinter(Case @case, IndicatorTable table, Comparisons comparisons, Language language)
{
    private const int WidestTable = 100;

    // More members than this are told by their lowest, median and highest value.
    private const int MostMembers = 6;

    private readonly TargetNames _names = new(@case);
    private LocalizedText? _lastConvention;
    private string? _lastBasis;

    private bool Chinese => language == Language.Chinese;

    private string Comma => Chinese ? "、" : ", ";

    private string Semicolon => Chinese ? "；" : "; ";

    private string Colon => Chinese ? "：" : ": ";

    private string Noted(string remark) => Chinese ? $"（{remark}）" : $" ({remark})";

    /// <summary>Prints the indicators of a year.</summary>
    public void Print(Terminal terminal, IReadOnlyList<IndicatorDefinition> definitions, int year)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(terminal.Out) });
        console.Profile.Width = Math.Clamp(terminal.Width, 60, WidestTable);
        var lacking = new List<(IndicatorDefinition Definition, IReadOnlyList<IndicatorValue> Values)>();
        foreach (var chain in definitions.GroupBy(static d => d.Chain).OrderBy(static g => g.Key))
        {
            var grid = new Table().Border(TableBorder.Simple).Title(IndicatorText.Of(chain.Key, language)).Expand();
            grid.AddColumn(new TableColumn(Chinese ? "指标" : "Indicator") { Width = 28 });
            grid.AddColumn(Chinese ? "数值" : "Value");
            grid.AddColumn(new TableColumn(Chinese ? "口径、比较与变化" : "Convention, comparison, change") { Width = 36 });
            foreach (var definition in chain.OrderBy(static d => d.Code, StringComparer.Ordinal))
            {
                var values = table.Of(definition.Id, year);
                ImmutableArray<IndicatorValue> known = [.. values.Where(static v => v.Value is not null)];
                if (known.IsEmpty)
                {
                    lacking.Add((definition, values));
                    continue;
                }

                grid.AddRow(
                    new Text(Chinese ? $"{definition.Name.Zh}\n{definition.Code}" : $"{definition.Name.En}\n{definition.Code} {definition.Id}"),
                    new Text(Values(definition, known, values.Count)),
                    new Text(string.Join('\n', Remarks(definition, known).Where(static r => r.Length > 0))));
            }

            if (grid.Rows.Count > 0)
            {
                console.Write(grid);
            }
        }

        PrintPeers(terminal);
        PrintLacking(terminal, lacking);
    }

    private string Values(IndicatorDefinition definition, ImmutableArray<IndicatorValue> known, int asked)
    {
        if (definition.Scope == Scope.Case)
        {
            return Shown(definition, known[0]);
        }

        if (known.Length <= MostMembers && definition.Scope is Scope.Region or Scope.RegionPair or Scope.Industry)
        {
            var unknown = asked - known.Length;
            return string.Join('\n', known.Select(v => $"{_names.Of(v.Target).In(language)} {Shown(definition, v)}{Bracket(definition, v)}")) + (unknown > 0 ? $"\n{Count(unknown)}" : "");
        }

        if (!definition.Categories.IsEmpty)
        {
            return string.Join('\n', known.GroupBy(static v => v.Value).OrderBy(static g => g.Key).Select(g => $"{Shown(definition, g.First())}{Colon}{g.Count().ToString(CultureInfo.InvariantCulture)}"));
        }

        IndicatorValue[] ordered = [.. known.OrderBy(static v => v.Value)];
        var median = ordered[(ordered.Length - 1) / 2];
        return string.Join('\n',
            $"{(Chinese ? "最低" : "lowest")} {Shown(definition, ordered[0])}{Noted(_names.Of(ordered[0].Target).In(language))}",
            $"{(Chinese ? "中位" : "median")} {Shown(definition, median)}",
            $"{(Chinese ? "最高" : "highest")} {Shown(definition, ordered[^1])}{Noted(_names.Of(ordered[^1].Target).In(language))}",
            string.Create(CultureInfo.InvariantCulture, $"{known.Length}{(Chinese ? " 个值" : known.Length == 1 ? " value" : " values")}{(asked > known.Length ? Semicolon + Count(asked - known.Length) : "")}"));
    }

    private string Count(int unknown) => string.Create(CultureInfo.InvariantCulture, $"{unknown} {ValueText.Unknown(language)}");

    private string Shown(IndicatorDefinition definition, IndicatorValue value) =>
        ValueText.Format(value.Value, definition, language) + (value.Origin == ValueOrigin.Reported ? "*" : "");

    // The change since the last earlier year stands beside a member's value; what it is a change from, once for all.
    private string Bracket(IndicatorDefinition definition, IndicatorValue value) =>
        definition.Scope == Scope.Region && Compared(value)?.SincePrevious is { Difference: { } difference }
            ? Noted(DifferenceText.Format(difference, definition, language))
            : "";

    private IEnumerable<string> Remarks(IndicatorDefinition definition, ImmutableArray<IndicatorValue> known)
    {
        if (definition.Convention is { } convention && convention != _lastConvention)
        {
            _lastConvention = convention;
            yield return convention.In(language);
        }

        // Rows that rest on the same figures say so once.
        var basis = string.Join('\n', known.Where(static v => v is { Origin: ValueOrigin.Computed, Basis: not null }).Select(v => v.Basis!.In(language)).Distinct(StringComparer.Ordinal).Take(2));
        if (basis != _lastBasis)
        {
            _lastBasis = basis;
            yield return basis;
        }

        if (known.Any(static v => v.Origin == ValueOrigin.Reported))
        {
            yield return (Chinese ? "* 引自文献 " : "* reported by ") + string.Join(Comma, known.Where(static v => v.Origin == ValueOrigin.Reported).SelectMany(static v => v.SourceIds).Distinct(StringComparer.Ordinal).Select(id => _names.Source(id).In(language)));
        }

        ValueComparison[] compared = [.. known.Select(Compared).OfType<ValueComparison>()];
        foreach (var told in new Func<ValueComparison, LocalizedText?>[] { static c => c.Benchmark?.Text, static c => c.Quantiles?.Text, static c => c.Peers?.Text }
            .SelectMany(part => Told(definition, compared, part)))
        {
            yield return told;
        }

        var bracketed = definition.Scope == Scope.Region && compared.Length <= MostMembers;
        var years = compared.Where(static c => c.SincePrevious is { Difference: not null }).Select(static c => c.SincePrevious!.From.Year).Distinct().Order().ToArray();
        if (bracketed && years.Length > 0)
        {
            var list = string.Join(Comma, years.Select(static y => y.ToString(CultureInfo.InvariantCulture)));
            yield return (Chinese ? $"括号内为较{list}年的变化" : $"in brackets: change since {list}") + Meaning(definition);
        }

        foreach (var told in Told(definition, compared, c => bracketed && c.SincePrevious is { Difference: not null } ? null : c.SincePrevious?.Text))
        {
            yield return told;
        }
    }

    // Comparisons are of the case's year; another year's value stands alone.
    private ValueComparison? Compared(IndicatorValue value) => value.Year == @case.Year ? comparisons.Find(value.IndicatorId, value.Target) : null;

    private string Meaning(IndicatorDefinition definition) => definition.Direction switch
    {
        Direction.HigherIsBetter => Chinese ? "（上升为改善）" : " (a rise is better)",
        Direction.LowerIsBetter => Chinese ? "（下降为改善）" : " (a fall is better)",
        _ => "",
    };

    // A sentence for each member would bury the value: beyond a few, those of the lowest and the highest stand for all.
    private IEnumerable<string> Told(IndicatorDefinition definition, ValueComparison[] compared, Func<ValueComparison, LocalizedText?> part)
    {
        ValueComparison[] told = [.. compared.Where(c => part(c) is not null).OrderBy(static c => c.Value.Value)];
        if (told.Length > MostMembers || (told.Length > 2 && definition.Scope is not Scope.Region))
        {
            told = [told[0], told[^1]];
        }

        var groups = told.GroupBy(c => part(c)!.In(language), StringComparer.Ordinal).ToArray();
        return groups.Select(g => definition.Scope == Scope.Case || (groups.Length == 1 && told.Length > 1)
            ? g.Key
            : $"{string.Join(Comma, g.Select(c => _names.Of(c.Value.Target).In(language)))}{Colon}{g.Key}");
    }

    private void PrintPeers(Terminal terminal)
    {
        foreach (var group in comparisons.PeerGroups)
        {
            var chosen = group.Unavailable?.In(language)
                ?? string.Join(Semicolon, group.Peers.Select(p => LocalizedText.Of($"{p.Profile.Region.Name} ({p.Profile.CaseId}, {p.Distance:0.00})", $"{p.Profile.Region.Name}（距离{p.Distance:0.00}）").In(language)));
            terminal.Out.WriteLine($"{(Chinese ? "同类地区" : "Peers of")} {group.Of.Region.Name.In(language)}{Colon}{chosen}");
        }
    }

    private void PrintLacking(Terminal terminal, List<(IndicatorDefinition Definition, IReadOnlyList<IndicatorValue> Values)> lacking)
    {
        if (lacking.Count == 0)
        {
            return;
        }

        var all = lacking.Count.ToString(CultureInfo.InvariantCulture);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(Chinese ? $"{all} 项指标因缺少下列数据而无法计算：" : $"{all} indicators cannot be computed; they lack:");
        foreach (var group in lacking
            .GroupBy(l => WhatLacks(l.Values), StringComparer.Ordinal)
            .OrderByDescending(static g => g.Count())
            .ThenBy(static g => g.Key, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine($"  {group.Key}");
            terminal.Out.WriteLine($"      {string.Join(Comma, group.Select(l => Chinese ? l.Definition.Name.Zh : l.Definition.Id))}");
        }
    }

    // Whose figure is lacking is told by --json; here it would hide which figure.
    private string WhatLacks(IReadOnlyList<IndicatorValue> values)
    {
        string[] inputs = [.. values.SelectMany(static v => v.Lacking).Select(l => LackingText.Of(l with { RegionId = null, OtherRegionId = null }, _names).In(language)).Distinct(StringComparer.Ordinal)];
        return inputs.Length switch
        {
            0 => Chinese ? "没有可计算的对象" : "anything to speak about",
            > 5 => string.Join(Semicolon, inputs.Take(5)) + (Chinese ? "等" : " and more"),
            _ => string.Join(Semicolon, inputs),
        };
    }
}
