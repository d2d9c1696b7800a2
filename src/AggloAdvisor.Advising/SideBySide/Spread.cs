namespace AggloAdvisor.Advising.SideBySide;

/// <summary>How widely something holds among cases.</summary>
public enum Spread
{
    /// <summary>In none, as far as can be decided.</summary>
    Nowhere,

    /// <summary>In one, and shown not to hold in any other.</summary>
    Particular,

    /// <summary>In one; in others it is open or was not asked.</summary>
    PerhapsParticular,

    /// <summary>In several, not in all.</summary>
    Several,

    /// <summary>In all.</summary>
    Common,
}

internal static class Spreads
{
    /// <summary>How widely something holds.</summary>
    /// <param name="holds">In how many cases it holds.</param>
    /// <param name="unknown">In how many it is open or was not asked.</param>
    /// <param name="all">How many cases there are; at least 2.</param>
    public static Spread Of(int holds, int unknown, int all) => holds switch
    {
        0 => Spread.Nowhere,
        1 => unknown == 0 ? Spread.Particular : Spread.PerhapsParticular,
        _ => holds == all ? Spread.Common : Spread.Several,
    };
}
