using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Model;

/// <summary>Something that speaks for or against an option.</summary>
/// <param name="When">Holds when it speaks for the option, fails when it speaks against it.</param>
/// <param name="For">Said when it holds; may hold placeholders.</param>
/// <param name="Against">Said when it fails; may hold placeholders.</param>
public sealed record ChoiceReason(Condition When, LocalizedText For, LocalizedText Against);

/// <summary>One of the ways a measure can be carried out.</summary>
/// <param name="Id">Short name, unique within the measure.</param>
/// <param name="Name">Its name.</param>
/// <param name="Means">What it means.</param>
/// <param name="FitsWhen">Holds when it fits the case.</param>
/// <param name="Reasons">What is printed for and against it; at least one.</param>
/// <param name="Location">Where it was written.</param>
public sealed record ChoiceOption(string Id, LocalizedText Name, LocalizedText Means, Condition FitsWhen, ImmutableArray<ChoiceReason> Reasons, SourceLocation Location);

/// <summary>A question that a measure leaves to the case, with the answers there are.</summary>
/// <param name="Id">Short name, unique within the measure.</param>
/// <param name="Question">The question.</param>
/// <param name="NoneFits">Said when certainly no option fits.</param>
/// <param name="Options">The answers, the preferred first: the first that fits is taken.</param>
public sealed record Choice(string Id, LocalizedText Question, LocalizedText NoneFits, ImmutableArray<ChoiceOption> Options);
