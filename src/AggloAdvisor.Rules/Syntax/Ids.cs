using System.Text.RegularExpressions;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>The shapes that names must have.</summary>
internal static partial class Ids
{
    public static bool IsSlug(string text) => text.Length <= 80 && Slug.IsMatch(text);

    public static bool IsParameter(string text) => text.Length <= 80 && Dotted.IsMatch(text);

    public static bool IsDiagnosisCode(string text) => DiagnosisCode.IsMatch(text);

    public static bool IsMeasureCode(string text) => MeasureCode.IsMatch(text);

    public static bool IsIndicator(string text) => text.Length <= 80 && Snake.IsMatch(text);

    public static bool IsIndicatorCode(string text) => IndicatorCode.IsMatch(text);

    public static bool IsItem(string text) => text.Length <= 40 && Item.IsMatch(text);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Slug { get; }

    [GeneratedRegex("^[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Dotted { get; }

    [GeneratedRegex("^D[0-9]{2}[a-z]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DiagnosisCode { get; }

    [GeneratedRegex("^M[0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MeasureCode { get; }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Snake { get; }

    [GeneratedRegex("^([A-Z]|DX)[0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IndicatorCode { get; }

    [GeneratedRegex("^[0-9a-z]+-[A-Za-z]?[0-9]+[a-z]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Item { get; }
}
