namespace AggloAdvisor.Pdf.Layout;

/// <summary>Decides which links can be followed.</summary>
internal static class LinkTarget
{
    private const int Longest = 2000;

    /// <summary>Web and mail addresses, and anchors that exist. Others, such as scripts and files, stay plain text.</summary>
    public static bool IsAllowed(string target, IReadOnlySet<string> anchors)
    {
        if (target.StartsWith('#'))
        {
            return anchors.Contains(target[1..]);
        }

        return target.Length <= Longest
            && Uri.TryCreate(target, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" or "mailto";
    }
}
