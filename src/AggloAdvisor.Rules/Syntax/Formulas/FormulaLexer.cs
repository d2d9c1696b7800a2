using System.Collections.Immutable;
using System.Globalization;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>Cuts a formula into its words.</summary>
internal static class FormulaLexer
{
    private const int MaxErrors = 5;
    private const string FullWidth = "（）＋－＊／，．×÷−";
    private const string HalfWidth = "()+-*/,.*/-";

    /// <summary>The words, the last being the end; null, with every character that does not belong reported, when there is one.</summary>
    public static ImmutableArray<FormulaToken>? Read(FormulaSource source)
    {
        var text = source.Text;
        var tokens = ImmutableArray.CreateBuilder<FormulaToken>();
        var errors = 0;
        for (var i = 0; i < text.Length && errors < MaxErrors;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = End(text, i);
            if (Kind(text, i, end) is { } kind)
            {
                tokens.Add(new(kind, kind == TokenKind.Unit ? text[(i + 1)..(end - 1)].Trim() : text[i..end], i));
            }
            else
            {
                errors++;
                Foreign(source, i, end);
            }

            i = end;
        }

        tokens.Add(new(TokenKind.End, "", text.Length));
        return errors > 0 ? null : tokens.ToImmutable();
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsDigit(string text, int i) => i < text.Length && char.IsAsciiDigit(text[i]);

    // A word, or a number together with what sticks to it, or one character.
    private static int End(string text, int start)
    {
        var end = start + 1;
        if (IsDigit(text, start) || (text[start] == '.' && IsDigit(text, start + 1)))
        {
            while (end < text.Length && (IsWord(text[end]) || text[end] == '.' || (text[end] is '+' or '-' && text[end - 1] is 'e' or 'E' && IsDigit(text, end + 1))))
            {
                end++;
            }
        }
        else if (IsWord(text[start]))
        {
            while (end < text.Length && IsWord(text[end]))
            {
                end++;
            }
        }
        else if (text[start] == '[')
        {
            var close = text.IndexOf(']', start);
            end = close < 0 ? text.Length : close + 1;
        }
        else if (char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        return end;
    }

    private static TokenKind? Kind(string text, int start, int end) => text[start] switch
    {
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Times,
        '/' => TokenKind.Over,
        '(' => TokenKind.Open,
        ')' => TokenKind.Close,
        ',' => TokenKind.Comma,
        '[' => text[end - 1] == ']' ? TokenKind.Unit : null,
        '.' or (>= '0' and <= '9') => IsNumber(text.AsSpan(start, end - start)) ? TokenKind.Number : null,
        var c => IsWord(c) ? TokenKind.Name : null,
    };

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    private static void Foreign(FormulaSource source, int start, int end)
    {
        var (text, first) = (source.Text, source.Text[start]);
        if (char.IsAsciiDigit(first) || (first == '.' && end > start + 1))
        {
            source.Error(RuleDiagnostics.BadFormula, start, $"'{text[start..end]}' is not a number", "write decimals with a point, thousands without a separator, and an amount's unit in brackets, such as 100 [10k_yuan]");
            return;
        }

        if (first == '[')
        {
            source.Error(RuleDiagnostics.BadFormula, start, "the bracket '[' is not closed", "write a number and its unit, such as 100 [10k_yuan]");
            return;
        }

        var shown = char.IsControl(first) || char.GetUnicodeCategory(first) is UnicodeCategory.Format || char.IsSurrogate(first)
            ? string.Create(CultureInfo.InvariantCulture, $"the character U+{(end - start == 2 ? char.ConvertToUtf32(first, text[start + 1]) : first):X4}")
            : $"'{text[start..end]}'";
        source.Error(RuleDiagnostics.BadFormula, start, $"{shown} does not belong in a formula", Hint(first));
    }

    private static string Hint(char foreign) => foreign switch
    {
        '.' => "names have no members: to make one number of the members' values write median(name), mean(name), min(name), max(name), sum(name) or percentile(name, 75)",
        '^' => "write x * x for a square and sqrt(x) for a root",
        '%' => "write 0.05 for 5 %",
        '<' or '>' or '=' or '!' or '&' or '|' or '?' => "a formula gives a number; comparisons belong in a rule",
        '\'' or '"' or '`' => "names stand without quotes, and there are no texts in a formula",
        _ when FullWidth.Contains(foreign, StringComparison.Ordinal) => $"write '{HalfWidth[FullWidth.IndexOf(foreign, StringComparison.Ordinal)]}'",
        _ => "a formula holds names, numbers, + - * /, parentheses and the functions " + FormulaWords.List,
    };
}
