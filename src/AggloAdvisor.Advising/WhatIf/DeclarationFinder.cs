using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Lists what registers could say otherwise: a word in a cell, an arrangement that exists or not, an entry that is not there.</summary>
internal sealed class DeclarationFinder(Case @case, LeverFinder levers)
{
    private const string Agreements = "agreements";

    // Words that say which entry it is: with another one it would be another entry.
    private static readonly ImmutableHashSet<string> _names = ["kind", "index", "channel", "partner", "mode", "industry_status", "basis"];

    /// <summary>The declarations behind inputs.</summary>
    public IEnumerable<DeclarationAlteration> Find(IReadOnlyList<string> inputs) =>
    [
        .. inputs.Contains(Agreements, StringComparer.Ordinal) ? Arrangements() : [],
        .. inputs.Where(i => i != Agreements && @case.Registers.ContainsKey(i)).SelectMany(Words),
        .. inputs.Where(i => i != Agreements && @case.Registers.ContainsKey(i)).SelectMany(Removals),
    ];

    // A register of arrangements can also begin with one.
    private IEnumerable<DeclarationAlteration> Arrangements()
    {
        var schema = RegisterCatalog.Known[Agreements];
        var register = @case.Registers.GetValueOrDefault(Agreements) ?? new Register(schema, Complete: false, []);
        foreach (var kind in schema.Columns.First(static c => c.Name == "kind").Choices)
        {
            var now = register.Entries.Where(e => e["kind"] == kind).Select(static e => e["exists"]).ToArray();
            foreach (var said in new[] { "yes", "no" }.Where(s => now.Length == 0 || Array.Exists(now, n => n != s)))
            {
                var entry = new RegisterEntry(
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = kind, ["exists"] = said }.ToFrozenDictionary(StringComparer.Ordinal),
                    new SourceLocation($"{Agreements}.csv"));
                yield return new($"register:{Agreements}/{kind}", Said(schema, RegisterWords.Of(kind), null, now is [{ } one] ? one : null, said))
                {
                    Declare = c =>
                    {
                        var before = c.Registers.GetValueOrDefault(Agreements) ?? register;
                        return Registered.With(c, before with { Entries = [.. before.Entries.Where(e => e["kind"] != kind), entry] });
                    },
                };
            }
        }
    }

    private IEnumerable<DeclarationAlteration> Words(string registerId)
    {
        var register = @case.Registers[registerId];
        foreach (var (entry, at) in register.Entries.Select(static (e, i) => (e, i)))
        {
            foreach (var column in register.Schema.Columns.Where(static c => c.Kind is RegisterColumnKind.YesNo || (c.Kind is RegisterColumnKind.Choice && !_names.Contains(c.Name))))
            {
                foreach (var word in (column.Kind == RegisterColumnKind.YesNo ? ["yes", "no"] : column.Choices).Where(w => w != entry[column.Name]))
                {
                    yield return new(
                        string.Create(CultureInfo.InvariantCulture, $"register:{registerId}/{at}/{column.Name}"),
                        Said(register.Schema, levers.EntryName(entry), RegisterWords.Of(column.Name), entry[column.Name], word))
                    {
                        Declare = c => Registered.SetCell(c, registerId, at, column.Name, word),
                    };
                }
            }
        }
    }

    private IEnumerable<DeclarationAlteration> Removals(string registerId)
    {
        var register = @case.Registers[registerId];
        return register.Entries.Select((entry, at) => new DeclarationAlteration(
            string.Create(CultureInfo.InvariantCulture, $"register:{registerId}/{at}"),
            LocalizedText.Of($"The register “{register.Schema.Name}” without the entry {levers.EntryName(entry)}", $"名录“{register.Schema.Name}”去掉{levers.EntryName(entry)}这一条"))
        {
            Removes = true,
            Declare = c => Registered.With(c, c.Registers[registerId] with { Entries = c.Registers[registerId].Entries.Remove(entry) }),
        });
    }

    private static LocalizedText Said(RegisterSchema register, LocalizedText entry, LocalizedText? column, string? now, string said)
    {
        var what = (column is null ? entry with { En = Spaced(entry) } : entry) + (column is null ? null : LocalizedText.Of($", {Spaced(column)}", $"“{column}”"));
        var before = now is null or "unknown" ? new LocalizedText("unknown", "未知") : RegisterWords.Of(now);
        return LocalizedText.Of(
            $"The register “{register.Name}” says of {what}: {RegisterWords.Of(said)} (now {before})",
            $"名录“{register.Name}”中{what}改为“{RegisterWords.Of(said)}”（现为“{before}”）");
    }

    private static string Spaced(LocalizedText word) => word.En.Replace('_', ' ').Replace('-', ' ');
}
