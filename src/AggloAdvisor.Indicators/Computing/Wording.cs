using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;

namespace AggloAdvisor.Indicators.Computing;

/// <summary>How bases and reasons name things: in English the name that files use, in Chinese the one that people use.</summary>
internal static class Wording
{
    /// <summary>An indicator.</summary>
    public static LocalizedText Indicator(string id) => new(id, IndicatorCatalog.Find(id)?.Name.Zh ?? id);

    /// <summary>A role of industries.</summary>
    public static LocalizedText Tag(string tag) => IndustryTags.NameOf(tag);

    /// <summary>A register, a column of one, or a word that a column takes; a name that somebody wrote reads the same in both.</summary>
    public static LocalizedText Register(string word) =>
        RegisterCatalog.Known.TryGetValue(word, out var register) ? new(word, register.Name.Zh) : RegisterWords.Of(word);

    /// <summary>A figure: a variable, else a column of a register.</summary>
    public static LocalizedText Figure(string name) =>
        VariableCatalog.Known.TryGetValue(name, out var variable) ? new(name, variable.Name.Zh) : Register(name);
}
