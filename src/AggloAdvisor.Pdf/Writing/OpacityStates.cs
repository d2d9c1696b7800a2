namespace AggloAdvisor.Pdf.Writing;

/// <summary>Graphics states for translucent fills, shared by all pages.</summary>
internal sealed class OpacityStates
{
    private readonly SortedSet<int> used = [100];

    /// <summary>Name of the state, in percent of opacity.</summary>
    public PdfSyntax NameOf(double opacity)
    {
        var percent = (int)Math.Round(opacity * 100, MidpointRounding.AwayFromZero);
        used.Add(percent);
        return new(FormattableString.Invariant($"O{percent}"));
    }

    /// <summary>Writes the entries of a resource dictionary.</summary>
    public void WriteTo(PdfBuffer resources)
    {
        foreach (var percent in used)
        {
            resources.Write($"/O{percent}<</Type/ExtGState/ca {percent / 100.0}>>");
        }
    }
}
