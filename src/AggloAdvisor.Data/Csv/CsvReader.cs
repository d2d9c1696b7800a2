using System.Text;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Csv;

/// <summary>Cuts text into rows and cells: strict about quotes, with the place of each cell.</summary>
/// <remarks>
/// A cell is quoted when <c>"</c> is its first character; inside, <c>""</c> is one quote and line breaks are text.
/// Blank lines, and rows whose first character is <c>#</c>, are passed over. Rows come one by one, so that a big file is never held twice.
/// </remarks>
internal sealed class CsvReader(string text, char separator, FileProblems problems)
{
    /// <summary>The most columns a table may have.</summary>
    public const int MaxColumns = 256;

    /// <summary>The longest text a cell may hold.</summary>
    public const int MaxCellLength = 32_768;

    private int _position;
    private int _line = 1;
    private int _lineStart;

    /// <summary>Whether reading stopped before the end, because the rest could not be told apart.</summary>
    public bool Stopped { get; private set; }

    /// <summary>The rows that are neither blank nor remarks.</summary>
    public IEnumerable<CsvRow> Rows(CancellationToken cancellationToken)
    {
        while (_position < text.Length && !Stopped)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (text[_position] is '#' or '\r' or '\n')
            {
                SkipLine();
                continue;
            }

            var row = ReadRow();
            if (row is not null && !row.IsBlank && !row.Cells[0].Text.StartsWith('#'))
            {
                yield return row;
            }
        }
    }

    private CsvRow? ReadRow()
    {
        var cells = new List<CsvCell>();
        while (true)
        {
            if (cells.Count == MaxColumns)
            {
                Stop(Codes.TableTooLarge, _line, LocalizedText.Of($"the row has more than {Shown.Figure(MaxColumns)} cells", $"该行超过 {Shown.Figure(MaxColumns)} 个单元格"), new("write one figure a row, not one column a year", "请每行写一个数值，不要每年占一列"));
                return null;
            }

            var cell = ReadCell();
            if (Stopped)
            {
                return null;
            }

            cells.Add(cell);
            if (_position < text.Length && text[_position] == separator)
            {
                _position++;
                continue;
            }

            SkipLine();
            return new CsvRow(cells);
        }
    }

    private CsvCell ReadCell()
    {
        var (line, column) = (_line, _position - _lineStart + 1);
        var content = _position < text.Length && text[_position] == '"'
            ? ReadQuoted(line, column)
            : ReadPlain(line);
        return new CsvCell(content, line, column);
    }

    private string ReadPlain(int line)
    {
        var start = _position;
        SkipToCellEnd();
        var cell = text.AsSpan(start, _position - start);
        var quote = cell.IndexOf('"');
        if (quote >= 0)
        {
            problems.Error(
                Codes.StrayQuote,
                problems.At(line, start + quote - _lineStart + 1),
                new("a quote stands inside a cell that does not begin with one", "单元格不以引号开头，其中却有引号"),
                new("put the whole cell between quotes, and write each quote inside it twice", "请给整个单元格加引号，其中的每个引号写两次"));
        }

        return Bounded(cell.Trim(), line);
    }

    private string ReadQuoted(int line, int column)
    {
        var content = new StringBuilder();
        _position++;
        while (true)
        {
            if (_position >= text.Length || content.Length > MaxCellLength)
            {
                Stopped = true;
                problems.Error(
                    Codes.OpenQuote,
                    problems.At(line, column),
                    _position >= text.Length
                        ? new("the quote that opens here is never closed", "此处开始的引号没有闭合")
                        : LocalizedText.Of($"the cell that opens here is longer than {Shown.Figure(MaxCellLength)} characters; its quote is probably never closed", $"此处开始的单元格超过 {Shown.Figure(MaxCellLength)} 个字符；引号可能没有闭合"),
                    new("close the quote before the end of the cell; the rest of the file was not read", "请在单元格末尾闭合引号；文件其余部分未读取"));
                return "";
            }

            var c = text[_position];
            if (c == '"')
            {
                if (_position + 1 < text.Length && text[_position + 1] == '"')
                {
                    _position++;
                }
                else
                {
                    _position++;
                    break;
                }
            }

            content.Append(c);
            Advance();
        }

        var after = _position;
        SkipToCellEnd();
        if (!text.AsSpan(after, _position - after).IsWhiteSpace())
        {
            problems.Error(
                Codes.StrayQuote,
                problems.At(_line, after - _lineStart + 1),
                new("text follows the quote that closes the cell", "单元格的闭合引号之后还有文字"),
                new("write a quote inside a cell twice: \"\"", "单元格内的引号要写两次：\"\""));
        }

        return content.ToString().Trim();
    }

    private string Bounded(ReadOnlySpan<char> cell, int line)
    {
        if (cell.Length <= MaxCellLength)
        {
            return cell.ToString();
        }

        Stop(Codes.TableTooLarge, line, LocalizedText.Of($"a cell is longer than {Shown.Figure(MaxCellLength)} characters", $"有单元格超过 {Shown.Figure(MaxCellLength)} 个字符"), new("is this a table? Columns are separated by commas, semicolons or tabs", "这是表格吗？各列应以逗号、分号或制表符分隔"));
        return "";
    }

    private void Stop(string code, int line, LocalizedText message, LocalizedText hint)
    {
        Stopped = true;
        problems.Error(code, problems.At(line), message, hint + new LocalizedText("; the rest of the file was not read", "；文件其余部分未读取"));
    }

    private void SkipToCellEnd()
    {
        while (_position < text.Length && text[_position] != separator && text[_position] is not ('\r' or '\n'))
        {
            _position++;
        }
    }

    private void SkipLine()
    {
        while (_position < text.Length && text[_position] is not ('\r' or '\n'))
        {
            _position++;
        }

        if (_position < text.Length)
        {
            if (text[_position] == '\r' && _position + 1 < text.Length && text[_position + 1] == '\n')
            {
                _position++;
            }

            Advance();
        }
    }

    private void Advance()
    {
        var c = text[_position++];
        if (c == '\n' || (c == '\r' && (_position >= text.Length || text[_position] != '\n')))
        {
            _line++;
            _lineStart = _position;
        }
    }
}
