using AggloAdvisor.Advising.Precedents;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>Documented cases: those that met a finding, and those that show a measure at work.</summary>
internal sealed class DocumentedModel(ModelContext context)
{
    private const int MostCases = 2;
    private const int MostExamples = 3;

    /// <summary>The cases that met a diagnosis, this place itself and then the most alike; a few, so that the argument stays short.</summary>
    public IEnumerable<Fields> Cases(Diagnosis diagnosis) => context.Advice.Precedents.Of(diagnosis).Take(MostCases).Select(Case);

    /// <summary>How many more there are, in words; null when all are shown.</summary>
    public string? More(Diagnosis diagnosis)
    {
        var more = context.Advice.Precedents.Of(diagnosis).Length - MostCases;
        return more > 0 ? context.Words.Text("case_more", more) : null;
    }

    /// <summary>What cases show of a measure.</summary>
    public IEnumerable<string> Examples(Countermeasure measure) => context.Advice.Precedents.Of(measure)
        .Take(MostExamples)
        .Select(e => context.Language == Language.Chinese ? $"{context.Of(e.Case.Name)}：{context.Of(e.Shown.What)}" : $"{context.Of(e.Case.Name)}: {context.Of(e.Shown.What)}");

    private Fields Case(Precedent precedent)
    {
        var fields = context.Named(
            ("name", context.Of(precedent.Case.Name)),
            ("likeness", context.Of(AspectText.Of(precedent))),
            ("situation", context.Of(precedent.Met.Situation)),
            ("did", Did(precedent.Met)),
            ("remained", precedent.Met.Remained is { } remained ? context.Of(remained) : null));
        fields.Add("papers", precedent.Met.Sources.Select(context.Citation));
        return fields;
    }

    private string Did(MetFinding met)
    {
        var stop = context.Words.Text("stop");
        var space = context.Language == Language.Chinese ? "" : " ";
        string?[] parts =
        [
            met.Did.IsEmpty ? context.Words.Text("case_nothing") : Measures(met.Did) + stop,
            met.How is { } how ? context.Of(how) : null,
            met.Proposed.IsEmpty ? null : context.Words.Text("case_proposed", Measures(met.Proposed)),
        ];
        return string.Join(space, parts.OfType<string>());
    }

    private string Measures(IEnumerable<string> ids) =>
        context.Words.List(ids.Select(id => context.Advice.Rules.FindCountermeasure(id)!).Select(m => context.Titled(m.Code, m.Title)));
}
