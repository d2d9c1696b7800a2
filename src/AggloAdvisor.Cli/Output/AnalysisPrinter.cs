using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Analysis;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints what the analysis of a rule base found, as compilers do, with values that show it.</summary>
internal sealed class AnalysisPrinter(TextWriter output, Language language)
{
    /// <summary>Prints everything.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="undecidable">Rules that no case decided; null when no cases were given.</param>
    /// <param name="unused">Indicators on which nothing depends; null when not asked for.</param>
    public void Print(ImmutableArray<AnalysisFinding> findings, ImmutableArray<Diagnosis>? undecidable, ImmutableArray<string>? unused)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(Say($"{finding.Location}: warning {AnalysisWords.Code(finding.Kind)}: {finding.Message}", $"{finding.Location}：警告 {AnalysisWords.Code(finding.Kind)}：{finding.Message}"));
            if (finding.Related is { } related)
            {
                output.WriteLine(Say($"  see also: {related}", $"  另见：{related}"));
            }

            if (!finding.Witness.IsEmpty)
            {
                output.WriteLine(Say($"  shown by: {AnalysisWords.Witness(finding)}", $"  例如：{AnalysisWords.Witness(finding)}"));
            }

            output.WriteLine(Say($"  hint: {finding.Hint}", $"  建议：{finding.Hint}"));
        }

        if (undecidable is { } open)
        {
            output.WriteLine(open.IsEmpty
                ? Say($"Every rule is decided by at least one of the cases.", $"每条规则都至少被一个案例判定。")
                : Say($"No case decides {string.Join(", ", open.Select(static d => d.Code))}.", $"没有案例能判定：{string.Join('、', open.Select(static d => d.Code))}。"));
        }

        if (unused is { } idle)
        {
            output.WriteLine(Say($"No rule, gate, evidence or watch list names these {idle.Length} indicators:", $"以下{idle.Length}个指标没有规则、前提条件、证据或监测清单用到："));
            output.WriteLine("  " + string.Join(language == Language.Chinese ? "、" : ", ", idle));
        }

        output.WriteLine(findings.IsEmpty ? Say($"Nothing found.", $"没有发现问题。") : Say($"{findings.Length} findings.", $"共{findings.Length}项发现。"));
    }

    private string Say(EnglishText en, ChineseText zh) => LocalizedText.Of(en, zh).In(language);
}
