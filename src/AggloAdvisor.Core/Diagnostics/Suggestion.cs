using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Diagnostics;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class Suggestion
{
    /// <summary>The known name nearest to a mistyped one.</summary>
    /// <param name="typed">What was written.</param>
    /// <param name="known">The names that exist.</param>
    /// <returns>
    /// The nearest name within a third of its length in edits, where two neighbours that changed places are one edit;
    /// null when none is near, or when nothing of what was written would remain.
    /// </returns>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        if (typed.Length is 0 or > 200)
        {
            return null;
        }

        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var name in known.Order(StringComparer.Ordinal))
        {
            var distance = EditDistance(typed, name);
            if (distance < bestDistance && distance < Math.Min(typed.Length, name.Length) && distance <= Math.Max(1, Math.Max(typed.Length, name.Length) / 3))
            {
                best = name;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>A ready hint: <c>did you mean 'x'?</c>, or null when nothing is near.</summary>
    public static LocalizedText? DidYouMean(string typed, IEnumerable<string> known) =>
        Nearest(typed, known) is { } name ? DidYouMean(name) : null;

    /// <summary>The hint for a name that was found in another way.</summary>
    public static LocalizedText DidYouMean(string meant) => LocalizedText.Of($"did you mean {Named.Quote(meant)}?", $"您是否要写{Named.Quote(meant)}？");

    private static int EditDistance(string a, string b)
    {
        var beforePrevious = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }
}
