namespace AggloAdvisor.Cli.Commands.Rules;

/// <summary>Finds the cases that test a rule base.</summary>
internal static class CaseFolder
{
    /// <summary>The folder that was given; else <c>tests/rule-cases</c> beside the rule base, else <c>rule-cases</c> in it.</summary>
    public static string Find(Terminal terminal, string? given, string rulesFolder)
    {
        if (given is not null)
        {
            return terminal.Resolve(given);
        }

        var beside = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(rulesFolder))!, "tests", "rule-cases");
        return Directory.Exists(beside) ? beside : Path.Combine(rulesFolder, "rule-cases");
    }
}
