using System.Text;

namespace AggloAdvisor.Pdf.Fonts;

/// <summary>Which families serve the text, the Chinese characters and the code.</summary>
/// <param name="Latin">Families with Latin letters, best first.</param>
/// <param name="Chinese">Families with Chinese characters, best first.</param>
/// <param name="Mono">The fixed-width family; null when there is none.</param>
internal sealed record FamilyChoice(IReadOnlyList<FontFamily> Latin, IReadOnlyList<FontFamily> Chinese, FontFamily? Mono)
{
    private static readonly Rune LatinSample = new('a');
    private static readonly Rune ChineseSample = new('市');

    /// <summary>Orders families: the folder's own before the system's, known ones before others, others by name.</summary>
    public static FamilyChoice Choose(IReadOnlyCollection<FaceDescription> own, IReadOnlyCollection<FaceDescription> system)
    {
        var latin = new List<FontFamily>();
        var chinese = new List<FontFamily>();
        FontFamily? mono = null;
        foreach (var source in (IReadOnlyCollection<FaceDescription>[])[own, system])
        {
            var families = source
                .GroupBy(static d => d.Family)
                .Select(static g => (g.Key, Faces: FirstOfEach(g)))
                .OrderBy(static g => Rank(g.Key))
                .ThenBy(static g => g.Key, StringComparer.Ordinal);
            foreach (var (name, faces) in families)
            {
                var monospaced = faces.All(static f => f.Monospaced) || KnownFamilies.Mono.Contains(name);
                var known = Rank(name) < int.MaxValue;
                if (!known && ReferenceEquals(source, system))
                {
                    continue;
                }

                var family = new FontFamily(name, faces);
                if (monospaced && !KnownFamilies.Chinese.Contains(name))
                {
                    mono ??= family;
                }
                else if (known ? KnownFamilies.Chinese.Contains(name) : family.Face(FontStyle.Regular).Covers(ChineseSample))
                {
                    chinese.Add(family);
                }
                else if (known || family.Face(FontStyle.Regular).Covers(LatinSample))
                {
                    latin.Add(family);
                }
            }
        }

        return new(latin, chinese, mono);
    }

    // A face may lie in two folders; the first in path order counts, so that a run can be repeated.
    private static List<FaceDescription> FirstOfEach(IEnumerable<FaceDescription> faces) =>
        [.. faces.GroupBy(static f => f.PostScriptName).Select(static g => g.First())];

    private static int Rank(string family)
    {
        foreach (var known in (ReadOnlySpan<System.Collections.Immutable.ImmutableArray<string>>)[KnownFamilies.Text, KnownFamilies.Chinese, KnownFamilies.Mono])
        {
            if (known.IndexOf(family) is >= 0 and var rank)
            {
                return rank;
            }
        }

        return int.MaxValue;
    }
}
