using AggloAdvisor.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Yaml;

/// <summary>Finds the place in the file of each character of a text, through quotes and folded lines.</summary>
public sealed class ScalarPositions
{
    private readonly SourceLocation _start;
    private readonly int[] _lines;
    private readonly int[] _columns;

    /// <summary>Aligns a text with what was written.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="file">The content of the whole file.</param>
    internal ScalarPositions(YamlScalarNode scalar, SourceLocation start, string file)
    {
        var value = scalar.Value ?? "";
        (_start, _lines, _columns) = (start, new int[value.Length], new int[value.Length]);
        var end = new Walker(file, file.Length);
        end.GoTo((int)scalar.End.Line, (int)scalar.End.Column);
        var place = new Walker(file, end.Index);
        place.GoTo(start.Line, start.Column);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            // The indicator '>-' stands on a line of its own and is no part of the text.
            place.GoTo(start.Line + 1, 1);
        }
        else if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted)
        {
            place.Skip(1);
        }

        var (line, column) = (start.Line, start.Column);
        for (var i = 0; i < value.Length; i++)
        {
            // White space may be folded: where it cannot be found, it has the place of what stands before it.
            var escape = scalar.Style == ScalarStyle.DoubleQuoted ? place.EscapeLength : 0;
            if (escape > 0 || (char.IsWhiteSpace(value[i]) ? place.IsAt(value[i]) : place.Seek(value[i])))
            {
                (line, column) = (place.Line, place.Column);
                place.Skip(Math.Max(1, escape));
            }

            (_lines[i], _columns[i]) = (line, column);
        }
    }

    /// <summary>The place of a character; of the end for an offset behind the last one.</summary>
    public SourceLocation At(int offset) => _lines.Length == 0
        ? _start
        : offset < _lines.Length
            ? _start with { Line = _lines[offset], Column = _columns[offset] }
            : _start with { Line = _lines[^1], Column = _columns[^1] + 1 };

    /// <summary>Walks through a file up to a limit and counts lines and columns as YAML does.</summary>
    private sealed class Walker(string text, int limit)
    {
        public int Index { get; private set; }

        public int Line { get; private set; } = 1;

        public int Column { get; private set; } = 1;

        /// <summary>Length of the escape that starts here, such as <c>\u00e9</c>; 0 when none does.</summary>
        public int EscapeLength => !IsAt('\\') || Index + 1 >= limit ? 0 : text[Index + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };

        public bool IsAt(char wanted) => Index < limit && text[Index] == wanted;

        public void Skip(int count)
        {
            for (; count > 0 && Index < limit; count--)
            {
                var ends = text[Index] == '\n' || (text[Index] == '\r' && !(Index + 1 < text.Length && text[Index + 1] == '\n'));
                Index++;
                (Line, Column) = ends ? (Line + 1, 1) : (Line, Column + 1);
            }
        }

        public void GoTo(int line, int column)
        {
            while (Index < limit && (Line < line || (Line == line && Column < column)))
            {
                Skip(1);
            }
        }

        /// <summary>Goes to the next place of a character; stays, and is false, where it does not come.</summary>
        public bool Seek(char wanted)
        {
            var distance = text.AsSpan(Index, limit - Index).IndexOf(wanted);
            Skip(distance);
            return distance >= 0;
        }
    }
}
