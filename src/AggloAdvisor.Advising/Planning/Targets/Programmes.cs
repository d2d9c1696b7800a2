using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>What the register of programmes says, in three values: for which industries somebody is trained, and where.</summary>
internal sealed class Programmes
{
    private const string Register = "majors";
    private readonly TargetContext _context;
    private readonly ImmutableArray<RegisterEntry> _entries;

    public Programmes(TargetContext context) => (_context, _entries) = (context, context.Entries(Register));

    /// <summary>The register's industries in the order of their names; each with its status and what the entries say.</summary>
    public IEnumerable<ProgrammeIndustry> Industries() => _entries
        .GroupBy(static e => e["industry"]!)
        .OrderBy(static g => g.Key, StringComparer.Ordinal)
        .Select(g => new ProgrammeIndustry(
            Named(g.Key),
            g.Any(static e => e["industry_status"] == "emerging"),
            Places(g, "yes"),
            Places(g, "no"),
            Places(g, "unknown")));

    /// <summary>The industries that a member needs people for: those that lead in it and those that the register lists for it.</summary>
    /// <returns>Whether a programme exists in the member or for all; false only when the register says so.</returns>
    public IEnumerable<(LocalizedText Name, bool? Offered)> WantedIn(string member, IEnumerable<string> leading)
    {
        var here = _entries.Where(e => e["region"] == member || e["region"] == Case.WholeCaseId).ToArray();
        var listed = _entries.Where(e => e["region"] == member).Select(static e => e["industry"]!);
        return listed
            .Concat(leading.Where(code => !here.Any(e => IsAbout(e, code) && e["region"] == member)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(i => (Named(i), Offered([.. here.Where(e => e["industry"] == i || IsAbout(e, i))])));
    }

    private bool? Offered(RegisterEntry[] entries) =>
        Array.Exists(entries, static e => e["offered"] == "yes") ? true
        : entries.Length > 0 && Array.TrueForAll(entries, static e => e["offered"] == "no") ? false
        : entries.Length == 0 && _context.IsComplete(Register) ? false
        : null;

    private ImmutableArray<LocalizedText> Places(IEnumerable<RegisterEntry> entries, string offered) =>
        [.. entries.Where(e => (e["offered"] ?? "unknown") == offered).Select(static e => e["region"]!).Distinct(StringComparer.Ordinal).Select(_context.Names.Region)];

    /// <summary>Whether an entry speaks of the industry of a code: by the code, or by its name in either language.</summary>
    private bool IsAbout(RegisterEntry entry, string code)
    {
        var name = _context.Names.Industry(code);
        return entry["industry"] == code || entry["industry"] == name.En || entry["industry"] == Say.Zh(name);
    }

    // Registers that carry both languages in one cell write the Chinese behind the English.
    private LocalizedText Named(string industry)
    {
        var chinese = industry.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff');
        return chinese > 0 && _context.Names.Industry(industry) is var known && known.En == industry
            ? new(industry[..chinese].Trim(), industry[chinese..].Trim())
            : _context.Names.Industry(industry);
    }
}

/// <summary>An industry of the register of programmes.</summary>
/// <param name="Name">As reports print it.</param>
/// <param name="Emerging">Whether the register calls it emerging.</param>
/// <param name="Offered">Where a programme is offered; the case's name where it holds for all.</param>
/// <param name="NotOffered">Where none is.</param>
/// <param name="Unknown">Where nobody says.</param>
internal sealed record ProgrammeIndustry(
    LocalizedText Name,
    bool Emerging,
    ImmutableArray<LocalizedText> Offered,
    ImmutableArray<LocalizedText> NotOffered,
    ImmutableArray<LocalizedText> Unknown);
