using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>Lists the figures of a case that some indicators read: those of the members in the case's year.</summary>
/// <remarks>The benchmark and earlier years are as they are: nobody can change them, so they are no levers. The order is that of the case.</remarks>
internal sealed class LeverFinder(Case @case, TargetNames names)
{
    private static readonly ImmutableHashSet<string> _labels = ["rank", "order", "year"];

    /// <summary>The levers behind inputs, as <see cref="Core.Indicators.IndicatorDefinition.Inputs"/> names them.</summary>
    public IEnumerable<Lever> Find(ImmutableArray<string> inputs) =>
    [
        .. Observations(inputs),
        .. inputs.Contains(IndicatorCatalog.ActivityInput, StringComparer.Ordinal) || inputs.Contains(IndicatorCatalog.SectorJobsInput, StringComparer.Ordinal) ? Cells() : [],
        .. inputs.Where(@case.Registers.ContainsKey).SelectMany(Numbers),
        .. inputs.Where(@case.Registers.ContainsKey).SelectMany(Entries),
    ];

    /// <summary>What an entry of a register is called: its name, else what it is about.</summary>
    public LocalizedText EntryName(RegisterEntry entry)
    {
        if (entry["name"] is { } name)
        {
            return LocalizedText.Of($"“{name}”", $"“{name}”");
        }

        var words = new[] { entry["region"] is { } r ? names.Region(r) : null, entry["industry"] is { } i ? names.Industry(i) : null, Word(entry["kind"]), Word(entry["channel"]), Word(entry["index"]), Word(entry["level"]) };
        return LocalizedText.List(words.OfType<LocalizedText>(), ": ", "：");
    }

    private static LocalizedText? Word(string? word) => word is null ? null : RegisterWords.Of(word);

    private IEnumerable<Lever> Observations(ImmutableArray<string> inputs)
    {
        foreach (var row in @case.Observations.Rows.Where(r => r.Year == @case.Year && inputs.Contains(r.VariableId, StringComparer.Ordinal)))
        {
            var member = @case.Regions.Any(r => r.Id == row.RegionId);

            // Where all members are known, their figures make up the whole's.
            if (!member && (row.RegionId != Case.WholeCaseId || @case.Regions.All(r => @case.Observations.Find(r.Id, row.VariableId, row.Year) is not null)))
            {
                continue;
            }

            var variable = VariableCatalog.Known[row.VariableId];
            var usual = @case.Observations.Rows.Where(r => r.VariableId == row.VariableId && r.Year == row.Year).Average(static r => Math.Abs(r.Value));
            yield return new ObservationLever(
                $"observation:{row.RegionId}/{row.VariableId}",
                LocalizedText.Of($"{variable.Name} of {names.Region(row.RegionId)}", $"{names.Region(row.RegionId)}{variable.Name}"),
                variable.Unit,
                row.Value,
                member ? row.RegionId : null,
                row.VariableId)
            {
                Minimum = Wholes.Smallest(@case, row.RegionId, row.VariableId),
                Maximum = Wholes.Largest(@case, row.RegionId, row.VariableId),
                Usual = usual > 0 ? usual : 1,
                Also = Moves(row.VariableId, row.RegionId),
            };
        }
    }

    private LocalizedText? Moves(string variable, string region) =>
        variable == Wholes.Gdp && (Wholes.SectorsMakeGdp(@case, region) || @case.Activities.Any(t => Wholes.TableMakesGdp(@case, t, region)))
            ? new("its industries in proportion", "各产业同比变化")
            : Wholes.IsSector(variable) && Wholes.SectorsMakeGdp(@case, region) ? new("its GDP with it", "地区生产总值随之变化") : null;

    private IEnumerable<Lever> Cells()
    {
        foreach (var (table, at) in @case.Activities.Select(static (t, i) => (t, i)).Where(t => t.t.Years.Contains(@case.Year)))
        {
            var several = @case.Activities.Count(t => t.Measure == table.Measure && t.Years.Contains(@case.Year)) > 1;
            var year = table.Years.IndexOf(@case.Year);
            foreach (var member in @case.Regions.Select(static r => r.Id).Where(m => table.RegionIds.Contains(m, StringComparer.Ordinal)))
            {
                var region = table.RegionIds.IndexOf(member);
                var also = Wholes.TableMakesGdp(@case, table, member) ? new LocalizedText("its GDP with it", "地区生产总值随之变化") : null;
                for (var i = 0; i < table.Industries.Length; i++)
                {
                    if (table[year, region, i] is not { } value)
                    {
                        continue;
                    }

                    var industry = table.Industries[i];
                    var what = MeasureWords.Of(table.Measure);
                    yield return new CellLever(
                        string.Create(CultureInfo.InvariantCulture, $"cell:{at}/{member}/{industry.Code}"),
                        LocalizedText.Of($"{Capital(what)} in {industry.Name} in {names.Region(member)}", $"{names.Region(member)}“{industry.Name}”{what}")
                            + (several ? LocalizedText.Of($", table “{table.Name}”,", $"（{table.Name}）") : null),
                        table.Unit,
                        value,
                        member,
                        industry.Code,
                        at)
                    {
                        Usual = Mean(table.Row(year, region)),
                        Also = also,
                    };
                }
            }
        }
    }

    private IEnumerable<Lever> Numbers(string registerId)
    {
        var register = @case.Registers[registerId];
        foreach (var (entry, at) in register.Entries.Select(static (e, i) => (e, i)).Where(e => IsOfYear(e.e)))
        {
            foreach (var column in register.Schema.Columns.Where(c => c.Kind == RegisterColumnKind.Number && !_labels.Contains(c.Name)))
            {
                if (entry[column.Name] is not { } text || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                {
                    continue;
                }

                var whole = column.PartOf is { } of && double.TryParse(entry[of], NumberStyles.Float, CultureInfo.InvariantCulture, out var most) ? most : (double?)null;
                var parts = register.Schema.Columns.Where(c => c.PartOf == column.Name).Select(c => double.TryParse(entry[c.Name], NumberStyles.Float, CultureInfo.InvariantCulture, out var part) ? part : 0);
                yield return new RegisterLever(
                    string.Create(CultureInfo.InvariantCulture, $"register:{registerId}/{at}/{column.Name}"),
                    LocalizedText.Of($"{Column(column.Name)} of {EntryName(entry)} in the register “{register.Schema.Name}”", $"名录“{register.Schema.Name}”中{EntryName(entry)}的{RegisterWords.Of(column.Name)}"),
                    column.Unit ?? "ratio",
                    value,
                    entry["region"],
                    registerId,
                    at,
                    column.Name)
                {
                    Minimum = parts.Append(0).Max(),
                    Maximum = whole ?? (column.Unit is "share" ? 1 : null),
                };
            }
        }
    }

    private IEnumerable<Lever> Entries(string registerId)
    {
        var register = @case.Registers[registerId];

        // A kind of arrangement exists or not, and a ranking has each place once: one more of them says nothing.
        if (registerId is "agreements" or "finance_sources" or "innovation_positions" or TravelRegisters.TimesId)
        {
            yield break;
        }

        foreach (var (entry, at) in register.Entries.Select(static (e, i) => (e, i)).Where(e => IsOfYear(e.e)))
        {
            yield return new EntriesLever(
                string.Create(CultureInfo.InvariantCulture, $"entries:{registerId}/{at}"),
                LocalizedText.Of($"Entries like {EntryName(entry)} in the register “{register.Schema.Name}”", $"名录“{register.Schema.Name}”中与{EntryName(entry)}相同的条目"),
                entry["region"],
                registerId,
                at)
            {
                Maximum = 20,
            };
        }
    }

    private bool IsOfYear(RegisterEntry entry) => entry["year"] is not { } year || year == @case.Year.ToString(CultureInfo.InvariantCulture);

    private static string Column(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    private static LocalizedText Capital(LocalizedText text) => text with { En = char.ToUpperInvariant(text.En[0]) + text.En[1..] };

    private static double Mean(ReadOnlySpan<double> row)
    {
        var (sum, count) = (0.0, 0);
        foreach (var cell in row)
        {
            (sum, count) = double.IsNaN(cell) ? (sum, count) : (sum + cell, count + 1);
        }

        return sum > 0 ? sum / count : 1;
    }
}
