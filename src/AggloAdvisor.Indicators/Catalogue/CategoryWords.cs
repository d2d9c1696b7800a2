using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Words that several categorical indicators share.</summary>
internal static class CategoryWords
{
    public static ImmutableArray<string> NoYes { get; } = ["no", "yes"];

    public static ImmutableArray<LocalizedText> NoYesNames { get; } = [new("no", "否"), new("yes", "是")];
}
