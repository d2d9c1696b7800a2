namespace AggloAdvisor.Advising.SideBySide;

/// <summary>What became of a measure from one year to the next.</summary>
public enum MeasureStep
{
    /// <summary>Nothing: it was not given and is not given.</summary>
    None,

    /// <summary>It was not called for, and now is.</summary>
    Comes,

    /// <summary>It could not be decided whether it is called for, and now it is given.</summary>
    NowGiven,

    /// <summary>What leads to it was not asked for, and now it is given.</summary>
    FirstAsked,

    /// <summary>It is given as before, with the same status.</summary>
    Stays,

    /// <summary>It is given as before, with another status.</summary>
    ChangesStatus,

    /// <summary>It was given; what leads to it now lacks figures.</summary>
    NoLongerDecidable,

    /// <summary>It was given; what leads to it is no longer asked for.</summary>
    NoLongerAsked,

    /// <summary>It was given, and is no longer called for, or a gate has closed.</summary>
    Goes,
}

/// <summary>Names the steps from one year's plan to the next.</summary>
public static class MeasureSteps
{
    /// <summary>The step from one answer to the next.</summary>
    public static MeasureStep Between(MeasureAnswer earlier, MeasureAnswer later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return (earlier.State, later.State) switch
        {
            (MeasureState.Given, MeasureState.Given) => earlier.Status == later.Status ? MeasureStep.Stays : MeasureStep.ChangesStatus,
            (MeasureState.Given, MeasureState.Open) => MeasureStep.NoLongerDecidable,
            (MeasureState.Given, MeasureState.NotGiven) => MeasureStep.Goes,
            (MeasureState.NotGiven, MeasureState.Given) => MeasureStep.Comes,
            (MeasureState.Open, MeasureState.Given) => MeasureStep.NowGiven,
            (MeasureState.NotAsked, MeasureState.Given) => MeasureStep.FirstAsked,
            (MeasureState.Given, MeasureState.NotAsked) => MeasureStep.NoLongerAsked,
            _ => MeasureStep.None,
        };
    }
}
