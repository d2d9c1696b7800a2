using System.Collections.Frozen;

namespace AggloAdvisor.Reporting.Checking;

/// <summary>What kind of thing a name in a template stands for.</summary>
internal abstract record Shape
{
    /// <summary>A text, a number or a truth value: what can be printed.</summary>
    public static Shape Plain { get; } = new PlainShape();

    /// <summary>Something of which nothing is known, such as the outcome of a filter.</summary>
    public static Shape Any { get; } = new AnyShape();

    /// <summary>A list.</summary>
    public static Shape ListOf(Shape item) => new ListShape(item);

    /// <summary>A group of plain values, with what else it holds.</summary>
    /// <param name="plain">Names of its plain values, separated by spaces.</param>
    /// <param name="others">Names and kinds of the others.</param>
    public static GroupShape Group(string plain, params (string Name, Shape Shape)[] others) => new(plain
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static n => (Name: n, Shape: Plain)).Concat(others)
        .ToFrozenDictionary(static f => f.Name, static f => f.Shape, StringComparer.Ordinal));

    /// <summary>A list of groups.</summary>
    public static Shape Groups(string plain, params (string Name, Shape Shape)[] others) => new ListShape(Group(plain, others));
}

/// <summary>A text, a number or a truth value.</summary>
internal sealed record PlainShape : Shape;

/// <summary>Anything.</summary>
internal sealed record AnyShape : Shape;

/// <summary>A list of things of one kind.</summary>
internal sealed record ListShape(Shape Item) : Shape;

/// <summary>Named things.</summary>
internal sealed record GroupShape(FrozenDictionary<string, Shape> Fields) : Shape;
