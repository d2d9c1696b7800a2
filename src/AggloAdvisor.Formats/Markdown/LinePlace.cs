namespace AggloAdvisor.Formats.Markdown;

/// <summary>Where a line stands; it decides what its characters could be mistaken for.</summary>
internal enum LinePlace
{
    /// <summary>A paragraph: its lines could be read as headings, lists, quotes or rules.</summary>
    Paragraph,

    /// <summary>A heading, on one line, from whose end hashes are taken.</summary>
    Heading,

    /// <summary>A cell of a table, on one line, ended by a bar.</summary>
    Cell,
}
