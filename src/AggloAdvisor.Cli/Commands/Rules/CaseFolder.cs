namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary>Finds the cases that test a rule base.</summary>
internal static class CaseFolder
{
    private const string Within = "rule-cases";

    /// <summary>
    /// The folder that was given; else <c>rule-cases</c> in the uppermost overlay that has one; else <c>tests/rule-cases</c> beside the rule
    /// base, else <c>rule-cases</c> in it.
    /// </summary>
    public static string Find(Terminal terminal, string? given, RulePlace place)
    {
        if (given is not null)
        {
            return terminal.Resolve(given);
        }

        var beside = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(place.Folder))!, "tests", Within);
        return place.Overlays.Select(static o => Path.Combine(o, Within)).LastOrDefault(Directory.Exists)
            ?? (Directory.Exists(beside) ? beside : Path.Combine(place.Folder, Within));
    }
}
