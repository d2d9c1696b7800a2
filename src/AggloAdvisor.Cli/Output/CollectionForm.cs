using System.Collections.Immutable;
using AggloAdvisor.Advising.Missing;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output;

/// <summary>Writes the figures to collect as a blank form with the columns of <c>observations.csv</c>: the reader of cases takes it, filled in or not.</summary>
/// <remarks>Rows that begin with <c>#</c> say what each figure is and changes; the reader passes them over, also after a spreadsheet has saved them.</remarks>
internal static class CollectionForm
{
    private static readonly ImmutableArray<string> _columns = ["region", "variable", "year", "value", "unit", "source", "note"];

    /// <summary>Writes the form: figures that do something alone first, then sets; each figure once.</summary>
    public static void Write(Case @case, CollectionPlan plan, bool workbook, Language language, Stream output)
    {
        var rows = Rows(@case, plan, language);
        if (workbook)
        {
            TableFiles.WriteXlsx("observations", _columns, rows, output);
        }
        else
        {
            TableFiles.WriteCsv(_columns, rows, output);
        }
    }

    private static List<ImmutableArray<object?>> Rows(Case @case, CollectionPlan plan, Language language)
    {
        var text = new CollectionText(@case);
        var asked = new HashSet<Figure>();
        var rows = new List<ImmutableArray<object?>>();
        var number = 0;
        foreach (var line in CollectionLine.Of(plan.Figures).Concat(CollectionLine.Of(plan.Together)))
        {
            number++;
            var codes = line.Items[0].Measures.Concat(line.Items[0].Perhaps).Select(static m => LocalizedText.Same(m.Code)).ToArray();
            var effect = codes.Length == 0
                ? new LocalizedText("decides a rule", "可判定一项规则")
                : LocalizedText.Of($"can change {LocalizedText.List(codes)}", $"可能改变{LocalizedText.List(codes)}");
            rows.Add(Remark(LocalizedText.Of($"# {number}. {text.Figures(line)} - {effect}", $"# {number}. {text.Figures(line)}：{effect}").In(language)));
            rows.AddRange(line.Items.SelectMany(static i => i.Figures).Where(asked.Add).Select(static f => (ImmutableArray<object?>)[f.RegionId, f.VariableId, f.Year, null, f.Variable.Unit, null, null]));
        }

        return rows;
    }

    private static ImmutableArray<object?> Remark(string text) => [text, null, null, null, null, null, null];
}
