using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads <c>analysis.yaml</c>: the answers to what the analysis of the rule base finds.</summary>
internal static class AnswerReader
{
    public static ImmutableArray<AnalysisAnswer> Read(YamlMap map)
    {
        ImmutableArray<AnalysisAnswer> answers = [.. map.Maps("answers", required: true).Select(ReadOne).OfType<AnalysisAnswer>()];
        map.ReportUnknownKeys();
        return answers;
    }

    private static AnalysisAnswer? ReadOne(YamlMap map)
    {
        AnalysisKind? about = map.Word("about", Words.AnalysisKinds);
        var codes = map.Names("codes").ToArray();
        var because = map.Text("because");
        map.ReportUnknownKeys();
        foreach (var (code, location) in codes.Where(static c => !Ids.IsDiagnosisCode(c.Name) && !Ids.IsMeasureCode(c.Name)))
        {
            map.Problems.Error(RuleDiagnostics.BadId, location, LocalizedText.Of($"'{code}' is no code of a rule or measure", $"‘{code}’不是规则或对策的代码"), new("write codes such as D02 or M28", "请写代码，如‘D02’或‘M28’"));
        }

        if (codes.Length == 0)
        {
            map.Problems.Error(RuleDiagnostics.MissingKey, map.Location, new("'codes:' names no rule or measure", "‘codes:’没有写任何规则或对策"), new("write codes: [D02, D02g]", "请写作‘codes: [D02, D02g]’"));
        }

        return about is null || because is null || codes.Length == 0 ? null : new(about.Value, [.. codes.Select(static c => c.Name)], because, map.Location);
    }
}
