using System.Collections.Immutable;

namespace AggloAdvisor.Reporting;

/// <summary>How much of a run a report tells. Each length is a file of the template folder of its own, made of the same parts.</summary>
public enum ReportLength
{
    /// <summary>Everything, with the traces: <c>report.md</c>.</summary>
    Full,

    /// <summary>A paper of at most four pages to decide upon: <c>council.md</c>.</summary>
    Council,

    /// <summary>One page for everybody: <c>public.md</c>.</summary>
    Public,
}

/// <summary>The names of <see cref="ReportLength"/> in commands, files and records.</summary>
public static class ReportLengths
{
    /// <summary>Every name, the longest report first.</summary>
    public static ImmutableArray<string> Names { get; } = ["full", "council", "public"];

    /// <summary>The name of a length.</summary>
    public static string Name(this ReportLength length) => Names[(int)length];

    /// <summary>The length of a name; null when it names none.</summary>
    public static ReportLength? Parse(string name) => Names.IndexOf(name) is >= 0 and var at ? (ReportLength)at : null;

    /// <summary>The template file that lays it out.</summary>
    internal static string File(this ReportLength length) => length == ReportLength.Full ? "report.md" : length.Name() + ".md";
}
