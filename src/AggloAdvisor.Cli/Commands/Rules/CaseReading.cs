using System.Collections.Immutable;
using AggloAdvisor.Cli.Output;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary>Reads many cases for commands that hold a rule base against them.</summary>
internal static class CaseReading
{
    /// <summary>The cases, in the order of the folders.</summary>
    /// <param name="terminal">For relative paths and problems.</param>
    /// <param name="over">Folders of cases, or folders that hold such folders.</param>
    /// <param name="derived">Indicators that cases may report besides the program's.</param>
    /// <param name="language">Language of messages.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null, with every error printed, when one of them has errors: a statement about half of the cases would mislead.</returns>
    public static ImmutableArray<Case>? Read(Terminal terminal, IEnumerable<string> over, IEnumerable<DerivedIndicator> derived, Language language, CancellationToken cancellationToken)
    {
        var folders = over.Select(terminal.Resolve).SelectMany(InFolder).Distinct(StringComparer.Ordinal).ToArray();
        ImmutableArray<IndicatorDefinition> dictionary = [.. IndicatorCatalog.All, .. derived.Select(static i => i.Definition).DistinctBy(static d => d.Id)];
        var read = new Checked<Case>[folders.Length];
        terminal.Progress(new LocalizedText("Reading the cases", "正在读取案例").In(language));
        Parallel.For(0, folders.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => read[i] = CaseReader.Read(folders[i], dictionary, cancellationToken));
        terminal.EndProgress();
        var bad = read.Where(static r => r.HasErrors).ToArray();
        foreach (var one in bad)
        {
            DiagnosticPrinter.Print(terminal, one.Diagnostics, language);
        }

        return bad.Length == 0 ? [.. read.Select(static r => r.Value).OfType<Case>()] : null;
    }

    /// <summary>A case's own folder; of another the cases in it, in ordinal order.</summary>
    /// <param name="folder">Absolute path.</param>
    internal static IEnumerable<string> InFolder(string folder) => IsCase(folder) || !Directory.Exists(folder)
        ? [folder]
        : Directory.EnumerateDirectories(folder).Where(IsCase).Order(StringComparer.Ordinal);

    private static bool IsCase(string folder) => File.Exists(Path.Combine(folder, "case.yaml"));
}
