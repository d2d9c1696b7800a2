using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Values;

/// <summary>Why a text is no number, and how to write what was probably meant.</summary>
/// <param name="Code">Code of the error.</param>
/// <param name="Message">What was found.</param>
/// <param name="Hint">How to mend it.</param>
internal sealed record NumberFault(string Code, LocalizedText Message, LocalizedText Hint)
{
    private static readonly string[] _placeholders =
        ["-", "--", "—", "–", "－", "…", "...", "..", ".", "/", "*", "x", "c", ":", "n/a", "n.a.", "na", "#n/a", "null", "none", "unknown", "nd", "d", "不详", "无", "缺", "暂无", "未知"];

    /// <summary>Explains a text that <see cref="NumberText.Parse"/> does not take.</summary>
    public static NumberFault Of(string text)
    {
        var shown = Shown.Quote(text);
        if (_placeholders.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return new(Codes.Placeholder, LocalizedText.Of($"{shown} is no number", $"{shown}不是数字"), new("leave the cell empty when the value is unknown; write 0 only when it is zero", "值未知时请将单元格留空；确实为零才写 0"));
        }

        if (text[0] is '=' or '@')
        {
            return new(Codes.Formula, LocalizedText.Of($"{shown} is a formula, not a number", $"{shown}是公式，不是数字"), new("write the result; formulas are never computed", "请写出结果；公式不会被计算"));
        }

        if (NumberText.IsNumber(text) || text.TrimStart('-', '+').ToLowerInvariant() is "nan" or "inf" or "infinity" or "∞")
        {
            return new(Codes.NotFinite, LocalizedText.Of($"{shown} is no number that can be computed with", $"{shown}不是可用于计算的数字"), new("leave the cell empty when the value is unknown", "值未知时请将单元格留空"));
        }

        var narrow = Narrow(text);
        if (narrow != text && NumberText.IsNumber(narrow))
        {
            return new(Codes.WideDigits, LocalizedText.Of($"{shown} is written in full-width or other than plain digits", $"{shown}使用了全角数字或其他非半角数字"), LocalizedText.Of($"write {narrow}", $"请写成 {narrow}"));
        }

        if (narrow.EndsWith('%') || narrow.EndsWith('‰'))
        {
            return Percent(shown, narrow);
        }

        return Grouped(shown, narrow) ?? new(Codes.NotNumber, LocalizedText.Of($"{shown} is no number", $"{shown}不是数字"), new("write digits with a decimal point, such as 1234.5; the unit and remarks have columns of their own", "请写带小数点的数字，如 1234.5；单位和备注另有专列"));
    }

    private static NumberFault Percent(LocalizedText shown, string narrow)
    {
        var number = narrow[..^1].Trim();
        return new(
            Codes.PercentSign,
            LocalizedText.Of($"{shown} carries a percent sign", $"{shown}带有百分号"),
            narrow[^1] == '%' && NumberText.Parse(number) is { } figure
                ? LocalizedText.Of($"write {number} where the unit is percent, or {Shown.Figure(figure.Value / 100)} where it is a share", $"单位为百分比时请写 {number}，为比重时请写 {Shown.Figure(figure.Value / 100)}")
                : new("write the number alone, in the unit that the column or the indicator has", "请只写数字，并使用该列或该指标的单位"));
    }

    private static NumberFault? Grouped(LocalizedText shown, string narrow)
    {
        var compact = new string([.. narrow.Where(static c => !char.IsWhiteSpace(c) && c is not ('\'' or '’' or '_'))]);
        if (compact.Length == 0 || !compact.All(static c => char.IsAsciiDigit(c) || c is '.' or ',' or '-'))
        {
            return null;
        }

        var (comma, point) = (compact.LastIndexOf(','), compact.LastIndexOf('.'));
        if (comma < 0)
        {
            return compact.Count(static c => c == '.') > 1 ? Thousands(shown, compact, '.') : Thousands(shown, compact, ',');
        }

        if (point > comma || compact.Count(static c => c == ',') > 1)
        {
            return Thousands(shown, compact, ',');
        }

        var dotted = compact.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        if (!NumberText.IsNumber(dotted) || !IsGrouped(compact[..comma], '.'))
        {
            return null;
        }

        var isAmbiguous = point < 0 && compact.Length - comma == 4 && compact.TrimStart('-').IndexOf(',', StringComparison.Ordinal) is >= 1 and <= 3;
        return new(
            Codes.DecimalComma,
            isAmbiguous ? LocalizedText.Of($"{shown} may hold a decimal comma or a separator of thousands", $"{shown}中的逗号可能是小数点，也可能是千位分隔符") : LocalizedText.Of($"{shown} holds a decimal comma", $"{shown}以逗号作小数点"),
            isAmbiguous ? LocalizedText.Of($"write {dotted} or {compact.Replace(",", "", StringComparison.Ordinal)}", $"请写成 {dotted} 或 {compact.Replace(",", "", StringComparison.Ordinal)}") : LocalizedText.Of($"write {dotted}", $"请写成 {dotted}"));
    }

    private static NumberFault? Thousands(LocalizedText shown, string compact, char separator)
    {
        var plain = compact.Replace(separator.ToString(), "", StringComparison.Ordinal);
        var point = separator == '.' ? -1 : compact.IndexOf('.', StringComparison.Ordinal);
        return NumberText.IsNumber(plain) && IsGrouped(point < 0 ? compact : compact[..point], separator)
            ? new(Codes.Thousands, LocalizedText.Of($"{shown} holds separators of thousands", $"{shown}含有千位分隔符"), LocalizedText.Of($"write {plain}", $"请写成 {plain}"))
            : null;
    }

    // Three digits after each separator: otherwise it is a date, a version or a slip, and no number is proposed.
    private static bool IsGrouped(string whole, char separator) => whole.Split(separator).Skip(1).All(static g => g.Length == 3);

    // Compatibility forms (full-width digits, superscripts' relatives) become plain ones; other scripts' digits by their value.
    private static string Narrow(string text)
    {
        var narrow = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            var digit = char.IsDigit(c) ? (int)char.GetNumericValue(c) : -1;
            narrow.Append(digit >= 0 ? (char)('0' + digit) : c switch { '−' or '–' or '—' => '-', '，' => ',', '。' => '.', '٫' => '.', '٬' => ',', _ => c });
        }

        return narrow.ToString().Trim();
    }
}
