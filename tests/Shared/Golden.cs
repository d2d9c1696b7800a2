namespace AggloAdvisor.Testing;

/// <summary>Compares with an expected file; <c>UPDATE_GOLDEN=1</c> rewrites it instead, and the difference is reviewed like code.</summary>
internal static class Golden
{
    /// <summary>Fails when the file does not hold exactly this text.</summary>
    /// <param name="path">The expected file.</param>
    /// <param name="actual">What was produced, lines ended by line feeds.</param>
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"'{path}' does not exist; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
