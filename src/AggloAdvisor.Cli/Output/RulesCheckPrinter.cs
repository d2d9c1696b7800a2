using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Explaining;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints what the reading of a rule base found.</summary>
internal static class RulesCheckPrinter
{
    /// <summary>Prints every problem; then, where there is no error, what overlays change and how much there is.</summary>
    public static void Print(Terminal terminal, RulePlace place, Checked<RuleSet> read, Language language)
    {
        DiagnosticPrinter.Print(terminal, read.Diagnostics, language, place.Sources());
        if (read is not { HasErrors: false, Value: { } rules })
        {
            return;
        }

        foreach (var item in rules.Overrides)
        {
            terminal.Out.WriteLine(OverrideWords.Sentence(item).In(language));
        }

        var path = string.Join(" + ", place.Overlays.Prepend(place.Folder));
        terminal.Out.WriteLine(LocalizedText.Of(
            $"{path}: {rules.Diagnoses.Length} diagnoses, {rules.Countermeasures.Length} countermeasures, {rules.Parameters.Count} parameters, {rules.Indicators.Length} derived indicators, {rules.Cases.Length} documented cases, {rules.Sources.Count} sources; no errors, {read.Diagnostics.Length} remarks",
            $"{path}：{rules.Diagnoses.Length} 项诊断，{rules.Countermeasures.Length} 项对策，{rules.Parameters.Count} 个参数，{rules.Indicators.Length} 个派生指标，{rules.Cases.Length} 个案例，{rules.Sources.Count} 个来源；没有错误，{read.Diagnostics.Length} 条提示").In(language));
    }
}
