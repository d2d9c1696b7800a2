namespace AggloAdvisor.Reporting;

/// <summary>What a report says of its run record.</summary>
/// <param name="Sha256">Hash of the record, lower-case hex.</param>
/// <param name="CarriesFiles">Whether the record holds the files that the run was made from, so that it can be recomputed from itself alone.</param>
/// <param name="IsAttached">Whether the report carries the record; formats without attachments only name its hash.</param>
public sealed record RecordMention(string Sha256, bool CarriesFiles, bool IsAttached = true);
