using System.Collections.Immutable;

namespace AggloAdvisor.Core.Cases;

/// <summary>How long the way takes from one member to another.</summary>
public static class TravelRegisters
{
    /// <summary>Name of the register of travel times.</summary>
    public const string TimesId = "travel_times";

    internal static ImmutableArray<RegisterSchema> All { get; } =
    [
        new(TimesId, new("Travel times between members", "成员间通行时间"),
        [
            new("region", RegisterColumnKind.Region, true) { Meaning = new("member", "成员") },
            new("other_region", RegisterColumnKind.Region, true) { Meaning = new("another member; each pair once a mode and year, in either order", "另一成员；每对成员每种方式每年只填一次，先后不限") },
            new("minutes", RegisterColumnKind.Number, true) { Unit = "minutes", Meaning = new("from centre to centre, an ordinary connection without waiting", "市中心到市中心，正常班次，不计候车") },
            new("mode", RegisterColumnKind.Choice, true, ["road", "rail", "waterway", "air"]),
            new("year", RegisterColumnKind.Year, true),
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
    ];
}
