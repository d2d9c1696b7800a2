using System.Text.Json;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>The words for the choices of the model, in the report's language; they stand in the strings file as <c>group_choice</c>.</summary>
internal sealed class Wording(ReportTemplate template)
{
    /// <summary>The language.</summary>
    public Language Language => template.Language;

    public string Of(FindingSeverity value) => Word("severity", value);

    public string Of(Confidence value) => Word("confidence", value);

    public string Of(RecommendationStatus value) => Word("status", value);

    public string Of(PlanStage value) => Word("stage", value);

    public string Of(Horizon value) => Word("horizon", value);

    public string Of(CostClass value) => Word("cost", value);

    public string Of(Provenance value) => Word("provenance", value);

    public string Of(DecisionKind value) => Word("decision", value);

    public string Of(ValueOrigin value) => Word("origin", value);

    public string Of(Chain value) => Word("chain", value);

    public string Of(InstitutionLevel value) => Word("level", value);

    /// <summary>What a gate's verdict means.</summary>
    public string Gate(Verdict verdict) => Text(verdict switch { Verdict.Fired => "gate_open", Verdict.NotFired => "gate_closed", _ => "gate_unknown" });

    /// <summary>What a condition's verdict means.</summary>
    public string Condition(Verdict verdict) => Text(verdict switch { Verdict.Fired => "verdict_holds", Verdict.NotFired => "verdict_fails", _ => "verdict_open" });

    /// <summary>A text of the strings file; its key where it is missing, so that the gap shows.</summary>
    public string Text(string key) => template.Strings.GetValueOrDefault(key, key);

    /// <summary>A text with figures in place of <c>{0}</c>, <c>{1}</c>.</summary>
    public string Text(string key, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Text(key), values);

    /// <summary>Something, a colon, and what is said of it.</summary>
    public string Said(string what, string said) => what + Text("colon") + said;

    /// <summary>Something with a remark in brackets.</summary>
    public string Noted(string what, string remark) => what + Text("open") + remark + Text("close");

    /// <summary>Joins parts of a sentence.</summary>
    public string Parts(IEnumerable<string> parts) => string.Join(Text("semicolon"), parts);

    /// <summary>Joins parts to a whole sentence, which begins with a capital where the language has them.</summary>
    public string Sentence(IEnumerable<string> parts) =>
        Parts(parts) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest + Text("stop") : "";

    /// <summary>Joins names as the language lists them.</summary>
    public string List(IEnumerable<string> names) => string.Join(Language == Language.Chinese ? "、" : ", ", names);

    private string Word<T>(string group, T value)
        where T : struct, Enum => Text($"{group}_{JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString())}");
}
