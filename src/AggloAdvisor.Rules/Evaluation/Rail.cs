using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>One of the two expressions of a condition: and / or over comparisons of two slots, never a negation.</summary>
internal abstract record Rail
{
    /// <summary>The expression as the rule engine reads it: generated text over <c>v[i]</c>, nothing else.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    protected internal abstract void Write(StringBuilder text);
}

/// <summary>Compares two slots.</summary>
internal sealed record CompareRail(int Left, Comparison Comparison, int Right) : Rail
{
    protected internal override void Write(StringBuilder text) =>
        text.Append(CultureInfo.InvariantCulture, $"v[{Left}] {ConditionText.Symbol(Comparison)} v[{Right}]");
}

/// <summary>Joins rails pairwise, so that the parsed tree has the same shape.</summary>
internal sealed record JoinRail(bool All, Rail First, Rail Second) : Rail
{
    public static Rail Of(bool all, ImmutableArray<Rail> parts) =>
        parts.Skip(1).Aggregate(parts[0], (first, second) => new JoinRail(all, first, second));

    protected internal override void Write(StringBuilder text)
    {
        text.Append('(');
        First.Write(text);
        text.Append(All ? " && " : " || ");
        Second.Write(text);
        text.Append(')');
    }
}
