using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>A register as formulas see it; one that nobody filled in is empty and not complete.</summary>
internal sealed class RegisterView(string id, Register? register)
{
    /// <summary>Whether somebody filled it in.</summary>
    public bool Exists => register is not null;

    /// <summary>Whether what is not listed does not exist.</summary>
    public bool Complete => register?.Complete ?? false;

    /// <summary>Its entries in file order.</summary>
    public IEnumerable<RegisterEntry> Entries => register is null ? [] : register.Entries;

    /// <summary>What to say when it would be needed.</summary>
    public Figure Lacking(string? regionId = null) => Figure.Unknown(new LackingInput(LackingKind.Register, id, regionId));

    /// <summary>The entries of a region.</summary>
    public IEnumerable<RegisterEntry> Of(string regionId) => Entries.Where(e => e["region"] == regionId);

    /// <summary>Sources of some entries.</summary>
    public static IEnumerable<string> SourcesOf(IEnumerable<RegisterEntry> entries) => entries.Select(static e => e["source"]).OfType<string>();
}
