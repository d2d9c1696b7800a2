using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace AggloAdvisor.Benchmarks;

/// <summary>A headless Chromium that prints pages; started once, as a service would.</summary>
internal sealed class Chromium : IDisposable
{
    private readonly string _profile = Directory.CreateTempSubdirectory("aggloadvisor-").FullName;
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private int _lastId;

    private Chromium(string program) => _process = Process.Start(new ProcessStartInfo(program, ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", $"--user-data-dir={_profile}", "about:blank"])
    {
        UseShellExecute = false,
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Starts it and opens a page.</summary>
    public static async Task<Chromium> Open(string program, Uri page)
    {
        var result = new Chromium(program);
        _ = result._process.StandardError.ReadToEndAsync();
        var port = Path.Combine(result._profile, "DevToolsActivePort");
        while (!File.Exists(port) || (await File.ReadAllTextAsync(port)).Length == 0)
        {
            await Task.Delay(50);
        }

        using var http = new HttpClient();
        var targets = JsonDocument.Parse(await http.GetStringAsync(new Uri($"http://127.0.0.1:{(await File.ReadAllLinesAsync(port))[0]}/json/list")));
        var target = targets.RootElement.EnumerateArray().First(static t => t.GetProperty("type").GetString() == "page");
        await result._socket.ConnectAsync(new Uri(target.GetProperty("webSocketDebuggerUrl").GetString()!), CancellationToken.None);
        await result.Send("Page.enable", "{}");
        await result.Send("Page.navigate", JsonSerializer.Serialize(new { url = page.ToString() }));
        await Task.Delay(2000);
        return result;
    }

    /// <summary>Prints the page as tagged PDF.</summary>
    public async Task<byte[]> Print() =>
        (await Send("Page.printToPDF", """{"printBackground": true, "preferCSSPageSize": true, "generateTaggedPDF": true, "generateDocumentOutline": true}""")).GetProperty("data").GetBytesFromBase64();

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _socket.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private async Task<JsonElement> Send(string method, string parameters)
    {
        var id = ++_lastId;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"id\": {id}, \"method\": \"{method}\", \"params\": {parameters}}}")), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            var message = JsonDocument.Parse(await Receive()).RootElement;
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
            {
                return message.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException(message.ToString());
            }
        }
    }

    private async Task<byte[]> Receive()
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }
}
