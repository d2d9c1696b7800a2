using System.Diagnostics;

namespace AggloAdvisor.Testing;

/// <summary>Other people's programs, which read what we write with eyes of their own.</summary>
internal static class ForeignTool
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(4);

    /// <summary>Runs a program to its end; the test is skipped where it is not installed, and what runs for more than four minutes is ended with all that it started.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="args">Its arguments.</param>
    public static async Task<(int Exit, string Output)> Run(string tool, params string[] args)
    {
        using var process = Start(tool, args);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        time.CancelAfter(_patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(time.Token);
            var output = await process.StandardOutput.ReadToEndAsync(time.Token);
            await process.WaitForExitAsync(time.Token);
            return (process.ExitCode, output + await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(string tool, string[] args)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(tool, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"'{tool}' is not installed; .ci/run installs it.");
            throw;
        }
    }
}
