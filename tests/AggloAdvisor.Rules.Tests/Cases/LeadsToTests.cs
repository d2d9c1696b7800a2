using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Tests.Cases;

/// <summary>Findings lead to measures, and measures come from findings.</summary>
public sealed class LeadsToTests
{
    public static TheoryData<string> Diagnoses => [.. RuleBase.Rules.Diagnoses.Where(static d => d.Nature != FindingNature.Auxiliary).Select(static d => d.Code)];

    public static TheoryData<string> Measures => [.. RuleBase.Rules.Countermeasures.Select(static m => m.Code)];

    [Theory]
    [MemberData(nameof(Diagnoses))]
    public void Diagnosis_OfTheRuleBase_LeadsToAMeasureAndHasItems(string code)
    {
        var diagnosis = RuleBase.Rules.FindDiagnosis(code)!;

        Assert.NotEmpty(diagnosis.Recommend);
        Assert.All(diagnosis.Recommend, static id => Assert.NotNull(RuleBase.Rules.FindCountermeasure(id)));
        Assert.NotEmpty(diagnosis.Sources.SelectMany(static s => s.Items));
        Assert.All(diagnosis.Sources, static s => Assert.NotEmpty(s.Section.En));
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void Measure_OfTheRuleBase_IsLedToAndHasSourceAndLevel(string code)
    {
        var measure = RuleBase.Rules.FindCountermeasure(code)!;

        Assert.Contains(RuleBase.Rules.Diagnoses, d => d.Recommend.Contains(measure.Id));
        Assert.NotEmpty(measure.Who);
        Assert.NotEmpty(measure.Sources.SelectMany(static s => s.Items));
    }

    [Fact]
    public void Texts_OfTheRuleBase_AreInBothLanguages()
    {
        var texts = RuleBase.Rules.Diagnoses
            .SelectMany(static d => d.CounterChecks.Select(static c => c.Text).Append(d.Title).Append(d.Finding).Append(d.Caution).OfType<Core.Text.LocalizedText>().Select(t => (d.Code, Text: t)))
            .Concat(RuleBase.Rules.Countermeasures.SelectMany(static m => m.Steps.Append(m.Title).Append(m.Do).Select(t => (m.Code, Text: t))));

        Assert.Equal("", string.Join('\n', texts.Where(static t => string.IsNullOrWhiteSpace(t.Text.Zh)).Select(static t => $"{t.Code}: {t.Text.En}")));
    }

    [Fact]
    public void RuleBase_HasEveryDiagnosisOfTheCatalogue()
    {
        var codes = RuleBase.Rules.Diagnoses.Select(static d => d.Code[..3]).Distinct();

        Assert.Equal(Enumerable.Range(1, 26).Select(static n => FormattableString.Invariant($"D{n:00}")), codes.Order(StringComparer.Ordinal));
    }
}
