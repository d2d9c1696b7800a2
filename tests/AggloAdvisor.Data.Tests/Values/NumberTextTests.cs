using System.Globalization;
using AggloAdvisor.Data.Values;
using CsCheck;

namespace AggloAdvisor.Data.Tests.Values;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", 0, 0.5)]
    [InlineData("12.50", 12.5, 0.005)]
    [InlineData("-3", -3, 0.5)]
    [InlineData("1.5e3", 1500, 50)]
    [InlineData("1.23E+05", 123000, 500)]
    [InlineData("2e-2", 0.02, 0.005)]
    public void Parse_Number_KnowsItsLastDigit(string text, double value, double halfUnit)
    {
        var figure = NumberText.Parse(text)!.Value;

        Assert.Equal(value, figure.Value);
        Assert.Equal(halfUnit, figure.HalfUnit, halfUnit * 1e-12);
    }

    [Theory]
    [InlineData("-0")]
    [InlineData("-0.00")]
    public void Parse_NegativeZero_IsPlainZero(string text) => Assert.False(double.IsNegative(NumberText.Parse(text)!.Value.Value));

    [Theory]
    [InlineData("1,5", "AGA2402", "write 1.5")]
    [InlineData("1.234.567,5", "AGA2402", "write 1234567.5")]
    [InlineData("-1,234", "AGA2402", "write -1.234 or -1234")]
    [InlineData("0,1234", "AGA2402", "write 0.1234")]
    [InlineData("1,234,567", "AGA2403", "write 1234567")]
    [InlineData("1\u00a0234", "AGA2403", "write 1234")]
    [InlineData("12.5.1", "AGA2401", null)]
    [InlineData("2021-05-01", "AGA2401", null)]
    [InlineData("１２３", "AGA2404", "write 123")]
    [InlineData("٣", "AGA2404", "write 3")]
    [InlineData("5 ‰", "AGA2405", null)]
    [InlineData("１２．５％", "AGA2405", "write 12.5 where the unit is percent, or 0.125 where it is a share")]
    [InlineData("=SUM(A1)", "AGA2406", null)]
    [InlineData("-inf", "AGA2408", null)]
    [InlineData("—", "AGA2413", null)]
    [InlineData("N/A", "AGA2413", null)]
    [InlineData("0000000000000000000000000000000000000000000000000001", "AGA2408", null)]
    public void Parse_NoNumber_IsExplained(string text, string code, string? hint)
    {
        Assert.Null(NumberText.Parse(text));
        var fault = NumberFault.Of(text);

        Assert.Equal(code, fault.Code);
        Assert.Equal(hint ?? fault.Hint.En, fault.Hint.En);
    }

    [Fact]
    public void Parse_WhateverADoublePrints_IsTheDouble() => Gen.Double.Where(double.IsFinite).Sample(static d =>
        Assert.Equal(d, NumberText.Parse(d.ToString("R", CultureInfo.InvariantCulture))!.Value.Value));

    [Fact]
    public void Of_AnyText_ExplainsWithoutFailing() => Gen.OneOf(Gen.String[1, 12], Gen.Char["0123456789.,-+eE%'=１． "].Array[1, 12].Select(static c => new string(c)))
        .Where(static s => NumberText.Parse(s) is null && Data.Files.TextDecoder.FirstNonText(s) < 0)
        .Sample(static s => Assert.StartsWith("AGA24", NumberFault.Of(s).Code, StringComparison.Ordinal));
}
