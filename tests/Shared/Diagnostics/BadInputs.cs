using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Testing;

/// <summary>Holds what is said about a broken input to the files beside it.</summary>
internal static class BadInputs
{
    /// <summary>Compares with <c>expected.txt</c>, and with <c>expected.zh.txt</c> where there is one; the Chinese is Chinese throughout in any case.</summary>
    public static void Check(string folder, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        Golden.Check(Path.Combine(folder, "expected.txt"), Printed(diagnostics, Language.English));
        var chinese = Path.Combine(folder, "expected.zh.txt");
        if (File.Exists(chinese))
        {
            Golden.Check(chinese, Printed(diagnostics, Language.Chinese));
        }

        Assert.Empty(diagnostics.SelectMany(static d => new[] { d.Message.Zh, d.Hint?.Zh ?? "" }).SelectMany(ForeignWords.In));
    }

    private static string Printed(IEnumerable<Diagnostic> diagnostics, Language language) => string.Concat(diagnostics.Select(d => d.Text(language) + "\n"));
}
