using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Entries of a register behind one value, with the account of the cells that they leave open.</summary>
/// <remarks>A cell that is empty or "unknown" is lacking as soon as it is asked for; the basis then names its column.</remarks>
internal sealed class RegisterRows
{
    private readonly InputReader _read;
    private readonly RegisterSchema _schema;

    private RegisterRows(InputReader read, RegisterSchema schema, RegisterEntry[] entries) =>
        (_read, _schema, Entries) = (read, schema, entries);

    /// <summary>The entries in file order.</summary>
    public RegisterEntry[] Entries { get; }

    /// <summary>Entries that fit; null, and lacking, when nobody filled the register in.</summary>
    public static RegisterRows? Listed(InputReader read, string id, Func<RegisterEntry, bool>? fits = null)
    {
        if (read.Register(id) is not { } register)
        {
            return null;
        }

        RegisterEntry[] entries = [.. register.Entries.Where(fits ?? (static _ => true))];
        foreach (var entry in entries)
        {
            read.Cite(entry["source"]);
        }

        read.Basis = LocalizedText.Of(
            $"register {id}, {entries.Length} {(entries.Length == 1 ? "entry" : "entries")}",
            $"名录“{register.Schema.Name}”，{entries.Length}条");
        return new RegisterRows(read, register.Schema, entries);
    }

    /// <summary>Entries that fit in a register that leaves nothing out; null, and lacking, when it is absent or may leave entries out.</summary>
    public static RegisterRows? Complete(InputReader read, string id, string? region = null, Func<RegisterEntry, bool>? fits = null)
    {
        if (read.Register(id) is not { } register)
        {
            return null;
        }

        if (!register.Complete)
        {
            read.Basis = LocalizedText.Of($"the register {id} may leave entries out", $"名录“{register.Schema.Name}”可能有遗漏");
            read.Lack(LackingKind.Register, id, region);
            return null;
        }

        return Listed(read, id, e => (region is null || e["region"] == region) && (fits is null || fits(e)));
    }

    /// <summary>Some of the entries.</summary>
    public RegisterRows Where(Func<RegisterEntry, bool> fits) => new(_read, _schema, [.. Entries.Where(fits)]);

    /// <summary>A cell's word in each entry; null, and lacking, where it is unknown.</summary>
    public string?[] Words(string column)
    {
        string?[] words = [.. Entries.Select(e => e[column] is { } word and not "unknown" ? word : null)];
        LackWhere(column, i => words[i] is null);
        return words;
    }

    /// <summary>A cell's number in each entry, in its unit's base unit; NaN, and lacking, where it is unknown.</summary>
    public double[] Numbers(string column)
    {
        var unit = _schema.Columns.Single(c => c.Name == column).Unit;
        var factor = unit is null ? 1 : Unit.Known[unit].Factor;
        double[] numbers = [.. Entries.Select(e => e[column] is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) * factor : double.NaN)];
        LackWhere(column, i => double.IsNaN(numbers[i]));
        return numbers;
    }

    /// <summary>Sum of a column; NaN, and lacking, when an entry does not give it.</summary>
    public double Sum(string column) => Numbers(column).Sum();

    /// <summary>How many entries have a word in a column; entries that leave it open are lacking.</summary>
    public int Count(string column, string word) => Words(column).Count(w => w == word);

    /// <summary>Part of the entries that have a word in a column; null without entries.</summary>
    public double? Share(string column, string word) => Ratio.Of(Count(column, word), Entries.Length);

    /// <summary>Part of the entries of which something holds; null of a predicate means unknown, and lacking.</summary>
    public double? Share(string what, Func<RegisterEntry, bool?> holds)
    {
        bool?[] said = [.. Entries.Select(holds)];
        LackWhere(what, i => said[i] is null);
        return Ratio.Of(said.Count(static s => s == true), Entries.Length);
    }

    private void LackWhere(string what, Func<int, bool> isUnknown)
    {
        int[] unknown = [.. Enumerable.Range(0, Entries.Length).Where(isUnknown)];
        foreach (var i in unknown)
        {
            _read.Lack(LackingKind.Register, _schema.Id, Entries[i]["region"]);
        }

        if (unknown.Length > 0)
        {
            _read.Basis += LocalizedText.Of(
                $"; {what} unknown in {unknown.Length} of {Entries.Length}",
                $"；{Entries.Length}条中{unknown.Length}条未填“{Wording.Register(what)}”");
        }
    }
}
