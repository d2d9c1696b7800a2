namespace AggloAdvisor.Indicators.Chains;

/// <summary>Which stages of a chain a place has, which nobody has, which only one has, and which many have.</summary>
/// <remarks>
/// Presence is 1, 0, or <see cref="double.NaN"/> for unknown: members × stages, member by member. A stage is certain as soon as one member has it;
/// counts wait until every stage that could change them is known.
/// Source: house convention; the questions are those of Zhao, Wu and Qin (2023) and Zhu: complete chain, missing links, duplicated chains.
/// </remarks>
public static class ChainCompleteness
{
    /// <summary>From this many members up a stage is duplicated: two may still be rivals of choice, three have not divided the labour.</summary>
    public const int DuplicatedFrom = 3;

    /// <summary>Share of the stages that one member has.</summary>
    /// <param name="present">Presence per stage.</param>
    /// <returns>In [0, 1]; null when a stage is unknown or there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A presence is neither 0, 1 nor NaN.</exception>
    public static double? Own(ReadOnlySpan<double> present) => Joint(present, present.Length);

    /// <summary>Share of the stages that at least one member has.</summary>
    /// <param name="present">Presence, member by member, each with the same stages in the same order.</param>
    /// <param name="stages">Number of stages.</param>
    /// <returns>In [0, 1]; null when a stage is undecided or there is none.</returns>
    /// <exception cref="ArgumentException">The presences are not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A presence is neither 0, 1 nor NaN.</exception>
    public static double? Joint(ReadOnlySpan<double> present, int stages) => Count(present, stages, 1, int.MaxValue) is { } held ? Ratio.Of(held, stages) : null;

    /// <summary>Number of stages that no member has.</summary>
    /// <inheritdoc cref="Joint" path="/param|/exception"/>
    /// <returns>Null when a stage is undecided.</returns>
    public static int? Gaps(ReadOnlySpan<double> present, int stages) => Count(present, stages, 0, 0);

    /// <summary>Number of stages that exactly one member has.</summary>
    /// <inheritdoc cref="Gaps"/>
    public static int? Solo(ReadOnlySpan<double> present, int stages) => Count(present, stages, 1, 1);

    /// <summary>Number of stages that <see cref="DuplicatedFrom"/> or more members have.</summary>
    /// <inheritdoc cref="Gaps"/>
    public static int? Duplicated(ReadOnlySpan<double> present, int stages) => Count(present, stages, DuplicatedFrom, int.MaxValue);

    /// <summary>Whether the number of members that have a stage lies within bounds; null while unknown presences could decide either way.</summary>
    /// <inheritdoc cref="Joint" path="/param|/exception"/>
    /// <param name="stage">Position of the stage.</param>
    /// <param name="fewest">Smallest number of holders asked for.</param>
    /// <param name="most">Largest number asked for.</param>
    public static bool? HasHolders(ReadOnlySpan<double> present, int stages, int stage, int fewest, int most)
    {
        if (present.Length % stages != 0)
        {
            throw new ArgumentException("The presences must be members × stages.", nameof(present));
        }

        var (certain, possible) = (0, 0);
        for (var i = stage; i < present.Length; i += stages)
        {
            if (present[i] is not (0 or 1 or double.NaN))
            {
                throw new ArgumentOutOfRangeException(nameof(present), present[i], "A presence is 0, 1, or NaN for unknown.");
            }

            certain += present[i] == 1 ? 1 : 0;
            possible += present[i] == 0 ? 0 : 1;
        }

        return certain >= fewest && possible <= most ? true
            : possible < fewest || certain > most ? false
            : null;
    }

    /// <summary>Number of stages whose holders lie within bounds.</summary>
    /// <inheritdoc cref="HasHolders" path="/param|/exception"/>
    /// <returns>Null when a stage is undecided.</returns>
    internal static int? Count(ReadOnlySpan<double> present, int stages, int fewest, int most)
    {
        var count = 0;
        for (var t = 0; t < stages; t++)
        {
            if (HasHolders(present, stages, t, fewest, most) is not { } has)
            {
                return null;
            }

            count += has ? 1 : 0;
        }

        return count;
    }
}
