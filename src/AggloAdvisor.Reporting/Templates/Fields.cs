using System.Collections;
using Fluid.Values;

namespace AggloAdvisor.Reporting.Templates;

/// <summary>Collects the names that a template asked for in vain.</summary>
internal sealed class UnknownFields
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Names that do not exist.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Names that exist where one was missing.</summary>
    public IReadOnlyCollection<string> Known => _known;

    /// <summary>Remembers a name.</summary>
    public void Add(string name, IEnumerable<string>? known = null)
    {
        _names.Add(name);
        _known.UnionWith(known ?? []);
    }
}

/// <summary>Named values for a template. Asking for a name that is not there is remembered as a mistake, never a blank.</summary>
/// <remarks>Plain texts are escaped, so that nothing in a case's texts can act as Markdown; <see cref="Raw"/> is for our own.</remarks>
internal sealed class Fields(UnknownFields unknown) : IFluidIndexable, IEnumerable<KeyValuePair<string, FluidValue>>
{
    private readonly Dictionary<string, FluidValue> _values = new(StringComparer.Ordinal);

    /// <summary>All values by name.</summary>
    public IReadOnlyDictionary<string, FluidValue> Values => _values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>Adds a text, escaped; null stays empty and counts as false.</summary>
    public void Add(string name, string? text) => _values.Add(name, text is null ? NilValue.Instance : new StringValue(Markdown.MarkdownText.Escape(text)));

    /// <summary>Adds a number.</summary>
    public void Add(string name, int number) => _values.Add(name, NumberValue.Create(number));

    /// <summary>Adds a truth value.</summary>
    public void Add(string name, bool value) => _values.Add(name, BooleanValue.Create(value));

    /// <summary>Adds a group of values.</summary>
    public void Add(string name, Fields fields) => _values.Add(name, new DictionaryValue(fields));

    /// <summary>Adds a list of groups.</summary>
    public void Add(string name, IEnumerable<Fields> list) => _values.Add(name, new ArrayValue([.. list.Select(static f => (FluidValue)new DictionaryValue(f))]));

    /// <summary>Adds a list of texts, each escaped.</summary>
    public void Add(string name, IEnumerable<string> list) => _values.Add(name, new ArrayValue([.. list.Select(static t => (FluidValue)new StringValue(Markdown.MarkdownText.Escape(t)))]));

    /// <summary>Adds a text of our own, unescaped.</summary>
    public void Raw(string name, string text) => _values.Add(name, new StringValue(text));

    /// <inheritdoc/>
    public bool TryGetValue(string name, out FluidValue value)
    {
        if (_values.TryGetValue(name, out var found))
        {
            value = found;
            return true;
        }

        unknown.Add(name, _values.Keys);
        value = NilValue.Instance;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, FluidValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
