namespace AggloAdvisor.Yaml;

/// <summary>Puts the keys of a document in order, each with the comments right above it.</summary>
internal static class YamlKeyOrder
{
    /// <summary>Sorts; keys without a place stay behind the one they follow.</summary>
    public static string Sort(string text, IReadOnlyList<string> order)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0 && lines[i][0] is not (' ' or '#' or '}' or ']')).ToArray();
        if (starts.Length == 0 || order.Count == 0)
        {
            return text;
        }

        var blocks = new List<(int Place, string[] Lines)>();
        var from = Above(lines, starts[0]);
        var header = lines[..from];
        for (var i = 0; i < starts.Length; i++)
        {
            var to = i + 1 < starts.Length ? Above(lines, starts[i + 1]) : lines.Length;
            var key = lines[starts[i]].Split(':')[0].Trim('"', '\'');
            var place = Enumerable.Range(0, order.Count).FirstOrDefault(k => order[k] == key, -1);
            blocks.Add((place >= 0 ? place : blocks.Count > 0 ? blocks[^1].Place : -1, lines[from..to]));
            from = to;
        }

        return string.Join('\n', header.Concat(blocks.OrderBy(static b => b.Place).SelectMany(static b => b.Lines))).Trim('\n') + "\n";
    }

    // The first of the comments that stand right above a key.
    private static int Above(string[] lines, int key)
    {
        while (key > 0 && lines[key - 1].StartsWith('#'))
        {
            key--;
        }

        return key;
    }
}
