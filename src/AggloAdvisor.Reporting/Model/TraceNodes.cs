using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>Conditions with their figures, thresholds, provenance, margins, verdicts and places, as nested lists.</summary>
internal sealed class TraceNodes(ModelContext context)
{
    /// <summary>A condition with its parts.</summary>
    public ImmutableArray<Block> Of(TraceNode node) => node switch
    {
        AllTrace all => Group(all, "all_of", all.Parts),
        AnyTrace any => Group(any, "any_of", any.Parts),
        NotTrace not => Group(not, "none_of", [not.Part]),
        FindingTrace finding => [Line([Sign(finding), new Link("#trace-" + finding.DiagnosisId, [new TextRun(FindingName(finding.DiagnosisId))]), Place(finding)])],
        ComparisonTrace c => [Line([Sign(c), new TextRun($"{Side(c.Left)} {ConditionText.Symbol(c.Comparison)} {Side(c.Right)}{Margin(c)}"), Place(c)])],
        _ => [],
    };

    private ImmutableArray<Block> Group(TraceNode node, string word, ImmutableArray<TraceNode> parts) =>
        [Line([Sign(node), new TextRun(context.Words.Text(word))]), new ListBlock(false, [.. parts.Select(Of)])];

    private Strong Sign(TraceNode node) => new([new TextRun(context.Words.Condition(node.Verdict) + " · ")]);

    private string FindingName(string id) => context.Advice.Rules.FindDiagnosis(id) is { } d ? context.Titled(d.Code, d.Title) : id;

    private static Paragraph Line(ImmutableArray<Inline> content) => new(content, ParagraphStyle.Note);

    private static Code Place(TraceNode node) => new(string.Create(CultureInfo.InvariantCulture, $"  {node.Location.Line}:{node.Location.Column}"));

    private string Side(OperandValue side) => side.Operand switch
    {
        IndicatorOperand operand => $"{context.Of(operand.Indicator.Name)}{AggregateWord(operand.Aggregate)} = {ValueText.Format(side.Value, operand.Indicator, context.Language)}{Reported(side)}",
        ParameterOperand { Parameter: var p } => $"{context.Of(p.Title)} = {(side.Value is { } v ? context.Number(v, p.Unit) : ValueText.Unknown(context.Language))} {context.Words.Text("bracket_open").TrimStart()}{context.Words.Of(p.Provenance)}{context.Words.Text("bracket_close")}",
        CategoryOperand category => context.Of(category.Name),
        _ => side.Operand.Text,
    };

    private string AggregateWord(Aggregate aggregate) => aggregate == Aggregate.None ? "" : context.Words.Noted("", context.Words.Text("aggregate_" + aggregate.ToString().ToLowerInvariant()));

    private string Reported(OperandValue side) => side.Values.Any(static v => v.Origin == ValueOrigin.Reported) ? context.Words.Noted("", context.Words.Of(ValueOrigin.Reported)) : "";

    private string Margin(ComparisonTrace comparison) => comparison.Distance is { } distance
        ? $"{context.Words.Text("semicolon")}{context.Words.Text("margin")} {(distance > 0 ? "+" : "")}{ValueText.Number(distance, 3)}"
        : "";
}
