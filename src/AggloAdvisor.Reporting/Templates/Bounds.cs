using System.Text;
using Fluid;
using Fluid.Values;

namespace AggloAdvisor.Reporting.Templates;

/// <summary>Ends a template that makes too much of too little: texts that double themselves, loops that print whole texts.</summary>
internal static class Bounds
{
    /// <summary>Most characters that a filled-in template may have.</summary>
    public const int MostCharacters = 8_000_000;

    // Of a value that a filter takes in, with its arguments: far more than any text of a report.
    private const int MostOfAFilter = 1_000_000;

    /// <summary>Options under which no value outgrows the bounds.</summary>
    /// <param name="now">What templates take for today.</param>
    public static TemplateOptions Options(DateTimeOffset now)
    {
        var options = new TemplateOptions
        {
            CultureInfo = System.Globalization.CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            Now = () => now,
            Assigned = static (_, value, _) => Kept(value),
            Captured = static (_, value, _) => Kept(value),
        };
        foreach (var (name, filter) in options.Filters.ToArray())
        {
            options.Filters.AddFilter(name, Bounded(filter, multiplies: name.StartsWith("replace", StringComparison.Ordinal)));
        }

        return options;
    }

    private static ValueTask<FluidValue> Kept(FluidValue value) => Size(value) <= MostOfAFilter ? ValueTask.FromResult(value) : throw new TooMuchException();

    private static FilterDelegate Bounded(FilterDelegate filter, bool multiplies) => (input, arguments, context) =>
    {
        long taken = Size(input), most = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            var size = Size(arguments.At(i));
            (taken, most) = (taken + size, Math.Max(most, size));
        }

        return taken <= MostOfAFilter && (!multiplies || Size(input) * most <= MostCharacters) ? filter(input, arguments, context) : throw new TooMuchException();
    };

    private static long Size(FluidValue value) => value switch
    {
        StringValue text => text.ToStringValue().Length,
        ArrayValue list => list.Values.Count,
        _ => 1,
    };

    /// <summary>A template wrote more than <see cref="MostCharacters"/>, or made a value that is out of all proportion.</summary>
    public sealed class TooMuchException : Exception;

    /// <summary>Takes text up to the bound.</summary>
    public sealed class Writer : TextWriter
    {
        private readonly StringBuilder _text = new();

        /// <inheritdoc/>
        public override Encoding Encoding => Encoding.Unicode;

        /// <inheritdoc/>
        public override void Write(char value) => Write([value]);

        /// <inheritdoc/>
        public override void Write(string? value) => Write(value.AsSpan());

        /// <inheritdoc/>
        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        /// <inheritdoc/>
        /// <exception cref="TooMuchException">The text would be longer than <see cref="MostCharacters"/>.</exception>
        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (_text.Length + buffer.Length > MostCharacters)
            {
                throw new TooMuchException();
            }

            _text.Append(buffer);
        }

        /// <inheritdoc/>
        public override string ToString() => _text.ToString();
    }
}
