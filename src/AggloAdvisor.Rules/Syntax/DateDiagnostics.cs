using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>What can be wrong with the days on which versions of a rule are in force.</summary>
internal static class DateDiagnostics
{
    public const string Overlap = "AGA1090";
    public const string Gap = "AGA1091";
    public const string Unlike = "AGA1092";

    /// <summary>Code, title, cause and mending of each, for the documentation.</summary>
    public static ImmutableArray<DiagnosticEntry> All { get; } =
    [
        new(
            Overlap,
            new("Two versions on the same days", "两个版本同时有效"),
            new("Two versions of a rule are in force on the same days, so that nobody could say which one counts.", "同一规则的两个版本在某些日期同时有效，无法确定以何者为准。"),
            new("Let the earlier one end the day before the later one begins.", "让较早的版本在较晚的版本开始前一日终止。")),
        new(
            Gap,
            new("Days without a version", "某些日期没有版本"),
            new("Between two versions of a rule there are days on which none is in force.", "同一规则的两个版本之间有若干日没有有效的版本。"),
            new("Mend the dates, or leave them if the rule was suspended.", "请改正日期；若规则确曾停用，可不作改动。")),
        new(
            Unlike,
            new("Versions of different rules", "版本不属同一规则"),
            new("Two versions with one id have different codes or are asked for different targets.", "同一标识的两个版本代码不同，或适用对象不同。"),
            new("Give another rule another id.", "不同的规则请另取标识。")),
    ];
}
