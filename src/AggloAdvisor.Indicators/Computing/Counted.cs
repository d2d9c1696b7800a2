using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>What a document may give as a figure or as a register: the figure where there is one, else the register if it leaves nothing out.</summary>
/// <remarks>Without a register the figure is what is lacking. A part and its whole come from the same of the two.</remarks>
/// <param name="Register">The register's id.</param>
/// <param name="Fits">Which entries are meant; null for all.</param>
internal sealed record Counted(string Register, Func<RegisterEntry, bool>? Fits = null)
{
    /// <summary>A member's number of entries, or those with a word in a column.</summary>
    public double Of(InputReader read, string region, string variable, string? column = null, params string[] words) =>
        read.Knows(region, variable) || !HasRegister(read)
            ? read.Amount(region, variable)
            : Entries(read, region, column, words);

    /// <summary>The number for the whole case.</summary>
    public double OfCase(InputReader read, string variable, string? column = null, params string[] words) =>
        KnowsCase(read, variable) || !HasRegister(read)
            ? read.OfCase(variable)
            : Entries(read, null, column, words);

    /// <summary>A member's part of the whole number.</summary>
    public double? Share(InputReader read, string region, string part, string whole, string column, string word) =>
        (read.Knows(region, part) && read.Knows(region, whole)) || !HasRegister(read)
            ? PartOf.Share(read, read.Amount(region, part), read.Amount(region, whole), part, whole)
            : RegisterRows.Complete(read, Register, region, Fits)?.Share(column, word);

    /// <summary>The whole case's part of the whole number.</summary>
    public double? ShareOfCase(InputReader read, string part, string whole, string column, string word) =>
        (KnowsCase(read, part) && KnowsCase(read, whole)) || !HasRegister(read)
            ? PartOf.Share(read, read.OfCase(part), read.OfCase(whole), part, whole)
            : RegisterRows.Complete(read, Register, null, Fits)?.Share(column, word);

    /// <summary>A member's part of a sum: two variables, or two columns of the register.</summary>
    public double? ShareOfSums(InputReader read, string region, (string Variable, string Column) part, (string Variable, string Column) whole)
    {
        if ((read.Knows(region, part.Variable) && read.Knows(region, whole.Variable)) || !HasRegister(read))
        {
            return PartOf.Share(read, read.Amount(region, part.Variable), read.Amount(region, whole.Variable), part.Variable, whole.Variable);
        }

        return RegisterRows.Complete(read, Register, region, Fits) is { } rows
            ? PartOf.Share(read, rows.Sum(part.Column), rows.Sum(whole.Column), part.Column, whole.Column)
            : null;
    }

    private static bool KnowsCase(InputReader read, string variable) =>
        read.Knows(Case.WholeCaseId, variable) || read.Members.All(m => read.Knows(m, variable));

    // A register says what is so in the case's year; it has no past.
    private bool HasRegister(InputReader read) => read.Year == read.Context.Case.Year && read.Context.Case.Registers.ContainsKey(Register);

    private double Entries(InputReader read, string? region, string? column, string[] words)
    {
        if (RegisterRows.Complete(read, Register, region, Fits) is not { } rows)
        {
            return double.NaN;
        }

        return column is null ? rows.Entries.Length : rows.Words(column).Count(w => Array.IndexOf(words, w) >= 0);
    }
}
