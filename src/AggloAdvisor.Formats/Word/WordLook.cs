using AggloAdvisor.Documents;

namespace AggloAdvisor.Formats.Word;

/// <summary>How a Word document looks: paper and colours, as the office chose them for its reports.</summary>
public sealed record WordLook
{
    /// <summary>Width of the paper, points, ≥ 300; A4 unless set.</summary>
    public double PageWidth { get; init; } = 595.28;

    /// <summary>Height of the paper, points, ≥ 300; A4 unless set.</summary>
    public double PageHeight { get; init; } = 841.89;

    /// <summary>Running text.</summary>
    public Color Ink { get; init; } = Color.Parse("#1f2a37");

    /// <summary>Remarks, captions, running heads.</summary>
    public Color Muted { get; init; } = Color.Parse("#5b6b7c");

    /// <summary>Headings and the title.</summary>
    public Color Primary { get; init; } = Color.Parse("#123a5e");

    /// <summary>Strokes that lead the eye.</summary>
    public Color Accent { get; init; } = Color.Parse("#c0692b");

    /// <summary>Links.</summary>
    public Color Link { get; init; } = Color.Parse("#1c5f9e");

    /// <summary>Thin lines.</summary>
    public Color Rule { get; init; } = Color.Parse("#cbd5df");

    /// <summary>Ground of table headers.</summary>
    public Color HeaderFill { get; init; } = Color.Parse("#e6edf4");

    /// <summary>Ground of every other row.</summary>
    public Color ZebraFill { get; init; } = Color.Parse("#f6f8fb");

    /// <summary>Bar and ground of a remark.</summary>
    public (Color Bar, Color Fill) Note { get; init; } = (Color.Parse("#3a78ad"), Color.Parse("#eff5fa"));

    /// <summary>Bar and ground of a warning.</summary>
    public (Color Bar, Color Fill) Warning { get; init; } = (Color.Parse("#b45f1f"), Color.Parse("#fcf4ec"));

    /// <summary>Bar and ground of a main point.</summary>
    public (Color Bar, Color Fill) Key { get; init; } = (Color.Parse("#2c7a5b"), Color.Parse("#eef7f2"));
}
