using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output.SideBySide;

/// <summary>Answers with a mark before the words, so that a large table can be read from afar, in print and without colours.</summary>
internal static class AnswerMarks
{
    private const string Yes = "●";
    private const string No = "○";
    private const string Unknown = "?";
    private const string None = "·";

    /// <summary>What the marks mean.</summary>
    public static LocalizedText Legend { get; } = LocalizedText.Of(
        $"{Yes} found, or advised; {No} not found, or not advised; {Unknown} open for lack of figures; {None} not asked.",
        $"{Yes} 成立或建议；{No} 不成立或不建议；{Unknown} 因缺少数据而未决；{None} 未涉及。");

    /// <summary>An answer to a diagnosis for all targets of a case.</summary>
    public static LocalizedText Of(DiagnosisCell cell) => Marked(
        cell.Kind switch { AnswerKind.Found => Yes, AnswerKind.NotFound => No, AnswerKind.Open => Unknown, _ => None },
        AnswerWords.Of(cell));

    /// <summary>What is said of a measure.</summary>
    public static LocalizedText Of(MeasureAnswer answer) => Marked(
        answer.State switch { MeasureState.Given => Yes, MeasureState.Open => Unknown, MeasureState.NotAsked => None, _ => No },
        AnswerWords.Of(answer));

    private static LocalizedText Marked(string mark, LocalizedText words) => LocalizedText.Of($"{mark} {words}", $"{mark} {words}");
}
