using System.Globalization;
using System.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Benchmarks.Generating;

/// <summary>Cases that are all different: the samples in turn, each with an id of its own and every larger figure moved by up to two per cent.</summary>
internal static class GeneratedReports
{
    private const string Manifest = "case.yaml";
    private const string Figures = "observations.csv";
    private const int ValueColumn = 3;
    private const double Smallest = 10;

    private static readonly string[] _samples =
    [
        "beijing-tianjin-hebei", "capital-region", "chang-zhu-tan", "gba-mainland9", "henan", "henan-2009", "su-xi-chang", "wuhan-metropolitan", "xiang-shi-sui", "yangtze-river-delta-27", "yijing-jingen",
    ];

    /// <summary>So many cases, made while they are asked for; the same number always gives the same.</summary>
    public static IEnumerable<CaseFiles> Of(int count)
    {
        var samples = _samples.Select(static s => CaseReader.ReadWithFiles(Inputs.SampleFolder(s), IndicatorCatalog.All).Files).ToArray();
        for (var number = 0; number < count; number++)
        {
            var sample = samples[number % samples.Length];
            var files = sample.Contents.ToDictionary(static f => f.Key, static f => f.Value, StringComparer.Ordinal);
            files[Manifest] = Encoding.UTF8.GetBytes(string.Join('\n', Lines(files[Manifest]).Select(l => l.StartsWith("id: ", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{l}-{number}") : l)));
            if (files.TryGetValue(Figures, out var figures))
            {
                files[Figures] = Encoding.UTF8.GetBytes(string.Join('\n', Lines(figures).Select((l, row) => Moved(l, number, row))));
            }

            yield return new CaseFiles(sample.Name, files);
        }
    }

    private static string[] Lines(byte[] text) => Encoding.UTF8.GetString(text).Split('\n');

    // Flags, indices and ranks are small: they stay. Whole numbers stay whole.
    private static string Moved(string line, int number, int row)
    {
        var cells = line.Split(',');
        if (cells.Length <= ValueColumn || !double.TryParse(cells[ValueColumn], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value < Smallest)
        {
            return line;
        }

        var step = (unchecked((uint)number * 2_654_435_761u + (uint)row * 40_503u) >> 8) % 41;
        var moved = value * (1 + ((step - 20.0) / 1000));
        cells[ValueColumn] = (value == Math.Round(value) ? Math.Round(moved) : Math.Round(moved, 4)).ToString("R", CultureInfo.InvariantCulture);
        return string.Join(',', cells);
    }
}
