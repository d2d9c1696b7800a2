using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Following;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Checking;
using AggloAdvisor.Reporting.Model;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Testing;
using Fluid.Values;

namespace AggloAdvisor.Reporting.Tests;

/// <summary>What <c>report check</c> says that templates can name is what reports are made of, no more and no less.</summary>
public sealed class ReportShapeTests
{
    [Fact]
    public void Of_EverySample_NamesExactlyWhatReportsHold()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sample in Reports.Samples)
        {
            var template = Reports.Template(Language.English);
            Hold("", new ReportModel(Decided(Reports.Advice(sample)), template, new UnknownFields(), null).Fields(), ReportShape.Of(template.Strings.Keys), seen);
        }

        // No sample uses overlays.
        Assert.Empty(Paths("", ReportShape.Of(["summary"])).Where(static p => !p.StartsWith("overrides.", StringComparison.Ordinal)).Except(seen));
    }

    [Fact]
    public void Of_EveryName_IsDescribed()
    {
        var page = File.ReadAllText(Repository.File("docs", "templates.md"));

        Assert.Empty(Paths("", ReportShape.Of(["summary"])).Select(static p => p[(p.LastIndexOf('.') + 1)..]).Where(n => n is not ("summary" or "t") && !page.Contains($"`{n}`", StringComparison.Ordinal)).Distinct());
    }

    // No sample has decisions of an earlier year.
    private static Advice Decided(Advice advice)
    {
        var value = advice.Indicators.Values.First(v => v is { Value: not null, Target.Scope: Scope.Region or Scope.Case } && v.Year == advice.Case.Year);
        return advice with
        {
            Decisions = [new("m", "M00", LocalizedText.Same("title"), DecisionKind.Accepted, "by", "reason", new DateOnly(2020, 1, 1), 2, advice.Case.Year - 1, "", "", [new(value.IndicatorId, value.Target.ToString(), 1, value.Granularity)])],
        };
    }

    private static void Hold(string path, Fields fields, GroupShape shape, HashSet<string> seen)
    {
        Assert.Equal(shape.Fields.Keys.Order(StringComparer.Ordinal), fields.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, value) in fields)
        {
            seen.Add(path + name);
            switch (shape.Fields[name])
            {
                case GroupShape group:
                    Hold($"{path}{name}.", Assert.IsType<Fields>(((DictionaryValue)value).ToObjectValue()), group, seen);
                    break;
                case ListShape list:
                    foreach (var item in Assert.IsType<ArrayValue>(value).Values)
                    {
                        Item($"{path}{name}.", item, list.Item, seen);
                    }

                    break;
                default:
                    Assert.True(value is StringValue or NumberValue or BooleanValue or NilValue, path + name);
                    break;
            }
        }
    }

    private static void Item(string path, FluidValue item, Shape shape, HashSet<string> seen)
    {
        if (shape is GroupShape group)
        {
            Hold(path, Assert.IsType<Fields>(((DictionaryValue)item).ToObjectValue()), group, seen);
        }
        else
        {
            Assert.IsType<StringValue>(item);
        }
    }

    private static IEnumerable<string> Paths(string path, GroupShape group) => group.Fields.SelectMany(f => (f.Value is ListShape list ? list.Item : f.Value) is GroupShape inner
        ? Paths($"{path}{f.Key}.", inner).Prepend(path + f.Key)
        : [path + f.Key]);
}
