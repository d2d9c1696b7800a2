using System.Collections.Frozen;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>A number in an entry of a register.</summary>
internal sealed record RegisterLever(string Id, LocalizedText Name, string Unit, double Value, string? RegionId, string Register, int Entry, string Column)
    : Lever(Id, Name, Unit, Value, RegionId, null)
{
    /// <inheritdoc/>
    public override Case With(Case @case, double value) => Registered.SetCell(@case, Register, Entry, Column, value.ToString("R", CultureInfo.InvariantCulture));
}

/// <summary>How many more entries like one of a register there are.</summary>
internal sealed record EntriesLever(string Id, LocalizedText Name, string? RegionId, string Register, int Entry)
    : Lever(Id, Name, "count", 0, RegionId, null)
{
    /// <inheritdoc/>
    public override Case With(Case @case, double value)
    {
        var register = @case.Registers[Register];
        return Registered.With(@case, register with { Entries = [.. register.Entries, .. Enumerable.Repeat(register.Entries[Entry], (int)Math.Round(value))] });
    }
}

/// <summary>Changes registers.</summary>
internal static class Registered
{
    /// <summary>The case with another register in place of the one of the same name, or beside the others.</summary>
    public static Case With(Case @case, Register register) => @case with
    {
        Registers = @case.Registers
            .Where(r => r.Key != register.Schema.Id)
            .Append(new(register.Schema.Id, register))
            .ToFrozenDictionary(StringComparer.Ordinal),
    };

    /// <summary>The case with another text in a cell.</summary>
    public static Case SetCell(Case @case, string registerId, int entry, string column, string text)
    {
        var register = @case.Registers[registerId];
        var cells = register.Entries[entry].Cells.Where(c => c.Key != column).Append(new(column, text)).ToFrozenDictionary(StringComparer.Ordinal);
        return With(@case, register with { Entries = register.Entries.SetItem(entry, register.Entries[entry] with { Cells = cells }) });
    }
}
