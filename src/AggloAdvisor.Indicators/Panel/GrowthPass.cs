using AggloAdvisor.Indicators.Growth;

namespace AggloAdvisor.Indicators.Panel;

/// <summary>Shift-share of every year against the first complete one, and added up over steps between complete years.</summary>
internal sealed class GrowthPass(Dictionary<string, PanelColumn> columns, PanelYear[] years, int members, int industries)
{
    private readonly PanelColumn[] _classic =
        [columns["shift_share_national"], columns["shift_share_mix"], columns["shift_share_competitive"]];

    private readonly PanelColumn[] _dynamic =
        [columns["shift_share_dynamic_national"], columns["shift_share_dynamic_mix"], columns["shift_share_dynamic_competitive"]];

    /// <summary>Sums over all steps up to a year, per year and member: the three parts in amounts.</summary>
    private readonly double[] _sums = new double[3 * years.Length * members];

    /// <summary>Writes the year's classic parts, and its last step; <see cref="AddUp"/> adds the steps.</summary>
    public void Write(int y)
    {
        var parts = new double[3 * industries];
        var effects = columns["competitive_effect"].Year(y);
        var first = Math.Max(0, Array.FindIndex(years, 0, y, v => v.Serves(years[y])));
        var previous = Previous(y);
        Span<double> step = stackalloc double[3];
        for (var i = 0; i < members; i++)
        {
            var known = first < y && Step(first, y, i, parts, step);
            var start = years[first].RowTotals[i];
            for (var part = 0; part < 3; part++)
            {
                _classic[part].Year(y)[i] = known ? PanelMeasures.Cell(step[part] / start) : double.NaN;
            }

            for (var k = 0; k < industries; k++)
            {
                effects[(i * industries) + k] = known ? PanelMeasures.Cell(parts[(2 * industries) + k] / start) : double.NaN;
            }

            // The step from the first year is both.
            known = previous == first ? known : previous >= 0 && Step(previous, y, i, parts, step);
            for (var part = 0; part < 3; part++)
            {
                _sums[Sum(y, i, part)] = known ? step[part] : double.NaN;
            }
        }
    }

    /// <summary>Adds the steps up, once all of them are known: in the order of the years, whatever order wrote them.</summary>
    public void AddUp()
    {
        var steps = (double[])_sums.Clone();
        var parts = new double[3 * industries];
        for (var y = 0; y < years.Length; y++)
        {
            var previous = Previous(y);
            var first = previous < 0 ? -1 : Array.FindIndex(years, 0, y, v => v.Serves(years[y]));

            // With a benchmark in some years only, the steps before are not those of the year before.
            var same = previous >= 0 && years[previous].HasBenchmark == years[y].HasBenchmark;
            for (var i = 0; i < members; i++)
            {
                for (var part = 0; part < 3; part++)
                {
                    var before = previous == first ? 0 : same ? _sums[Sum(previous, i, part)] : SumOfSteps(y, i, part, parts);
                    _sums[Sum(y, i, part)] = before + steps[Sum(y, i, part)];
                    _dynamic[part].Year(y)[i] = previous < 0 ? double.NaN : PanelMeasures.Cell(_sums[Sum(y, i, part)] / years[first].RowTotals[i]);
                }
            }
        }
    }

    /// <summary>The steps up to the last before the year, one by one.</summary>
    private double SumOfSteps(int y, int member, int part, double[] parts)
    {
        Span<double> step = stackalloc double[3];
        var (sum, before) = (0.0, -1);
        for (var now = 0; now < y; now++)
        {
            if (!years[now].Serves(years[y]))
            {
                continue;
            }

            if (before >= 0)
            {
                sum += Step(before, now, member, parts, step) ? step[part] : double.NaN;
            }

            before = now;
        }

        return sum;
    }

    private int Previous(int y) => Array.FindLastIndex(years, Math.Max(0, y - 1), y, v => v.Serves(years[y]));

    private int Sum(int year, int member, int part) => (((year * members) + member) * 3) + part;

    private bool Step(int from, int to, int member, Span<double> parts, Span<double> sums)
    {
        var (start, end) = (years[from], years[to]);
        var national = parts[..industries];
        var mix = parts.Slice(industries, industries);
        var competitive = parts[(2 * industries)..];
        if (!ShiftShareByIndustry.Write(start.Row(member), end.Row(member), start.Reference, end.Reference, national, mix, competitive))
        {
            return false;
        }

        (sums[0], sums[1], sums[2]) = (Total(national), Total(mix), Total(competitive));
        return true;
    }

    private static double Total(ReadOnlySpan<double> amounts)
    {
        var sum = 0.0;
        foreach (var amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }
}
