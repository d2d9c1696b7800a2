using System.Collections.Immutable;

namespace AggloAdvisor.Core.Cases;

/// <summary>Registers of what documents say about a place: targets that were set and problems that are named.</summary>
internal static class DocumentRegisters
{
    public static ImmutableArray<RegisterSchema> All { get; } =
    [
        new("targets", new("Targets that were set", "已提出的目标"),
        [
            new("region", RegisterColumnKind.Region, true) { Meaning = new("member; case for all", "成员；全体填case") },
            new("target_en", RegisterColumnKind.Text, true),
            new("target_zh", RegisterColumnKind.Text, true),
            new("number_low", RegisterColumnKind.Number) { Unit = "count", PartOf = "number_high", Meaning = new("how many are to reach it, at least", "应达标的个数，下限") },
            new("number_high", RegisterColumnKind.Number) { Unit = "count", Meaning = new("how many are to reach it, at most", "应达标的个数，上限") },
            new("set", RegisterColumnKind.Year) { Meaning = new("year in which it was set", "提出年份") },
            new("due", RegisterColumnKind.Year) { Meaning = new("year in which it should be reached", "应达到的年份") },
            new("section", RegisterColumnKind.Text) { Meaning = new("place in the document", "文献中的位置") },
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
        new("problems", new("Problems that documents name", "文献指出的问题"),
        [
            new("region", RegisterColumnKind.Region, true) { Meaning = new("member; case for all", "成员；全体填case") },
            new("problem_en", RegisterColumnKind.Text, true),
            new("problem_zh", RegisterColumnKind.Text, true),
            new("diagnosis", RegisterColumnKind.Text) { Meaning = new("code or id of the diagnosis that looks for it, such as D18", "对应诊断的编号或名称，如D18") },
            new("section", RegisterColumnKind.Text) { Meaning = new("place in the document", "文献中的位置") },
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
    ];
}
