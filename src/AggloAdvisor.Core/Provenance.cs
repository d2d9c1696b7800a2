namespace AggloAdvisor.Core;

/// <summary>Where a threshold comes from. Reports print it beside every use.</summary>
public enum Provenance
{
    /// <summary>Printed in one of the papers the advice rests on.</summary>
    Paper,

    /// <summary>A published convention of the field.</summary>
    Published,

    /// <summary>Calibrated on real data, named in the reference.</summary>
    Calibrated,

    /// <summary>Expert judgement: nobody has published a value.</summary>
    Expert,
}

/// <summary>The part of the system that an indicator, finding or measure belongs to.</summary>
public enum Chain
{
    /// <summary>Industry chain.</summary>
    Industry,

    /// <summary>Science and technology innovation chain.</summary>
    Innovation,

    /// <summary>Service chain: government, finance, intermediaries, infrastructure.</summary>
    Service,

    /// <summary>Spatial structure of the agglomeration.</summary>
    Space,

    /// <summary>Urbanisation.</summary>
    Urban,

    /// <summary>The three chains together.</summary>
    System,
}
