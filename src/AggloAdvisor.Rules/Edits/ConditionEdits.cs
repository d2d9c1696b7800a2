using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Edits;

/// <summary>Says where and how a condition was edited.</summary>
internal static class ConditionEdits
{
    /// <summary>The first place that differs, in words; null when both read alike.</summary>
    public static (SourceLocation Location, string En, string Zh)? Between(Condition old, Condition @new)
    {
        var (before, after) = (ConditionText.Write(old), ConditionText.Write(@new));
        if (before == after)
        {
            return null;
        }

        // Where the shape is the same and one part differs, that part is the edit; else the whole condition is.
        if (Parts(old) is { IsEmpty: false } was && Parts(@new) is { IsEmpty: false } @is && old.GetType() == @new.GetType() && was.Length == @is.Length)
        {
            var changed = was.Zip(@is).Where(static p => ConditionText.Write(p.First) != ConditionText.Write(p.Second)).ToArray();
            if (changed is [var only])
            {
                return Between(only.First, only.Second);
            }
        }

        return (@new.Location, $"'{before}' became '{after}'", $"“{before}”改为“{after}”");
    }

    private static ImmutableArray<Condition> Parts(Condition condition) => condition switch
    {
        AllCondition all => all.Parts,
        AnyCondition any => any.Parts,
        NotCondition not => [not.Part],
        _ => [],
    };
}
