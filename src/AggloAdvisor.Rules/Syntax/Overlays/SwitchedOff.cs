using System.Collections.Frozen;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Syntax.Overlays;

/// <summary>What overlays switch off, and where they say so.</summary>
internal sealed class SwitchedOff
{
    private readonly FrozenDictionary<(OverrideSubject Subject, string Id), SourceLocation> _places;

    public SwitchedOff(IEnumerable<OverlayEntry> entries) =>
        _places = entries.GroupBy(static e => (e.Subject, e.Id)).ToFrozenDictionary(static g => g.Key, static g => g.Last().Location);

    /// <summary>Without overlays.</summary>
    public static SwitchedOff Nothing { get; } = new([]);

    /// <summary>Whether something is switched off.</summary>
    public bool Has(OverrideSubject subject, string id) => _places.ContainsKey((subject, id));

    /// <summary>Where it is switched off; null when it is not.</summary>
    public SourceLocation? Place(OverrideSubject subject, string id) => _places.GetValueOrDefault((subject, id));

    /// <summary>How to mend a name that leads to something switched off; null when it is not.</summary>
    public LocalizedText? Hint(OverrideSubject subject, string id) => Has(subject, id)
        ? new("the overlay switches it off: replace or switch off what still asks for it, too, or keep it", "叠加层停用了它：请一并替换或停用仍引用它的内容，或保留它")
        : null;
}
