using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Specialisation;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>A member's candidates for leading industry, judged by several criteria with equal weights.</summary>
/// <remarks>
/// Candidates are industries with activity in the member; public and local services, which are large everywhere, are none. Criteria:
/// location quotient and share, and of <see cref="SelectionCriteria"/> those that are known for every candidate. Those in which the
/// candidates do not differ say nothing and are left out; the weights are equal over those that remain.
/// </remarks>
internal sealed class IndustrySelection
{
    private IndustrySelection(ImmutableArray<int> candidates, Criterion[] criteria)
    {
        Candidates = candidates;
        Rows = [.. candidates.Select((_, i) => criteria.Select(c => c.Figures![i]).ToArray())];
        Directions = [.. criteria.Select(static c => c.Direction)];
    }

    /// <summary>Positions of the candidates in the table's industries.</summary>
    public ImmutableArray<int> Candidates { get; }

    /// <summary>One row per candidate, one column per criterion.</summary>
    public double[][] Rows { get; }

    /// <summary>Per criterion, whether less is better.</summary>
    public Direction[] Directions { get; }

    /// <summary>Finds a member's candidates; null, with what is lacking or the reason, when there are none to choose among.</summary>
    public static IndustrySelection? Find(InputReader read, ActivityView view, string region)
    {
        if (view.Industries.Length < LeadingIndustries.FewestIndustries)
        {
            read.Lack(LeadingIndustries.TooFew(view));
            return null;
        }

        var row = read.Row(view, region);
        var quotients = new double[row.Length];
        var known = LocationQuotient.Fill(row, read.Reference(view), quotients);
        if (read.IsLacking || !known)
        {
            return null;
        }

        var figures = row.ToArray();
        var total = Cells.Sum(figures);
        ImmutableArray<int> candidates = [.. Enumerable.Range(0, figures.Length).Where(k => figures[k] > 0 && !double.IsNaN(quotients[k]) && view.CanLead[k])];
        Criterion[] criteria =
        [
            new(new("LQ", "区位商"), Direction.HigherIsBetter, [.. candidates.Select(k => quotients[k])], null, []),
            new(new("share", "占比"), Direction.HigherIsBetter, [.. candidates.Select(k => figures[k] / total)], null, []),
            .. new SelectionCriteria(read, view, region, candidates).All(),
        ];
        Criterion[] used = [.. criteria.Where(static c => c.Tells)];
        if (used.Length == 0)
        {
            read.Undefined(new("there are no two candidates that differ", "没有两个有差异的备选产业"));
            return null;
        }

        foreach (var source in used.SelectMany(static c => c.Sources))
        {
            read.Cite(source);
        }

        var equal = new LocalizedText("the candidates do not differ", "备选产业没有差异");
        var left = Listing.Of([.. criteria.Where(static c => !c.Tells).Select(c => Listing.Note(c.Name, c.Why ?? equal))]);
        var names = LocalizedText.List(used.Select(static u => u.Name));
        read.Basis = LocalizedText.Of(
            $"{view.Description}, {InputReader.ReferenceName(view)}; not used: {left}; equal weights (expert judgement): {names}",
            $"{view.Description}，{InputReader.ReferenceName(view)}；未采用：{left}；等权（专家判断）：{names}");
        return new IndustrySelection(candidates, used);
    }
}
