using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Precedents;

/// <summary>Tells in plain lines which documented cases met a finding, and which show a measure at work.</summary>
internal sealed class DocumentedText(Advice advice, Language language)
{
    private string Colon => Zh ? "：" : ": ";

    private bool Zh => language == Language.Chinese;

    /// <summary>The lines for a diagnosis; none when it did not fire or no documented case met it.</summary>
    public IEnumerable<string> Of(Diagnosis diagnosis)
    {
        var cases = advice.Precedents.Of(diagnosis);
        if (cases.IsEmpty)
        {
            yield break;
        }

        yield return "";
        yield return Zh ? "有据可查的案例" : "Documented cases that met it";
        foreach (var precedent in cases)
        {
            var met = precedent.Met;
            yield return Zh ? $"  {precedent.Case.Name.Zh}（{AspectText.Of(precedent).Zh}）" : $"  {precedent.Case.Name.En} ({AspectText.Of(precedent).En})";
            yield return $"    {met.Situation.In(language)}";
            yield return $"    {(Zh ? "做法" : "did")}{Colon}{Did(met)}";
            if (!met.Proposed.IsEmpty)
            {
                yield return $"    {(Zh ? "文献建议" : "proposed")}{Colon}{Measures(met.Proposed)}";
            }

            if (met.Remained is { } remained)
            {
                yield return $"    {(Zh ? "遗留问题" : "remained")}{Colon}{remained.In(language)}";
            }

            foreach (var source in met.Sources)
            {
                yield return $"    {Citation(source)}";
            }
        }
    }

    /// <summary>The lines for a measure; none when no documented case shows it.</summary>
    public IEnumerable<string> Of(Countermeasure measure) => advice.Precedents.Of(measure).Select(e =>
        $"  {(Zh ? "实例" : "example")}{Colon}{e.Case.Name.In(language)}{(Zh ? "。" : ". ")}{e.Shown.What.In(language)}{(Zh ? "" : " ")}{string.Join(Zh ? "；" : "; ", e.Shown.Sources.Select(Citation))}");

    private string Did(MetFinding met)
    {
        var measures = met.Did.IsEmpty ? (Zh ? "文献未提及已采取的对策" : "no measure taken is documented") : Measures(met.Did);
        return met.How is { } how ? $"{measures}{(Zh ? "。" : ". ")}{how.In(language)}" : measures;
    }

    private string Measures(IEnumerable<string> ids) => string.Join(Zh ? "、" : "; ", ids.Select(id => advice.Rules.FindCountermeasure(id)!).Select(m => $"{m.Code} {m.Title.In(language)}"));

    private string Citation(Citation citation)
    {
        var paper = advice.Rules.Sources[citation.SourceId].Short.In(language);
        var place = Zh ? $"{paper}，{citation.Section.Zh}" : $"{paper}, {citation.Section.En}";
        return citation.Items.IsEmpty ? place
            : Zh ? $"{place}〔{string.Join("、", citation.Items)}〕"
            : $"{place} [{string.Join(", ", citation.Items)}]";
    }
}
