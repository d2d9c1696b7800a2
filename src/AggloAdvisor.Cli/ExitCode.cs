namespace AggloAdvisor.Cli;

/// <summary>What the process tells its caller.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The inputs have errors, or a file could not be read or written.</summary>
    public const int InputErrors = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;

    /// <summary>A check's expectation was not met.</summary>
    public const int ExpectationNotMet = 3;

    /// <summary>Our bug.</summary>
    public const int Bug = 70;

    /// <summary>Cancelled with Ctrl+C.</summary>
    public const int Cancelled = 130;
}
