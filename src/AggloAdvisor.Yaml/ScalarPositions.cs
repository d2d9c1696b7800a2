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
        var place = new Walker(file);
        place.GoTo(start.Line, start.Column);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            // The indicator '>-' stands on a line of its own and is no part of the text.
            place.GoTo(start.Line + 1, 1);
        }
        else if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted)
        {
            place.Next();
        }

        var (line, column) = (start.Line, start.Column);
        for (var i = 0; i < value.Length; i++)
        {
            // White space may be folded, and escapes are written otherwise: what cannot be found has the place of what stands before it.
            if (!char.IsWhiteSpace(value[i]) && place.Seek(value[i]))
            {
                (line, column) = (place.Line, place.Column);
                place.Next();
            }
            else if (!place.AtEnd && place.Current == value[i])
            {
                (line, column) = (place.Line, place.Column);
                place.Next();
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

    /// <summary>Walks through a file and counts lines and columns as YAML does.</summary>
    private sealed class Walker(string text)
    {
        private int _index;

        public int Line { get; private set; } = 1;

        public int Column { get; private set; } = 1;

        public bool AtEnd => _index >= text.Length;

        public char Current => text[_index];

        public void Next()
        {
            if (AtEnd)
            {
                return;
            }

            var ends = text[_index] == '\n' || (text[_index] == '\r' && !(_index + 1 < text.Length && text[_index + 1] == '\n'));
            _index++;
            (Line, Column) = ends ? (Line + 1, 1) : (Line, Column + 1);
        }

        public void GoTo(int line, int column)
        {
            while (!AtEnd && (Line < line || (Line == line && Column < column)))
            {
                Next();
            }
        }

        /// <summary>Goes to the next place of a character; stays, and is false, where it does not come.</summary>
        public bool Seek(char wanted)
        {
            var found = text.IndexOf(wanted, Math.Min(_index, text.Length));
            if (found < 0)
            {
                return false;
            }

            while (_index < found)
            {
                Next();
            }

            return true;
        }
    }
}
