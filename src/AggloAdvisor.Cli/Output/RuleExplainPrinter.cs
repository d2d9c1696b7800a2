using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Cases;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Explaining;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Cli.Output;

/// <summary>Explains one rule or measure without a case: in sentences, with thresholds, sources, tests and what hangs together with it.</summary>
internal sealed class RuleExplainPrinter(TextWriter output, RuleSet rules, ImmutableArray<RuleCase> cases, DateOnly day, Language language)
{
    private readonly ConditionSentence _sentences = new(rules, day);

    /// <summary>A diagnosis.</summary>
    public void Print(Diagnosis diagnosis)
    {
        Line($"{diagnosis.Code}  {diagnosis.Title.In(language)}  [{diagnosis.Id}, {diagnosis.Location}]");
        Overrides(diagnosis.Code, diagnosis.CounterChecks.Select(static c => c.When).Prepend(diagnosis.When));
        Versions(diagnosis);
        Section(new("It fires when", "触发条件"));
        Conditions(diagnosis.When);
        foreach (var (check, i) in diagnosis.CounterChecks.Select(static (c, i) => (c, i + 1)))
        {
            Section(LocalizedText.Of(
                $"Counter-check {i} ({(check.Effect == CounterEffect.Weaken ? "weakens the finding" : "is printed beside it")}) speaks when",
                $"反向核查{i}（{(check.Effect == CounterEffect.Weaken ? "削弱结论" : "仅作提示")}）成立的条件"));
            Conditions(check.When);
        }

        Parameters(diagnosis.CounterChecks.Select(static c => c.When).Prepend(diagnosis.When));
        Section(new("It leads to", "引出的对策"));
        List(diagnosis.Recommend.Select(rules.FindCountermeasure).OfType<Countermeasure>().Select(static m => LocalizedText.Of($"{m.Code} {m.Title}", $"{m.Code} {m.Title}")));
        Section(new("Rules that ask for it", "以它为条件的规则"));
        List(rules.Diagnoses.Where(d => d.CounterChecks.Select(static c => c.When).Prepend(d.When).SelectMany(ConditionWalk.Findings).Any(f => f.DiagnosisId == diagnosis.Id)).Select(static d => LocalizedText.Of($"{d.Code} {d.Title}", $"{d.Code} {d.Title}")));
        Indicators(ConditionWalk.Indicators(diagnosis.When).Select(static o => o.Indicator.Id).Distinct(StringComparer.Ordinal), diagnosis);
        Sources(diagnosis.Sources);
        Tests(c => c.Subject is DiagnosisSubject s && s.Diagnosis.Id == diagnosis.Id);
    }

    private void Versions(Diagnosis diagnosis)
    {
        var others = rules.OtherVersions.Where(v => v.Id == diagnosis.Id).ToArray();
        if (others.Length > 0)
        {
            Section(new("In force, and other versions", "适用期与其他版本"));
            List(others.Prepend(diagnosis).Select(static v => LocalizedText.Of($"{v.AppliesFrom:O} – {v.AppliesUntil:O}  {v.Location}", $"{v.AppliesFrom:O}～{v.AppliesUntil:O}  {v.Location}")));
        }
    }

    /// <summary>A measure.</summary>
    public void Print(Countermeasure measure)
    {
        Line($"{measure.Code}  {measure.Title.In(language)}  [{measure.Id}, {measure.Location}]");
        Overrides(measure.Code, measure.Gates.Select(static g => g.OpenWhen));
        Line($"  {measure.Do.In(language)}");
        Section(new("Findings that call for it", "引出它的诊断"));
        List(rules.Diagnoses.Where(d => d.Recommend.Contains(measure.Id, StringComparer.Ordinal)).Select(static d => LocalizedText.Of($"{d.Code} {d.Title}", $"{d.Code} {d.Title}")));
        foreach (var gate in measure.Gates)
        {
            Section(LocalizedText.Of($"Gate '{gate.Id}' is open when", $"前提条件“{gate.Id}”满足的条件"));
            Conditions(gate.OpenWhen);
        }

        Parameters(measure.Gates.Select(static g => g.OpenWhen));
        Section(new("After, when they are advised too", "须在其后的对策（若同时建议）"));
        List(measure.After.Select(rules.FindCountermeasure).OfType<Countermeasure>().Select(static m => LocalizedText.Of($"{m.Code} {m.Title}", $"{m.Code} {m.Title}")));
        Section(new("Conflicts with", "与之冲突"));
        List(measure.ConflictsWith.Select(rules.FindCountermeasure).OfType<Countermeasure>().Select(static m => LocalizedText.Of($"{m.Code} {m.Title}", $"{m.Code} {m.Title}")));
        Sources(measure.Sources);
        Tests(c => c.Subject is GateSubject s && s.Measure.Id == measure.Id);
    }

    private void Overrides(string code, IEnumerable<Condition> conditions)
    {
        var own = OverrideWords.Concerning(rules, code, conditions);
        if (own.IsEmpty)
        {
            return;
        }

        Section(new("What overlays do to it", "叠加层的改动"));
        foreach (var item in own)
        {
            Line("  " + OverrideWords.Sentence(item).In(language));
            foreach (var edit in item.Edits)
            {
                Line("    " + edit.In(language));
            }
        }
    }

    private void Conditions(Condition condition)
    {
        foreach (var line in _sentences.Lines(condition))
        {
            Line("  " + line.In(language));
        }
    }

    private void Parameters(IEnumerable<Condition> conditions)
    {
        var used = conditions.SelectMany(ConditionWalk.Parameters).Select(static p => p.Parameter).DistinctBy(static p => p.Id).ToArray();
        if (used.Length == 0)
        {
            return;
        }

        Section(new("Thresholds", "阈值"));
        foreach (var parameter in used)
        {
            var citations = LocalizedText.List(parameter.SourceIds.Select(id => rules.Sources[id].Short), ", ", "、");
            Line($"  {parameter.Id}  [{parameter.Location}]");
            Line($"    {LocalizedText.Of($"{ProvenanceWords.Of(parameter.Provenance)}; {citations}: {parameter.Reference}", $"{ProvenanceWords.Of(parameter.Provenance)}；{citations}：{parameter.Reference}").In(language)}");
        }
    }

    private void Indicators(IEnumerable<string> ids, Diagnosis own)
    {
        Section(new("Who else asks for its indicators", "同样用到这些指标的规则"));
        List(ids.Select(id => (
                Id: id,
                Others: rules.Diagnoses.Where(d => d != own && d.CounterChecks.Select(static c => c.When).Prepend(d.When).SelectMany(ConditionWalk.Indicators).Any(o => o.Indicator.Id == id)).Select(static d => d.Code)
                    .Concat(rules.Countermeasures.Where(m => m.Gates.SelectMany(static g => ConditionWalk.Indicators(g.OpenWhen)).Any(o => o.Indicator.Id == id)).Select(static m => m.Code)).ToArray()))
            .Where(static x => x.Others.Length > 0)
            .Select(static x => LocalizedText.Of($"{x.Id}: {string.Join(", ", x.Others)}", $"{x.Id}：{string.Join('、', x.Others)}")));
    }

    private void Sources(ImmutableArray<Citation> sources)
    {
        Section(new("Sources", "出处"));
        List(sources.Select(s => LocalizedText.Of($"{rules.Sources[s.SourceId].Short}, {s.Section} [{string.Join(", ", s.Items)}]", $"{rules.Sources[s.SourceId].Short}，{s.Section}［{string.Join('、', s.Items)}］")));
    }

    private void Tests(Func<RuleCase, bool> wanted)
    {
        Section(new("Cases that test it", "测试用例"));
        List(cases.Where(wanted).Select(static c => LocalizedText.Of($"{c.Subject.Name}: {c.Name} [{c.Location}]", $"{c.Subject.Name}：{c.Name}［{c.Location}］")));
    }

    private void List(IEnumerable<LocalizedText> items)
    {
        var any = false;
        foreach (var item in items)
        {
            any = true;
            Line("  " + item.In(language));
        }

        if (!any)
        {
            Line("  –");
        }
    }

    private void Section(LocalizedText heading) => Line(heading.In(language) + (language == Language.Chinese ? "：" : ":"));

    private void Line(string text) => output.WriteLine(text);
}
