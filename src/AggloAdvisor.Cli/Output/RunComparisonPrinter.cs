using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Advising.Effects;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Auditing.Comparing;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output;

/// <summary>Prints why two runs differ.</summary>
internal sealed class RunComparisonPrinter(TextWriter output, Language language)
{
    private const int MostFigures = 40;

    /// <summary>Prints everything: what differs in what they were made from, then what that does.</summary>
    public void Print(RunComparison comparison)
    {
        if (comparison.IsSame)
        {
            output.WriteLine(Say($"The two runs were made from the same figures with the same rules by the same program.", $"两次运行所用的数据、规则和程序均相同。"));
            return;
        }

        var names = new TargetNames(comparison.New);
        foreach (var change in comparison.Program)
        {
            output.WriteLine(change.In(language));
        }

        if (comparison.Days is { } days)
        {
            output.WriteLine(Say($"rules and thresholds of {days.Old:O} became those of {days.New:O}", $"规则与阈值的基准日由 {days.Old:O} 变为 {days.New:O}"));
        }

        output.WriteLine(Say($"Files that differ: {string.Join(", ", comparison.Files)}", $"不同的文件：{string.Join('、', comparison.Files)}"));
        output.WriteLine(Say($"Figures that differ: {comparison.Figures.Length}", $"不同的数据：{comparison.Figures.Length}个"));
        foreach (var figure in comparison.Figures.Take(MostFigures))
        {
            output.WriteLine($"  {figure.What.In(language)}: {Change(figure)}");
        }

        if (comparison.Figures.Length > MostFigures)
        {
            output.WriteLine(Say($"  and {comparison.Figures.Length - MostFigures} more; --json has them all", $"  另有{comparison.Figures.Length - MostFigures}个；--json可列出全部"));
        }

        Effects(Say($"The figures change", $"数据引起的变化"), comparison.ByFigures, names, withCauses: false);
        output.WriteLine(Say($"Edits of the rules: {comparison.Edits.Length}", $"规则的修改：{comparison.Edits.Length}处"));
        foreach (var edit in comparison.Edits)
        {
            output.WriteLine($"  {edit.Location}: {edit.Words.In(language)}");
        }

        Effects(Say($"The rules then change", $"规则随后引起的变化"), comparison.ByRules, names, withCauses: true);
    }

    private void Effects(string heading, ImmutableArray<RuleEffect> effects, TargetNames names, bool withCauses)
    {
        if (effects.IsEmpty)
        {
            return;
        }

        output.WriteLine(heading);
        foreach (var group in effects.GroupBy(e => withCauses ? EffectWords.Cause(e) : LocalizedText.Same("")))
        {
            if (withCauses)
            {
                output.WriteLine($"  {group.Key.In(language)}");
            }

            foreach (var effect in group)
            {
                output.WriteLine($"    {EffectWords.Kind(effect.Kind).In(language)} {effect.Key.Code} {EffectWords.Target(effect.Key, names).In(language)} {EffectWords.Change(effect).In(language)}".TrimEnd());
            }
        }
    }

    private string Change(FigureChange figure) => (figure.Old, figure.New) switch
    {
        (null, var now) => Say($"{now} (was not given)", $"{now}（原未给出）"),
        (var was, null) => Say($"no longer given (was {was})", $"不再给出（原为{was}）"),
        var (was, now) => string.Create(CultureInfo.InvariantCulture, $"{was} -> {now}"),
    };

    private string Say(EnglishText en, ChineseText zh) => LocalizedText.Of(en, zh).In(language);
}
