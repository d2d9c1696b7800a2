namespace AggloAdvisor.Indicators.Complexity;

/// <summary>Regions tied to the industries that are their specialities, and means over those ties.</summary>
internal sealed class Network
{
    private readonly int _industries;

    public Network(ReadOnlySpan<double> presence, int industries)
    {
        _industries = industries;
        Diversity = new double[Cells.RowCount(presence, industries)];
        Ubiquity = new double[industries];
        RegionDiversity.Write(presence, industries, Diversity);
        IndustryUbiquity.Write(presence, industries, Ubiquity);
    }

    /// <summary>Specialities per region.</summary>
    public double[] Diversity { get; }

    /// <summary>Regions per industry.</summary>
    public double[] Ubiquity { get; }

    /// <summary>The mean of industries' values over each region's specialities; NaN for a region without any.</summary>
    public double[] RegionMeans(ReadOnlySpan<double> presence, ReadOnlySpan<double> industryValues)
    {
        var means = new double[Diversity.Length];
        for (var i = 0; i < means.Length; i++)
        {
            var row = presence.Slice(i * _industries, _industries);
            var sum = 0.0;
            for (var k = 0; k < row.Length; k++)
            {
                sum += row[k] > 0 ? row[k] * industryValues[k] : 0;
            }

            means[i] = Diversity[i] > 0 ? sum / Diversity[i] : double.NaN;
        }

        return means;
    }

    /// <summary>The mean of regions' values over each industry's regions; NaN for an industry that is nobody's.</summary>
    public double[] IndustryMeans(ReadOnlySpan<double> presence, ReadOnlySpan<double> regionValues)
    {
        var means = new double[_industries];
        for (var i = 0; i < Diversity.Length; i++)
        {
            if (Diversity[i] > 0)
            {
                Lanes.AddScaled(presence.Slice(i * _industries, _industries), regionValues[i], means);
            }
        }

        for (var k = 0; k < means.Length; k++)
        {
            means[k] = Ubiquity[k] > 0 ? means[k] / Ubiquity[k] : double.NaN;
        }

        return means;
    }
}
