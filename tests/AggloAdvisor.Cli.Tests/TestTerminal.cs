using System.Text;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Cli.Tests;

/// <summary>A terminal in memory, standing in a folder of its own that is deleted afterwards.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly MemoryStream _out = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public TestTerminal(FontSearch? fonts = null)
    {
        Folder = Directory.CreateTempSubdirectory("aggloadvisor-test-").FullName;
        Terminal = new Terminal
        {
            Out = new StreamWriter(_out, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
            OutBytes = _out,
            Error = _error,
            Interactive = false,
            Colour = false,
            Width = 160,
            Folder = Folder,
            Fonts = fonts ?? new FontSearch(),
        };
    }

    public string Folder { get; }

    public Terminal Terminal { get; }

    public byte[] OutBytes => _out.ToArray();

    public string Out => Encoding.UTF8.GetString(_out.ToArray());

    public string Error => _error.ToString();

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFileSystemEntries(Folder).Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public Task<int> Run(params string[] args) => CommandLine.RunAsync(args, Terminal, TestContext.Current.CancellationToken);

    /// <summary>Runs with the repository's own rules and templates.</summary>
    public Task<int> Advise(string sample, params string[] more) => Run(
    [
        "advise", Testing.Repository.File("samples", sample),
        "--rules", Testing.Repository.File("rules"),
        "--templates", Testing.Repository.File("templates"),
        .. more,
    ]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
