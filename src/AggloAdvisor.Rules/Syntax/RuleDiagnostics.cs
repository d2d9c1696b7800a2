using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Rules.Syntax.Overlays;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Everything that reading a rule base can complain about.</summary>
public static class RuleDiagnostics
{
    internal const string Unreadable = "AGA1001";
    internal const string BadYaml = "AGA1002";
    internal const string Refused = "AGA1003";
    internal const string TooLarge = "AGA1004";
    internal const string UnknownKey = "AGA1005";
    internal const string MissingKey = "AGA1006";
    internal const string WrongKind = "AGA1007";
    internal const string BadWord = "AGA1008";
    internal const string BadId = "AGA1009";
    internal const string Duplicate = "AGA1010";
    internal const string MissingTranslation = "AGA1011";
    internal const string BadComparison = "AGA1020";
    internal const string UnknownIndicator = "AGA1021";
    internal const string UnknownParameter = "AGA1022";
    internal const string UnknownReference = "AGA1023";
    internal const string WrongScope = "AGA1024";
    internal const string WrongUnit = "AGA1025";
    internal const string OutOfRange = "AGA1026";
    internal const string WrongCategory = "AGA1027";
    internal const string Circle = "AGA1028";
    internal const string BadPlaceholder = "AGA1029";
    internal const string BadVersions = "AGA1030";
    internal const string NoSource = "AGA1031";
    internal const string Unused = "AGA1032";
    internal const string BareThreshold = "AGA1033";
    internal const string UnknownItem = "AGA1036";
    internal const string ItemUse = "AGA1037";
    internal const string BadFormula = "AGA1040";
    internal const string UnknownFunction = "AGA1041";
    internal const string UnknownOperand = "AGA1042";
    internal const string UnlikeUnits = "AGA1043";
    internal const string ResultUnit = "AGA1044";
    internal const string FormulaScope = "AGA1045";
    internal const string NeverDefined = "AGA1046";
    internal const string BadArguments = "AGA1047";
    internal const string FormulaCircle = "AGA1048";
    internal const string BadRange = "AGA1049";
    internal const string BadQuantiles = "AGA1050";

    internal const string BadProfile = "AGA1060";

    internal static readonly YamlCodes Yaml = new(BadYaml, Refused, TooLarge, UnknownKey, MissingKey, WrongKind, BadWord, MissingTranslation);

    /// <summary>Code, title, cause and mending of each, for the documentation.</summary>
    public static ImmutableArray<DiagnosticEntry> All { get; } =
    [
        new(
            Unreadable,
            new("The rule base cannot be read", "规则库无法读取"),
            new("The folder or a file is missing, is a link to somewhere else, or may not be read.", "文件夹或文件不存在、是指向别处的链接，或没有读取权限。"),
            new("Name the folder that holds sources.yaml, diagnoses, countermeasures and parameters.", "请指明含有 sources.yaml、`diagnoses`、`countermeasures` 和 `parameters` 的文件夹。")),
        new(
            BadYaml,
            new("Not valid YAML", "不符合 YAML 语法"),
            new("Quotes, brackets or indentation do not close or line up, or the file is not UTF-8.", "引号、括号没有闭合，缩进没有对齐，或文件不是 UTF-8。"),
            new("Look at the line and the one before it.", "请检查所指的行及其上一行。")),
        new(
            Refused,
            new("YAML that we refuse", "不接受的 YAML 写法"),
            new("Anchors, aliases and tags can make files explode or load code.", "锚点、别名和标签可能使文件急剧膨胀或加载代码。"),
            new("Write the text out where it is needed.", "请在需要处直接写出文本。")),
        new(
            TooLarge,
            new("Too large or too deep", "过大或过深"),
            new("A file, text or condition is over the limit that keeps foreign files harmless.", "文件、文本或条件超过了为防范外来文件而设的上限。"),
            new("Split it.", "请拆分。")),
        new(
            UnknownKey,
            new("Unknown key", "未知的键"),
            new("A key is mistyped or does not belong here.", "键名写错，或不应出现在此处。"),
            new("Use the keys of docs/rule-format.md.", "请使用 docs/rule-format.md 所列的键。")),
        new(
            MissingKey,
            new("A key is missing", "缺少键"),
            new("Something that every rule must have is absent.", "每条规则都必须有的内容缺失。"),
            new("Add it.", "请补上。")),
        new(
            WrongKind,
            new("Another kind of value is expected", "值的类型不对"),
            new("For example a list where a text belongs.", "例如应为文本处写了列表。"),
            new("Write it as docs/rule-format.md shows.", "请按 docs/rule-format.md 书写。")),
        new(
            BadWord,
            new("Not one of the words", "不是规定的词"),
            new("A choice such as `stage:` has a word that does not exist.", "`stage:` 一类的选项写了不存在的词。"),
            new("Use one of the words listed.", "请使用所列的词。")),
        new(
            BadId,
            new("Not a name", "不是合规的名称"),
            new("Ids are lower-case letters, digits and hyphens; codes D02 or M27.", "标识由小写字母、数字和连字符组成；代码如 `D02` 或 `M27`。"),
            new("Rename it.", "请改名。")),
        new(
            Duplicate,
            new("Given twice", "给出了两次"),
            new("Two rules have the same id or code, or a key stands twice.", "两条规则的标识或代码相同，或同一个键出现了两次。"),
            new("Rename or delete one.", "请改名或删去其中一个。")),
        new(
            MissingTranslation,
            new("No Chinese text", "没有中文文本"),
            new("A text exists in English only.", "文本只有英文。"),
            new("Add `zh:`.", "请补上 `zh:`。")),
        new(
            BadComparison,
            new("Not a comparison", "不是比较式"),
            new("A condition's leaf must be `left operator right`.", "条件的末端应为“左项、运算符、右项”。"),
            new("Write for example `primacy_gdp < parameters.space.primacy`.", "例如可写 `primacy_gdp < parameters.space.primacy`。")),
        new(
            UnknownIndicator,
            new("Unknown indicator", "未知的指标"),
            new("No indicator has this name.", "没有这个名称的指标。"),
            new("`aggloadvisor indicators CASE` lists the names.", "`aggloadvisor indicators CASE` 可列出各名称。")),
        new(
            UnknownParameter,
            new("Unknown parameter", "未知的参数"),
            new("No file in parameters/ defines it.", "parameters/ 中没有文件定义它。"),
            new("Define it, or mend the name.", "请定义该参数，或改正名称。")),
        new(
            UnknownReference,
            new("Unknown rule, measure or source", "未知的规则、对策或来源"),
            new("The id is not defined in this rule base.", "规则库中没有定义该标识。"),
            new("Mend the name or add the file.", "请改正名称或补上文件。")),
        new(
            WrongScope,
            new("Wrong scope", "对象范围不符"),
            new("The rule speaks of one kind of thing, the indicator of another.", "规则描述一类对象，而指标描述另一类。"),
            new("Add .min, .max, .mean or .median, or change `for:`.", "请加上 `.min`、`.max`、`.mean` 或 `.median`，或修改 `for:`。")),
        new(
            WrongUnit,
            new("Units do not fit", "单位不符"),
            new("The two sides measure different things.", "两侧衡量的不是同一种量。"),
            new("Compare with a threshold in the indicator's unit.", "请与采用该指标单位的阈值比较。")),
        new(
            OutOfRange,
            new("Outside the indicator's range", "超出指标的取值范围"),
            new("The comparison can never change its answer.", "这一比较的结果永远不会改变。"),
            new("Shares run from 0 to 1, not to 100.", "比重取 0 至 1，而不是 0 至 100。")),
        new(
            WrongCategory,
            new("Words compare only for equality", "词只能比较是否相等"),
            new("A categorical indicator is compared with a number or by size.", "取词值的指标与数字比较，或比较了大小。"),
            new("Write == 'word' or != 'word'.", "请写 `== 'word'` 或 `!= 'word'`。")),
        new(
            Circle,
            new("Rules ask for each other", "规则相互引用"),
            new("A diagnosis depends on itself.", "某项诊断依赖于自身。"),
            new("Take one `finding:` out.", "请去掉一处 `finding:`。")),
        new(
            BadPlaceholder,
            new("A placeholder names nothing", "占位符没有对应内容"),
            new("{…} in a text must be an indicator, a parameter or {target}.", "文本中的 {…} 必须是指标、参数或 `{target}`。"),
            new("Mend the name.", "请改正名称。")),
        new(
            BadVersions,
            new("Values of a parameter do not line up", "参数的各值不成次序"),
            new("Dates or granularity steps are not ascending, or both a value and steps are given.", "日期或分级没有递增，或同时给出了值和分级。"),
            new("Sort them; give one of the two.", "请排序；两者只给其一。")),
        new(
            NoSource,
            new("No source", "没有来源"),
            new("Every rule, measure and threshold must say where it comes from.", "每条规则、对策和阈值都必须写明出处。"),
            new("Add `sources:`.", "请补上 `sources:`。")),
        new(
            Unused,
            new("Nobody uses it", "无人使用"),
            new("The parameter stands in no condition.", "该参数没有出现在任何条件中。"),
            new("Use it or delete it.", "请使用或删去它。")),
        new(
            BareThreshold,
            new("A threshold without provenance", "阈值没有来历"),
            new("A condition compares with a number of its own. Nobody can say later where it comes from, and it cannot be dated or overridden. 0, 1 and 2 count things and need no source.", "条件直接与数字比较。日后无从查考其来历，也不能注明生效日期或加以替换。0、1、2 用于计数，无须出处。"),
            new("Make it a parameter with unit, provenance and reference.", "请改为参数，写明单位、来历和依据。")),
        new(
            UnknownItem,
            new("Unknown item of a paper", "文献条目不存在"),
            new("A citation names an item that no file of items/ lists, or one of another paper.", "引用的条目在 items/ 中未列出，或属于另一篇文献。"),
            new("Mend the number, or list the item in items/ under its paper.", "请更正编号，或在 items/ 中该文献名下列出此条目。")),
        new(
            ItemUse,
            new("An item is not accounted for", "条目没有着落"),
            new("Nothing uses what a paper says and no reason is given, or a reason is given although something uses it.", "文献条目未被任何内容使用又未说明理由，或已被使用却仍写有不用的理由。"),
            new("Cite it, name what uses it in `used-by:`, or say why not in `not-used:`.", "请引用它，在 `used-by:` 中写明使用者，或在 `not-used:` 中说明理由。")),
        new(
            BadFormula,
            new("Not a formula", "不是公式"),
            new("A character does not belong, an operator or parenthesis is missing, or no figure is named.", "有不应出现的字符，缺少运算符或括号，或没有任何变量。"),
            new("Look at the column; a formula holds names, numbers, + - * /, parentheses and the functions of docs/rule-format.md.", "请查看所指的列；公式由名称、数字、+ - * /、括号和 docs/rule-format.md 所列的函数组成。")),
        new(
            UnknownFunction,
            new("Unknown function", "未知的函数"),
            new("The formulas of derived indicators have a fixed list of functions.", "派生指标的公式只能使用规定的函数。"),
            new("Use one of them; more belongs into the program.", "请使用其中之一；更复杂的计算应写入程序。")),
        new(
            UnknownOperand,
            new("Unknown name in a formula", "公式中有未知的名称"),
            new("No indicator and no variable has this name.", "没有这个名称的指标或变量。"),
            new("`aggloadvisor indicators CASE` and `aggloadvisor doctor --formats` list the names.", "`aggloadvisor indicators CASE` 和 `aggloadvisor doctor --formats` 可列出各名称。")),
        new(
            UnlikeUnits,
            new("Unlike units in a formula", "公式中的单位不符"),
            new("Things that measure different things are added or compared, or a logarithm or root is taken of an amount.", "把衡量不同量的项相加或比较，或对有量纲的量取对数或开方。"),
            new("Divide by an amount of the same kind; a number gets its unit in brackets.", "请除以同类的量；数字的单位写在方括号中。")),
        new(
            ResultUnit,
            new("The formula gives another unit", "公式得出另一种单位"),
            new("What the formula measures is not what `unit:` says.", "公式得出的量与 `unit:` 不符。"),
            new("Mend the formula or the unit; `unit` may be a quotient such as 10k_yuan/count.", "请改正公式或单位；`unit` 可以是商，如 `10k_yuan/count`。")),
        new(
            FormulaScope,
            new("Wrong scope in a formula", "公式的对象范围不符"),
            new("A value of each member stands where one of the whole case is asked for, or the other way round.", "应为整个案例的值处写了各成员的值，或相反。"),
            new("Add sum, mean, median, min, max or percentile, or change `scope:`.", "请加上 `sum`、`mean`、`median`、`min`、`max` 或 `percentile`，或修改 `scope:`。")),
        new(
            NeverDefined,
            new("Never has a value", "永远没有值"),
            new("The formula divides by a written 0, or takes a logarithm or root of a written number that has none.", "公式除以写明的 0，或对不能取对数、不能开方的写明的数取对数、开方。"),
            new("Mend the number.", "请改正该数。")),
        new(
            BadArguments,
            new("Wrong arguments", "参数不对"),
            new("A function has too many or too few things between its parentheses, or a percentile is not a number from 0 to 100.", "函数括号中的项过多或过少，或百分位不是 0 至 100 之间的数。"),
            new("Write it as the hint shows.", "请按提示书写。")),
        new(
            FormulaCircle,
            new("Derived indicators use each other", "派生指标相互引用"),
            new("An indicator is computed from itself.", "某个指标由自身算出。"),
            new("Take one of the names out of the circle.", "请从循环中去掉一个名称。")),
        new(
            BadRange,
            new("Not a range", "不是有效的范围"),
            new("The smallest value of `range:` lies above the largest, or outside what the unit allows.", "`range:` 的最小值大于最大值，或超出单位允许的范围。"),
            new("Swap or mend them.", "请互换或改正。")),
        new(
            BadQuantiles,
            new("Not a distribution", "不是有效的分布"),
            new("Fewer than two quantiles are given, a higher quantile has a lower value, or year, number of regions, industries and `counted:` do not go together.", "给出的分位数不足两个，较高的分位数反而较小，或年份、地区数、行业数与 `counted:` 不相配。"),
            new("Write it as docs/rule-format.md shows; the values rise from p10 to p90.", "请按 docs/rule-format.md 书写；各值从 `p10` 到 `p90` 递增。")),
        new(
            BadProfile,
            new("Not a profile of a documented case", "不是案例概况"),
            new("A figure is not among those that cases are likened by, lies outside its range, or the profile has no figure or no year.", "所列数据不在用于比较案例的指标之内、超出取值范围，或概况缺少数据或年份。"),
            new("Use the figures of docs/rule-format.md; shares run from 0 to 1, population is in persons.", "请使用 docs/rule-format.md 所列的数据；比重取 0 至 1，人口以人为单位。")),
        .. OverlayDiagnostics.All,
        .. DateDiagnostics.All,
        new(
            "AGA1100",
            new("Can never fire", "永远不会触发"),
            new("The comparisons of a rule shut each other out.", "规则的各项比较互相排斥。"),
            new("Look at the direction of the comparisons and at the values of the thresholds.", "请检查比较方向和阈值取值。")),
        new(
            "AGA1101",
            new("Always fires", "总会触发"),
            new("The rule fires whatever its figures are, once they are known.", "只要数值已知，规则总会触发。"),
            new("Tighten the condition, or drop it.", "请收紧条件，或删除。")),
        new(
            "AGA1102",
            new("A part decides nothing", "部分条件不起作用"),
            new("A part of the condition always holds, never holds, or follows from its neighbours.", "条件的某一部分恒成立、恒不成立，或可由其他部分推出。"),
            new("Delete the part, or mend its direction or threshold.", "请删除该部分，或改正其比较方向或阈值。")),
        new(
            "AGA1103",
            new("Fires only where another fires", "仅在另一规则触发时触发"),
            new("One rule follows from another.", "一条规则可由另一条推出。"),
            new("Add `finding:` if that is meant, else part the two.", "若有意如此，请加上 `finding:`；否则请将两者区分开。")),
        new(
            "AGA1104",
            new("Two rules fire for the same values", "两条规则等价"),
            new("Their conditions come to the same.", "两者的条件等价。"),
            new("Keep one of them.", "请保留其中之一。")),
        new(
            "AGA1105",
            new("Conflicting measures together", "相互冲突的对策同时出现"),
            new("Two rules can fire together and recommend measures that conflict, with all gates open.", "两条规则可能同时触发，并在前提条件均满足时引出相互冲突的对策。"),
            new("Part the rules, or give one measure a gate that shuts the other out.", "请区分两条规则，或为其中一项对策设置排斥另一项的前提条件。")),
        new(
            "AGA1106",
            new("A gap between forms", "各形式之间有空档"),
            new("Between two forms of a diagnosis lie values for which none of its forms fires.", "诊断的两种形式之间存在任何形式都不触发的取值。"),
            new("Let the bands touch: one with <, the other with >=.", "请让各区间相接：一个用 <，另一个用 >=。")),
        new(
            "AGA1107",
            new("Too many branches", "分支过多"),
            new("The condition branches too much to be analysed.", "条件分支过多，无法分析。"),
            new("Split the rule.", "请拆分规则。")),
        new(
            "AGA1108",
            new("An answer that answers nothing", "没有对应发现的说明"),
            new("An entry of analysis.yaml matches nothing that is found any more.", "analysis.yaml 中的条目不再对应任何发现。"),
            new("Delete it, or mend its codes.", "请删除，或改正其代号。")),
    ];
}
