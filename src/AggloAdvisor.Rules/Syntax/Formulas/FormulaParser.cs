using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>
/// Reads the shape of a formula: sums of products of signed operands. Length, depth and number of parts are bounded before anything
/// is looked up, so that no text can exhaust the stack or the time.
/// </summary>
internal sealed class FormulaParser
{
    public const int MaxLength = 500;
    public const int MaxDepth = 30;
    public const int MaxParts = 100;

    private readonly FormulaSource _source;
    private readonly ImmutableArray<FormulaToken> _tokens;
    private int _next;
    private int _depth;
    private int _parts;
    private bool _failed;

    private FormulaParser(FormulaSource source, ImmutableArray<FormulaToken> tokens)
    {
        (_source, _tokens) = (source, tokens);
    }

    private FormulaToken Current => _tokens[_next];

    /// <summary>The shape of a formula; null, with diagnostics, when it has none.</summary>
    public static FormulaSyntax? Read(FormulaSource source)
    {
        if (source.Text.Length > MaxLength)
        {
            source.Error(
                RuleDiagnostics.TooLarge,
                0,
                LocalizedText.Of($"the formula has {source.Text.Length} characters; at most {MaxLength} are read", $"公式有 {source.Text.Length} 个字符；最多读取 {MaxLength} 个"),
                new("give a part of it a name of its own: a derived indicator may use others", "请为其中一部分单独命名：派生指标可以引用其他派生指标"));
            return null;
        }

        if (FormulaLexer.Read(source) is not { } tokens)
        {
            return null;
        }

        var parser = new FormulaParser(source, tokens);
        var formula = parser.Sum();
        if (!parser._failed && parser.Current.Kind != TokenKind.End)
        {
            parser.Unexpected(new("an operator", "运算符"));
        }

        return parser._failed ? null : formula;
    }

    private FormulaSyntax? Sum()
    {
        var left = Product();
        while (!_failed && Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var sign = Take();
            left = Joined(sign, sign.Kind == TokenKind.Plus ? BinaryOperation.Add : BinaryOperation.Subtract, left, Product());
        }

        return left;
    }

    private FormulaSyntax? Product()
    {
        var left = Signed();
        while (!_failed && Current.Kind is TokenKind.Times or TokenKind.Over)
        {
            var sign = Take();
            left = Joined(sign, sign.Kind == TokenKind.Times ? BinaryOperation.Multiply : BinaryOperation.Divide, left, Signed());
        }

        return left;
    }

    private FormulaSyntax? Signed()
    {
        if (Current.Kind != TokenKind.Minus)
        {
            return Operand();
        }

        var sign = Take();
        return Deeper(sign, Signed) is { } operand && Counts(sign) ? new NegationSyntax(sign.Offset, operand) : null;
    }

    private FormulaSyntax? Operand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _next++;
                var unit = Current.Kind == TokenKind.Unit ? Take() : (FormulaToken?)null;
                return Counts(token)
                    ? new NumberSyntax(token.Offset, double.Parse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture), unit?.Text, unit?.Offset ?? token.Offset)
                    : null;
            case TokenKind.Name:
                _next++;
                return !Counts(token) ? null : Current.Kind == TokenKind.Open ? Call(token) : new NameSyntax(token.Offset, token.Text);
            case TokenKind.Open:
                _next++;
                var inner = Deeper(token, Sum);
                return Closed(token) ? inner : null;
            default:
                Unexpected(new("a name, a number or '('", "名称、数字或‘(’"));
                return null;
        }
    }

    private CallSyntax? Call(FormulaToken name)
    {
        var open = Take();
        var arguments = ImmutableArray.CreateBuilder<FormulaSyntax>();
        while (Current.Kind != TokenKind.Close || arguments.Count > 0)
        {
            if (Deeper(open, Sum) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }

            _next++;
        }

        return Closed(open) ? new CallSyntax(name.Offset, name.Text, arguments.ToImmutable()) : null;
    }

    private BinarySyntax? Joined(FormulaToken sign, BinaryOperation operation, FormulaSyntax? left, FormulaSyntax? right) =>
        left is not null && right is not null && Counts(sign) ? new BinarySyntax(left.Offset, sign.Offset, operation, left, right) : null;

    private FormulaSyntax? Deeper(FormulaToken at, Func<FormulaSyntax?> read)
    {
        if (_depth == MaxDepth)
        {
            Fail(RuleDiagnostics.TooLarge, at.Offset, LocalizedText.Of($"the formula is nested more than {MaxDepth} deep", $"公式嵌套超过 {MaxDepth} 层"), new("take parentheses or signs away, or give a part a name of its own", "请去掉一些括号或正负号，或为其中一部分单独命名"));
            return null;
        }

        _depth++;
        var result = read();
        _depth--;
        return result;
    }

    private bool Counts(FormulaToken at)
    {
        if (++_parts > MaxParts)
        {
            Fail(RuleDiagnostics.TooLarge, at.Offset, LocalizedText.Of($"the formula has more than {MaxParts} names, numbers and operators", $"公式中的名称、数字和运算符超过 {MaxParts} 个"), new("give a part of it a name of its own: a derived indicator may use others", "请为其中一部分单独命名：派生指标可以引用其他派生指标"));
        }

        return !_failed;
    }

    private bool Closed(FormulaToken open)
    {
        if (_failed)
        {
            return false;
        }

        if (Current.Kind == TokenKind.Close)
        {
            _next++;
            return true;
        }

        if (Current.Kind == TokenKind.End)
        {
            Fail(RuleDiagnostics.BadFormula, open.Offset, new("the parenthesis '(' is not closed", "括号‘(’没有闭合"), new("add ')'", "请补上‘)’"));
        }
        else
        {
            Unexpected(new("an operator, ',' or ')'", "运算符、‘,’或‘)’"));
        }

        return false;
    }

    private FormulaToken Take() => _tokens[_next++];

    private void Unexpected(LocalizedText expected) => Fail(
        RuleDiagnostics.BadFormula,
        Current.Offset,
        LocalizedText.Of($"{expected} is expected here, found {Current.Shown}", $"此处应为{expected}，实际为{Current.Shown}"),
        Current.Kind switch
        {
            TokenKind.Close => new("take the ')' away, or open it before", "请去掉‘)’，或在前面补上‘(’"),
            TokenKind.Number or TokenKind.Name => new("there is no sign between two things; write * to multiply them", "两项之间没有运算符；相乘请写 *"),
            TokenKind.Unit => new("only a number has a unit in brackets; names bring their own", "只有数字才在方括号中写单位；名称自带单位"),
            _ => new("write what is to stand here, or take the sign or bracket before it away", "请补上此处的内容，或去掉其前的运算符或括号"),
        });

    // The first mistake in the shape of a formula is the only one that can be told with certainty.
    private void Fail(string code, int offset, LocalizedText message, LocalizedText? hint)
    {
        if (!_failed)
        {
            _source.Error(code, offset, message, hint);
        }

        _failed = true;
    }
}
