using System.Collections.Immutable;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.SideBySide;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output.SideBySide;

/// <summary>The words for answers and for what became of them.</summary>
internal static class AnswerWords
{
    /// <summary>What stands where a measure is not given.</summary>
    public static LocalizedText NotGiven { get; } = LocalizedText.Same("–");

    /// <summary>An answer to a diagnosis for one target.</summary>
    public static LocalizedText Of(Answer answer) => answer.Kind switch
    {
        AnswerKind.Found when answer.Confidence == Confidence.Indication => LocalizedText.Of($"{Of(answer.Severity)}, indication", $"{Of(answer.Severity)}（仅为迹象）"),
        AnswerKind.Found => Of(answer.Severity),
        var kind => Of(kind),
    };

    /// <summary>How grave.</summary>
    public static LocalizedText Of(FindingSeverity? severity) => severity switch
    {
        FindingSeverity.Profile => new("trait", "特征"),
        FindingSeverity.Slight => new("slight", "轻微"),
        FindingSeverity.Marked => new("marked", "明显"),
        FindingSeverity.Severe => new("severe", "严重"),
        _ => new("found", "成立"),
    };

    /// <summary>A kind of answer.</summary>
    public static LocalizedText Of(AnswerKind kind) => kind switch
    {
        AnswerKind.NotAsked => new("not asked", "未涉及"),
        AnswerKind.Open => new("open", "未决"),
        AnswerKind.NotFound => new("not found", "不成立"),
        _ => new("found", "成立"),
    };

    /// <summary>An answer to a diagnosis for all targets of a case: the gravest, and for how many targets.</summary>
    public static LocalizedText Of(DiagnosisCell cell)
    {
        var open = cell.Open.Length > 0 ? LocalizedText.Of($"; {cell.Open.Length} open", $"；{cell.Open.Length}个未决") : null;
        return cell switch
        {
            { Kind: AnswerKind.Found, Asked: > 1 } => LocalizedText.Of($"{Of(cell.Severity)}, {cell.Found.Length} of {cell.Asked}{open}", $"{Of(cell.Severity)}（{cell.Asked}个中{cell.Found.Length}个{open}）"),
            { Kind: AnswerKind.Found } => Of(cell.Severity),
            { Kind: AnswerKind.Open, Asked: > 1 } => LocalizedText.Of($"open, {cell.Open.Length} of {cell.Asked}", $"未决（{cell.Asked}个中{cell.Open.Length}个）"),
            _ => Of(cell.Kind),
        };
    }

    /// <summary>A measure with its place in the plan; open with the diagnoses that are open; kept out with the gates.</summary>
    public static LocalizedText Of(MeasureAnswer answer) => answer.State switch
    {
        MeasureState.Given => LocalizedText.Of($"{answer.Order}: {Of(answer.Status)}", $"第{answer.Order}位，{Of(answer.Status)}"),
        MeasureState.Open => Of(AnswerKind.Open),
        MeasureState.NotAsked => Of(AnswerKind.NotAsked),
        _ when !answer.ClosedGates.IsEmpty => new("gate closed", "前提不具备"),
        _ => NotGiven,
    };

    /// <summary>Whether a measure can be started.</summary>
    public static LocalizedText Of(RecommendationStatus? status) => status switch
    {
        RecommendationStatus.Advised => new("advised", "建议"),
        RecommendationStatus.CheckFirst => new("check first", "先查明"),
        _ => new("not yet", "暂不具备条件"),
    };

    /// <summary>What became of a finding.</summary>
    public static LocalizedText Of(FindingStep step) => step switch
    {
        FindingStep.Appears => new("Appears", "新出现"),
        FindingStep.NowFound => new("Found now, could not be decided before", "此前未决，现已成立"),
        FindingStep.FirstAsked => new("Found now, was not asked before", "此前未涉及，现已成立"),
        FindingStep.Graver => new("Graver", "加重"),
        FindingStep.Persists => new("Persists", "持续存在"),
        FindingStep.Milder => new("Milder", "减轻"),
        FindingStep.NoLongerDecidable => new("No longer decidable", "无法再判定"),
        FindingStep.Disappears => new("Disappears", "消失"),
        FindingStep.NoLongerAsked => new("No longer asked", "不再涉及"),
        FindingStep.NoLongerExcluded => new("Not found before, open now", "此前不成立，现未决"),
        FindingStep.NowExcluded => new("Open before, not found now", "此前未决，现不成立"),
        FindingStep.StaysOpen => new("Open in both years", "两年均未决"),
        _ => new("Nothing", "无变化"),
    };

    /// <summary>What became of a measure.</summary>
    public static LocalizedText Of(MeasureStep step) => step switch
    {
        MeasureStep.Comes => new("Measures that come", "新增对策"),
        MeasureStep.NowGiven => new("Measures that come and could not be decided before", "此前未决、现列入的对策"),
        MeasureStep.FirstAsked => new("Measures that come and were not asked for before", "此前未涉及、现列入的对策"),
        MeasureStep.Stays => new("Measures that stay", "保留的对策"),
        MeasureStep.ChangesStatus => new("Measures that stay with another status", "保留但条件有变的对策"),
        MeasureStep.NoLongerDecidable => new("Measures no longer decidable", "无法再判定的对策"),
        MeasureStep.NoLongerAsked => new("Measures no longer asked for", "不再涉及的对策"),
        MeasureStep.Goes => new("Measures that go", "退出的对策"),
        _ => new("Nothing", "无变化"),
    };

    /// <summary>Codes one after the other.</summary>
    public static LocalizedText Codes(ImmutableArray<string> codes) => LocalizedText.List(codes.Select(LocalizedText.Same));
}
