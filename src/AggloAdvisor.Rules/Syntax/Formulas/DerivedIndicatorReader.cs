using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Formulas;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;
using YamlDotNet.RepresentationModel;

namespace AggloAdvisor.Rules.Syntax.Formulas;

/// <summary>What the files of <c>indicators/</c> came to.</summary>
/// <param name="Indicators">Those without errors, each after those it uses.</param>
/// <param name="Dictionary">All indicators that rules may name: also derived ones whose formula is wrong, so that each mistake is told once.</param>
internal sealed record DerivedIndicators(ImmutableArray<DerivedIndicator> Indicators, FrozenDictionary<string, IndicatorDefinition> Dictionary);

/// <summary>Reads the indicators that a rule base defines.</summary>
internal static class DerivedIndicatorReader
{
    private const int MaxIndicators = 200;

    /// <summary>Reads all files: first what each indicator is, so that formulas may use each other; then the formulas; then their order.</summary>
    public static DerivedIndicators ReadAll(
        IEnumerable<YamlMap> files,
        IReadOnlyCollection<IndicatorDefinition> builtIn,
        FrozenDictionary<string, BibliographyEntry> sources,
        IReadOnlyDictionary<string, PaperItem> items,
        DiagnosticBag problems)
    {
        var maps = files.ToArray();
        if (maps.Length > MaxIndicators)
        {
            problems.Error(RuleDiagnostics.TooLarge, maps[MaxIndicators].Location, LocalizedText.Of($"the rule base defines {maps.Length} indicators; at most {MaxIndicators} are read", $"规则库定义了 {maps.Length} 个指标；最多读取 {MaxIndicators} 个"), new("delete those that nobody uses", "请删去无人使用的指标"));
            maps = maps[..MaxIndicators];
        }

        var known = builtIn.ToDictionary(static d => d.Id, StringComparer.Ordinal);
        var drafts = Unique.ById(
            maps.Select(m => DerivedIndicatorDraft.Read(m, known, sources, items)).OfType<DerivedIndicatorDraft>(),
            static d => d.Definition.Id,
            static d => d.Location,
            new("indicator", "指标"),
            problems);
        foreach (var draft in drafts)
        {
            known.TryAdd(draft.Definition.Id, draft.Definition);
        }

        var names = new FormulaNames(known.ToFrozenDictionary(StringComparer.Ordinal), VariableCatalog.Known);
        var byId = drafts.ToDictionary(static d => d.Definition.Id, StringComparer.Ordinal);
        var sound = drafts.Select(d => d.Check(names)).OfType<DerivedIndicator>().ToArray();
        var ordered = FormulaOrder.Of(sound, (id, name) => byId[id].PlaceOf(name), problems);

        // Each comes after those it uses: what it takes over from them is known.
        var complete = ImmutableArray.CreateBuilder<DerivedIndicator>();
        foreach (var indicator in ordered)
        {
            var definition = byId[indicator.Definition.Id].Complete(indicator.Formula, known);
            known[definition.Id] = definition;
            complete.Add(indicator with { Definition = definition });
        }

        return new(complete.ToImmutable(), known.ToFrozenDictionary(StringComparer.Ordinal));
    }
}

/// <summary>One indicator whose formula has not been looked at yet.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Location">Where its file starts.</param>
/// <param name="Formula">Its formula as written.</param>
/// <param name="UnitLocation">Where its unit is written.</param>
/// <param name="SaysComparable">Whether the file claims that values of different years may be compared.</param>
internal sealed record DerivedIndicatorDraft(
    IndicatorDefinition Definition,
    SourceLocation Location,
    FormulaSource Formula,
    SourceLocation UnitLocation,
    bool? SaysComparable)
{
    private const int MostDecimals = 6;

    /// <summary>Everything but the formula; null, with diagnostics, when it is wrong.</summary>
    public static DerivedIndicatorDraft? Read(YamlMap map, IReadOnlyDictionary<string, IndicatorDefinition> builtIn, FrozenDictionary<string, BibliographyEntry> sources, IReadOnlyDictionary<string, PaperItem> items)
    {
        var id = IdOf(map, builtIn);
        var code = Identity.Code(map, Ids.IsIndicatorCode, new("a capital letter of the catalogue and two digits, such as N03, or DX and two digits", "目录的大写字母加两位数字书写，如‘N03’，或‘DX’加两位数字"));
        var name = map.Text("name");
        var chain = map.Word("chain", Words.Chains);
        var scope = map.Word("scope", Words.FormulaScopes);
        var (unit, unitLocation) = UnitOf(map);
        var (minimum, maximum) = RangeOf(map, unit);
        var direction = map.Word("direction", Words.Directions);
        var formulaNode = map.Required("formula");
        var formula = map.Scalar(formulaNode, "formula");
        var reading = map.Text("reading");
        var convention = map.Text("convention", required: false);
        var caution = map.Text("caution", required: false);
        var decimals = DecimalsOf(map);
        var comparable = ComparableOf(map);
        var cited = Citations.Of(map, sources, items);
        map.ReportUnknownKeys();
        if (id is null || code is null || name is null || chain is null || scope is null || unit is null || direction is null || formula is null || reading is null)
        {
            return null;
        }

        var positions = map.Positions((YamlScalarNode)formulaNode!);
        var definition = new IndicatorDefinition
        {
            Id = id,
            Code = code,
            Name = name,
            Chain = chain.Value,
            Scope = scope.Value,
            Unit = unit,
            Minimum = minimum,
            Maximum = maximum,
            Direction = direction.Value,
            Formula = LocalizedText.Same(string.Join(' ', formula.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
            Inputs = [],
            Convention = convention,
            Reading = reading,
            Source = LocalizedText.List(cited.Select(c => LocalizedText.Of($"{sources[c.SourceId].Short}, {c.Section}", $"{sources[c.SourceId].Short}，{c.Section}")), "; ", "；"),
            Caution = caution,
            Decimals = decimals,
            ComparableOverTime = comparable ?? true,
        };
        return new(definition, map.Location, new FormulaSource(formula, positions.At, map.Problems), unitLocation, comparable);
    }

    /// <summary>The indicator with its formula; null, with diagnostics, when the formula is wrong or gives another unit.</summary>
    public DerivedIndicator? Check(FormulaNames names)
    {
        if (FormulaParser.Read(Formula) is not { } syntax
            || new FormulaChecker(names, Formula).Check(syntax, Definition.Scope) is not var (formula, dimension))
        {
            return null;
        }

        var declared = Dimension.Of(Unit.Find(Definition.Unit)!);
        if (!dimension.Equals(declared))
        {
            Formula.Problems.Error(
                RuleDiagnostics.ResultUnit,
                UnitLocation,
                LocalizedText.Of($"the formula gives {dimension}, but 'unit' is '{Definition.Unit}' ({declared})", $"公式得出的是{dimension.Text}，而‘unit’为‘{Definition.Unit}’（{declared.Text}）"),
                FormulaUnits.Fitting(dimension) is { Length: > 0 } fitting ? LocalizedText.Of($"write for example {Named.List(fitting, " or ")}", $"例如可写{Named.List(fitting, " or ")}") : new("mend the formula", "请改正公式"),
                Formula.At(syntax.Offset));
            return null;
        }

        return new DerivedIndicator(Definition, formula, Location);
    }

    /// <summary>Where the formula uses a name; where the formula starts when it does not.</summary>
    public SourceLocation PlaceOf(string name) =>
        Formula.At(FormulaLexer.Read(Formula)?.FirstOrDefault(t => t.Kind == TokenKind.Name && t.Text == name).Offset ?? 0);

    /// <summary>The definition with what it takes over from the indicators it uses: their inputs, and whether years may be compared.</summary>
    public IndicatorDefinition Complete(Formula formula, IReadOnlyDictionary<string, IndicatorDefinition> known)
    {
        ImmutableArray<IndicatorDefinition> operands = [.. FormulaWalk.All(formula).OfType<IndicatorFormula>().Select(f => known[f.Indicator.Id])];
        if (SaysComparable == true && operands.FirstOrDefault(static d => !d.ComparableOverTime) is { } changing)
        {
            Formula.Problems.Error(RuleDiagnostics.BadWord, PlaceOf(changing.Id), LocalizedText.Of($"'comparable-over-time' is true, but values of '{changing.Id}' of different years may not be compared", $"‘comparable-over-time’为‘true’，但‘{changing.Id}’不同年份的值不可比"), new("leave the key out", "请去掉该键"));
        }

        return Definition with
        {
            Formula = Definition.Formula with { Zh = FormulaText.InChinese(formula) },
            Inputs = [.. FormulaWalk.All(formula).SelectMany(f => f switch
            {
                VariableFormula variable => [variable.Variable.Id],
                IndicatorFormula indicator => known[indicator.Indicator.Id].Inputs,
                _ => ImmutableArray<string>.Empty,
            }).Distinct(StringComparer.Ordinal)],
            ComparableOverTime = Definition.ComparableOverTime && operands.All(static d => d.ComparableOverTime),
        };
    }

    private static string? IdOf(YamlMap map, IReadOnlyDictionary<string, IndicatorDefinition> builtIn)
    {
        var node = map.Required("id");
        if (map.Scalar(node, "id") is not { } id)
        {
            return null;
        }

        LocalizedText? taken = builtIn.ContainsKey(id) ? new("is an indicator of the program", "是程序自带的指标")
            : VariableCatalog.Known.ContainsKey(id) ? new("is a figure of cases", "是案例的变量")
            : FormulaWords.IsFunction(id) ? new("is a function of formulas", "是公式的函数")
            : null;
        if (taken is not null)
        {
            map.Problems.Error(RuleDiagnostics.Duplicate, map.At(node!), LocalizedText.Of($"'{id}' {taken}", $"‘{id}’{taken}"), new("choose another name", "请另取名称"));
            return null;
        }

        if (Ids.IsIndicator(id))
        {
            return id;
        }

        map.Problems.Error(RuleDiagnostics.BadId, map.At(node!), LocalizedText.Of($"'{id}' is not a name; 'id' is written with lower-case letters, digits and underscores", $"‘{id}’不是合规的名称；‘id’须用小写字母、数字和下划线书写"), new("rename it here and wherever it is used", "请在此处及所有引用处改名"));
        return null;
    }

    private static (string? Unit, SourceLocation Location) UnitOf(YamlMap map)
    {
        var node = map.Required("unit");
        if (map.Scalar(node, "unit") is not { } id)
        {
            return (null, map.Location);
        }

        if (Unit.Find(id) is { Dimension: not ("category" or "rank") })
        {
            return (id, map.At(node!));
        }

        map.Problems.Error(
            RuleDiagnostics.WrongUnit,
            map.At(node!),
            Unit.Known.ContainsKey(id) ? LocalizedText.Of($"no formula gives a '{id}'", $"公式不能得出‘{id}’") : LocalizedText.Of($"unknown unit '{id}'", $"未知的单位‘{id}’"),
            Suggestion.DidYouMean(id, Unit.Known.Keys.Where(u => u != id)) ?? new("`aggloadvisor doctor --formats` lists the units; a quotient is written like 10k_yuan/count", "`aggloadvisor doctor --formats` 可列出各单位；商写作‘10k_yuan/count’"));
        return (null, map.At(node!));
    }

    private static (double? Minimum, double? Maximum) RangeOf(YamlMap map, string? unit)
    {
        if (map.Child("range") is not { } range)
        {
            return (null, null);
        }

        var (minimum, maximum) = (range.Number("min"), range.Number("max"));
        range.ReportUnknownKeys();
        if (minimum > maximum)
        {
            map.Problems.Error(RuleDiagnostics.BadRange, range.Location, LocalizedText.Of($"the range starts at {minimum} and ends at {maximum}", $"范围从 {minimum} 开始，到 {maximum} 结束"), new("swap the two", "请互换两者"));
        }
        else if (unit == "share" && (minimum < -1 || maximum > 1))
        {
            map.Problems.Error(RuleDiagnostics.BadRange, range.Location, new("a share runs from 0 to 1, a difference of shares from -1 to 1", "比重取 0 至 1，比重之差取 -1 至 1"), new("write 1 for 100 %, or 'unit: ratio'", "100% 写作 1，或改用‘unit: ratio’"));
        }

        return (minimum, maximum);
    }

    private static int DecimalsOf(YamlMap map)
    {
        const int usual = 3;
        var node = map.Optional("decimals");
        if (map.Scalar(node, "decimals") is not { } text)
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= MostDecimals)
        {
            return decimals;
        }

        map.Problems.Error(RuleDiagnostics.WrongKind, map.At(node!), LocalizedText.Of($"'decimals' is '{text}'; a whole number from 0 to {MostDecimals} is expected", $"‘decimals’为‘{text}’；应为 0 至 {MostDecimals} 之间的整数"), new("write digits only, without separator or unit", "只写数字，不加分隔符和单位"));
        return usual;
    }

    private static bool? ComparableOf(YamlMap map)
    {
        var node = map.Optional("comparable-over-time");
        switch (map.Scalar(node, "comparable-over-time"))
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            case var text:
                map.Problems.Error(RuleDiagnostics.BadWord, map.At(node!), LocalizedText.Of($"'comparable-over-time' is '{text}'; expected true or false", $"‘comparable-over-time’为‘{text}’；应为‘true’或‘false’"), new("write 'false' when the unit or the classification changes from year to year", "单位或分类逐年变化时请写‘false’"));
                return null;
        }
    }
}
