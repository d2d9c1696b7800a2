using System.Collections.Immutable;
using AggloAdvisor.Documents;
using Spectre.Console;

namespace AggloAdvisor.Cli.Output.SideBySide;

/// <summary>Prints a document on a terminal.</summary>
internal static class PlainText
{
    private const int Narrowest = 60;
    private const int Widest = 160;

    /// <summary>Prints it: tables as wide as the window, everything else line by line.</summary>
    public static void Print(Terminal terminal, Document document)
    {
        var width = Math.Clamp(terminal.Width, Narrowest, Widest);
        terminal.Out.WriteLine(document.Title);
        foreach (var line in document.CoverLines)
        {
            terminal.Out.WriteLine("  " + line);
        }

        foreach (var block in document.Blocks)
        {
            Print(terminal.Out, width, block, "");
        }
    }

    private static void Print(TextWriter output, int width, Block block, string indent)
    {
        switch (block)
        {
            case Heading heading:
                output.WriteLine("\n" + Line(heading.Content));
                break;
            case Documents.Paragraph paragraph:
                output.WriteLine(indent + Line(paragraph.Content));
                break;
            case ListBlock list:
                foreach (var item in list.Items.SelectMany(static i => i))
                {
                    Print(output, width, item, indent + "  ");
                }

                break;
            case Documents.Table table:
                output.Write(Drawn(Grid(table), width));
                break;
            default:
                throw new ArgumentException("A block that the terminal does not know: " + block.GetType().Name, nameof(block));
        }
    }

    // Lines end where their text does: nobody sees the blanks behind it, and files with them are harder to compare.
    private static string Drawn(Spectre.Console.Table grid, int width)
    {
        using var drawing = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(drawing) });
        console.Profile.Width = width;
        console.Write(grid);
        return string.Concat(drawing.ToString().Split('\n').Select(static l => l.TrimEnd()).Where(static l => l.Length > 0).Select(static l => l + "\n"));
    }

    private static Spectre.Console.Table Grid(Documents.Table table)
    {
        var grid = new Spectre.Console.Table().Border(TableBorder.Simple);
        foreach (var cell in table.Header)
        {
            grid.AddColumn(new TableColumn(new Text(Line(cell))));
        }

        foreach (var row in table.Rows)
        {
            grid.AddRow(row.Select(static c => new Text(Line(c))));
        }

        return grid;
    }

    private static string Line(ImmutableArray<Inline> inlines) => string.Concat(inlines.Cast<TextRun>().Select(static r => r.Text));
}
