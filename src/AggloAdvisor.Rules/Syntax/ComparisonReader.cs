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
            problems.Error(RuleDiagnostics.TooLarge, location, LocalizedText.Of($"the comparison has {text.Length} characters; at most {MaxLength} are read", $"该比较式有 {text.Length} 个字符；最多读取 {MaxLength} 个"), new("write one comparison on each line, joined by 'all:' or 'any:'", "请逐行各写一个比较式，以‘all:’或‘any:’连接"));
            return null;
        }

        var match = Shape.Match(text.Trim());
        if (!match.Success)
        {
            problems.Error(RuleDiagnostics.BadComparison, location, LocalizedText.Of($"'{text}' is not a comparison of two things", $"‘{text}’不是两项之间的比较"), new("write 'indicator < parameters.name'; there is no arithmetic and there are no functions in a rule", "请写作‘indicator < parameters.name’；规则中没有算术和函数"));
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
            problems.Error(RuleDiagnostics.WrongCategory, location, LocalizedText.Of($"the word {text} is not compared with an indicator that has words", $"词{Named.Quote(word)}没有与取词值的指标比较"), other is null
                ? new("write 'indicator == 'word'' with an indicator that has words", "请写作‘指标 == '词'’，其中指标须取词值")
                : LocalizedText.Of($"'{other.Id}' is a number: compare it with a number or a parameter", $"‘{other.Id}’取数值：请与数字或参数比较"));
            return null;
        }

        var code = other.Categories.IndexOf(word);
        if (code < 0)
        {
            problems.Error(RuleDiagnostics.WrongCategory, location, LocalizedText.Of($"'{other.Id}' has no word {text}; it has {Named.List(other.Categories)}", $"‘{other.Id}’没有{Named.Quote(word)}这个词；可用：{Named.List(other.Categories)}"), Suggestion.DidYouMean(word, other.Categories) ?? new("write one of these words in single quotes", "请写上述各词之一，并加单引号"));
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

        if (names.WrongParameters.Contains(id))
        {
            return null;
        }

        problems.Error(RuleDiagnostics.UnknownParameter, location, LocalizedText.Of($"unknown parameter '{id}'", $"未知的参数‘{id}’"), names.Off.Hint(OverrideSubject.Parameter, id) ?? Suggestion.DidYouMean(id, names.Parameters.Keys) ?? new("define it in a file under parameters/", "请在 parameters/ 下的文件中定义"), names.Off.Place(OverrideSubject.Parameter, id));
        return null;
    }

    private IndicatorOperand? ReadIndicator(string text, SourceLocation location, Scope scope)
    {
        var match = IndicatorShape.Match(text);
        if (!match.Success)
        {
            problems.Error(
                RuleDiagnostics.BadComparison,
                location,
                LocalizedText.Of($"'{text}' is neither a number, a word in single quotes, an indicator nor a parameter", $"‘{text}’不是数字，不是单引号中的词，也不是指标或参数"),
                Mending(text));
            return null;
        }

        var id = match.Groups["id"].Value;
        if (!names.Indicators.TryGetValue(id, out var definition))
        {
            problems.Error(RuleDiagnostics.UnknownIndicator, location, LocalizedText.Of($"unknown indicator '{id}'", $"未知的指标‘{id}’"), names.Off.Hint(OverrideSubject.Indicator, id) ?? Suggestion.DidYouMean(id, names.Indicators.Keys) ?? References.IndicatorNames, names.Off.Place(OverrideSubject.Indicator, id));
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
            problems.Error(RuleDiagnostics.BadComparison, location, LocalizedText.Of($"'{match.Groups["aggregate"].Value}' is not a way to aggregate; expected min, max, mean or median", $"‘{match.Groups["aggregate"].Value}’不是汇总方式；应为‘min’、‘max’、‘mean’或‘median’"), Suggestion.DidYouMean(match.Groups["aggregate"].Value, ["min", "max", "mean", "median"]) ?? LocalizedText.Of($"write {id}.min, .max, .mean or .median", $"请写作‘{id}.min’、‘.max’、‘.mean’或‘.median’"));
            return null;
        }

        if (aggregate == Aggregate.None && definition.Scope != Scope.Case && definition.Scope != scope)
        {
            problems.Error(
                RuleDiagnostics.WrongScope,
                location,
                LocalizedText.Of($"'{id}' has a value for each {Words.Named(definition.Scope)}, but the condition is asked for {Words.Each(scope)}", $"‘{id}’对每个{Words.Named(definition.Scope)}各有一个值，而该条件针对{Words.Each(scope)}"),
                LocalizedText.Of($"write {id}.min, .max, .mean or .median", $"请写作‘{id}.min’、‘.max’、‘.mean’或‘.median’"));
            return null;
        }

        if (aggregate != Aggregate.None && (definition.Scope == Scope.Case || !definition.Categories.IsEmpty))
        {
            problems.Error(RuleDiagnostics.WrongScope, location, LocalizedText.Of($"'{id}' has one value for the whole case or is a word; there is nothing to aggregate", $"‘{id}’对整个案例只有一个值，或取词值；无从汇总"), LocalizedText.Of($"write {id}", $"请写‘{id}’"));
            return null;
        }

        return new IndicatorOperand(text, location, definition, aggregate.Value);
    }

    // What looks like a number is one that is written in another way.
    private static LocalizedText Mending(string text) => text switch
    {
        [>= '0' and <= '9' or '-' or '+' or '.', ..] when text.EndsWith('%') => new("write 0.4 for 40 %", "40% 写作 0.4"),
        [>= '0' and <= '9' or '-' or '+' or '.', ..] when !text.Any(static c => c is '*' or '/' or '(' or ' ') => new("write decimals with a point, thousands without a separator, and no unit", "小数请用小数点，千位不用分隔符，且不写单位"),
        ['"' or '“' or '‘', ..] => new("put words between single quotes", "词请加单引号"),
        _ => new("arithmetic and functions belong in an indicator", "算术和函数应写在指标中"),
    };

    private bool Fits(Operand left, Comparison comparison, Operand right, SourceLocation location)
    {
        var indicator = left as IndicatorOperand ?? right as IndicatorOperand;
        if (indicator is null)
        {
            problems.Error(RuleDiagnostics.BadComparison, location, LocalizedText.Of($"'{left.Text}' and '{right.Text}' are both fixed; one side must be an indicator", $"‘{left.Text}’和‘{right.Text}’都是固定值；比较的一侧必须是指标"), new("name the indicator that the threshold is meant for", "请写明该阈值所针对的指标"));
            return false;
        }

        var other = ReferenceEquals(indicator, left) ? right : left;
        var definition = indicator.Indicator;
        if (!definition.Categories.IsEmpty != other is CategoryOperand or IndicatorOperand { Indicator.Categories.IsEmpty: false }
            || (other is CategoryOperand && comparison is not (Comparison.Equal or Comparison.NotEqual)))
        {
            problems.Error(RuleDiagnostics.WrongCategory, location, LocalizedText.Of($"'{definition.Id}' {Kind(definition)}; it cannot be compared with '{other.Text}' in this way", $"‘{definition.Id}’{Kind(definition)}；不能这样与‘{other.Text}’比较"), new("words compare with == or != only", "词只能用‘==’或‘!=’比较"));
            return false;
        }

        return other switch
        {
            NumberOperand number => InRange(definition, number.Value, location, null),
            ParameterOperand { Parameter: var parameter } => SameUnit(definition, parameter.Unit, LocalizedText.Of($"parameter '{parameter.Id}'", $"参数‘{parameter.Id}’"), location, parameter.Location)
                && parameter.Versions.SelectMany(static v => v.ByIndustries.Select(static s => s.Value).Append(v.Value ?? double.NaN))
                    .Where(static v => !double.IsNaN(v))
                    .All(v => InRange(definition, v, location, parameter.Location)),
            IndicatorOperand second => SameUnit(definition, second.Indicator.Unit, LocalizedText.Of($"indicator '{second.Indicator.Id}'", $"指标‘{second.Indicator.Id}’"), location, null),
            _ => true,
        };
    }

    private static LocalizedText Kind(IndicatorDefinition definition) => definition.Categories.IsEmpty
        ? new("is a number", "取数值")
        : LocalizedText.Of($"has words: {Named.List(definition.Categories)}", $"取词值：{Named.List(definition.Categories)}");

    private bool SameUnit(IndicatorDefinition definition, string unit, LocalizedText what, SourceLocation location, SourceLocation? definedAt)
    {
        if (unit == definition.Unit)
        {
            return true;
        }

        var hint = Unit.Find(unit) is { } a && Unit.Find(definition.Unit) is { } b && a.Dimension == b.Dimension
            ? LocalizedText.Of($"give it in '{definition.Unit}'", $"请以‘{definition.Unit}’给出")
            : LocalizedText.Of($"compare it with something that is in '{definition.Unit}'", $"请与单位为‘{definition.Unit}’的量比较");
        problems.Error(RuleDiagnostics.WrongUnit, location, LocalizedText.Of($"'{definition.Id}' is in '{definition.Unit}', {what} in '{unit}'", $"‘{definition.Id}’的单位是‘{definition.Unit}’，而{what}的单位是‘{unit}’"), hint, definedAt);
        return false;
    }

    private bool InRange(IndicatorDefinition definition, double value, SourceLocation location, SourceLocation? definedAt)
    {
        if (!(value < definition.Minimum) && !(value > definition.Maximum))
        {
            return true;
        }

        var from = definition.Minimum is { } min ? LocalizedText.Of($"from {min}", $"{min}") : new("without lower bound", "无下限");
        var to = definition.Maximum is { } max ? LocalizedText.Of($"to {max}", $"{max}") : new("upwards", "无上限");
        var range = LocalizedText.Of($"{from} {to}", $"{from}至{to}");
        problems.Error(
            RuleDiagnostics.OutOfRange,
            location,
            LocalizedText.Of($"'{definition.Id}' is compared with {value}, but it runs {range}", $"‘{definition.Id}’与 {value} 比较，但其取值范围为{range}"),
            definition.Unit == "share" ? new("shares run from 0 to 1: write 0.4 for 40 %", "比重取 0 至 1：40% 写作 0.4") : LocalizedText.Of($"choose a threshold in '{definition.Unit}' that lies within", $"请取范围之内、以‘{definition.Unit}’为单位的阈值"),
            definedAt);
        return false;
    }
}
