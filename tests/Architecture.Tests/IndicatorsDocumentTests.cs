using System.Globalization;
using System.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Architecture.Tests;

/// <summary>Holds <c>docs/indicators.md</c> to the catalogue in the code; <c>UPDATE_GOLDEN=1</c> writes it.</summary>
public sealed class IndicatorsDocumentTests
{
    private const string Head = """
        # Indicators

        Every indicator that the program computes, in the order of chains and catalogue codes. A rule base may add its own
        ([derived indicators](rule-format.md)); `aggloadvisor indicators list` shows both, `aggloadvisor indicators show ID` one of them with its
        reading in English or Chinese, `aggloadvisor indicators CASE` the values of a case. This page is made from the catalogue in the code.

        An indicator whose inputs are not all known is *unavailable*, with the exact list of what is lacking; unknown is never zero. Shares run from 0 to 1.

        """;

    private const string Foot = """

        ## Reference numbers

        The formulas are held to 138 numbers that others published, or computed with other packages (REAT, EconGeo, COINr, py-ecomplexity, Datawheel's
        economic-complexity, ReKS, scikit-criteria, mathmodels, pysal, vegan, scipy, R). Each is reproduced within its stated tolerance by a test
        that names its id and source. Two rows inside one case, the dispersion battery of German counties, are not reproduced, because they are
        faults of the package that printed them:

        | row | why not |
        |---|---|
        | weighted Theil of `dispersion-germany` | it divides by the number of regions once more and takes the plain mean, so that it turns negative; ours is never negative |
        | weighted Hoover of `dispersion-germany` | it weighs the gaps of shares by the shares themselves; ours is half the sum of the gaps |

        Where packages follow different conventions, each is available under its own name: the Krugman index against the pooled rest (ours), the plain mean
        of the others (REAT), all members together (EconGeo), and between two; complexity with population deviations (py-ecomplexity), by
        reflections with sample deviations (Datawheel), and with sample deviations (ReKS); Theil's T, and L (which REAT calls Theil).

        """;

    [Fact]
    public void Document_EveryIndicator_IsDescribedAsTheCatalogueDoes()
    {
        var text = new StringBuilder(Head);
        foreach (var chain in IndicatorCatalog.All.GroupBy(static d => d.Chain).OrderBy(static g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Name(chain.Key)}\n");
            foreach (var definition in chain.OrderBy(static d => d.Code, StringComparer.Ordinal))
            {
                Describe(text, definition);
            }
        }

        text.Append(Foot);
        Golden.Check(Repository.File("docs", "indicators.md"), text.ToString());
    }

    private static void Describe(StringBuilder text, IndicatorDefinition definition)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {definition.Code} `{definition.Id}`\n\n{definition.Name.En} · {definition.Name.In(Language.Chinese)}\n\n");
        Line(text, "Formula", definition.Formula.En);
        Line(text, "For", Scope(definition.Scope));
        Line(text, "Unit", definition.Unit + Range(definition));
        Line(text, "Words", string.Join(", ", definition.Categories));
        Line(text, "Convention", definition.Convention?.En);
        Line(text, "Reading", definition.Reading.En);
        Line(text, "Caution", definition.Caution?.En);
        Line(text, "Needs", string.Join(", ", definition.Inputs.Select(static i => $"`{i}`")));
        Line(text, "Over time", definition.ComparableOverTime ? null : "values of different years may not be compared");
        Line(text, "Source", definition.Source.En);
    }

    private static void Line(StringBuilder text, string what, string? content)
    {
        if (content is { Length: > 0 })
        {
            text.Append(CultureInfo.InvariantCulture, $"- {what}: {content}\n");
        }
    }

    private static string Range(IndicatorDefinition definition) => (definition.Minimum, definition.Maximum) switch
    {
        ({ } low, { } high) => FormattableString.Invariant($", {low:0.###} to {high:0.###}"),
        ({ } low, null) => FormattableString.Invariant($", at least {low:0.###}"),
        (null, { } high) => FormattableString.Invariant($", at most {high:0.###}"),
        _ => "",
    };

    private static string Scope(Scope scope) => scope switch
    {
        Core.Indicators.Scope.Case => "the case",
        Core.Indicators.Scope.Region => "each member",
        Core.Indicators.Scope.Industry => "each industry",
        Core.Indicators.Scope.RegionIndustry => "each industry of each member",
        _ => "each pair of members",
    };

    private static string Name(Chain chain) => chain switch
    {
        Chain.Industry => "Industry chain",
        Chain.Innovation => "Innovation chain",
        Chain.Service => "Service chain",
        Chain.Space => "Space",
        Chain.Urban => "Urbanisation",
        _ => "The whole system",
    };
}
