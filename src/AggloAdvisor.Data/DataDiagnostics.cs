using System.Collections.Immutable;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Data;

/// <summary>Everything that reading a case can complain about.</summary>
public static class DataDiagnostics
{
    internal const string Unreadable = "AGA2001";
    internal const string BadYaml = "AGA2002";
    internal const string Refused = "AGA2003";
    internal const string TooLarge = "AGA2004";
    internal const string UnknownKey = "AGA2005";
    internal const string MissingKey = "AGA2006";
    internal const string WrongKind = "AGA2007";
    internal const string BadWord = "AGA2008";
    internal const string BadId = "AGA2009";
    internal const string Duplicate = "AGA2010";
    internal const string MissingTranslation = "AGA2011";
    internal const string Encoding = "AGA2012";
    internal const string BadCsv = "AGA2013";
    internal const string BadColumn = "AGA2014";
    internal const string UnusedFile = "AGA2015";
    internal const string UnknownName = "AGA2020";
    internal const string BadNumber = "AGA2021";
    internal const string OutOfRange = "AGA2022";
    internal const string WrongUnit = "AGA2023";
    internal const string BadYear = "AGA2024";
    internal const string Required = "AGA2025";
    internal const string WrongTotal = "AGA2030";
    internal const string NoCaseYear = "AGA2031";
    internal const string Jump = "AGA2032";

    internal static readonly YamlCodes Yaml = new(BadYaml, Refused, TooLarge, UnknownKey, MissingKey, WrongKind, BadWord, MissingTranslation);

    /// <summary>Code, title, cause and mending of each, for the documentation.</summary>
    public static ImmutableArray<(string Code, string Title, string Cause, string Mending)> All { get; } =
    [
        (Unreadable, "The case cannot be read", "The folder or a file it names is missing, lies outside the folder or is a link.", "Name the folder that holds case.yaml; keep its files inside."),
        (BadYaml, "Not valid YAML", "Quotes, brackets or indentation of case.yaml do not close or line up, or it is not UTF-8.", "Look at the line and the one before it."),
        (Refused, "YAML that we refuse", "Anchors, aliases and tags.", "Write the text out where it is needed."),
        (TooLarge, "Too large", "A file, row or list is over the limit that keeps foreign files harmless.", "Split the case."),
        (UnknownKey, "Unknown key", "A key of case.yaml is mistyped or does not belong there.", "Use the keys of docs/case-format.md."),
        (MissingKey, "A key is missing", "Something that every case must have is absent.", "Add it."),
        (WrongKind, "Another kind of value is expected", "For example a list where a text belongs.", "Write it as docs/case-format.md shows."),
        (BadWord, "Not one of the words", "A choice has a word that does not exist.", "Use one of the words listed."),
        (BadId, "Not a name", "Ids are lower-case letters, digits and hyphens.", "Rename it."),
        (Duplicate, "Given twice", "Two rows give the same figure, or two things have the same id.", "Delete one; the second place is shown."),
        (MissingTranslation, "No Chinese text", "A name exists in English only.", "Add `zh:`."),
        (Encoding, "Encoding", "The file is not UTF-8; it was read as GB18030, or could not be read.", "Save it as UTF-8."),
        (BadCsv, "Not a proper table", "A quote does not close, or a row has another number of cells than the header.", "Mend the row; quote cells that hold the separator."),
        (BadColumn, "Columns", "A column is missing, unknown or given twice.", "Use the columns of docs/case-format.md."),
        (UnusedFile, "A file that no table uses", "Its name is probably mistyped.", "Rename it, or list it in case.yaml."),
        (UnknownName, "Unknown name", "A region, industry, variable, indicator, measure or source is not defined.", "Mend the name or define it in case.yaml."),
        (BadNumber, "Not a number", "Decimal commas, thousands separators, percent signs, words or formulas in a number cell.", "Write digits with a decimal point; leave unknown cells empty."),
        (OutOfRange, "Impossible value", "Negative where only positive values exist, or outside the quantity's range.", "Check the figure and its unit."),
        (WrongUnit, "Unit", "The unit is unknown or measures something else.", "`aggloadvisor doctor --formats` lists the units."),
        (BadYear, "Not a year", "A calendar year of four digits is expected.", "Write it as 2021."),
        (Required, "An empty cell", "This cell may not be empty.", "Fill it in, or delete the row."),
        (WrongTotal, "The total disagrees with its parts", "The parts do not add up to the total row.", "Check both; one of them is wrong."),
        (NoCaseYear, "The case's year is missing", "A table has no row for the year the advice is about.", "Add it, or change `year:` in case.yaml."),
        (Jump, "An improbable jump", "A value is many times its neighbour in the same series.", "Check the unit of both."),
    ];
}
