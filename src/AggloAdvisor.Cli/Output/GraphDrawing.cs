using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text;
using AggloAdvisor.Advising.Recording;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Explaining;

namespace AggloAdvisor.Cli.Output;

/// <summary>Draws the graph of a rule base in three columns: indicators, diagnoses, measures; or writes it for other tools.</summary>
internal static class GraphDrawing
{
    private const int ColumnWidth = 300;
    private const int Gap = 140;
    private const int Row = 30;
    private const int Longest = 42;

    /// <summary>The graph as SVG with a title and a description for those who cannot see it.</summary>
    public static string Svg(RuleGraph graph, LocalizedText title, Language language)
    {
        ImmutableArray<GraphNode>[] columns = [graph.Indicators, graph.Diagnoses, graph.Measures];
        var rows = Math.Max(1, columns.Max(static c => c.Length));
        var (width, height) = ((3 * ColumnWidth) + (2 * Gap), (rows * Row) + 60);
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"t d\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"t\">{HtmlPage.Text(title.In(language))}</title>\n<desc id=\"d\">{HtmlPage.Text(Described(graph, language))}</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        string[] heads = language == Language.Chinese ? ["指标", "诊断", "对策"] : ["Indicators", "Diagnoses", "Countermeasures"];
        for (var c = 0; c < columns.Length; c++)
        {
            var x = c * (ColumnWidth + Gap);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 8}\" y=\"24\" font-weight=\"bold\">{heads[c]}</text>\n");
            var offset = (rows - columns[c].Length) * Row / 2;
            for (var i = 0; i < columns[c].Length; i++)
            {
                places[columns[c][i].Id] = (x, 40 + offset + (i * Row));
            }
        }

        foreach (var (from, to) in graph.Edges.Where(e => places.ContainsKey(e.From) && places.ContainsKey(e.To)))
        {
            var ((x1, y1), (x2, y2)) = (places[from], places[to]);

            // Between neighbours in one column the line bends out to the left.
            var start = x1 == x2 ? x1 : x1 + ColumnWidth;
            var bend = x1 == x2 ? x1 - (Gap / 3) : (start + x2) / 2;
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{start} {y1 + 11} C{bend} {y1 + 11} {bend} {y2 + 11} {x2} {y2 + 11}\" fill=\"none\" stroke=\"#777\" stroke-width=\"1\"/>\n");
        }

        foreach (var (node, column) in columns.SelectMany(static (c, i) => c.Select(n => (n, i))))
        {
            var (x, y) = places[node.Id];
            string[] fills = ["#eef3f8", "#fdf3e1", "#e9f5ec"];
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{ColumnWidth}\" height=\"22\" rx=\"3\" fill=\"{fills[column]}\" stroke=\"#555\"/><text x=\"{x + 8}\" y=\"{y + 15}\">{HtmlPage.Text(Label(node, column, language))}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The graph in the language of Graphviz.</summary>
    public static string Dot(RuleGraph graph, Language language)
    {
        var dot = new StringBuilder("digraph rules {\n  rankdir=LR;\n  node [shape=box];\n");
        foreach (var (node, column) in new[] { graph.Indicators, graph.Diagnoses, graph.Measures }.SelectMany(static (c, i) => c.Select(n => (n, i))))
        {
            dot.Append(CultureInfo.InvariantCulture, $"  \"{Quoted(node.Id)}\" [label=\"{Quoted(Label(node, column, language))}\"];\n");
        }

        foreach (var (from, to) in graph.Edges)
        {
            dot.Append(CultureInfo.InvariantCulture, $"  \"{Quoted(from)}\" -> \"{Quoted(to)}\";\n");
        }

        return dot.Append("}\n").ToString();
    }

    /// <summary>The graph as JSON.</summary>
    public static void Json(RuleGraph graph, Stream output)
    {
        using var json = new Utf8JsonWriter(output, AdviceJson.Options);
        json.WriteStartObject();
        json.WriteString("format", "aggloadvisor/rule-graph");
        json.WriteNumber("version", Advising.Recording.AdviceJson.FormatVersion);
        foreach (var (name, nodes) in new[] { ("indicators", graph.Indicators), ("diagnoses", graph.Diagnoses), ("countermeasures", graph.Measures) })
        {
            json.WriteStartArray(name);
            foreach (var node in nodes)
            {
                json.WriteStartObject();
                json.WriteString("id", node.Id);
                json.WriteString("en", node.Title.En);
                json.WriteString("zh", node.Title.Zh);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("edges");
        foreach (var (from, to) in graph.Edges)
        {
            json.WriteStartObject();
            json.WriteString("from", from);
            json.WriteString("to", to);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static string Label(GraphNode node, int column, Language language)
    {
        var title = node.Title.In(language);
        var text = column == 0 ? title : $"{node.Id} {title}";
        var longest = language == Language.Chinese ? Longest / 2 : Longest;
        return text.Length <= longest ? text : text[..(longest - 1)] + "…";
    }

    private static string Described(RuleGraph graph, Language language) => LocalizedText.Of(
        $"{graph.Indicators.Length} indicators, {graph.Diagnoses.Length} diagnoses, {graph.Measures.Length} countermeasures, {graph.Edges.Length} links: {string.Join("; ", graph.Edges.Select(static e => e.From + " leads to " + e.To))}.",
        $"{graph.Indicators.Length}个指标，{graph.Diagnoses.Length}个诊断，{graph.Measures.Length}个对策，{graph.Edges.Length}条联系：{string.Join('；', graph.Edges.Select(static e => e.From + "引向" + e.To))}。").In(language);

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
