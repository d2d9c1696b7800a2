using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>Which industry lacks which programme where.</summary>
internal sealed class MajorsText(TargetContext context) : ITargetText
{
    public IEnumerable<Specific> Of(ImmutableArray<Finding> because)
    {
        ProgrammeIndustry[] lacking = [.. new Programmes(context).Industries().Where(static i => i.Offered.IsEmpty)];
        ProgrammeIndustry[] somewhere = [.. new Programmes(context).Industries().Where(static i => i is { Emerging: true, Offered.IsEmpty: false })];
        foreach (var industry in lacking.Where(static i => i.Unknown.IsEmpty))
        {
            var places = Say.List(industry.NotOffered);
            yield return Say.That(
                $"{industry.Name.En} ({Status(industry).En}): no programme in {places.En}.",
                $"{Say.Zh(industry.Name)}（{Say.Zh(Status(industry))}）：{Say.Zh(places)}没有对应专业。",
                "major_orphans");
        }

        foreach (var group in lacking.Where(static i => !i.Unknown.IsEmpty).GroupBy(static i => (Status(i), Where: Say.List(i.Unknown))))
        {
            var names = Say.List(group.Select(static i => i.Name));
            yield return Say.That(
                $"First find out whether {group.Key.Where.En} has programmes for {names.En} ({group.Key.Item1.En}).",
                $"须先查明{Say.Zh(group.Key.Where)}是否有{Say.Zh(names)}（{Say.Zh(group.Key.Item1)}）的对应专业。",
                "major_coverage_emerging", "major_coverage_advantaged");
        }

        if (somewhere.Length > 0)
        {
            var names = Say.List(somewhere.Select(static i => new LocalizedText($"{i.Name.En} ({Say.List(i.Offered).En})", $"{Say.Zh(i.Name)}（{Say.Zh(Say.List(i.Offered))}）")));
            yield return Say.That($"Emerging industries with a programme already, to build on: {names.En}.", $"已有对应专业、可以依托的新兴产业：{Say.Zh(names)}。", "major_coverage_emerging");
        }
    }

    private static LocalizedText Status(ProgrammeIndustry industry) => industry.Emerging ? new("emerging", "新兴产业") : new("leading", "优势产业");
}
