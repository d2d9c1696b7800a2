using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.WhatIf;

/// <summary>One thing of a case thought otherwise.</summary>
public abstract record Alteration
{
    /// <summary>A stable text that tells what is altered, such as <c>observation:jingmen/gdp</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What changes, from what to what.</summary>
    public abstract LocalizedText Text { get; }

    /// <summary>How large the change is, as a share of the figure; 1 for what is declared otherwise.</summary>
    public abstract double Size { get; }

    /// <summary>The case with a part of the change: 1 for all of it. Counted things change by whole numbers, what is declared changes wholly or not at all.</summary>
    public abstract Case Apply(Case @case, double part = 1);
}

/// <summary>A figure changes.</summary>
/// <param name="From">What it is.</param>
/// <param name="Change">By how much it changes, in its unit.</param>
/// <param name="Decimals">Decimals with which the change is written: it is exact with them.</param>
internal sealed record FigureAlteration(double From, double Change, int Decimals) : Alteration
{
    public required Lever Lever { get; init; }

    /// <inheritdoc/>
    public override string Id => Lever.Id;

    /// <summary>The figure's unit.</summary>
    public string Unit => Lever.Unit;

    /// <summary>What it would be.</summary>
    public double To => Math.Round(From + Change, 10);

    /// <inheritdoc/>
    public override double Size => Math.Abs(Change) / (From != 0 ? Math.Abs(From) : Lever.Usual);

    /// <inheritdoc/>
    public override LocalizedText Text => new(In(Language.English), In(Language.Chinese));

    /// <inheritdoc/>
    public override Case Apply(Case @case, double part = 1)
    {
        var change = part == 1 ? Change : Lever.Whole ? Math.Truncate(Change * part) : Change * part;
        return change == 0 ? @case : Lever.With(@case, part == 1 ? To : From + change);
    }

    private string In(Language language)
    {
        var sign = Change > 0 ? "+" : "−";
        var size = Lever.Unit is "share" ? Shown(Math.Abs(Change) * 100, Math.Max(0, Decimals - 2)) + (language == Language.Chinese ? "个百分点" : " percentage points") : Measured(Math.Abs(Change), language);
        var range = Lever is EntriesLever ? "" : language == Language.Chinese
            ? $"（{Plain(From)}→{Plain(To)}{Also("，", language)}）"
            : $" ({Plain(From)} → {Plain(To)}{Also("; ", language)})";
        return language == Language.Chinese ? $"{Lever.Name.Zh}{sign}{size}{range}" : $"{Lever.Name.En} {sign}{size}{range}";
    }

    private string Also(string stop, Language language) => Lever.Also is { } also ? stop + also.In(language) : "";

    private string Measured(double value, Language language)
    {
        var unit = Core.Units.Unit.Find(Lever.Unit);
        return (language, unit) switch
        {
            (Language.Chinese, { SymbolZh.Length: > 0 }) => Shown(value, Decimals) + unit.SymbolZh,

            // "12.3 10,000 persons" would be read wrongly.
            (Language.English, { SymbolEn.Length: > 0 }) => Shown(value, Decimals) + (char.IsDigit(unit.SymbolEn[0]) ? " × " : " ") + unit.SymbolEn,
            _ => Shown(value, Decimals),
        };
    }

    private string Plain(double value) => Lever.Unit is "share" ? Shown(value * 100, Math.Max(0, Decimals - 2)) + "%" : Shown(value, Decimals);

    // The figure itself may have more decimals than its change.
    private static string Shown(double value, int decimals)
    {
        const int most = 6;
        while (decimals < most && Math.Abs(Math.Round(value, decimals) - value) > 1e-9 * Math.Max(1, Math.Abs(value)))
        {
            decimals++;
        }

        return ValueText.Number(value, decimals);
    }
}

/// <summary>A register says something else.</summary>
/// <param name="Id">A stable text that tells what is altered.</param>
/// <param name="Text">What it says instead.</param>
internal sealed record DeclarationAlteration(string Id, LocalizedText Text) : Alteration
{
    public required Func<Case, Case> Declare { get; init; }

    /// <summary>Whether an entry goes: then other entries have other places, and it is not joined with changes of theirs.</summary>
    public bool Removes { get; init; }

    /// <inheritdoc/>
    public override string Id { get; } = Id;

    /// <inheritdoc/>
    public override LocalizedText Text { get; } = Text;

    /// <inheritdoc/>
    public override double Size => 1;

    /// <inheritdoc/>
    public override Case Apply(Case @case, double part = 1) => part < 1 ? @case : Declare(@case);
}

/// <summary>A change of one or several things that meets a wish: checked by a whole run, as is that the last hundredth of it is needed.</summary>
/// <param name="Parts">What changes.</param>
public sealed record ProposedChange(ImmutableArray<Alteration> Parts)
{
    /// <summary>How large it is: the sum of the parts' sizes.</summary>
    public double Size => Parts.Sum(static p => p.Size);

    /// <summary>What changes, in words.</summary>
    public LocalizedText Text => LocalizedText.List(Parts.Select(static p => p.Text), "; and ", "；且");

    /// <summary>The case with the change, or a part of it.</summary>
    public Case Apply(Case @case, double part = 1) => Parts.Aggregate(@case, (c, p) => p.Apply(c, part));
}
