using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Rules.Syntax.Overlays;

/// <summary>The files of a rule base and its overlays as trees, the rule base first, without what an overlay above replaces or switches off.</summary>
internal sealed class LayeredMaps
{
    private readonly ImmutableArray<(int Layer, string Name, YamlMap Map)> _maps;

    private LayeredMaps(ImmutableArray<(int, string, YamlMap)> maps, ImmutableArray<OverlayManifest> overlays) => (_maps, Overlays) = (maps, overlays);

    /// <summary>The overlays, the lowest first.</summary>
    public ImmutableArray<OverlayManifest> Overlays { get; }

    /// <summary>What is switched off and not defined again further up.</summary>
    public SwitchedOff Off => Overlays.IsEmpty
        ? SwitchedOff.Nothing
        : new(Overlays.SelectMany(o => o.Off.Where(e => !Overlays.Where(a => a.Layer > o.Layer).Any(a => Defined(a).ContainsKey((e.Subject, e.Id))))));

    /// <summary>Reads the wanted files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="wanted">Which, by their names within the rule base or overlay.</param>
    /// <param name="problems">Where problems are collected.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    public static LayeredMaps Read(RuleFiles files, Func<string, bool> wanted, DiagnosticBag problems, CancellationToken cancellationToken)
    {
        var maps = ImmutableArray.CreateBuilder<(int, string, YamlMap)>();
        var overlays = ImmutableArray.CreateBuilder<OverlayManifest>();
        foreach (var (full, bytes) in files.Contents.OrderBy(static f => RuleFiles.Split(f.Key).Layer))
        {
            var (layer, label, name) = RuleFiles.Split(full);
            if (!wanted(name) && name != RuleFolder.Manifest)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (YamlFile.Read(ImmutableCollectionsMarshal.AsArray(bytes)!, RuleFiles.Place(full), RuleDiagnostics.Yaml, problems) is not { } map)
            {
                continue;
            }

            if (name == RuleFolder.Manifest)
            {
                overlays.Add(OverlayManifest.Read(map, layer, label!));
            }
            else
            {
                maps.Add((layer, name, map));
            }
        }

        return new(maps.ToImmutable(), overlays.ToImmutable());
    }

    /// <summary>The files of one name, such as <c>sources.yaml</c>: of the rule base, then of each overlay.</summary>
    public IEnumerable<YamlMap> Named(string name) => _maps.Where(m => m.Name == name).Select(static m => m.Map);

    /// <summary>The files of a folder, in the order of layers and names.</summary>
    public IEnumerable<YamlMap> In(string folder) => Layered(folder).Select(static m => m.Map);

    /// <summary>The files of a folder that hold one thing each and are neither replaced nor switched off.</summary>
    public IEnumerable<YamlMap> In(string folder, OverrideSubject subject) =>
        Layered(folder).Where(m => IdOf(m.Map) is not { } id || IsInUse(subject, m.Layer, id.Value)).Select(static m => m.Map);

    /// <summary>Whether something that a place defines is neither replaced nor switched off further up.</summary>
    public bool IsInUse(OverrideSubject subject, SourceLocation location, string id) =>
        IsInUse(subject, Overlays.FirstOrDefault(o => o.Holds(location))?.Layer ?? 0, id);

    /// <summary>What an overlay defines, and where.</summary>
    public Dictionary<(OverrideSubject Subject, string Id), SourceLocation> Defined(OverlayManifest overlay)
    {
        var defined = new Dictionary<(OverrideSubject, string), SourceLocation>();
        void Add(OverrideSubject subject, string folder, Func<YamlMap, IEnumerable<YamlMap>> entries)
        {
            foreach (var map in Layered(folder).Where(m => m.Layer == overlay.Layer).SelectMany(m => entries(m.Map)))
            {
                if (IdOf(map) is { } id)
                {
                    defined.TryAdd((subject, id.Value), id.Location);
                }
            }
        }

        Add(OverrideSubject.Parameter, "parameters", static m => m.Maps("parameters"));
        Add(OverrideSubject.Indicator, "indicators", static m => [m]);
        Add(OverrideSubject.Diagnosis, "diagnoses", static m => [m]);
        Add(OverrideSubject.Countermeasure, "countermeasures", static m => [m]);
        Add(OverrideSubject.Case, "cases", static m => [m]);
        return defined;
    }

    private IEnumerable<(int Layer, string Name, YamlMap Map)> Layered(string folder) => _maps.Where(m => m.Name.StartsWith(folder + "/", StringComparison.Ordinal));

    private bool IsInUse(OverrideSubject subject, int layer, string id) =>
        !Overlays.Any(o => o.Layer > layer && o.Replaces.Concat(o.Off).Any(e => e.Subject == subject && e.Id == id));

    private static (string Value, SourceLocation Location)? IdOf(YamlMap map) =>
        map.Optional("id") is YamlScalarNode { Value: { Length: > 0 } value } node ? (value, map.At(node)) : null;
}
