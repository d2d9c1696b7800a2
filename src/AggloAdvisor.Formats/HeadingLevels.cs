namespace AggloAdvisor.Formats;

/// <summary>Levels of headings under a title that is the first: a document may skip a level, what is written never does.</summary>
internal sealed class HeadingLevels
{
    private readonly Stack<int> _open = [];

    /// <summary>The level at which the next heading is written.</summary>
    /// <param name="level">Its level in the document, 1 for the highest.</param>
    /// <returns>2 or more; at most one more than that of the heading before.</returns>
    public int Next(int level)
    {
        while (_open.TryPeek(out var above) && above >= level)
        {
            _open.Pop();
        }

        _open.Push(level);
        return _open.Count + 1;
    }
}
