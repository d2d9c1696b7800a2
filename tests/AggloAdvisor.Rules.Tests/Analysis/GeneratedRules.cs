using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Tests.Analysis;

/// <summary>Rule bases made from a seed, without defects, and the defects that can be planted in them.</summary>
internal sealed class GeneratedRules
{
    private readonly int _indicators;
    private static readonly SourceLocation Nowhere = new("rules/generated.yaml", 1, 1);
    private static readonly LocalizedText Text = new("x", "x");
    private readonly Random _random;
    private readonly List<Diagnosis> _diagnoses = [];
    private readonly HashSet<(int, int)> _uses = [];
    private int _line = 1;

    /// <summary>Rules none of which can follow from another: each asks for three indicators, no two rules share more than one.</summary>
    public GeneratedRules(int seed, int count)
    {
        _random = new Random(seed);
        _indicators = Math.Max(40, count / 8);
        while (_diagnoses.Count < count)
        {
            int[] three = [.. Enumerable.Range(0, _indicators).OrderBy(_ => _random.Next()).Take(3).Order()];
            (int, int)[] pairs = [(three[0], three[1]), (three[0], three[2]), (three[1], three[2])];
            if (!Array.Exists(pairs, _uses.Contains))
            {
                _uses.UnionWith(pairs);
                Add(Rule(three));
            }
        }
    }

    public IReadOnlyList<Diagnosis> Diagnoses => _diagnoses;

    public RuleSet RuleSet => new(
        [.. _diagnoses],
        [Measure("M01", []), Measure("M02", ["m01"])],
        FrozenDictionary<string, Parameter>.Empty,
        FrozenDictionary<string, BibliographyEntry>.Empty,
        "");

    /// <summary>Makes a random rule need a value above and below the same number.</summary>
    public string PlantUnreachable()
    {
        var rule = Draw();
        var leaf = (ComparisonCondition)Parts(rule)[0];
        var (low, high) = leaf.Comparison is Comparison.Greater or Comparison.GreaterOrEqual ? (0.0, Number(leaf)) : (Number(leaf), 1.0);
        return Replace(rule, new AllCondition(Place(), [.. Parts(rule), high < 1 ? Compare(leaf, Comparison.Less, Math.Max(low, high / 2)) : Compare(leaf, Comparison.Greater, (low + high) / 2)]));
    }

    /// <summary>Adds a rule that asks for one thing more than another.</summary>
    public (string Narrow, string Wide) PlantSubsumed()
    {
        var wide = Draw();
        var free = Enumerable.Range(0, _indicators).First(i => !Uses(wide).Contains(Id(i)));
        var narrow = wide with { Code = "", When = new AllCondition(Place(), [.. Parts(wide), Leaf(free)]), Recommend = [] };
        return (Add(narrow), wide.Code);
    }

    /// <summary>Lets two rules recommend measures that conflict.</summary>
    public (string One, string Other) PlantConflict()
    {
        var one = Draw();
        var other = _diagnoses.First(d => d.Code != one.Code && d.Recommend.IsEmpty && !Uses(d).Overlaps(Uses(one)));
        _diagnoses[_diagnoses.IndexOf(one)] = one with { Recommend = ["m01"] };
        _diagnoses[_diagnoses.IndexOf(other)] = other with { Recommend = ["m02"] };
        return string.CompareOrdinal(one.Code, other.Code) < 0 ? (one.Code, other.Code) : (other.Code, one.Code);
    }

    /// <summary>Adds two forms of a diagnosis that leave values between them out, or, for a clean rule base, three that do not.</summary>
    public (string Lower, string Upper) PlantBands(bool gap)
    {
        var stem = Code(_diagnoses.Count);
        var indicator = _indicators + _diagnoses.Count;
        var (low, high) = (0.2 + (_random.Next(10) / 100.0), 0.5 + (_random.Next(10) / 100.0));
        Add(Diagnosis(stem, Compare(indicator, Comparison.Less, low)));
        if (!gap)
        {
            Add(Diagnosis(stem + "m", new AllCondition(Place(), [Compare(indicator, Comparison.GreaterOrEqual, low), Compare(indicator, Comparison.Less, high)])));
        }

        Add(Diagnosis(stem + "u", Compare(indicator, Comparison.GreaterOrEqual, high)));
        return (stem, stem + "u");
    }

    /// <summary>Puts an alternative into a random rule that covers every value.</summary>
    public string PlantConstant()
    {
        var rule = Draw();
        var free = Enumerable.Range(0, _indicators).First(i => !Uses(rule).Contains(Id(i)));
        var cut = _random.Next(20, 80) / 100.0;
        return Replace(rule, new AllCondition(Place(), [.. Parts(rule), new AnyCondition(Place(), [Compare(free, Comparison.Less, cut), Compare(free, Comparison.GreaterOrEqual, cut - 0.1)])]));
    }

    private Diagnosis Draw() => _diagnoses.Where(static d => d.Recommend.IsEmpty && d.When is AllCondition { Parts: [ComparisonCondition, ..] }).OrderBy(_ => _random.Next()).First();

    private static ImmutableArray<Condition> Parts(Diagnosis diagnosis) => diagnosis.When is AllCondition all ? all.Parts : [diagnosis.When];

    private static HashSet<string> Uses(Diagnosis diagnosis) => [.. ConditionWalk.Indicators(diagnosis.When).Select(static o => o.Indicator.Id)];

    private static double Number(ComparisonCondition leaf) => ((NumberOperand)leaf.Right).Value;

    private string Replace(Diagnosis old, Condition when)
    {
        _diagnoses[_diagnoses.IndexOf(old)] = old with { When = when };
        return old.Code;
    }

    private string Add(Diagnosis diagnosis)
    {
        _diagnoses.Add(diagnosis.Code.Length > 0 ? diagnosis : diagnosis with { Code = Code(_diagnoses.Count), Id = Code(_diagnoses.Count).ToLowerInvariant() });
        return _diagnoses[^1].Code;
    }

    private string Add(Condition when) => Add(Diagnosis(Code(_diagnoses.Count), when));

    private Condition Rule(int[] indicators)
    {
        Condition Maybe(int i) => _random.Next(4) switch
        {
            0 => new NotCondition(Place(), Leaf(i)),
            _ => Leaf(i),
        };
        return _random.Next(5) == 0
            ? new AllCondition(Place(), [Leaf(indicators[0]), new AnyCondition(Place(), [Maybe(indicators[1]), Maybe(indicators[2])])])
            : new AllCondition(Place(), [Leaf(indicators[0]), Maybe(indicators[1]), Maybe(indicators[2])]);
    }

    private ComparisonCondition Leaf(int indicator) =>
        Compare(indicator, _random.Next(4) switch { 0 => Comparison.Less, 1 => Comparison.LessOrEqual, 2 => Comparison.Greater, _ => Comparison.GreaterOrEqual }, _random.Next(10, 90) / 100.0);

    private ComparisonCondition Compare(int indicator, Comparison comparison, double number) =>
        new(Place(), new IndicatorOperand(Id(indicator), Nowhere, Definition(indicator), Aggregate.None), comparison, new NumberOperand(number.ToString(CultureInfo.InvariantCulture), Nowhere, number));

    private ComparisonCondition Compare(ComparisonCondition like, Comparison comparison, double number) =>
        like with { Location = Place(), Comparison = comparison, Right = new NumberOperand(number.ToString(CultureInfo.InvariantCulture), Nowhere, number) };

    private SourceLocation Place() => Nowhere with { Line = ++_line };

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"share_{i}");

    private static string Code(int i) => string.Create(CultureInfo.InvariantCulture, $"D{i:D4}");

    private static IndicatorDefinition Definition(int i) => new()
    {
        Id = Id(i), Code = "I01", Chain = Chain.Industry, Name = Text, Scope = Scope.Case, Unit = "share", Minimum = 0, Maximum = 1,
        Formula = Text, Inputs = [], Reading = Text, Source = Text,
    };

    private Diagnosis Diagnosis(string code, Condition when) => new()
    {
        Id = code.ToLowerInvariant(), Code = code, Title = Text, Scope = Scope.Case, Chain = Chain.Industry, Nature = FindingNature.Problem, When = when,
        Finding = Text, Evidence = [], CounterChecks = [], Recommend = [], Sources = [], Location = Place(),
    };

    private static Countermeasure Measure(string code, ImmutableArray<string> conflicts) => new()
    {
        Id = code.ToLowerInvariant(), Code = code, Title = Text, Chain = Chain.Industry, Stage = PlanStage.Industry, Do = Text, Steps = [], Who = [], Gates = [],
        After = [], ConflictsWith = conflicts, Watch = [], LowCarbon = Text, Horizon = Horizon.Short, Cost = CostClass.Low, Sources = [], Location = Nowhere,
    };
}
