using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Where in the value chain a stage lies.</summary>
public enum StagePosition
{
    /// <summary>Raw material, assembly, packaging, bulk goods.</summary>
    Low,

    /// <summary>Between the two.</summary>
    Mid,

    /// <summary>Research, design, brand, finance.</summary>
    High,
}

/// <summary>A stage of a chain and what the register says of it; unknown is null.</summary>
/// <param name="Code">How the register writes it.</param>
/// <param name="Name">The name that reports print.</param>
/// <param name="Position">Where in the value chain it lies; null when nobody says, or entries disagree.</param>
/// <param name="Present">Per member of the case, whether it works at the stage.</param>
/// <param name="IsSomewhere">Whether the register says of the whole case that some member works at the stage.</param>
/// <param name="Output">Per member, output in 100 million yuan.</param>
/// <param name="Firms">Per member, number of firms.</param>
/// <param name="HoldsTechnology">Whether the stage's key technology is held within the case; null when nobody says, or entries disagree.</param>
/// <param name="Technology">Name of that technology; null when nobody says.</param>
public sealed record ChainStage(
    string Code,
    LocalizedText Name,
    StagePosition? Position,
    ImmutableArray<bool?> Present,
    bool IsSomewhere,
    ImmutableArray<double?> Output,
    ImmutableArray<double?> Firms,
    bool? HoldsTechnology,
    string? Technology);

/// <summary>A chain of the register of stages: its stages in order, and which member works at which.</summary>
/// <remarks>
/// The stages are those that the register lists for the chain. A member that is not listed at a stage does not work there only if the register leaves
/// nothing out, or says of the whole case that nobody does. Figures of several entries of one member and stage add up.
/// </remarks>
public sealed record ChainMap(string Code, LocalizedText Name, ImmutableArray<ChainStage> Stages, ImmutableArray<string> SourceIds)
{
    /// <summary>The register's id.</summary>
    public const string RegisterId = "chain_stages";

    private const string OutputColumn = "output_100m_yuan";
    private const string FirmsColumn = "firms";

    /// <summary>The chains of a case by code; none when nobody filled in the register.</summary>
    public static ImmutableArray<ChainMap> Of(Case @case) => @case.Registers.TryGetValue(RegisterId, out var register)
        ?
        [
            .. register.Entries
                .GroupBy(static e => e["chain"]!)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .Select(g => new ChainMap(
                    g.Key,
                    NameOf(g, "chain") ?? NameOf(@case, g.Key),
                    StagesOf(@case, register.Complete, g),
                    [.. g.Select(static e => e["source"]).OfType<string>().Distinct().Order(StringComparer.Ordinal)])),
        ]
        : [];

    private static ImmutableArray<ChainStage> StagesOf(Case @case, bool complete, IEnumerable<RegisterEntry> entries) =>
    [
        .. entries
            .GroupBy(static e => e["stage"]!)
            .OrderBy(static g => g.Min(static e => Number(e, "order")))
            .ThenBy(static g => g.Key, StringComparer.Ordinal)
            .Select(g => Stage(@case, complete, [.. g])),
    ];

    private static ChainStage Stage(Case @case, bool complete, RegisterEntry[] entries)
    {
        RegisterEntry[][] byMember = [.. @case.Regions.Select(r => Array.FindAll(entries, e => e["region"] == r.Id))];
        var whole = Presence(Array.FindAll(entries, static e => e["region"] == Case.WholeCaseId));
        bool? notListed = complete || whole == false ? false : null;
        return new ChainStage(
            entries[0]["stage"]!,
            NameOf(entries, "stage") ?? LocalizedText.Same(entries[0]["stage"]!),
            Said(entries, "position") is { } position ? Enum.Parse<StagePosition>(position, ignoreCase: true) : null,
            [.. byMember.Select(m => m.Length == 0 ? notListed : Presence(m))],
            whole == true,
            [.. byMember.Select(static m => Sum(m, OutputColumn))],
            [.. byMember.Select(static m => Sum(m, FirmsColumn))],
            Said(entries, "key_technology") is { } held ? held == "inside" : null,
            Said(entries, "technology"));
    }

    /// <summary>One "yes" settles it; "no" needs all entries to say so. An entry that says "no" and gives a figure says nothing.</summary>
    private static bool? Presence(RegisterEntry[] entries)
    {
        bool?[] said = [.. entries.Select(static e =>
        {
            double?[] figures = [Number(e, OutputColumn), Number(e, FirmsColumn)];
            var works = Array.Exists(figures, static f => f > 0);
            return e["present"] switch
            {
                "yes" => true,
                "no" => works ? null : (bool?)false,
                _ => works ? true : Array.Exists(figures, static f => f == 0) ? false : null,
            };
        })];
        return Array.Exists(said, static s => s == true) ? true : said.Length > 0 && Array.TrueForAll(said, static s => s == false) ? false : null;
    }

    private static double? Sum(RegisterEntry[] entries, string column) =>
        entries.Length == 0 || Array.Exists(entries, e => e[column] is null) ? null : entries.Sum(e => Number(e, column));

    private static double? Number(RegisterEntry entry, string column) =>
        entry[column] is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>What all entries that say anything say alike.</summary>
    private static string? Said(IEnumerable<RegisterEntry> entries, string column)
    {
        string[] said = [.. entries.Select(e => e[column]).OfType<string>().Distinct()];
        return said.Length == 1 ? said[0] : null;
    }

    private static LocalizedText? NameOf(IEnumerable<RegisterEntry> entries, string what) => entries
        .Where(e => e[what + "_name_en"] is not null)
        .Select(e => LocalizedText.Given(e[what + "_name_en"]!, e[what + "_name_zh"]))
        .FirstOrDefault();

    private static LocalizedText NameOf(Case @case, string code) =>
        @case.Activities.SelectMany(static a => a.Industries).FirstOrDefault(i => i.Code == code)?.Name ?? LocalizedText.Same(code);
}
