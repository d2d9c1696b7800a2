using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Complexity;
using AggloAdvisor.Indicators.Relatedness;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>One year's specialities of all members, and the relatedness and complexity that can be read from them.</summary>
internal sealed class IndustrySpace
{
    /// <summary>
    /// Members below which relatedness and complexity have no value: an industry is then a speciality of so few that a conditional
    /// probability is a half or a third by chance. Expert judgement; thirty and more are advisable.
    /// </summary>
    public const int MinimumMembers = 15;

    private readonly Lazy<double[]> _density;
    private readonly Lazy<ComplexityResult?> _complexity;
    private readonly int _industries;

    private IndustrySpace(double[] presence, int industries)
    {
        (Presence, _industries) = (presence, industries);
        Ubiquity = new double[industries];
        IndustryUbiquity.Write(presence, industries, Ubiquity);
        _density = new(() =>
        {
            var density = new double[presence.Length];
            _ = RelatednessDensity.Write(presence, Proximity.Compute(presence, industries, Diagonal.Kept)!, industries, density);
            return density;
        });
        _complexity = new(() => EconomicComplexity.Compute(presence, industries));
    }

    /// <summary>Specialities, members × industries.</summary>
    public double[] Presence { get; }

    /// <summary>Members that have each industry as a speciality.</summary>
    public double[] Ubiquity { get; }

    /// <summary>Relatedness density, members × industries; NaN for an industry that is nobody's.</summary>
    public double[] Density => _density.Value;

    /// <summary>Complexity of members and industries; null when nothing tells them apart.</summary>
    public ComplexityResult? Complexity => _complexity.Value;

    /// <summary>A member's cells of <see cref="Presence"/> or <see cref="Density"/>.</summary>
    public ReadOnlySpan<double> Row(double[] cells, int member) => cells.AsSpan(member * _industries, _industries);

    /// <summary>Reads a year of a table; null when a member's cell or the reference is unknown.</summary>
    public static IndustrySpace? Of(Case @case, ActivityView view)
    {
        var industries = view.Industries.Length;
        double[] cells = [.. @case.Regions.SelectMany(r => view.Row(r.Id).ToArray())];
        var presence = new double[cells.Length];
        return Relatedness.Presence.Write(cells, view.Reference, presence) ? new(presence, industries) : null;
    }

    /// <summary>The space of a table for one value: lacking for members with unknown cells.</summary>
    public static IndustrySpace? For(InputReader read, ActivityView view)
    {
        _ = read.Reference(view);
        _ = read.Total(view);
        read.Basis += InputReader.AgainstReference(view);
        return read.IsLacking ? null : read.Context.Space(view);
    }

    /// <summary>The space of a table, undefined with the reason where there are too few members to estimate relatedness.</summary>
    public static IndustrySpace? Estimated(InputReader read, ActivityView view)
    {
        var space = For(read, view);
        if (read.Members.Length >= MinimumMembers)
        {
            return space;
        }

        read.Undefined(LocalizedText.Of(
            $"at least {MinimumMembers} members are needed to estimate it; there are {read.Members.Length}",
            $"至少须有{MinimumMembers}个成员才能估计，现有{read.Members.Length}个"));
        return null;
    }
}
