using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Missing;

/// <summary>What is missing, what it would decide, and which figures to collect next.</summary>
/// <param name="Open">Every rule and gate that could not be decided, in the order of the rule base.</param>
/// <param name="Figures">Figures that decide a rule or change a recommendation alone, the most useful first.</param>
/// <param name="Together">Smallest sets of figures that change recommendations which none of theirs changes alone, the most useful first.</param>
/// <param name="Tables">Registers, tables and the like that are lacking: by how many recommendations they may change, no value being tried.</param>
/// <param name="AloneNothing">Lacking figures that alone decide nothing.</param>
public sealed record CollectionPlan(
    ImmutableArray<OpenRule> Open,
    ImmutableArray<Collecting> Figures,
    ImmutableArray<Collecting> Together,
    ImmutableArray<TableToFill> Tables,
    ImmutableArray<Figure> AloneNothing)
{
    /// <summary>Whether everything could be decided.</summary>
    public bool NothingIsMissing => Open.IsEmpty;
}

/// <summary>A rule for a target, or a gate of a measure, that could not be decided.</summary>
/// <param name="Code">Code of the diagnosis or measure.</param>
/// <param name="Gate">Id of the gate; null for a diagnosis.</param>
/// <param name="Title">Name of the diagnosis or measure.</param>
/// <param name="Target">What it is asked for; the whole case for gates.</param>
/// <param name="Lacking">All inputs that its open conditions lack.</param>
/// <param name="Smallest">The fewest inputs with which it can be decided, whatever they then say; empty when no figure decides it.</param>
public sealed record OpenRule(string Code, string? Gate, LocalizedText Title, Target Target, ImmutableArray<LackingInput> Lacking, ImmutableArray<LackingInput> Smallest);

/// <summary>Figures to collect, and what they can change.</summary>
/// <param name="Figures">One, or the smallest set that does it together.</param>
/// <param name="Changes">Recommendations that it changes, each with values that do it: seen by computing the case again with them.</param>
/// <param name="Perhaps">Further recommendations that the rules and the indicators' ranges do not rule out, but no value that was tried has changed.</param>
/// <param name="Decides">How many rules and gates that are open now some tried value decides.</param>
public sealed record Collecting(ImmutableArray<Figure> Figures, ImmutableArray<MeasureChange> Changes, ImmutableArray<Countermeasure> Perhaps, int Decides)
{
    /// <summary>The recommendations that it changes, each once, in the order of the rule base.</summary>
    public ImmutableArray<Countermeasure> Measures => [.. Changes.Select(static c => c.Measure).Distinct()];
}

/// <summary>What becomes of a recommendation with some values.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Before">Its state today; null when it is not given.</param>
/// <param name="After">Its state then; null when it is not given then.</param>
/// <param name="With">Values that bring it, the likeliest of those tried.</param>
public sealed record MeasureChange(Countermeasure Measure, RecommendationStatus? Before, RecommendationStatus? After, ImmutableArray<FilledFigure> With);

/// <summary>A register, table or declaration that is lacking.</summary>
/// <param name="Input">What.</param>
/// <param name="Perhaps">Recommendations that it alone may change, by the rules and the ranges of the indicators.</param>
/// <param name="Decides">How many open rules and gates name it.</param>
public sealed record TableToFill(LackingInput Input, ImmutableArray<Countermeasure> Perhaps, int Decides);
