using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using MathNet.Numerics.Statistics;

namespace AggloAdvisor.Advising.Comparison;

/// <summary>The peers of a case's members, and their values.</summary>
internal sealed class PeerValues
{
    private readonly Dictionary<string, PeerGroup> _groups;
    private readonly Dictionary<string, PeerCase> _cases;
    private readonly Case _case;

    /// <summary>Chooses the peers of each member among the other members and those of other cases.</summary>
    public PeerValues(Case @case, IndicatorTable indicators, IReadOnlyList<PeerCase> others, int count)
    {
        _case = @case;
        PeerCase[] all = [new(@case, indicators), .. others.Where(o => o.Case.Id != @case.Id).OrderBy(static o => o.Case.Id, StringComparer.Ordinal)];
        _cases = all.DistinctBy(static c => c.Case.Id).ToDictionary(static c => c.Case.Id, StringComparer.Ordinal);
        PeerProfile[] candidates = [.. _cases.Values.SelectMany(static c => PeerProfile.Of(c.Case, c.Indicators))];
        Groups = [.. PeerProfile.Of(@case, indicators).Select(p => PeerGroup.Choose(p, candidates, count))];
        _groups = Groups.ToDictionary(static g => g.Of.Region.Id, StringComparer.Ordinal);
    }

    /// <summary>The peers of each member, in the case's order.</summary>
    public ImmutableArray<PeerGroup> Groups { get; }

    /// <summary>A member's value beside its peers' median; null when it is not a member's number, or no peer has a comparable value.</summary>
    public PeerComparison? Compare(IndicatorValue value, IndicatorDefinition definition)
    {
        if (definition.Scope != Scope.Region || !definition.Categories.IsEmpty || definition.Unit == "rank")
        {
            return null;
        }

        var group = _groups[value.Target.RegionId!];
        ImmutableArray<PeerValue> known = [.. group.Peers.Where(p => !definition.Inputs.Contains(IndicatorCatalog.InputOutputInput) || HasSameTable(p)).Select(p => ValueOf(p, value)).OfType<PeerValue>()];
        if (known.IsEmpty)
        {
            return null;
        }

        var median = known.Select(static k => k.Value).Median();
        var difference = DifferenceText.IsNoise(value.Value!.Value, median) ? 0 : value.Value.Value - median;
        var text = DifferenceText.Format(difference, definition);
        return new(group, known, median, difference, new(
            FormattableString.Invariant($"{text.En} against the median of {known.Length} {(known.Length == 1 ? "peer" : "peers")}, {ValueText.Format(median, definition, Language.English)} ({Names(known, Language.English)})"),
            FormattableString.Invariant($"较{known.Length}个同类地区中位数{ValueText.Format(median, definition, Language.Chinese)}{text.Zh}（{Names(known, Language.Chinese)}）")));
    }

    // What industries deliver to each other is a nation's or a year's: values of different tables are not alike.
    private bool HasSameTable(Peer peer) =>
        _cases[peer.Profile.CaseId].Case.InputOutput is { } table && _case.InputOutput is { } own && own.HasFlowsOf(table);

    private PeerValue? ValueOf(Peer peer, IndicatorValue value) =>
        _cases[peer.Profile.CaseId].Indicators.Find(value.IndicatorId, Target.Region(peer.Profile.Region.Id), peer.Profile.Year) is { Value: { } number } other
            && Granularity.IsNear(other.Granularity, value.Granularity)
                ? new(peer, number)
                : null;

    private static string Names(ImmutableArray<PeerValue> peers, Language language) => string.Join(
        language == Language.Chinese ? "、" : ", ",
        peers.Select(p => p.Peer.Profile.Region.Name.In(language)));
}
