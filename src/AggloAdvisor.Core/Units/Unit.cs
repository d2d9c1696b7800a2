using System.Collections.Frozen;

namespace AggloAdvisor.Core.Units;

/// <summary>What a number counts. Two units convert into each other only when they share a <see cref="Dimension"/>.</summary>
/// <param name="Id">How files write it, such as <c>km2</c>.</param>
/// <param name="Dimension">The kind of quantity, such as <c>area</c>.</param>
/// <param name="Factor">How many of the dimension's base unit one of this unit is; positive.</param>
/// <param name="SymbolEn">How an English report prints it after the number; empty for pure numbers.</param>
/// <param name="SymbolZh">How a Chinese report prints it.</param>
public sealed record Unit(string Id, string Dimension, double Factor, string SymbolEn, string SymbolZh)
{
    /// <summary>All units that files may use, by id.</summary>
    public static FrozenDictionary<string, Unit> Known { get; } = new Unit[]
    {
        new("share", "share", 1, "", ""),
        new("percent", "share", 0.01, "%", "%"),
        new("ratio", "ratio", 1, "", ""),
        new("index", "index", 1, "", ""),
        new("score", "score", 1, "", ""),
        new("rank", "rank", 1, "", ""),
        new("category", "category", 1, "", ""),
        new("count", "count", 1, "", ""),
        new("persons", "persons", 1, "persons", "人"),
        new("thousand_persons", "persons", 1e3, "thousand persons", "千人"),
        new("10k_persons", "persons", 1e4, "10,000 persons", "万人"),
        new("million_persons", "persons", 1e6, "million persons", "百万人"),
        new("jobs", "jobs", 1, "jobs", "人"),
        new("thousand_jobs", "jobs", 1e3, "thousand jobs", "千人"),
        new("10k_jobs", "jobs", 1e4, "10,000 jobs", "万人"),
        new("km2", "area", 1, "km²", "平方公里"),
        new("hectare", "area", 0.01, "ha", "公顷"),
        new("km", "length", 1, "km", "公里"),
        new("hours", "time", 1, "h", "小时"),
        new("minutes", "time", 1.0 / 60, "min", "分钟"),
        new("days", "days", 1, "days", "天"),
        new("yuan", "yuan", 1, "yuan", "元"),
        new("10k_yuan", "yuan", 1e4, "10,000 yuan", "万元"),
        new("million_yuan", "yuan", 1e6, "million yuan", "百万元"),
        new("100m_yuan", "yuan", 1e8, "100 million yuan", "亿元"),
        new("usd", "usd", 1, "USD", "美元"),
        new("million_usd", "usd", 1e6, "million USD", "百万美元"),
        new("tonnes", "mass", 1, "t", "吨"),
        new("10k_tonnes", "mass", 1e4, "10,000 t", "万吨"),
        new("tce", "energy", 1, "tce", "吨标准煤"),
        new("10k_tce", "energy", 1e4, "10,000 tce", "万吨标准煤"),
        new("yuan_per_person", "yuan_per_person", 1, "yuan per person", "元/人"),
        new("tonnes_per_million_yuan", "mass_per_yuan", 1e-6, "t per million yuan", "吨/百万元"),
        new("per_10k_persons", "per_person", 1e-4, "per 10,000 persons", "每万人"),
        new("per_million_persons", "per_person", 1e-6, "per million persons", "每百万人"),
        new("yuan_per_km2", "yuan_per_area", 1, "yuan per km²", "元/平方公里"),
        new("yuan_per_m2", "yuan_per_area", 1e6, "yuan per m²", "元/平方米"),
        new("million_yuan_per_hectare", "yuan_per_area", 1e8, "million yuan per ha", "百万元/公顷"),
        new("per_1000_jobs", "per_job", 1e-3, "per 1,000 jobs", "每千就业人员"),
        new("per_1000_firms", "per_count", 1e-3, "per 1,000 firms", "每千家企业"),
        new("km_per_km2", "length_per_area", 1, "km per km²", "公里/平方公里"),
        new("10k_yuan_per_mu", "yuan_per_area", 1.5e7, "10,000 yuan per mu", "万元/亩"),
        new("yuan_per_kwh", "yuan_per_energy", 1, "yuan per kWh", "元/千瓦时"),
        new("tce_per_10k_yuan", "energy_per_yuan", 1e-4, "tce per 10,000 yuan", "吨标准煤/万元"),
        new("tonnes_per_100m_yuan", "mass_per_yuan", 1e-8, "t per 100 million yuan", "吨/亿元"),
        new("tonnes_per_10k_yuan", "mass_per_yuan", 1e-4, "t per 10,000 yuan", "吨/万元"),
        new("years", "years", 1, "years", "年"),
        new("per_100km", "per_length", 0.01, "per 100 km", "每百公里"),
    }.ToFrozenDictionary(static u => u.Id, StringComparer.Ordinal);

    /// <summary>A unit by id: one of <see cref="Known"/>, or a quotient of two of them such as <c>10k_yuan/count</c>.</summary>
    /// <returns>Null when a part is unknown, is itself a quotient, or is no quantity (a rank, a word; a pure number below the line).</returns>
    public static Unit? Find(string id)
    {
        if (Known.TryGetValue(id, out var known))
        {
            return known;
        }

        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && Known.TryGetValue(id[..slash], out var above)
            && Known.TryGetValue(id[(slash + 1)..], out var below)
            && IsSimple(above) && IsSimple(below)
            && !Units.Dimension.Of(below).IsPureNumber
                ? Quotient(id, above, below)
                : null;
    }

    /// <summary>Converts a value of this unit into another.</summary>
    /// <exception cref="ArgumentException">The units measure different things.</exception>
    public double Convert(double value, Unit to) => to.Dimension == Dimension
        ? to.Factor == Factor ? value : value * (Factor / to.Factor)
        : throw new ArgumentException($"'{Id}' ({Dimension}) cannot be expressed in '{to.Id}' ({to.Dimension}).", nameof(to));

    private static bool IsSimple(Unit unit) => unit.Dimension is not ("rank" or "category") && !unit.Dimension.Contains("per_", StringComparison.Ordinal);

    // Named as the units of the table are: per person, not per persons.
    private static string One(string dimension) => dimension is "persons" or "jobs" ? dimension[..^1] : dimension;

    private static Unit Quotient(string id, Unit above, Unit below) => new(
        id,
        above.Dimension is "count" ? $"per_{One(below.Dimension)}" : $"{above.Dimension}_per_{One(below.Dimension)}",
        above.Factor / below.Factor,
        below.SymbolEn.Length == 0 ? $"{above.SymbolEn} each".TrimStart() : $"{above.SymbolEn} per {below.SymbolEn}".TrimStart(),
        above.SymbolZh.Length == 0 ? $"每{(below.SymbolZh.Length == 0 ? "项" : below.SymbolZh)}" : $"{above.SymbolZh}/{(below.SymbolZh.Length == 0 ? "项" : below.SymbolZh)}");
}
