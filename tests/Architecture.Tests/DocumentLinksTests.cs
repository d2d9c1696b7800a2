using System.Text.RegularExpressions;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Architecture.Tests;

/// <summary>A document that points to a file that is not there sends its reader away.</summary>
public sealed partial class DocumentLinksTests
{
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.File("samples"), "*.md", SearchOption.AllDirectories))
            .Select(static f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\]\((?<target>[^)\s#]+)(?:#[^)]*)?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link { get; }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_OfEveryDocument_LeadToFilesThatExist(string document)
    {
        var folder = Path.GetDirectoryName(Repository.File(document))!;
        var targets = Link.Matches(File.ReadAllText(Repository.File(document)))
            .Select(static m => m.Groups["target"].Value)
            .Where(static t => !t.Contains("://", StringComparison.Ordinal) && t != "https://...")
            .ToArray();

        Assert.All(targets, t => Assert.True(Path.Exists(Path.Combine(folder, t)), $"{document} links to '{t}', which does not exist."));
    }
}
