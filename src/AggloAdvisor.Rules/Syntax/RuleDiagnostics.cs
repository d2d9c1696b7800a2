using System.Collections.Immutable;
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

    internal static readonly YamlCodes Yaml = new(BadYaml, Refused, TooLarge, UnknownKey, MissingKey, WrongKind, BadWord, MissingTranslation);

    /// <summary>Code, title, cause and mending of each, for the documentation.</summary>
    public static ImmutableArray<(string Code, string Title, string Cause, string Mending)> All { get; } =
    [
        (Unreadable, "The rule base cannot be read", "The folder or a file is missing, is a link to somewhere else, or may not be read.", "Name the folder that holds sources.yaml, diagnoses, countermeasures and parameters."),
        (BadYaml, "Not valid YAML", "Quotes, brackets or indentation do not close or line up, or the file is not UTF-8.", "Look at the line and the one before it."),
        (Refused, "YAML that we refuse", "Anchors, aliases and tags can make files explode or load code.", "Write the text out where it is needed."),
        (TooLarge, "Too large or too deep", "A file, text or condition is over the limit that keeps foreign files harmless.", "Split it."),
        (UnknownKey, "Unknown key", "A key is mistyped or does not belong here.", "Use the keys of docs/rule-format.md."),
        (MissingKey, "A key is missing", "Something that every rule must have is absent.", "Add it."),
        (WrongKind, "Another kind of value is expected", "For example a list where a text belongs.", "Write it as docs/rule-format.md shows."),
        (BadWord, "Not one of the words", "A choice such as `stage:` has a word that does not exist.", "Use one of the words listed."),
        (BadId, "Not a name", "Ids are lower-case letters, digits and hyphens; codes D02 or M27.", "Rename it."),
        (Duplicate, "Given twice", "Two rules have the same id or code, or a key stands twice.", "Rename or delete one."),
        (MissingTranslation, "No Chinese text", "A text exists in English only.", "Add `zh:`."),
        (BadComparison, "Not a comparison", "A condition's leaf must be `left operator right`.", "Write for example `primacy_gdp < parameters.space.primacy`."),
        (UnknownIndicator, "Unknown indicator", "No indicator has this name.", "`aggloadvisor indicators CASE` lists the names."),
        (UnknownParameter, "Unknown parameter", "No file in parameters/ defines it.", "Define it, or mend the name."),
        (UnknownReference, "Unknown rule, measure or source", "The id is not defined in this rule base.", "Mend the name or add the file."),
        (WrongScope, "Wrong scope", "The rule speaks of one kind of thing, the indicator of another.", "Add .min, .max, .mean or .median, or change `for:`."),
        (WrongUnit, "Units do not fit", "The two sides measure different things.", "Compare with a threshold in the indicator's unit."),
        (OutOfRange, "Outside the indicator's range", "The comparison can never change its answer.", "Shares run from 0 to 1, not to 100."),
        (WrongCategory, "Words compare only for equality", "A categorical indicator is compared with a number or by size.", "Write == 'word' or != 'word'."),
        (Circle, "Rules ask for each other", "A diagnosis depends on itself.", "Take one `finding:` out."),
        (BadPlaceholder, "A placeholder names nothing", "{…} in a text must be an indicator, a parameter or {target}.", "Mend the name."),
        (BadVersions, "Values of a parameter do not line up", "Dates or granularity steps are not ascending, or both a value and steps are given.", "Sort them; give one of the two."),
        (NoSource, "No source", "Every rule, measure and threshold must say where it comes from.", "Add `sources:`."),
        (Unused, "Nobody uses it", "The parameter stands in no condition.", "Use it or delete it."),
        (BadFormula, "Not a formula", "A character does not belong, an operator or parenthesis is missing, or no figure is named.", "Look at the column; a formula holds names, numbers, + - * /, parentheses and the functions of docs/rule-format.md."),
        (UnknownFunction, "Unknown function", "The formulas of derived indicators have a fixed list of functions.", "Use one of them; more belongs into the program."),
        (UnknownOperand, "Unknown name in a formula", "No indicator and no variable has this name.", "`aggloadvisor indicators CASE` and `aggloadvisor doctor --formats` list the names."),
        (UnlikeUnits, "Unlike units in a formula", "Things that measure different things are added or compared, or a logarithm or root is taken of an amount.", "Divide by an amount of the same kind; a number gets its unit in brackets."),
        (ResultUnit, "The formula gives another unit", "What the formula measures is not what `unit:` says.", "Mend the formula or the unit; `unit` may be a quotient such as 10k_yuan/count."),
        (FormulaScope, "Wrong scope in a formula", "A value of each member stands where one of the whole case is asked for, or the other way round.", "Add sum, mean, median, min, max or percentile, or change `scope:`."),
        (NeverDefined, "Never has a value", "The formula divides by a written 0, or takes a logarithm or root of a written number that has none.", "Mend the number."),
        (BadArguments, "Wrong arguments", "A function has too many or too few things between its parentheses, or a percentile is not a number from 0 to 100.", "Write it as the hint shows."),
        (FormulaCircle, "Derived indicators use each other", "An indicator is computed from itself.", "Take one of the names out of the circle."),
        (BadRange, "Not a range", "The smallest value of `range:` lies above the largest, or outside what the unit allows.", "Swap or mend them."),
        (BadQuantiles, "Not a distribution", "Fewer than two quantiles are given, a higher quantile has a lower value, or year, number of regions, industries and `counted:` do not go together.", "Write it as docs/rule-format.md shows; the values rise from p10 to p90."),
    ];
}
