using System.Globalization;
using AggloAdvisor.Core;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>The three chains: how many of the diagnoses of each were found, not found or left open, and what was found.</summary>
internal sealed class ChainModel(ModelContext context)
{
    /// <summary>One group for each of the chains that has diagnoses.</summary>
    public IEnumerable<Fields> All() => Enum.GetValues<Chain>().Select(Of).OfType<Fields>();

    private Fields? Of(Chain chain)
    {
        var asked = context.Advice.Evaluation.Diagnoses.Where(v => v.Diagnosis.Chain == chain && v.Diagnosis.Nature == FindingNature.Problem).GroupBy(static v => v.Diagnosis).ToArray();
        if (asked.Length == 0)
        {
            return null;
        }

        var found = asked.Count(static g => g.Any(static v => v.Verdict == Verdict.Fired));
        var open = asked.Count(static g => !g.Any(static v => v.Verdict == Verdict.Fired) && g.Any(static v => v.Verdict == Verdict.Undecided));
        var fields = context.Named(
            ("name", context.Words.Of(chain)),
            ("asked", Number(asked.Length)),
            ("found", Number(found)),
            ("open", Number(open)),
            ("clear", Number(asked.Length - found - open)));
        fields.Add("findings", context.Advice.Findings.Select(static f => f.Diagnosis).Where(d => d.Chain == chain && d.Nature == FindingNature.Problem).Distinct().Select(d =>
        {
            var finding = context.Named(("code", d.Code), ("title", context.Of(d.Title)));
            finding.Raw("anchor", "f-" + d.Id);
            return finding;
        }));
        return fields;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
