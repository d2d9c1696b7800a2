using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax.Overlays;

/// <summary>One line of an overlay's list: something of the rule base below that it replaces or switches off.</summary>
/// <param name="Subject">What kind of thing.</param>
/// <param name="Id">Its id.</param>
/// <param name="Because">The office's reason.</param>
/// <param name="Location">Where the id stands.</param>
internal sealed record OverlayEntry(OverrideSubject Subject, string Id, LocalizedText Because, SourceLocation Location);

/// <summary>What <c>overlay.yaml</c> says.</summary>
/// <param name="Layer">1 for the overlay on the rule base, 2 for the one on that.</param>
/// <param name="Label">Name of its folder.</param>
/// <param name="Name">Name that it gives itself.</param>
/// <param name="Replaces">What its files take the place of.</param>
/// <param name="Off">What is not used.</param>
internal sealed record OverlayManifest(int Layer, string Label, LocalizedText Name, ImmutableArray<OverlayEntry> Replaces, ImmutableArray<OverlayEntry> Off)
{
    /// <summary>Reads the list of an overlay; wrong entries are reported and left out.</summary>
    public static OverlayManifest Read(YamlMap map, int layer, string label)
    {
        var name = map.Text("name");
        ImmutableArray<OverlayEntry> replaces = [.. map.Maps("replaces").Select(ReadEntry).OfType<OverlayEntry>()];
        ImmutableArray<OverlayEntry> off = [.. map.Maps("off").Select(ReadEntry).OfType<OverlayEntry>()];
        map.ReportUnknownKeys();
        var seen = new Dictionary<(OverrideSubject, string), OverlayEntry>();
        foreach (var entry in replaces.Concat(off))
        {
            if (!seen.TryAdd((entry.Subject, entry.Id), entry))
            {
                map.Problems.Error(RuleDiagnostics.Duplicate, entry.Location, LocalizedText.Of($"'{entry.Id}' is listed twice", $"‘{entry.Id}’列出了两次"), new("replace it or switch it off, once", "替换或停用只列一次"), seen[(entry.Subject, entry.Id)].Location);
            }
        }

        return new(layer, label, name ?? LocalizedText.Same(label), replaces, off);
    }

    /// <summary>Whether a place lies in this overlay.</summary>
    public bool Holds(SourceLocation location) => location.Path.StartsWith(Label + "/", StringComparison.Ordinal);

    private static OverlayEntry? ReadEntry(YamlMap map)
    {
        var given = Words.OverrideSubjects.OrderBy(static w => w.Key, StringComparer.Ordinal).Select(w => (w.Value, Node: map.Optional(w.Key), w.Key)).Where(static x => x.Node is not null).ToArray();
        var because = map.Text("because");
        map.ReportUnknownKeys();
        if (given is not [var (subject, node, key)])
        {
            map.Problems.Error(
                given.Length == 0 ? RuleDiagnostics.MissingKey : RuleDiagnostics.WrongKind,
                map.Location,
                LocalizedText.Of($"an entry names one thing, found {given.Length}", $"每一项应指明一个对象，此处有 {given.Length} 个"),
                LocalizedText.Of($"write one of {Named.List(Words.OverrideSubjects.Keys.Order(StringComparer.Ordinal))}, followed by the id", $"请写{Named.List(Words.OverrideSubjects.Keys.Order(StringComparer.Ordinal))}之一，后接标识"));
            return null;
        }

        return map.Scalar(node, key) is { } id && because is not null ? new(subject, id, because, map.At(node!)) : null;
    }
}
