using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Documents;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>The annex: every rule with every condition, its figure, threshold, provenance, margin, verdict and place.</summary>
internal sealed class TraceBlocks(ModelContext context)
{
    // A rule asked for hundreds of industries is shown where it fired or is open first, and counted for the rest.
    private const int TargetsShown = 8;

    /// <summary>The blocks of all rules, in the order of codes.</summary>
    public IEnumerable<Block> All()
    {
        var verdicts = context.Advice.Evaluation.Diagnoses.ToLookup(static v => v.Diagnosis.Id, StringComparer.Ordinal);
        return context.Advice.Rules.Diagnoses.SelectMany(d => Rule(d, [.. verdicts[d.Id]]));
    }

    private IEnumerable<Block> Rule(Diagnosis diagnosis, DiagnosisVerdict[] verdicts)
    {
        yield return new Heading(3, "trace-" + diagnosis.Id, [new TextRun(context.Titled(diagnosis.Code, diagnosis.Title))]);
        yield return new Paragraph(
            [new TextRun(context.Words.Text("verdict_counts", Count(verdicts, Verdict.Fired), Count(verdicts, Verdict.NotFired), Count(verdicts, Verdict.Undecided)) + " "), new Code(context.Words.Text("rule_file", diagnosis.Location, diagnosis.Code, diagnosis.Location.Line))],
            ParagraphStyle.Note);
        if (verdicts.Length == 0)
        {
            yield return Line([new TextRun(context.Words.Text("never_asked"))]);
            yield break;
        }

        // Where nothing at all is known, one target's trace says what the others' would say.
        var blank = verdicts.Where(IsBlank).Skip(1).ToArray();
        var told = verdicts
            .Except(blank)
            .OrderBy(static v => v.Verdict switch { Verdict.Fired => 0, Verdict.Undecided => 1, _ => 2 })
            .ToArray();
        yield return new ListBlock(false, [.. told.Take(TargetsShown).Select(Target)]);
        if (blank.Length > 0)
        {
            yield return Line([new TextRun(context.Words.Text("nothing_known_either", context.Words.List(blank.Select(v => context.Name(v.Target)))))]);
        }

        if (told.Length > TargetsShown)
        {
            yield return Line([new TextRun(context.Words.Text("more_targets", told.Length - TargetsShown))]);
        }
    }

    private static bool IsBlank(DiagnosisVerdict verdict)
    {
        var traces = verdict.CounterChecks.Prepend(verdict.Trace).ToArray();
        return verdict.Verdict == Verdict.Undecided
            && traces.SelectMany(TraceWalk.Comparisons).All(static c => c.Verdict == Verdict.Undecided)
            && traces.SelectMany(TraceWalk.Findings).All(static f => f.Verdict == Verdict.Undecided);
    }

    private static int Count(DiagnosisVerdict[] verdicts, Verdict verdict) => verdicts.Count(v => v.Verdict == verdict);

    private ImmutableArray<Block> Target(DiagnosisVerdict verdict)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Line([new Strong([new TextRun(context.Name(verdict.Target))]), new TextRun(context.Words.Text("colon") + context.Words.Condition(verdict.Verdict))]));
        blocks.Add(new ListBlock(false, [Node(verdict.Trace)]));
        foreach (var trace in verdict.CounterChecks)
        {
            blocks.Add(Line([new TextRun(context.Words.Said(context.Words.Text("counter_check"), context.Words.Condition(trace.Verdict)))]));
            blocks.Add(new ListBlock(false, [Node(trace)]));
        }

        return blocks.ToImmutable();
    }

    private ImmutableArray<Block> Node(TraceNode node) => node switch
    {
        AllTrace all => Group(all, "all_of", all.Parts),
        AnyTrace any => Group(any, "any_of", any.Parts),
        NotTrace not => Group(not, "none_of", [not.Part]),
        FindingTrace finding => [Line([Sign(finding), new Link("#trace-" + finding.DiagnosisId, [new TextRun(FindingName(finding.DiagnosisId))]), Place(finding)])],
        ComparisonTrace c => [Line([Sign(c), new TextRun($"{Side(c.Left)} {ConditionText.Symbol(c.Comparison)} {Side(c.Right)}{Margin(c)}"), Place(c)])],
        _ => [],
    };

    private ImmutableArray<Block> Group(TraceNode node, string word, ImmutableArray<TraceNode> parts) =>
        [Line([Sign(node), new TextRun(context.Words.Text(word))]), new ListBlock(false, [.. parts.Select(Node)])];

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
