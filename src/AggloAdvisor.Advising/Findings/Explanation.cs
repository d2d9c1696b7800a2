using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Advising.Planning;
using AggloAdvisor.Advising.Precedents;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Explaining;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Findings;

/// <summary>Tells in plain text why a diagnosis came out as it did and why a measure is advised or not.</summary>
public sealed class Explanation(Advice advice, Language language)
{
    private void Overrides(StringBuilder text, string code, IEnumerable<Condition> conditions)
    {
        foreach (var item in OverrideWords.Concerning(advice.Rules, code, conditions))
        {
            Line(text, "  " + OverrideWords.Sentence(item).In(language));
        }
    }

    private readonly TargetNames _names = new(advice.Case);
    private readonly ImmutableDictionary<string, IndicatorDefinition> _dictionary = advice.Dictionary.ToImmutableDictionary(static d => d.Id, StringComparer.Ordinal);

    private readonly DocumentedText _documented = new(advice, language);

    private bool Zh => language == Language.Chinese;

    /// <summary>A diagnosis: its verdict and full trace for every target.</summary>
    public string Of(Diagnosis diagnosis)
    {
        var text = new StringBuilder();
        Line(text, Heading(diagnosis.Code, diagnosis.Title, diagnosis.Id, diagnosis.Location));
        Overrides(text, diagnosis.Code, diagnosis.CounterChecks.Select(static c => c.When).Prepend(diagnosis.When));
        var verdicts = advice.Evaluation.Diagnoses.Where(v => v.Diagnosis == diagnosis).ToArray();
        if (verdicts.Length == 0)
        {
            Line(text, Zh ? "本案例没有可供该规则判断的对象，或该规则当时未生效。所需指标：" : "This case has nothing that the rule could be asked of, or the rule was not in force. It needs:");
            foreach (var needed in ConditionWalk.Indicators(diagnosis.When).Select(static o => o.Indicator).DistinctBy(static d => d.Id))
            {
                Line(text, Zh
                    ? $"  {needed.Name.Zh}：{string.Join("、", needed.Inputs.Select(i => InputText.Of(i).Zh))}"
                    : $"  {needed.Id}   {needed.Name.En}: {string.Join(", ", needed.Inputs)}");
            }
        }

        foreach (var verdict in verdicts)
        {
            Line(text, "");
            Line(text, $"{_names.Of(verdict.Target).In(language)}{Colon}{Word(verdict.Verdict)}");
            Trace(text, verdict.Trace, "  ");
            foreach (var (check, trace) in diagnosis.CounterChecks.Zip(verdict.CounterChecks))
            {
                Line(text, $"  {(Zh ? "反向检验" : "counter-check")}{Noted(Effect(check.Effect))}{Colon}{Word(trace.Verdict)}");
                Trace(text, trace, "    ");
            }

            if (advice.Findings.FirstOrDefault(f => f.Verdict == verdict) is { } finding)
            {
                Line(text, $"  => {finding.Statement.In(language)}");
                foreach (var doubt in finding.ConfidenceReasons.Concat(finding.CounterEvidence))
                {
                    Line(text, $"     {doubt.In(language)}");
                }
            }
        }

        foreach (var line in _documented.Of(diagnosis))
        {
            Line(text, line);
        }

        return text.ToString();
    }

    /// <summary>A countermeasure: which findings call for it and what its gates came to; or why none does.</summary>
    public string Of(Countermeasure measure)
    {
        var text = new StringBuilder();
        Line(text, Heading(measure.Code, measure.Title, measure.Id, measure.Location));
        Overrides(text, measure.Code, measure.Gates.Select(static g => g.OpenWhen));
        if (advice.Recommendations.FirstOrDefault(r => r.Measure == measure) is { } advised)
        {
            Line(text, Status(advised));
            foreach (var finding in advised.Because)
            {
                Line(text, $"  {(Zh ? "因为" : "because")} {finding.Diagnosis.Code}{Colon}{finding.Statement.In(language)}");
            }

            foreach (var gate in advised.Gates)
            {
                var state = gate.Verdict switch
                {
                    Verdict.Fired => Zh ? "前提满足" : "gate open",
                    Verdict.NotFired => gate.Gate.Closed.In(language),
                    _ => gate.Gate.Unknown.In(language),
                };
                Line(text, Zh ? $"  [前提] {state}" : $"  [{gate.Gate.Id}] {state}");
                Trace(text, gate.Trace, "    ");
            }

            if (advised.Upward)
            {
                Line(text, Zh ? "  只有上级才能办理：向上请求。" : "  Only a higher level can do this: a request upward.");
            }

            foreach (var specific in advised.Specifics)
            {
                Line(text, $"  - {specific.Text.In(language)}{Rests(specific)}");
            }

            Line(text, $"  {(Zh ? "低碳要求" : "low carbon")}: {advised.LowCarbon.Text.In(language)}{Rests(advised.LowCarbon)}");

            foreach (var choice in advice.Choices.GetValueOrDefault(measure.Id, []))
            {
                Choice(text, choice);
            }

            foreach (var line in _documented.Of(measure))
            {
                Line(text, line);
            }

            Line(text, $"  {(Zh ? "优先度" : "priority")} {Number(advised.Priority)} = " + string.Join(" + ", advised.PriorityParts.Select(p => $"{p.Name.In(language)} {Number(p.Value)} × {Number(p.Weight)}")));
            return text.ToString();
        }

        var dropped = advice.NotAdvised.Where(n => n.Measure == measure).SelectMany(static n => n.Dropped).ToArray();
        foreach (var gate in dropped)
        {
            Line(text, $"{(Zh ? "未建议：" : "Not advised: ")}{gate.Gate.Closed.In(language)}");
            Trace(text, gate.Trace, "    ");
        }

        if (dropped.Length == 0)
        {
            Line(text, Zh ? "未建议：没有任何诊断要求采取该对策。" : "Not advised: no finding calls for it.");
        }

        var leading = advice.Evaluation.Diagnoses.Where(v => v.Diagnosis.Recommend.Contains(measure.Id, StringComparer.Ordinal)).ToArray();
        if (leading.Length == 0)
        {
            Line(text, Zh ? "  规则库中没有诊断引向它。" : "  No diagnosis of this rule base leads to it.");
        }

        foreach (var verdict in leading)
        {
            Line(text, $"  {verdict.Diagnosis.Code} {verdict.Diagnosis.Title.In(language)}{(Zh ? "，" : ", ")}{_names.Of(verdict.Target).In(language)}{Colon}{Word(verdict.Verdict)}");
            Trace(text, verdict.Trace, "    ");
        }

        return text.ToString();
    }

    private static string Rests(Specific specific) => specific.Indicators.IsEmpty ? "" : $"   [{string.Join(", ", specific.Indicators)}]";

    private string Effect(CounterEffect effect) => effect switch
    {
        CounterEffect.Weaken => Zh ? "削弱" : "weakens",
        CounterEffect.Inform => Zh ? "降为信息" : "makes it information",
        _ => Zh ? "提示" : "note",
    };

    private void Choice(StringBuilder text, ChoiceAdvice choice)
    {
        Line(text, $"  {choice.Choice.Question.In(language)}{(Zh ? "" : " ")}{choice.Answer.In(language)}");
        foreach (var option in choice.Options)
        {
            var state = option.Verdict.Verdict switch
            {
                Verdict.Fired => Zh ? "适合" : "fits",
                Verdict.NotFired => Zh ? "不适合" : "does not fit",
                _ => Zh ? "未决" : "undecided",
            };
            Line(text, $"    {option.Option.Name.In(language)}{Colon}{state}");
            foreach (var reason in option.For)
            {
                Line(text, $"      + {reason.In(language)}");
            }

            foreach (var reason in option.Against)
            {
                Line(text, $"      - {reason.In(language)}");
            }

            Trace(text, option.Verdict.Trace, "      ");
        }
    }

    private string Status(Recommendation advised) => advised.Status switch
    {
        RecommendationStatus.Advised => Zh ? $"已建议，第 {Number(advised.Order, 0)} 步" : $"Advised, step {Number(advised.Order, 0)}",
        RecommendationStatus.CheckFirst => Zh ? $"已建议（第 {Number(advised.Order, 0)} 步），但须先查明前提" : $"Advised (step {Number(advised.Order, 0)}), but first find out",
        _ => Zh ? "暂缓" : "Not yet",
    };

    private void Trace(StringBuilder text, TraceNode node, string indent)
    {
        switch (node)
        {
            case AllTrace all:
                Line(text, $"{indent}{Sign(node)} {(Zh ? "全部满足" : "all of")}");
                Children(text, all.Parts, indent);
                break;
            case AnyTrace any:
                Line(text, $"{indent}{Sign(node)} {(Zh ? "任一满足" : "any of")}");
                Children(text, any.Parts, indent);
                break;
            case NotTrace not:
                Line(text, $"{indent}{Sign(node)} {(Zh ? "不满足" : "not")}");
                Children(text, [not.Part], indent);
                break;
            case FindingTrace finding:
                Line(text, $"{indent}{Sign(node)} {(Zh ? "诊断" : "finding")} {Finding(finding.DiagnosisId)}   {Place(node)}");
                break;
            case ComparisonTrace comparison:
                Line(text, $"{indent}{Sign(node)} {Side(comparison.Left)} {ConditionText.Symbol(comparison.Comparison)} {Side(comparison.Right)}{Distance(comparison)}   {Place(node)}");
                foreach (var lacking in comparison.Left.Lacking.Concat(comparison.Right.Lacking).Select(l => LackingText.Of(l, _names).In(language)).Distinct(StringComparer.Ordinal))
                {
                    Line(text, $"{indent}    {(Zh ? "缺少" : "lacking")}{Colon}{lacking}");
                }

                break;
        }
    }

    private void Children(StringBuilder text, ImmutableArray<TraceNode> parts, string indent)
    {
        foreach (var part in parts)
        {
            Trace(text, part, indent + "  ");
        }
    }

    private string Side(OperandValue side) => side.Operand switch
    {
        IndicatorOperand indicator when Zh => $"{indicator.Indicator.Name.Zh}{Aggregated(indicator.Aggregate)}（{Value(side, indicator.Indicator)}）",
        ParameterOperand { Parameter: var p } when Zh => $"{p.Title.Zh}（{(side.Value is { } v ? ValueText.Written(v, p.Unit, language) : ValueText.Unknown(language))}，{Provenance(p)}）",
        CategoryOperand category when Zh => $"“{category.Name.Zh}”",
        IndicatorOperand indicator => $"{side.Operand.Text} ({Value(side, indicator.Indicator)})",
        ParameterOperand { Parameter: var p } => $"{side.Operand.Text} ({(side.Value is { } v ? ValueText.Written(v, p.Unit, language) : ValueText.Unknown(language))}, {Provenance(p)})",
        _ => side.Operand.Text,
    };

    private string Value(OperandValue side, IndicatorDefinition definition)
    {
        var value = ValueText.Format(side.Value, definition, language);
        return side.Values.Any(static v => v.Origin == ValueOrigin.Reported) ? $"{value}{(Zh ? "，引自文献" : ", reported")}" : value;
    }

    private string Provenance(Parameter parameter) => parameter.Provenance switch
    {
        Core.Provenance.Paper => Zh ? "论文" : "paper",
        Core.Provenance.Published => Zh ? "公认惯例" : "published",
        Core.Provenance.Calibrated => Zh ? "实证校准" : "calibrated",
        _ => Zh ? "专家判断" : "expert judgement",
    };

    private string Distance(ComparisonTrace comparison) =>
        comparison.Distance is { } distance ? $"   {(Zh ? "差距" : "margin")} {(distance > 0 ? "+" : "")}{Number(distance, 3)}" : "";

    private string Colon => Zh ? "：" : ": ";

    private string Noted(string remark) => Zh ? $"（{remark}）" : $" ({remark})";

    private string Heading(string code, LocalizedText title, string id, SourceLocation location) =>
        Zh ? $"{code} {title.Zh}（{location}）" : $"{code} {title.En} ({id}, {location})";

    // The heading names the file; each rule and measure has one of its own.
    private string Place(TraceNode node) => Zh
        ? FormattableString.Invariant($"第{node.Location.Line}行第{node.Location.Column}列")
        : node.Location.ToString();

    private string Finding(string id) => Zh && advice.Rules.FindDiagnosis(id) is { } d ? $"{d.Code} {d.Title.Zh}" : id;

    private static string Aggregated(Aggregate aggregate) => aggregate switch
    {
        Aggregate.Min => "最小值",
        Aggregate.Max => "最大值",
        Aggregate.Mean => "均值",
        Aggregate.Median => "中位数",
        _ => "",
    };

    private string Sign(TraceNode node) => node.Verdict switch
    {
        Verdict.Fired => Zh ? "[是]" : "[yes]",
        Verdict.NotFired => Zh ? "[否]" : "[no] ",
        _ => Zh ? "[？]" : "[?]  ",
    };

    private string Word(Verdict verdict) => verdict switch
    {
        Verdict.Fired => Zh ? "成立" : "fired",
        Verdict.NotFired => Zh ? "不成立" : "did not fire",
        _ => Zh ? "未决" : "undecided",
    };

    private static string Number(double value, int decimals = 2) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
