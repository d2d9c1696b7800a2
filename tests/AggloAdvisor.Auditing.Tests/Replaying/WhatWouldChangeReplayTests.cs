using AggloAdvisor.Advising;
using AggloAdvisor.Advising.WhatIf;
using AggloAdvisor.Auditing.Records;
using AggloAdvisor.Auditing.Replaying;
using AggloAdvisor.Data;
using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Syntax;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Auditing.Tests.Replaying;

public sealed class WhatWouldChangeReplayTests
{
    [Fact]
    public void Of_RunThatLookedForChanges_LooksForThemAgainAndGivesTheSameBytes()
    {
        var ct = TestContext.Current.CancellationToken;
        var rules = RuleSetReader.Read(Repository.File("rules"), IndicatorCatalog.All, ct).Value!;
        var (read, files) = CaseReader.ReadWithFiles(Repository.File("samples", "xiang-shi-sui"), [.. IndicatorCatalog.All, .. rules.Indicators.Select(static d => d.Definition)], ct);
        var @case = read.Value!;
        var plain = Advisor.Advise(@case, RuleEvaluator.ForTraces(rules), cancellationToken: ct);
        var inputs = new RunInputs(files.Name, new FileSet(files.Contents), new FileSet(rules.Files.Contents.ToDictionary(static f => f.Key, static f => f.Value.ToArray(), StringComparer.Ordinal)), null);
        var record = RunRecordWriter.Write(plain with { WhatIf = WhatIfTable.InFigures(plain, ct) }, inputs);

        Assert.True(RecordReader.Read(record, "run").Value!.WhatWouldChange);
        Assert.Empty(Replay.Of(record, "run", ct).Value!.Differences);
        Assert.False(RecordReader.Read(RunRecordWriter.Write(plain, inputs), "run").Value!.WhatWouldChange);
    }
}
