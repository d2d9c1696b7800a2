using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Csv;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Manifest;
using AggloAdvisor.Data.Names;
using AggloAdvisor.Data.Values;

namespace AggloAdvisor.Data.InputOutput;

/// <summary>Reads an input-output table: a row and a column for each sector, and the row <c>total</c>.</summary>
internal sealed class InputOutputReader(InputOutputManifest manifest, FileProblems manifestProblems, FileProblems problems)
{
    /// <summary>Columns that are no sector's.</summary>
    private static readonly ImmutableArray<TableColumn> _columns = [new("sector"), new("name_en"), new("name_zh", Required: false)];

    private const string Total = "total";

    private readonly Dictionary<string, TableRow> _rows = new(StringComparer.Ordinal);
    private double[] _flows = [];

    /// <summary>The table; null after an error.</summary>
    public InputOutputTable? Read(string text, CancellationToken cancellationToken)
    {
        var codes = SectorColumns(text);
        var order = codes.Select(static (c, i) => (c.Text, i)).ToDictionary(static c => c.Text, static c => c.i, StringComparer.Ordinal);
        ImmutableArray<TableColumn> columns = [.. _columns, .. codes.Select(static c => new TableColumn(c.Text))];
        _flows = new double[codes.Count * codes.Count];
        var outputs = new double[codes.Count];
        var names = new LocalizedText?[codes.Count];
        foreach (var row in new TableReader(text, columns, problems).Rows(cancellationToken))
        {
            if (Sector(row, order) is not { } sector)
            {
                continue;
            }

            if (sector == Total)
            {
                Numbers(row, codes, outputs, isTotal: true);
                continue;
            }

            names[order[sector]] = Name(row);
            Numbers(row, codes, _flows.AsSpan(order[sector] * codes.Count, codes.Count), isTotal: false);
        }

        Square(codes);
        if (!problems.HasErrors)
        {
            SmallerThanTotal(codes, outputs);
        }

        CheckSectors(order);
        return problems.HasErrors || manifestProblems.HasErrors || !manifest.IsWhole
            ? null
            : new InputOutputTable(
                manifest.Name,
                manifest.Year,
                manifest.Unit,
                manifest.Kind,
                manifest.SourceId,
                [.. codes.Select((c, i) => new InputOutputSector(c.Text, names[i]!))],
                _flows,
                outputs,
                manifest.Sectors
                    .GroupBy(static s => s.TableId)
                    .ToFrozenDictionary(
                        static g => g.Key,
                        static g => g.ToFrozenDictionary(static s => s.Industry, static s => s.Codes.Select(static c => c.Code).Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal),
                        StringComparer.Ordinal));
    }

    /// <summary>The header's cells that name sectors; its faults are reported when the table is read.</summary>
    private static List<CsvCell> SectorColumns(string text)
    {
        var silent = new FileProblems(new DiagnosticBag(), "");
        var header = new CsvReader(text, Separator.Of(text, [.. _columns.Select(static c => c.Name)]), silent).Rows(CancellationToken.None).FirstOrDefault();
        return header is null
            ? []
            : [.. header.Cells
                .Where(static c => c.Text.Length > 0 && !_columns.Any(k => string.Equals(k.Name, c.Text, StringComparison.OrdinalIgnoreCase)))
                .DistinctBy(static c => c.Text, StringComparer.OrdinalIgnoreCase)];
    }

    private string? Sector(TableRow row, Dictionary<string, int> order)
    {
        var cell = row["sector"];
        if (cell.IsEmpty)
        {
            CellReader.Empty(cell, problems, new("every row names its sector, the last one 'total'", "每一行都须写明部门，末行写‘total’"));
            return null;
        }

        if (cell.Text != Total && !order.ContainsKey(cell.Text))
        {
            problems.Error(
                Codes.NotSquare,
                cell.In(problems),
                LocalizedText.Of($"sector {Shown.Quote(cell.Text)} has a row but no column", $"部门{Shown.Quote(cell.Text)}有行而无列"),
                problems.IsFull(Codes.NotSquare) ? null : Suggestion.DidYouMean(cell.Text, order.Keys) ?? new("the table has a row and a column for each sector, and a row 'total'", "表中每个部门应各有一行和一列，另有一行‘total’"));
            return null;
        }

        if (_rows.TryAdd(cell.Text, row))
        {
            return cell.Text;
        }

        problems.Error(Codes.DuplicateRow, problems.At(row.Line), LocalizedText.Of($"the row of {Shown.Quote(cell.Text)} is given twice", $"{Shown.Quote(cell.Text)}一行给出了两次"), new("keep one of the two rows", "请只保留其中一行"), problems.At(_rows[cell.Text].Line));
        return null;
    }

    private LocalizedText Name(TableRow row)
    {
        var (english, chinese) = (row["name_en"], row["name_zh"]);
        if (english.IsEmpty)
        {
            CellReader.Empty(english, problems, new("every sector has an English name", "每个部门都须有英文名称"));
        }

        return LocalizedText.Given(english.Text, chinese.Text);
    }

    private void Numbers(TableRow row, List<CsvCell> codes, Span<double> into, bool isTotal)
    {
        for (var l = 0; l < codes.Count; l++)
        {
            var cell = row[codes[l].Text];
            if (cell.IsEmpty)
            {
                CellReader.Empty(cell, problems, isTotal ? new("the row 'total' holds each sector's total input, which is its output", "‘total’行填写各部门的总投入，即其总产出") : new("every flow must be known; write 0 where nothing is delivered", "每笔流量都必须已知；没有供给处写 0"));
            }
            else if (CellReader.Number(cell, problems) is { } figure)
            {
                if (figure.Value < 0 || (isTotal && figure.Value == 0))
                {
                    problems.Error(Codes.OutOfRange, cell.In(problems), LocalizedText.Of($"the value {Shown.Figure(figure.Value)} is {(isTotal ? "not positive" : "negative")}", $"数值 {Shown.Figure(figure.Value)} {(isTotal ? "不为正数" : "为负数")}"), isTotal ? new("a sector without output has no coefficients; leave its row and column out", "没有产出的部门无法计算系数；请去掉其行和列") : new("flows are at least 0", "流量不小于 0"));
                }

                into[l] = figure.Value;
            }
        }
    }

    private void Square(List<CsvCell> codes)
    {
        // Without rows there is nothing to compare: the header's faults are reported already.
        if (problems.HasErrors && _rows.Count == 0)
        {
            return;
        }

        foreach (var code in codes.Where(c => !_rows.ContainsKey(c.Text)))
        {
            problems.Error(Codes.NotSquare, problems.At(code.Line, code.Column), LocalizedText.Of($"sector {Shown.Quote(code.Text)} has a column but no row", $"部门{Shown.Quote(code.Text)}有列而无行"), new("the table has a row and a column for each sector", "表中每个部门应各有一行和一列"));
        }

        if (codes.Count == 0)
        {
            problems.Error(Codes.NotSquare, problems.At(1), new("the table has no sectors", "表中没有部门"), new("its first line should be: sector,name_en,name_zh, and a column for each sector", "第一行应为：‘sector,name_en,name_zh’，并为每个部门各设一列"));
        }
        else if (!_rows.ContainsKey(Total))
        {
            problems.Error(Codes.NotSquare, problems.At(), new("the table has no row 'total'", "表中没有‘total’行"), new("add a row 'total' with each sector's total input, which is its output", "请添加‘total’行，填写各部门的总投入，即其总产出"));
        }
    }

    private void SmallerThanTotal(List<CsvCell> codes, double[] outputs)
    {
        for (var l = 0; l < codes.Count; l++)
        {
            var inputs = 0.0;
            for (var k = l; k < _flows.Length; k += codes.Count)
            {
                inputs += _flows[k];
            }

            if (inputs > outputs[l])
            {
                var cell = _rows[Total][codes[l].Text];
                problems.Warning(
                    Codes.TotalDisagrees,
                    cell.In(problems),
                    LocalizedText.Of($"sector {Shown.Quote(codes[l].Text)} buys {Shown.Figure(inputs)} from the sectors, more than its total input {Shown.Figure(outputs[l])}", $"部门{Shown.Quote(codes[l].Text)}从各部门购入 {Shown.Figure(inputs)}，超过其总投入 {Shown.Figure(outputs[l])}"),
                    new("its value added would be negative; check the unit of the row 'total'", "其增加值将为负；请核对‘total’行的单位"));
            }
        }
    }

    private void CheckSectors(Dictionary<string, int> order)
    {
        if (problems.HasErrors)
        {
            return;
        }

        var known = new KnownNames(new("sector", "部门"), Codes.UnknownSector, order.Keys);
        foreach (var (code, location) in manifest.Sectors.SelectMany(static s => s.Codes).Where(c => !order.ContainsKey(c.Code)))
        {
            manifestProblems.Error(
                Codes.UnknownSector,
                location,
                LocalizedText.Of($"the input-output table has no sector {Shown.Quote(code)}", $"投入产出表中没有部门{Shown.Quote(code)}"),
                manifestProblems.IsFull(Codes.UnknownSector) ? null : known.Hint(code));
        }
    }
}
