using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Syntax.Overlays;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>The rules and measures that files name before anybody knows which there are.</summary>
internal sealed class AskedNames
{
    private readonly List<(string Name, SourceLocation Location)> _diagnoses = [];
    private readonly List<(string Name, SourceLocation Location)> _measures = [];

    /// <summary>Notes the name of a diagnosis.</summary>
    public void Diagnosis(string name, SourceLocation location) => _diagnoses.Add((name, location));

    /// <summary>Notes names of measures and gives them back.</summary>
    public ImmutableArray<(string Name, SourceLocation Location)> Measures(ImmutableArray<(string Name, SourceLocation Location)> names)
    {
        _measures.AddRange(names);
        return names;
    }

    /// <summary>Reports those that are not there, each where it is written.</summary>
    public void Check(IReadOnlyCollection<string> diagnoses, IReadOnlyCollection<string> measures, SwitchedOff off, DiagnosticBag problems)
    {
        foreach (var (name, location) in _diagnoses)
        {
            References.Rule(problems, References.Diagnosis, name, location, diagnoses, off);
        }

        foreach (var (name, location) in _measures)
        {
            References.Rule(problems, References.Countermeasure, name, location, measures, off);
        }
    }
}
