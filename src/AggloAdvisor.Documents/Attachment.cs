namespace AggloAdvisor.Documents;

/// <summary>A file that a document carries.</summary>
/// <param name="Name">File name, ASCII, without folders.</param>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Description">What it is, in the document's language.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Attachment(string Name, string MediaType, string Description, ReadOnlyMemory<byte> Content);
