using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Rules.Syntax;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary>Reads the rule base for the commands that work on it.</summary>
internal static class RuleReading
{
    /// <summary>The rule base; null, with every error printed, when it has some.</summary>
    public static RuleSet? Read(Terminal terminal, RulePlace place, Language language, CancellationToken cancellationToken)
    {
        var read = RuleSetReader.Read(place.Open(cancellationToken), IndicatorCatalog.All, cancellationToken);
        if (!read.HasErrors)
        {
            return read.Value;
        }

        DiagnosticPrinter.Print(terminal, read.Diagnostics, language, place.Sources());
        return null;
    }

    /// <summary>The code of a diagnosis or measure that somebody named; null, with a hint printed, when there is none.</summary>
    public static string? CodeOf(Terminal terminal, RuleSet rules, string name, Language language)
    {
        if ((rules.FindDiagnosis(name)?.Code ?? rules.FindCountermeasure(name)?.Code) is { } code)
        {
            return code;
        }

        var known = rules.Diagnoses.SelectMany(static d => new[] { d.Id, d.Code }).Concat(rules.Countermeasures.SelectMany(static m => new[] { m.Id, m.Code }));
        var near = Suggestion.Nearest(name, known);
        terminal.Error.WriteLine(LocalizedText.Of(
            $"There is no diagnosis or countermeasure '{name}'; {(near is null ? "`rules list` prints them" : $"did you mean '{near}'?")}",
            $"没有名为“{name}”的诊断或对策；{(near is null ? "rules list可列出全部" : $"您是否要写“{near}”？")}").In(language));
        return null;
    }
}
