using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Data.Tests;

public sealed class SampleTests
{
    [Fact]
    public void Samples_ExceptForIndicatorNames_HaveNoErrors()
    {
        var folder = Repository.File("samples");
        Assert.SkipUnless(Directory.Exists(folder), "There are no samples in this checkout.");

        var errors = Directory.EnumerateDirectories(folder)
            .Where(static f => File.Exists(Path.Combine(f, "case.yaml")))
            .SelectMany(static f => CaseReader.Read(f, TestDictionary.All).Diagnostics)
            .Where(static d => d.Severity == Severity.Error && d.Code != "AGA2309");

        Assert.Empty(errors);
    }
}
