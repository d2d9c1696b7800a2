using System.Collections.Immutable;
using AggloAdvisor.Advising.Missing;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints what is missing: figures to collect first, then tables, then what each open rule lacks.</summary>
internal sealed class CollectionPrinter(TextWriter output, Case @case, Language language)
{
    private const int MostChanges = 8;
    private readonly CollectionText _text = new(@case);

    /// <summary>Prints a plan.</summary>
    /// <param name="plan">All of it.</param>
    /// <param name="shown">What is printed of its lists.</param>
    public void Print(CollectionPlan plan, CollectionPlan shown)
    {
        if (plan.NothingIsMissing)
        {
            Line(new("Nothing is missing: every rule and every gate could be decided.", "没有缺失：所有规则和前提条件均已判定。"));
            return;
        }

        var rules = plan.Open.Count(static o => o.Gate is null);
        Line(LocalizedText.Of($"Undecided: {rules} diagnoses (each target counts) and {plan.Open.Length - rules} gates of measures.", $"未决：诊断{rules}项（按对象计），对策前提{plan.Open.Length - rules}项。"));
        List(
            new("Figures to collect next, each doing it alone", "下一步应收集的数据（每项单独即可起作用）"),
            new("No figure changes a recommendation or decides a rule alone.", "没有任何一项数据能单独改变建议或判定规则。"),
            plan.Figures,
            shown.Figures);
        List(
            new("Figures that must come together, the smallest sets", "须一并收集的数据（最小组合）"),
            null,
            plan.Together,
            shown.Together);
        Tables(plan.Tables);
        Open(plan.Open);
        if (!plan.AloneNothing.IsEmpty)
        {
            Line(LocalizedText.Of($"\nLacking figures that alone decide nothing: {plan.AloneNothing.Length}.", $"\n单独不起任何作用的缺失数据：{plan.AloneNothing.Length}项。"));
        }
    }

    private void List(LocalizedText heading, LocalizedText? none, ImmutableArray<Collecting> all, ImmutableArray<Collecting> shown)
    {
        if (all.IsEmpty && none is null)
        {
            return;
        }

        Line(LocalizedText.Of($"\n{heading}", $"\n{heading}"));
        if (all.IsEmpty)
        {
            Line(LocalizedText.Of($"  {none}", $"  {none}"));
            return;
        }

        var number = 0;
        foreach (var line in CollectionLine.Of(shown))
        {
            number++;
            Item(number, line);
        }

        var more = CollectionLine.Of(all).Length - number;
        if (more > 0)
        {
            Line(LocalizedText.Of($"  and {more} more lines; --top {number + more} prints them", $"  另有{more}行；--top {number + more}可全部列出"));
        }
    }

    private void Item(int number, CollectionLine line)
    {
        var item = line.Items[0];
        var effect = item.Measures.Length > 0
            ? LocalizedText.Of($"changes {item.Measures.Length} {(item.Measures.Length == 1 ? "recommendation" : "recommendations")}", $"改变{item.Measures.Length}条建议")
            : item.Perhaps.Length > 0 ? new("no tried value changed a recommendation", "试算的取值均未改变建议")
            : new("changes no recommendation", "不改变建议");
        var decides = item.Decides > 0 ? LocalizedText.Of($", decides {item.Decides} open {(item.Decides == 1 ? "rule" : "rules")}", $"，可判定{item.Decides}项未决规则") : null;
        Line(LocalizedText.Of($"  {number}. {_text.Figures(line)}: {effect}{decides}", $"  {number}. {_text.Figures(line)}：{effect}{decides}"));
        var changes = _text.Changes(item).ToArray();
        foreach (var change in changes.Take(MostChanges))
        {
            Line(LocalizedText.Of($"     {change}", $"     {change}"));
        }

        if (changes.Length > MostChanges)
        {
            Line(LocalizedText.Of($"     and {changes.Length - MostChanges} more; --json has them all", $"     另有{changes.Length - MostChanges}项；--json可列出全部"));
        }

        if (!item.Perhaps.IsEmpty)
        {
            Line(LocalizedText.Of($"     not ruled out, but not seen: {CollectionText.Measures(item.Perhaps)}", $"     不能排除，但试算未见：{CollectionText.Measures(item.Perhaps)}"));
        }
    }

    private void Tables(ImmutableArray<TableToFill> tables)
    {
        if (tables.IsEmpty)
        {
            return;
        }

        Line(new("\nRegisters, tables and declarations that are lacking (no values tried)", "\n缺少的名录、数据表和申报（未试算取值）"));
        foreach (var table in tables)
        {
            var perhaps = table.Perhaps.IsEmpty
                ? new LocalizedText("alone changes no recommendation", "单独不改变建议")
                : LocalizedText.Of($"may change {LocalizedText.List(table.Perhaps.Select(static m => LocalizedText.Same(m.Code)))}", $"可能改变{LocalizedText.List(table.Perhaps.Select(static m => LocalizedText.Same(m.Code)))}");
            Line(LocalizedText.Of($"  {_text.Inputs([table.Input])}: {perhaps}; {table.Decides} open rules name it", $"  {_text.Inputs([table.Input])}：{perhaps}；{table.Decides}项未决规则涉及"));
        }
    }

    // The same rule for several targets lacks the same of each: said once, with the first target's inputs where they differ.
    private void Open(ImmutableArray<OpenRule> open)
    {
        Line(new("\nWhat each open rule lacks", "\n各未决规则缺少的数据"));
        foreach (var rule in open.GroupBy(static o => (o.Code, o.Gate)))
        {
            var first = rule.First();
            var of = first.Gate is not null ? LocalizedText.Of($", gate {first.Gate}", $"，前提{first.Gate}")
                : rule.Count() == 1 ? _text.At(first.Target)
                : LocalizedText.Of($" ({rule.Count()} targets)", $"（{rule.Count()}个对象）");
            var lacking = _text.Inputs(rule.SelectMany(static o => o.Lacking).Distinct().Where(static l => l.Kind != LackingKind.Undefined));
            var undefined = rule.SelectMany(static o => o.Lacking).Where(static l => l.Kind == LackingKind.Undefined).Distinct().ToArray();
            Line(LocalizedText.Of($"  {first.Code} {first.Title}{of}", $"  {first.Code}{first.Title}{of}"));
            if (lacking.En.Length > 0)
            {
                Line(LocalizedText.Of($"     lacks {lacking}", $"     缺少{lacking}"));
            }

            Smallest([.. rule]);
            foreach (var reason in undefined.Take(1))
            {
                Line(LocalizedText.Of($"     no figure helps where {_text.Inputs([reason])}", $"     补充数据亦无济于事：{_text.Inputs([reason])}"));
            }
        }
    }

    // Worth a line only where fewer inputs do than are lacking.
    private void Smallest(OpenRule[] rules)
    {
        var target = rules.Where(static o => !o.Smallest.IsEmpty && o.Smallest.Length < o.Lacking.Length).MinBy(static o => o.Smallest.Length);
        if (target is not null)
        {
            var of = rules.Length == 1 ? null : _text.At(target.Target);
            Line(LocalizedText.Of($"     can be decided with {_text.Inputs(target.Smallest)} alone{of}", $"     仅凭{_text.Inputs(target.Smallest)}即可判定{of}"));
        }
    }

    private void Line(LocalizedText text) => output.WriteLine(text.In(language));
}
