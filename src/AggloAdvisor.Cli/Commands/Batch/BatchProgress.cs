using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Batch;

/// <summary>Shows how far a batch is. Safe for use from several threads at a time.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="total">How many cases there are.</param>
internal sealed class BatchProgress(Terminal terminal, int total)
{
    private const int Margin = 6;
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _now = new(StringComparer.Ordinal);
    private int _done;
    private int _failed;

    /// <summary>A case is begun.</summary>
    public void Begin(string name)
    {
        lock (_lock)
        {
            _now.Add(name);
            Show();
        }
    }

    /// <summary>A case is done.</summary>
    public void End(string name, bool hasFailed)
    {
        lock (_lock)
        {
            _now.Remove(name);
            _done++;
            _failed += hasFailed ? 1 : 0;
            Show();
        }
    }

    /// <summary>Prints something while nothing else is shown.</summary>
    public void Around(Action print)
    {
        lock (_lock)
        {
            terminal.EndProgress();
            print();
        }
    }

    private void Show()
    {
        var failed = _failed == 0 ? null : LocalizedText.Of($", {_failed} with errors", $"，{_failed}个有错误");
        var text = terminal.Say(LocalizedText.Of($"{_done}/{total}{failed} {string.Join(", ", _now)}", $"{_done}/{total}{failed} {string.Join("、", _now)}"));
        terminal.Progress(text.Length > terminal.Width - Margin ? text[..(terminal.Width - Margin)] : text);
    }
}
