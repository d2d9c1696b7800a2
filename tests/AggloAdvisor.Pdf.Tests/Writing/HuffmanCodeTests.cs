using AggloAdvisor.Pdf.Writing.Deflate;
using CsCheck;

namespace AggloAdvisor.Pdf.Tests.Writing;

public sealed class HuffmanCodeTests
{
    [Fact]
    public void FromFrequencies_FibonacciWeights_KeepsToTheLimit()
    {
        // Fibonacci weights give the deepest tree: 30 symbols would want 29 bits.
        var weights = new int[30];
        (weights[0], weights[1]) = (1, 1);
        for (var i = 2; i < weights.Length; i++)
        {
            weights[i] = weights[i - 1] + weights[i - 2];
        }

        Assert.InRange(HuffmanCode.FromFrequencies(weights, 15).Lengths.Max(), 1, 15);
    }

    [Fact]
    public void FromFrequencies_AnyWeights_FillsTheCodeSpaceExactly() =>
        Gen.Int[0, 100_000].Array[2, 286].Where(static w => w.Count(static x => x > 0) > 1).Sample(static weights =>
        {
            var lengths = HuffmanCode.FromFrequencies(weights, 15).Lengths;

            // Kraft's equality: the codes are prefix-free and none is wasted.
            return lengths.Where(static l => l > 0).Sum(static l => 1L << (15 - l)) == 1L << 15
                && lengths.Zip(weights).All(static p => p.First > 0 == p.Second > 0);
        });
}
