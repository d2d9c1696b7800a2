using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Rules.Syntax.Overlays;

/// <summary>What reading an office's overlay can complain about besides its rules.</summary>
internal static class OverlayDiagnostics
{
    /// <summary>The list of the overlay and what it stands for do not agree.</summary>
    public const string BadList = "AGA1080";

    /// <summary>A replacement is not of the same kind as what it replaces.</summary>
    public const string Unlike = "AGA1081";

    /// <summary>Something still asks for what is switched off.</summary>
    public const string StillAsked = "AGA1082";

    /// <summary>Nothing leads to a measure any more.</summary>
    public const string NoTrigger = "AGA1083";

    /// <summary>Code, title, cause and mending of each, for the documentation.</summary>
    public static ImmutableArray<DiagnosticEntry> All { get; } =
    [
        new(
            BadList,
            new("The overlay and its list do not agree", "叠加层与其清单不一致"),
            new("An entry of overlay.yaml names something that the rule base does not have, that the overlay does not define (replaces), or that it does define (off).", "overlay.yaml 中的某一项指向规则库没有的内容，或列为替换而叠加层未定义，或列为停用而叠加层却有定义。"),
            new("Mend the id, add the file, or move the entry.", "请改正标识、补上文件，或移动该项。")),
        new(
            Unlike,
            new("A replacement of another kind", "替换内容不对应"),
            new("A replaced rule keeps its code and a replaced parameter its unit, so that reports and rules mean the same thing by them; a code stays taken although its rule is switched off.", "被替换的规则保留代码，被替换的参数保留单位，以使报告和规则所指一致；规则停用后其代码仍不可他用。"),
            new("Give it the code or unit of what it replaces, or add it under another id and code.", "请沿用被替换内容的代码或单位，或另取标识和代码作为新增。")),
        new(
            StillAsked,
            new("Something switched off is still asked for", "仍引用已停用的内容"),
            new("A condition asks for the finding of a diagnosis that an overlay switches off. That part of the condition stays unknown.", "某一条件引用了叠加层停用的诊断，该部分条件将始终未知。"),
            new("Replace or switch off that rule, too.", "请一并替换或停用该规则。")),
        new(
            NoTrigger,
            new("Nothing leads to a measure any more", "某项对策不再有诊断引出"),
            new("All diagnoses that recommended it are switched off or replaced: it will not be advised.", "引出该对策的诊断均已停用或被替换，该对策将不再被建议。"),
            new("Recommend it in a rule of the overlay, or switch it off, too.", "请在叠加层的规则中引出它，或一并停用。")),
    ];
}
