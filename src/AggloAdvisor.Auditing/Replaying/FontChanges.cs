using System.Collections.Immutable;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Auditing.Replaying;

/// <summary>Says how the fonts of this machine differ from those that a report was set in.</summary>
public static class FontChanges
{
    /// <summary>What a ledger keeps of the faces that a report was set in.</summary>
    public static ImmutableArray<FontFact> Facts(IEnumerable<FontFaceInfo> faces) =>
        [.. faces.Select(static f => new FontFact(f.Family, f.Style, f.FaceIndex, f.Sha256))];

    /// <summary>The differences in words; empty when the same faces were used.</summary>
    public static ImmutableArray<LocalizedText> Between(ImmutableArray<FontFact> old, ImmutableArray<FontFact> @new)
    {
        var changes = ImmutableArray.CreateBuilder<LocalizedText>();
        foreach (var face in old.Except(@new))
        {
            var same = @new.FirstOrDefault(f => f.Family == face.Family && f.Style == face.Style);
            changes.Add(same is null
                ? LocalizedText.Of($"the report was set in {face.Family} {face.Style}, which this machine does not use for it", $"报告使用字体‘{face.Family} {face.Style}’排版，而本机未使用该字体")
                : LocalizedText.Of($"the font file of {face.Family} {face.Style} is another one: {Short(face)} then, {Short(same)} now", $"‘{face.Family} {face.Style}’的字体文件不同：当时为‘{Short(face)}’，现在为‘{Short(same)}’"));
        }

        return changes.ToImmutable();
    }

    private static string Short(FontFact face) => face.Sha256 is { } hash ? hash[..12] : "-";
}
