using System.Diagnostics;
using AggloAdvisor.Formats;

namespace AggloAdvisor.Benchmarks;

/// <summary>The same twelve pages set by us and printed by headless Chromium, in turns, so that a busy machine slows both.</summary>
internal static class ChromiumComparison
{
    /// <summary>Measures and prints medians and their ratio.</summary>
    /// <param name="program">The browser.</param>
    /// <param name="sample">A sample's name.</param>
    /// <param name="rounds">How often each sets the pages after one round for nothing.</param>
    public static async Task Run(string program, string sample, int rounds)
    {
        var pages = new TwelvePages(sample);
        var file = Path.Combine(Directory.CreateTempSubdirectory("aggloadvisor-").FullName, "page.html");
        using (var stream = File.Create(file))
        {
            HtmlWriter.Write(pages.Document, stream);
        }

        using var chromium = await Chromium.Open(program, new Uri(file));
        var (ours, theirs) = (new List<double>(), new List<double>());
        var bytes = 0;
        for (var i = 0; i <= rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            pages.Set();
            var set = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            bytes = (await chromium.Print()).Length;
            if (i > 0)
            {
                ours.Add(set);
                theirs.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Console.WriteLine(FormattableString.Invariant($"{sample}, {rounds} rounds: ours {Median(ours):0} ms ({ours.Min():0} to {ours.Max():0}, {pages.Set()} pages), Chromium {Median(theirs):0} ms ({theirs.Min():0} to {theirs.Max():0}, {bytes / 1024} KB); ratio {Median(theirs) / Median(ours):0.0}"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
