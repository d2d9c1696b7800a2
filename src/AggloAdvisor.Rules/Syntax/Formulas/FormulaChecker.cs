using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>Gives a formula's names their meaning, and checks dimensions and scopes; every mistake is reported, each once.</summary>
internal sealed class FormulaChecker(FormulaNames names, FormulaSource source)
{
    /// <summary>The formula and its dimension; null, with diagnostics, when something in it is wrong.</summary>
    /// <param name="syntax">Its shape.</param>
    /// <param name="scope">Whether it is asked for the case or for each member.</param>
    public (Formula Formula, Dimension Dimension)? Check(FormulaSyntax syntax, Scope scope)
    {
        var part = Read(syntax, scope == Scope.Region);
        if (part is not { Formula: { } formula, Dimension: { } dimension })
        {
            return null;
        }

        if (!FormulaWalk.All(formula).Any(static f => f is IndicatorFormula or VariableFormula))
        {
            source.Error(RuleDiagnostics.BadFormula, syntax.Offset, new("the formula names no indicator and no figure", "公式中没有任何指标或变量"), new("a fixed number is a parameter: define it in a file under parameters/", "固定的数应作参数：请在 parameters/ 下的文件中定义"));
            return null;
        }

        if (scope == Scope.Region && !part.Varies)
        {
            source.Error(RuleDiagnostics.FormulaScope, syntax.Offset, new("the formula gives every member the same value", "公式对每个成员得出同一个值"), new("write 'scope: case'", "请写‘scope: case’"));
            return null;
        }

        return (formula, dimension);
    }

    private Part Read(FormulaSyntax syntax, bool perMember) => syntax switch
    {
        NumberSyntax number => Number(number),
        NameSyntax name => Name(name, perMember),
        NegationSyntax negation => Negation(negation, perMember),
        BinarySyntax binary => Binary(binary, perMember),
        _ => Call((CallSyntax)syntax, perMember),
    };

    private Part Number(NumberSyntax number)
    {
        if (number.Unit is not { } id)
        {
            return new(new NumberFormula(number.Value), Dimension.PureNumber, false);
        }

        if (Unit.Find(id) is { Dimension: not ("category" or "rank") } unit)
        {
            return new(new NumberFormula(number.Value, id), Dimension.Of(unit), false);
        }

        source.Error(RuleDiagnostics.WrongUnit, number.UnitOffset, LocalizedText.Of($"unknown unit '{id}'", $"未知的单位‘{id}’"), Suggestion.DidYouMean(id, Unit.Known.Keys) ?? new("`aggloadvisor doctor --formats` lists the units", "`aggloadvisor doctor --formats` 可列出各单位"));
        return default;
    }

    private Part Name(NameSyntax syntax, bool perMember)
    {
        if (names.Indicators.TryGetValue(syntax.Name, out var indicator))
        {
            return Indicator(syntax, indicator, perMember);
        }

        if (names.Variables.TryGetValue(syntax.Name, out var variable))
        {
            if (!perMember && variable.Additive)
            {
                return NeedsAggregate(syntax, new("is a figure of each member", "是各成员的变量"), Dimension.Of(Unit.Known[variable.Unit]));
            }

            return new(new VariableFormula(variable), Dimension.Of(Unit.Known[variable.Unit]), perMember);
        }

        source.Error(
            RuleDiagnostics.UnknownOperand,
            syntax.Offset,
            FormulaWords.IsFunction(syntax.Name) ? LocalizedText.Of($"'{syntax.Name}' is a function and needs parentheses", $"‘{syntax.Name}’是函数，须带括号") : LocalizedText.Of($"'{syntax.Name}' is neither an indicator nor a figure", $"‘{syntax.Name}’既不是指标也不是变量"),
            FormulaWords.IsFunction(syntax.Name) ? LocalizedText.Of($"write {syntax.Name}(...)", $"请写‘{syntax.Name}(...)’")
                : names.Titled(syntax.Name) is { } id ? Suggestion.DidYouMean(id)
                : Suggestion.DidYouMean(syntax.Name, names.All) ?? new("`aggloadvisor indicators CASE` lists the indicators, `aggloadvisor doctor --formats` the figures", "`aggloadvisor indicators CASE` 可列出各指标，`aggloadvisor doctor --formats` 可列出各变量"));
        return default;
    }

    private Part Indicator(NameSyntax syntax, IndicatorDefinition definition, bool perMember)
    {
        var dimension = Unit.Find(definition.Unit) is { } unit ? Dimension.Of(unit) : null;
        if (!definition.Categories.IsEmpty)
        {
            source.Error(RuleDiagnostics.UnlikeUnits, syntax.Offset, LocalizedText.Of($"'{definition.Id}' is one of the words {Named.List(definition.Categories)}; nothing can be computed with it", $"‘{definition.Id}’取词值（{Named.List(definition.Categories)}），不能参与计算"), new("compare it in a rule", "请在规则中比较它"));
            return default;
        }

        if (definition.Scope is not (Scope.Case or Scope.Region))
        {
            source.Error(RuleDiagnostics.FormulaScope, syntax.Offset, LocalizedText.Of($"'{definition.Id}' has a value for each {Words.Named(definition.Scope)}", $"‘{definition.Id}’对每个{Words.Named(definition.Scope)}各有一个值"), new("a formula uses values of the case and of its members", "公式只使用案例及其成员的值"));
            return new(null, dimension, true);
        }

        if (definition.Scope == Scope.Region && !perMember)
        {
            return NeedsAggregate(syntax, new("has a value for each member", "对每个成员各有一个值"), dimension);
        }

        return new(new IndicatorFormula(definition), dimension, definition.Scope == Scope.Region);
    }

    private Part NeedsAggregate(NameSyntax syntax, LocalizedText what, Dimension? dimension)
    {
        source.Error(
            RuleDiagnostics.FormulaScope,
            syntax.Offset,
            LocalizedText.Of($"'{syntax.Name}' {what}, but the formula is asked for the whole case", $"‘{syntax.Name}’{what}，而公式针对整个案例"),
            LocalizedText.Of($"write sum({syntax.Name}), mean, median, min, max or percentile({syntax.Name}, 75), or 'scope: region'", $"请写‘sum({syntax.Name})’，或‘mean’、‘median’、‘min’、‘max’、‘percentile({syntax.Name}, 75)’，或改为‘scope: region’"));
        return new(null, dimension, false);
    }

    private Part Negation(NegationSyntax negation, bool perMember)
    {
        var operand = Read(negation.Operand, perMember);
        return operand with { Formula = operand.Formula is { } formula ? new NegationFormula(formula) : null };
    }

    private Part Binary(BinarySyntax binary, bool perMember)
    {
        var (left, right) = (Read(binary.Left, perMember), Read(binary.Right, perMember));
        var varies = left.Varies || right.Varies;
        var dimension = binary.Operation switch
        {
            BinaryOperation.Multiply => left.Dimension is null || right.Dimension is null ? null : left.Dimension.Times(right.Dimension),
            BinaryOperation.Divide => left.Dimension is null || right.Dimension is null ? null : left.Dimension.Over(right.Dimension),
            _ => Common([left, right], binary.OperatorOffset, binary.Operation == BinaryOperation.Add ? new("they cannot be added", "两者不能相加") : new("one cannot be taken from the other", "两者不能相减")),
        };
        if (left.Formula is null || right.Formula is null)
        {
            return new(null, dimension, varies);
        }

        return Possible(new BinaryFormula(binary.Operation, left.Formula, right.Formula), dimension, varies, binary.Right.Offset);
    }

    private Part Call(CallSyntax call, bool perMember)
    {
        var isExtreme = call.Name is "min" or "max" && call.Arguments.Length > 1;
        if (isExtreme)
        {
            ImmutableArray<Part> parts = [.. call.Arguments.Select(a => Read(a, perMember))];
            var dimension = Common(parts, call.Offset, new("they cannot be compared", "两者不能比较"));
            return new(
                parts.All(static p => p.Formula is not null) ? new ExtremeFormula(call.Name == "max", [.. parts.Select(static p => p.Formula!)]) : null,
                dimension,
                parts.Any(static p => p.Varies));
        }

        if (FormulaWords.Aggregates.TryGetValue(call.Name, out var aggregate))
        {
            return OverMembers(call, aggregate);
        }

        if (FormulaWords.Functions.TryGetValue(call.Name, out var function))
        {
            return Unary(call, function, perMember);
        }

        // The arguments of a function that does not exist are looked at all the same: all mistakes show at once.
        foreach (var argument in call.Arguments)
        {
            Read(argument, perMember);
        }

        var isOperand = names.Indicators.ContainsKey(call.Name) || names.Variables.ContainsKey(call.Name);
        source.Error(
            RuleDiagnostics.UnknownFunction,
            call.Offset,
            isOperand ? LocalizedText.Of($"'{call.Name}' is not a function", $"‘{call.Name}’不是函数") : LocalizedText.Of($"unknown function '{call.Name}'", $"未知的函数‘{call.Name}’"),
            isOperand ? new("a name stands alone; the year is that of the value asked for; write * to multiply", "名称单独书写；年份即所求值的年份；相乘请写 *")
                : Suggestion.DidYouMean(call.Name, FormulaWords.All)
                    ?? (FormulaWords.Here(call.Name) is { } here ? LocalizedText.Of($"it is called '{here}' here", $"在此称为‘{here}’") : LocalizedText.Of($"the functions are {FormulaWords.List}", $"可用的函数：{FormulaWords.List}")));
        return default;
    }

    private Part Unary(CallSyntax call, UnaryFunction function, bool perMember)
    {
        if (call.Arguments is not [var argument])
        {
            source.Error(RuleDiagnostics.BadArguments, call.Offset, Counted(call, new("one thing", "一个参数")), LocalizedText.Of($"write {call.Name}(x)", $"请写‘{call.Name}(x)’"));
            return default;
        }

        var operand = Read(argument, perMember);
        if (operand is not { Formula: { } formula, Dimension: { } dimension })
        {
            return operand with { Formula = null, Dimension = null };
        }

        switch (function)
        {
            case UnaryFunction.Log when !dimension.IsPureNumber:
                source.Error(RuleDiagnostics.UnlikeUnits, call.Offset, LocalizedText.Of($"the logarithm is one of pure numbers, but '{FormulaText.Of(formula)}' is in {dimension}", $"只能对无量纲数取对数，而‘{FormulaText.Of(formula)}’的量纲是{dimension.Text}"), new("divide it by an amount of the same kind, such as log(gdp / 1 [100m_yuan])", "请先除以同类的量，如‘log(gdp / 1 [100m_yuan])’"));
                return new(null, Dimension.PureNumber, operand.Varies);
            case UnaryFunction.Sqrt when dimension.Root() is null:
                source.Error(RuleDiagnostics.UnlikeUnits, call.Offset, LocalizedText.Of($"the square root of {dimension} measures nothing", $"{dimension.Text}的平方根没有意义"), new("divide by an amount first, such as sqrt(gdp / 1 [100m_yuan])", "请先除以一个量，如‘sqrt(gdp / 1 [100m_yuan])’"));
                return new(null, null, operand.Varies);
            default:
                return Possible(new UnaryFormula(function, formula), function == UnaryFunction.Sqrt ? dimension.Root() : dimension, operand.Varies, argument.Offset);
        }
    }

    private Part OverMembers(CallSyntax call, MemberAggregate aggregate)
    {
        var percent = Percent(call, aggregate);
        if (call.Arguments.Length != (aggregate == MemberAggregate.Percentile ? 2 : 1))
        {
            source.Error(RuleDiagnostics.BadArguments, call.Offset, Counted(call, aggregate == MemberAggregate.Percentile ? new("two things", "两个参数") : new("one thing", "一个参数")), aggregate == MemberAggregate.Percentile ? new("write percentile(x, 75)", "请写‘percentile(x, 75)’") : LocalizedText.Of($"write {call.Name}(x)", $"请写‘{call.Name}(x)’"));
            return default;
        }

        var operand = Read(call.Arguments[0], perMember: true);
        if (operand.Formula is { } formula && !operand.Varies)
        {
            source.Error(RuleDiagnostics.FormulaScope, call.Offset, LocalizedText.Of($"'{FormulaText.Of(formula)}' is the same for every member; there is nothing to aggregate", $"‘{FormulaText.Of(formula)}’对每个成员都相同；无从汇总"), LocalizedText.Of($"write it without {call.Name}", $"请去掉‘{call.Name}’"));
            return new(null, operand.Dimension, false);
        }

        return new(
            operand.Formula is not null && (percent is null) == (aggregate != MemberAggregate.Percentile) ? new AggregateFormula(aggregate, operand.Formula, percent) : null,
            operand.Dimension,
            false);
    }

    private double? Percent(CallSyntax call, MemberAggregate aggregate)
    {
        if (aggregate != MemberAggregate.Percentile || call.Arguments.Length != 2)
        {
            return null;
        }

        if (call.Arguments[1] is NumberSyntax { Unit: null, Value: >= 0 and <= 100 and var percent })
        {
            return percent;
        }

        source.Error(RuleDiagnostics.BadArguments, call.Arguments[1].Offset, new("the percentile must be a number from 0 to 100", "百分位应为 0 至 100 之间的数"), new("write for example percentile(x, 75) for the upper quartile", "例如上四分位数写作‘percentile(x, 75)’"));
        return null;
    }

    private static LocalizedText Counted(CallSyntax call, LocalizedText expected) =>
        LocalizedText.Of($"'{call.Name}' takes {expected}, found {call.Arguments.Length}", $"‘{call.Name}’需要{expected}，实际为 {call.Arguments.Length} 个");

    // A plain 0 is nothing of any kind, so max(x, 0) needs no unit.
    private Dimension? Common(ImmutableArray<Part> parts, int offset, LocalizedText otherwise)
    {
        if (parts.Any(static p => p.Dimension is null))
        {
            return null;
        }

        ImmutableArray<Part> measured = [.. parts.Where(static p => p.Formula is not NumberFormula { Value: 0, Unit: null })];
        if (measured.IsEmpty)
        {
            return Dimension.PureNumber;
        }

        if (measured.FirstOrDefault(p => !p.Dimension!.Equals(measured[0].Dimension)) is not { Dimension: { } unlike } other)
        {
            return measured[0].Dimension;
        }

        source.Error(
            RuleDiagnostics.UnlikeUnits,
            offset,
            LocalizedText.Of($"{Measured(measured[0])}, {Measured(other)}; {otherwise}", $"{Measured(measured[0])}，{Measured(other)}；{otherwise}"),
            measured[0].Dimension!.IsPureNumber || unlike.IsPureNumber ? new("a number gets its unit in brackets, such as 100 [10k_yuan]", "数字的单位写在方括号中，如‘100 [10k_yuan]’") : new("divide one by the other, or bring both to the same kind of amount", "请将两者相除，或换算为同类的量"));
        return null;
    }

    private static LocalizedText Measured(Part part)
    {
        const int longest = 60;
        var text = part.Formula is { } formula ? FormulaText.Of(formula) : null;
        var shown = text is null ? new("one side", "一侧") : Named.Quote(text.Length + 2 <= longest ? text : text[..(longest - 5)] + "...");
        return LocalizedText.Of($"{shown} is {(part.Dimension!.IsPureNumber ? "" : "in ")}{part.Dimension}", $"{shown}{(part.Dimension!.IsPureNumber ? "为" : "的量纲是")}{part.Dimension!.Text}");
    }

    // What is fixed can be computed now: a division by 0 that is written out will never have a value.
    private Part Possible(Formula formula, Dimension? dimension, bool varies, int offset)
    {
        var reason = formula switch
        {
            BinaryFormula { Operation: BinaryOperation.Divide } b when Fixed(b.Right) is 0 => FormulaResult.DivisionByZero,
            BinaryFormula b when Fixed(b.Left) is { } left && Fixed(b.Right) is { } right => FormulaMath.Apply(b.Operation, left, right).Reason,
            UnaryFormula u when Fixed(u.Operand) is { } operand => FormulaMath.Apply(u.Function, operand).Reason,
            _ => null,
        };
        if (reason is null)
        {
            return new(formula, dimension, varies);
        }

        source.Error(RuleDiagnostics.NeverDefined, offset, LocalizedText.Of($"this never has a value: {reason}", $"此处永远没有值：{reason}"), new("mend the number", "请改正该数"));
        return new(null, dimension, varies);
    }

    private static double? Fixed(Formula formula) => formula switch
    {
        NumberFormula { Unit: null } number => number.Value,
        NumberFormula number => number.Value * Unit.Find(number.Unit!)!.Factor,
        NegationFormula negation => -Fixed(negation.Operand),
        BinaryFormula b => Fixed(b.Left) is { } left && Fixed(b.Right) is { } right ? FormulaMath.Apply(b.Operation, left, right).Value : null,
        UnaryFormula u => Fixed(u.Operand) is { } operand ? FormulaMath.Apply(u.Function, operand).Value : null,
        ExtremeFormula e when e.Operands.All(static o => Fixed(o) is not null) => e.Largest ? e.Operands.Max(Fixed) : e.Operands.Min(Fixed),
        _ => null,
    };

    /// <summary>A part of a formula: what it is, what it measures (null when that cannot be told), whether it differs between members.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Part(Formula? Formula, Dimension? Dimension, bool Varies);
}
