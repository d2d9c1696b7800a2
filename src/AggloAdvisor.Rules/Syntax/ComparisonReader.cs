using System.Globalization;
using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Reads one comparison, <c>left operator right</c>, and checks names, scope, unit and range.</summary>
internal sealed partial class ComparisonReader(KnownNames names, DiagnosticBag problems)
{
    private const int MaxLength = 200;
    private const string ParameterPrefix = "parameters.";

    [GeneratedRegex(@"^(?<left>[^<>=!]+?)\s*(?<op><=|>=|==|!=|<|>)\s*(?<right>[^<>=!]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"^(?<id>[a-z][a-z0-9_]*)(\.(?<aggregate>[a-z]+))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IndicatorShape { get; }

    /// <summary>The comparison; null, with diagnostics, when it is wrong.</summary>
    public ComparisonCondition? Read(string text, SourceLocation location, Scope scope)
    {
        if (text.Length > MaxLength)
        {
            problems.Error(RuleDiagnostics.TooLarge, location, string.Create(CultureInfo.InvariantCulture, $"the comparison has {text.Length} characters; at most {MaxLength} are read"));
            return null;
        }

        var match = Shape.Match(text.Trim());
        if (!match.Success)
        {
            problems.Error(RuleDiagnostics.BadComparison, location, $"'{text}' is not a comparison of two things", "write 'indicator < parameters.name'; there is no arithmetic and there are no functions in a rule");
            return null;
        }

        var comparison = Operator(match.Groups["op"].Value);
        var leftText = match.Groups["left"].Value.Trim();
        var rightText = match.Groups["right"].Value.Trim();
        var left = ReadOperand(leftText, location, scope, Categories(rightText));
        var right = ReadOperand(rightText, location, scope, Categories(leftText));
        if (left is null || right is null || !Fits(left, comparison, right, location))
        {
            return null;
        }

        return new ComparisonCondition(location, left, comparison, right);
    }

    private static Comparison Operator(string text) => text switch
    {
        "<" => Comparison.Less,
        "<=" => Comparison.LessOrEqual,
        ">" => Comparison.Greater,
        ">=" => Comparison.GreaterOrEqual,
        "==" => Comparison.Equal,
        _ => Comparison.NotEqual,
    };

    private IndicatorDefinition? Categories(string otherSide) =>
        IndicatorShape.Match(otherSide) is { Success: true } match && names.Indicators.TryGetValue(match.Groups["id"].Value, out var definition)
            ? definition
            : null;

    private Operand? ReadOperand(string text, SourceLocation location, Scope scope, IndicatorDefinition? other)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return new NumberOperand(text, location, number);
        }

        if (text is ['\'', .., '\''])
        {
            return ReadCategory(text, location, other);
        }

        return text.StartsWith(ParameterPrefix, StringComparison.Ordinal)
            ? ReadParameter(text, location)
            : ReadIndicator(text, location, scope);
    }

    private CategoryOperand? ReadCategory(string text, SourceLocation location, IndicatorDefinition? other)
    {
        var word = text[1..^1];
        if (other is null || other.Categories.IsEmpty)
        {
            problems.Error(RuleDiagnostics.WrongCategory, location, $"the word {text} is not compared with an indicator that has words");
            return null;
        }

        var code = other.Categories.IndexOf(word);
        if (code < 0)
        {
            problems.Error(RuleDiagnostics.WrongCategory, location, $"'{other.Id}' has no word {text}; it has {string.Join(", ", other.Categories)}", Suggestion.DidYouMean(word, other.Categories));
            return null;
        }

        return new CategoryOperand(text, location, code, code < other.CategoryNames.Length ? other.CategoryNames[code] : LocalizedText.Same(word));
    }

    private ParameterOperand? ReadParameter(string text, SourceLocation location)
    {
        var id = text[ParameterPrefix.Length..];
        if (names.Parameters.TryGetValue(id, out var parameter))
        {
            return new ParameterOperand(text, location, parameter);
        }

        problems.Error(RuleDiagnostics.UnknownParameter, location, $"unknown parameter '{id}'", Suggestion.DidYouMean(id, names.Parameters.Keys) ?? "define it in a file under parameters/");
        return null;
    }

    private IndicatorOperand? ReadIndicator(string text, SourceLocation location, Scope scope)
    {
        var match = IndicatorShape.Match(text);
        if (!match.Success)
        {
            problems.Error(RuleDiagnostics.BadComparison, location, $"'{text}' is neither a number, a word in single quotes, an indicator nor a parameter", "arithmetic and functions belong in an indicator");
            return null;
        }

        var id = match.Groups["id"].Value;
        if (!names.Indicators.TryGetValue(id, out var definition))
        {
            problems.Error(RuleDiagnostics.UnknownIndicator, location, $"unknown indicator '{id}'", Suggestion.DidYouMean(id, names.Indicators.Keys));
            return null;
        }

        Aggregate? aggregate = match.Groups["aggregate"].Value switch
        {
            "" => Aggregate.None,
            "min" => Aggregate.Min,
            "max" => Aggregate.Max,
            "mean" => Aggregate.Mean,
            "median" => Aggregate.Median,
            _ => null,
        };
        if (aggregate is null)
        {
            problems.Error(RuleDiagnostics.BadComparison, location, $"'{match.Groups["aggregate"].Value}' is not a way to aggregate; expected min, max, mean or median");
            return null;
        }

        if (aggregate == Aggregate.None && definition.Scope != Scope.Case && definition.Scope != scope)
        {
            problems.Error(
                RuleDiagnostics.WrongScope,
                location,
                $"'{id}' has a value for each {Words.Of(definition.Scope)}, but the condition is asked for {(scope == Scope.Case ? "the whole case" : "each " + Words.Of(scope))}",
                $"write {id}.min, .max, .mean or .median");
            return null;
        }

        if (aggregate != Aggregate.None && (definition.Scope == Scope.Case || !definition.Categories.IsEmpty))
        {
            problems.Error(RuleDiagnostics.WrongScope, location, $"'{id}' has one value for the whole case or is a word; there is nothing to aggregate", $"write {id}");
            return null;
        }

        return new IndicatorOperand(text, location, definition, aggregate.Value);
    }

    private bool Fits(Operand left, Comparison comparison, Operand right, SourceLocation location)
    {
        var indicator = left as IndicatorOperand ?? right as IndicatorOperand;
        if (indicator is null)
        {
            problems.Error(RuleDiagnostics.BadComparison, location, $"'{left.Text}' and '{right.Text}' are both fixed; one side must be an indicator");
            return false;
        }

        var other = ReferenceEquals(indicator, left) ? right : left;
        var definition = indicator.Indicator;
        if (!definition.Categories.IsEmpty != other is CategoryOperand or IndicatorOperand { Indicator.Categories.IsEmpty: false }
            || (other is CategoryOperand && comparison is not (Comparison.Equal or Comparison.NotEqual)))
        {
            problems.Error(RuleDiagnostics.WrongCategory, location, $"'{definition.Id}' {(definition.Categories.IsEmpty ? "is a number" : "has words: " + string.Join(", ", definition.Categories))}; it cannot be compared with '{other.Text}' in this way", "words compare with == or != only");
            return false;
        }

        return other switch
        {
            NumberOperand number => InRange(definition, number.Value, location),
            ParameterOperand { Parameter: var parameter } => SameUnit(definition, parameter.Unit, $"parameter '{parameter.Id}'", location)
                && parameter.Versions.SelectMany(static v => v.ByIndustries.Select(static s => s.Value).Append(v.Value ?? double.NaN))
                    .Where(static v => !double.IsNaN(v))
                    .All(v => InRange(definition, v, location)),
            IndicatorOperand second => SameUnit(definition, second.Indicator.Unit, $"indicator '{second.Indicator.Id}'", location),
            _ => true,
        };
    }

    private bool SameUnit(IndicatorDefinition definition, string unit, string what, SourceLocation location)
    {
        if (unit == definition.Unit)
        {
            return true;
        }

        var hint = Unit.Find(unit) is { } a && Unit.Find(definition.Unit) is { } b && a.Dimension == b.Dimension
            ? $"give it in '{definition.Unit}'"
            : null;
        problems.Error(RuleDiagnostics.WrongUnit, location, $"'{definition.Id}' is in '{definition.Unit}', {what} in '{unit}'", hint);
        return false;
    }

    private bool InRange(IndicatorDefinition definition, double value, SourceLocation location)
    {
        if (!(value < definition.Minimum) && !(value > definition.Maximum))
        {
            return true;
        }

        var range = string.Create(CultureInfo.InvariantCulture, $"{(definition.Minimum is { } min ? $"from {min}" : "without lower bound")} {(definition.Maximum is { } max ? $"to {max}" : "upwards")}");
        problems.Error(
            RuleDiagnostics.OutOfRange,
            location,
            string.Create(CultureInfo.InvariantCulture, $"'{definition.Id}' is compared with {value}, but it runs {range}"),
            definition.Unit == "share" ? "shares run from 0 to 1: write 0.4 for 40 %" : null);
        return false;
    }
}
