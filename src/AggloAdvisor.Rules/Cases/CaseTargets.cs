using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Cases;

/// <summary>How case files write targets: <c>a</c>, <c>10</c>, <c>a/10</c>, <c>a/b</c>; nothing means the usual one.</summary>
internal static class CaseTargets
{
    private const string Member = "a";
    private const string OtherMember = "b";
    private const string Industry = "1";

    /// <summary>The target that is meant where none is written.</summary>
    public static Target Usual(Scope scope) => scope switch
    {
        Scope.Case => Target.WholeCase,
        Scope.Region => Target.Region(Member),
        Scope.Industry => Target.Industry(Industry),
        Scope.RegionIndustry => Target.RegionIndustry(Member, Industry),
        _ => Target.Pair(Member, OtherMember),
    };

    /// <summary>A written target; null when it does not fit the scope.</summary>
    public static Target? Parse(string text, Scope scope)
    {
        var parts = text.Split('/');
        return (scope, parts) switch
        {
            (Scope.Case, ["case"]) => Target.WholeCase,
            (Scope.Region, [{ Length: > 0 } member]) => Target.Region(member),
            (Scope.Industry, [{ Length: > 0 } industry]) => Target.Industry(industry),
            (Scope.RegionIndustry, [{ Length: > 0 } member, { Length: > 0 } industry]) => Target.RegionIndustry(member, industry),
            (Scope.RegionPair, [{ Length: > 0 } one, { Length: > 0 } other]) when one != other => Ordered(one, other),
            _ => null,
        };
    }

    /// <summary>How a target of a scope is written.</summary>
    public static LocalizedText Shape(Scope scope) => scope switch
    {
        Scope.Case => Named.Bare("case"),
        Scope.Region => new("a member such as a", "成员，如‘a’"),
        Scope.Industry => new("an industry such as 10", "行业，如‘10’"),
        Scope.RegionIndustry => new("member/industry, such as a/10", "‘member/industry’，如‘a/10’"),
        _ => new("member/member, such as a/b", "‘member/member’，如‘a/b’"),
    };

    // Members are taken in ordinal order, and pairs name the earlier one first.
    private static Target Ordered(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? Target.Pair(one, other) : Target.Pair(other, one);
}
