using System.Collections.Immutable;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Pdf;

/// <summary>What came of setting a document.</summary>
/// <param name="PageCount">Pages, cover included; ≥ 1.</param>
/// <param name="Fonts">The faces used, in order of first use.</param>
/// <param name="Notices">What was lacking in the fonts; empty when every character is shown as it should be.</param>
public sealed record PdfResult(int PageCount, ImmutableArray<FontFaceInfo> Fonts, ImmutableArray<FontNotice> Notices);
