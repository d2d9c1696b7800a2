using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>Reasons why there is no value, shared by several indicators.</summary>
internal static class Reasons
{
    /// <summary>Nothing to compare with.</summary>
    public static LocalizedText OneMember { get; } = new("there is only one member", "只有一个成员");

    /// <summary>The reference where no benchmark has figures.</summary>
    public static LocalizedText AllMembers { get; } = new("against all members together", "参照全体成员合计");

    /// <summary>Two figures contradict each other.</summary>
    public static LocalizedText LargerThanWhole(LocalizedText part, LocalizedText whole) =>
        LocalizedText.Of($"{part} is larger than {whole}, of which it is a part", $"“{part}”大于其所属的“{whole}”");
}
