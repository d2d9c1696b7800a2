using System.Text;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Data.Files;

/// <summary>Cuts CSV text into rows of cells with their places. Separator: comma, semicolon or tab, whichever the first line holds most.</summary>
internal sealed class CsvScanner
{
    private readonly string _text;
    private readonly SourceLocation _file;
    private readonly DiagnosticBag _problems;
    private readonly char _separator;
    private int _position;
    private int _line = 1;
    private int _lineStart;

    public CsvScanner(string text, SourceLocation file, DiagnosticBag problems)
    {
        (_text, _file, _problems) = (text, file, problems);
        var first = text.Split('\n').FirstOrDefault(static l => !IsRemark(l)) ?? "";
        _separator = new[] { ',', ';', '\t' }.MaxBy(c => first.Count(x => x == c));
    }

    /// <summary>The next row that is neither empty nor a remark; null at the end.</summary>
    public Cell[]? Next()
    {
        while (_position < _text.Length)
        {
            var end = _text.IndexOf('\n', _position);
            var line = _text.AsSpan(_position, (end < 0 ? _text.Length : end) - _position);
            if (IsRemark(line))
            {
                _position = end < 0 ? _text.Length : end;
                NewLine();
                continue;
            }

            var row = Row();

            // Spreadsheets like to leave rows of empty cells behind.
            if (Array.Exists(row, static c => c.Text.Length > 0))
            {
                return row;
            }
        }

        return null;
    }

    private static bool IsRemark(ReadOnlySpan<char> line) => line.Trim() is [] or ['#', ..];

    private Cell[] Row()
    {
        var cells = new List<Cell>();
        while (true)
        {
            cells.Add(OneCell());
            if (_position >= _text.Length || _text[_position] != _separator)
            {
                break;
            }

            _position++;
        }

        if (_position < _text.Length)
        {
            NewLine();
        }

        return [.. cells];
    }

    private Cell OneCell()
    {
        while (_position < _text.Length && _text[_position] == ' ')
        {
            _position++;
        }

        var place = _file with { Line = _line, Column = _position - _lineStart + 1 };
        if (_position < _text.Length && _text[_position] == '"')
        {
            return new Cell(Quoted(place), place);
        }

        var start = _position;
        while (_position < _text.Length && _text[_position] != _separator && _text[_position] is not '\n')
        {
            _position++;
        }

        return new Cell(_text[start.._position].Trim(), place);
    }

    private string Quoted(SourceLocation place)
    {
        var text = new StringBuilder();
        _position++;
        while (true)
        {
            if (_position >= _text.Length)
            {
                _problems.Error(DataDiagnostics.BadCsv, place, "the quote that opens here does not close", "close it, or write a quote inside a cell twice");
                return text.ToString();
            }

            var c = _text[_position++];
            if (c == '"')
            {
                if (_position < _text.Length && _text[_position] == '"')
                {
                    _position++;
                }
                else
                {
                    break;
                }
            }
            else if (c == '\n')
            {
                _line++;
                _lineStart = _position;
            }

            text.Append(c);
        }

        while (_position < _text.Length && _text[_position] is (' ' or '\r'))
        {
            _position++;
        }

        if (_position < _text.Length && _text[_position] != _separator && _text[_position] != '\n')
        {
            _problems.Error(DataDiagnostics.BadCsv, place, "text follows the closing quote of this cell", "write a quote inside a cell twice");
            while (_position < _text.Length && _text[_position] != _separator && _text[_position] != '\n')
            {
                _position++;
            }
        }

        return text.ToString().Trim();
    }

    private void NewLine()
    {
        _position++;
        _line++;
        _lineStart = _position;
    }
}
