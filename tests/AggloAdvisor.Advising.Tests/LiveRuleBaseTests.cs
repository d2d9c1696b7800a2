using AggloAdvisor.Indicators.Catalogue;
using AggloAdvisor.Testing;

namespace AggloAdvisor.Advising.Tests;

public sealed class LiveRuleBaseTests : IDisposable
{
    private static readonly string Cases = Repository.File("tests", "rule-cases");
    private readonly string _folder = Directory.CreateTempSubdirectory("aggloadvisor-live-").FullName;

    public LiveRuleBaseTests() => Repository.Copy(Repository.File("rules"), _folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Reload_NothingEdited_IsUnchanged() => Assert.Equal(Reload.Unchanged, Open().Reload(TestContext.Current.CancellationToken).Result);

    [Fact]
    public void Open_CasesFolderThatDoesNotExist_IsNoFolderWithoutCases() =>
        Assert.Throws<DirectoryNotFoundException>(() => LiveRuleBase.Open(_folder, Cases + "-mistyped", IndicatorCatalog.All, TestContext.Current.CancellationToken));

    [Fact]
    public void Reload_SoundEdit_IsTakenOverWhole()
    {
        var live = Open();
        var before = live.Current;
        Edit("title: { en: \"", "title: { en: \"Edited: ");

        Assert.Equal(Reload.TakenOver, live.Reload(TestContext.Current.CancellationToken).Result);

        Assert.StartsWith("Edited: ", live.Current.Rules.FindDiagnosis("D13")!.Title.En, StringComparison.Ordinal);
        Assert.False(before.Rules.FindDiagnosis("D13")!.Title.En.StartsWith("Edited", StringComparison.Ordinal));
    }

    [Fact]
    public void Reload_BrokenYaml_KeepsTheOldOneAndSaysWhy()
    {
        var live = Open();
        var before = live.Current;
        Edit("title: {", "title: [");

        var report = live.Reload(TestContext.Current.CancellationToken);

        Assert.Equal(Reload.Refused, report.Result);
        Assert.Contains(report.Diagnostics, static d => d.Location.Path.Contains("d13", StringComparison.Ordinal));
        Assert.Same(before, live.Current);
    }

    [Fact]
    public void Reload_EditThatItsCasesDoNotHold_KeepsTheOldOneAndNamesThem()
    {
        var live = Open();
        var before = live.Current;
        Edit("incubators_specialised_share <", "incubators_specialised_share >");

        var report = live.Reload(TestContext.Current.CancellationToken);

        Assert.Equal(Reload.Refused, report.Result);
        Assert.Contains(report.Failures, static f => f.En.Contains("D13", StringComparison.Ordinal));
        Assert.Same(before, live.Current);
    }

    private LiveRuleBase Open() => LiveRuleBase.Open(_folder, Cases, IndicatorCatalog.All, TestContext.Current.CancellationToken).Rules!;

    private void Edit(string old, string @new)
    {
        var path = Directory.EnumerateFiles(Path.Combine(_folder, "diagnoses"), "d13-*.yaml").Single();
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
    }
}
