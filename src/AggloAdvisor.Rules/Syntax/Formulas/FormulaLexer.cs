using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

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
            source.Error(RuleDiagnostics.BadFormula, start, LocalizedText.Of($"'{text[start..end]}' is not a number", $"‘{text[start..end]}’不是数字"), new("write decimals with a point, thousands without a separator, and an amount's unit in brackets, such as 100 [10k_yuan]", "小数用小数点，不写千位分隔符，数量的单位写在方括号中，如‘100 [10k_yuan]’"));
            return;
        }

        if (first == '[')
        {
            source.Error(RuleDiagnostics.BadFormula, start, new("the bracket '[' is not closed", "方括号‘[’没有闭合"), new("write a number and its unit, such as 100 [10k_yuan]", "请写数字及其单位，如‘100 [10k_yuan]’"));
            return;
        }

        var shown = char.IsControl(first) || char.GetUnicodeCategory(first) is UnicodeCategory.Format || char.IsSurrogate(first)
            ? LocalizedText.Of($"the character U+{(end - start == 2 ? char.ConvertToUtf32(first, text[start + 1]) : first):X4}", $"字符 U+{(end - start == 2 ? char.ConvertToUtf32(first, text[start + 1]) : first):X4}")
            : Named.Quote(text[start..end]);
        source.Error(RuleDiagnostics.BadFormula, start, LocalizedText.Of($"{shown} does not belong in a formula", $"{shown}不应出现在公式中"), Hint(first));
    }

    private static LocalizedText Half(char sign) => LocalizedText.Of($"write '{sign}'", $"请写半角‘{sign}’");

    private static LocalizedText Hint(char foreign) => foreign switch
    {
        '.' => new("names have no members: to make one number of the members' values write median(name), mean(name), min(name), max(name), sum(name) or percentile(name, 75)", "名称不带后缀：要把各成员的值汇总为一个数，请写‘median(name)’、‘mean(name)’、‘min(name)’、‘max(name)’、‘sum(name)’或‘percentile(name, 75)’"),
        '^' => new("write x * x for a square and sqrt(x) for a root", "平方写作‘x * x’，平方根写作‘sqrt(x)’"),
        '%' => new("write 0.05 for 5 %", "5% 写作 0.05"),
        '<' or '>' or '=' or '!' or '&' or '|' or '?' => new("a formula gives a number; comparisons belong in a rule", "公式得出数值；比较应写在规则中"),
        '\'' or '"' or '`' => new("names stand without quotes, and there are no texts in a formula", "名称不加引号，公式中没有文本"),
        _ when FullWidth.Contains(foreign, StringComparison.Ordinal) => Half(HalfWidth[FullWidth.IndexOf(foreign, StringComparison.Ordinal)]),
        _ => LocalizedText.Of($"a formula holds names, numbers, + - * /, parentheses and the functions {FormulaWords.List}", $"公式由名称、数字、+ - * /、括号和函数{FormulaWords.List}组成"),
    };
}
