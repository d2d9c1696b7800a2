using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Data.Yaml;

/// <summary>Something written in YAML, with its place.</summary>
/// <param name="Location">Where it begins.</param>
internal abstract record YamlValue(SourceLocation Location)
{
    /// <summary>How messages name the kind.</summary>
    public abstract LocalizedText Kind { get; }
}

/// <summary>Text; numbers and words are text until somebody asks for them.</summary>
/// <param name="Text">The text.</param>
/// <param name="Plain">Whether it stood without quotes.</param>
internal sealed record YamlText(SourceLocation Location, string Text, bool Plain) : YamlValue(Location)
{
    /// <inheritdoc/>
    public override LocalizedText Kind => IsNothing ? new("nothing", "空值") : new("text", "文本");

    /// <summary>Whether nothing was written, or <c>null</c>.</summary>
    public bool IsNothing => Plain && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
/// <param name="Items">Items in the order of the file.</param>
internal sealed record YamlList(SourceLocation Location, ImmutableArray<YamlValue> Items) : YamlValue(Location)
{
    /// <inheritdoc/>
    public override LocalizedText Kind => new("a list", "列表");
}

/// <summary>One <c>key: value</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyLocation">Where the key stands.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(string Key, SourceLocation KeyLocation, YamlValue Value);

/// <summary>Keys with values; no key twice.</summary>
/// <param name="Entries">Entries in the order of the file.</param>
internal sealed record YamlMap(SourceLocation Location, ImmutableArray<YamlEntry> Entries) : YamlValue(Location)
{
    /// <inheritdoc/>
    public override LocalizedText Kind => new("keys with values", "若干键值");
}
