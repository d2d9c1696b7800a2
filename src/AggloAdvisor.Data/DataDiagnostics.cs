using System.Collections.Immutable;

namespace AggloAdvisor.Data;

/// <summary>What one code of a problem means.</summary>
/// <param name="Code">Stable code, such as <c>AGA2001</c>.</param>
/// <param name="Title">The problem in a few words.</param>
/// <param name="Cause">How it comes about.</param>
/// <param name="Mending">What to do about it.</param>
public sealed record DataDiagnostic(string Code, string Title, string Cause, string Mending);

/// <summary>All problems that reading a case can report: AGA20xx files, 21xx case.yaml, 22xx tables, 23xx names, 24xx values, 25xx plausibility.</summary>
public static class DataDiagnostics
{
    /// <summary>The remark that a figure is given for some members and not for others.</summary>
    public const string SomeMembersLack = Codes.SomeMembersLack;

    /// <summary>Every code once, in ascending order.</summary>
    public static ImmutableArray<DataDiagnostic> All { get; } =
    [
        new(Codes.NoCase, "There is no case here", "The folder does not exist, or it holds no case.yaml.", "Name the folder that holds case.yaml, or make a blank case with `aggloadvisor new case FOLDER`."),
        new(Codes.TooLarge, "A file is too large", "A table has more than 64 MB, or case.yaml more than 4 MB.", "Keep only the years and industries that the advice needs, or sum the microdata first."),
        new(Codes.AbsentFile, "A file that the case names does not exist", "case.yaml lists an activity table, or calls a register complete, whose file is not in the folder.", "Add the file, correct its name, or remove the entry. A complete register without entries is a file with its header alone."),
        new(Codes.OutsideFolder, "A file lies outside the case's folder", "A name is absolute, climbs with `..`, holds characters that file names should not, or is a link that leads out of the folder.", "Copy the file into the folder and name it relative to the folder, with `/` between folders."),
        new(Codes.UnusedFile, "Nothing reads this file", "A table in the folder is neither one of the known names nor listed in case.yaml: probably a misspelt name.", "Rename the file as the hint says, list it under `activities`, or ignore the remark."),
        new(Codes.ReadAsGb18030, "Read as GB18030", "The bytes are not UTF-8 but are GB18030, the encoding of Chinese spreadsheets.", "Nothing needs doing when names look right; otherwise save the file as UTF-8."),
        new(Codes.UnknownEncoding, "The encoding is unknown", "The bytes are neither UTF-8 nor GB18030, and no byte-order mark says UTF-16.", "Save the file as UTF-8 (`CSV UTF-8` in a spreadsheet)."),
        new(Codes.NotText, "This is not text", "The file is a workbook under another name, or holds control characters such as NUL that no text has.", "Save the sheet as `CSV UTF-8`; remove the character."),
        new(Codes.CannotOpen, "A file cannot be opened", "Another program holds it, or its permissions forbid reading.", "Close it in other programs, and check its permissions."),
        new(Codes.FurtherProblems, "Further problems are not listed", "A file has more than a hundred problems of one kind; the rest are counted.", "Mend the first ones; the others often have the same cause."),
        new(Codes.YamlSyntax, "case.yaml is not YAML", "Indentation, quotes or brackets do not fit, a key is not text, the file is empty or holds two documents.", "Look at the place and the line above it; put text that holds `: ` or ` #` between quotes."),
        new(Codes.YamlFeature, "Anchors, aliases and tags are not allowed", "A value begins with `&`, `*` or `!`.", "Write the value out, or put it between quotes."),
        new(Codes.YamlDepth, "Lists and keys are nested too deeply", "More than 16 levels are open at once.", "Follow docs/case-format.md, which needs six."),
        new(Codes.UnknownKey, "A key is unknown", "A key is misspelt or stands at the wrong level.", "Correct it as the hint says, or indent it under the right key."),
        new(Codes.MissingKey, "A key is missing", "Something that every case, member, source or table must say is absent or empty.", "Add the key."),
        new(Codes.WrongKind, "A value is of the wrong kind", "Text stands where a list should, a year is no year, a coordinate is out of range, a list is empty or too long.", "Write what the message expects."),
        new(Codes.DuplicateKey, "A key stands twice", "The same key is given twice in one place; both places are shown.", "Keep one of the two."),
        new(Codes.DuplicateId, "A name is used twice", "Two members, sources, tables or industries have the same id or code; the benchmark may not share a member's.", "Give each its own."),
        new(Codes.BadId, "A short name is not well-formed", "Ids are lower-case letters, digits and single hyphens, and not `case` or `total`; codes have no blanks.", "Choose another name; the printed name goes into `name`."),
        new(Codes.UnknownWord, "A word is unknown", "A kind or an industry tag is not one of the words that exist.", "Use one of the words that the message lists."),
        new(Codes.FileTwice, "A file is named twice", "Two activity tables name one file, or an activity table names a file with a meaning of its own.", "List all measures of a file under one `units`; rename the file."),
        new(Codes.SectorsOverlap, "Industries share some sectors but not all", "Under `input-output: sectors`, two industries of a table name a common sector and cover different sectors besides: flows between them could not be told.", "Give both the same list of sectors, or lists without a sector in common."),
        new(Codes.NoHeader, "A table has no header", "The file is empty or holds remarks only.", "Write the names of the columns into the first line."),
        new(Codes.OpenQuote, "A quote is never closed", "A cell begins with a quote and the file ends, or 32,768 characters pass, before it closes.", "Close the quote at the end of the cell."),
        new(Codes.StrayQuote, "A quote stands in the wrong place", "A quote stands inside an unquoted cell, or text follows the closing quote.", "Put the whole cell between quotes and write each quote inside it twice."),
        new(Codes.RaggedRow, "A row has more or fewer cells than the header", "Separators are missing, or a cell holds the separator without being quoted.", "Keep a separator for each empty cell; put cells that hold a separator between quotes."),
        new(Codes.UnknownColumn, "A column is unknown", "A header is misspelt or belongs to another table.", "Rename or remove the column."),
        new(Codes.MissingColumn, "A column is missing", "A column that the table needs is absent; its rows are not read.", "Add the column."),
        new(Codes.DuplicateColumn, "A column stands twice", "Two headers are the same but for upper and lower case.", "Remove one of the two."),
        new(Codes.TableTooLarge, "A table is too large", "More than 256 columns, 2,000,000 rows, 32,768 characters in a cell, or 40,000,000 cells of all activity tables.", "Keep only the years and industries that the advice needs."),
        new(Codes.NotSquare, "An input-output table is not square", "A sector has a row but no column, or a column but no row, or the row `total` is absent.", "Give each sector a row and a column, and the row `total` with its total input, which is its output."),
        new(Codes.UnknownRegion, "A region is unknown", "A cell names something that is neither a member's id, the benchmark's id, nor `case`.", "Write the id from case.yaml, not the printed name."),
        new(Codes.UnknownVariable, "A variable is unknown", "An observation's variable is not in the list of variables.", "Choose one from `aggloadvisor doctor --formats`."),
        new(Codes.UnknownUnit, "A unit is unknown", "A unit is not in the list of units.", "Choose one from `aggloadvisor doctor --formats`."),
        new(Codes.OtherDimension, "A unit measures something else", "The unit is known, but cannot express this variable or measure.", "Use one of the units that the hint lists."),
        new(Codes.UnknownIndustry, "An industry is unknown", "A code is not in the table's classification; in reported.csv, in none of the case's classifications nor in the register of leading industries.", "Add the industry to case.yaml, or correct the code. Spreadsheets turn codes such as 01 or 3-5 into numbers and dates: format the column as text."),
        new(Codes.UnknownMeasure, "A measure is unknown or has no unit", "A row's measure is no measure, or case.yaml gives no unit for it.", "Correct it, or add it to `units` of the table."),
        new(Codes.UnknownSource, "A source is unknown", "A cell names a source that case.yaml does not list.", "Add it to `sources`, or correct the id."),
        new(Codes.UnknownRegister, "A register is unknown", "A file in registers/, or a name under `registers: complete`, is no register.", "Rename it as the hint says."),
        new(Codes.UnknownIndicator, "An indicator is unknown", "reported.csv names an indicator that does not exist.", "Choose one from `aggloadvisor indicators`."),
        new(Codes.UnknownChoice, "A word is not one of the choices", "A column of a register, or a reported category, takes only certain words; yes/no columns take yes, no and unknown.", "Use one of the words that the message lists; leave the cell empty when unknown."),
        new(Codes.OtherScope, "An indicator speaks about something else", "A row gives a region or an industry that does not fit what the indicator describes.", "Name a member, `case`, or an industry, as the message says."),
        new(Codes.UnknownTable, "An activity table is unknown", "`input-output: sectors` names a table that `activities` does not list.", "Write the table's id."),
        new(Codes.UnknownSector, "An input-output sector is unknown", "`input-output: sectors` names a sector that the table does not have.", "Write the code of a row of the input-output table."),
        new(Codes.NotNumber, "A cell is no number", "Letters, units or remarks stand in a number's cell.", "Write digits with a decimal point; units and notes have columns of their own."),
        new(Codes.DecimalComma, "A decimal comma", "A number is written like 12,5 or 1.234,5. It is not guessed: 1,234 may mean two numbers.", "Write a decimal point."),
        new(Codes.Thousands, "Separators of thousands", "A number is written like 1 234 or 1,234.5.", "Write the digits without separators."),
        new(Codes.WideDigits, "Full-width or other digits", "A number is written in digits other than 0-9.", "Write plain digits, as the hint shows."),
        new(Codes.PercentSign, "A percent sign", "A number carries % or ‰.", "Write the number alone and the unit `percent`, or a share from 0 to 1."),
        new(Codes.Formula, "A formula", "A number's cell holds text that begins with = or @. Formulas are never computed.", "Write the result."),
        new(Codes.OutOfRange, "An impossible value", "A value is negative, or lies outside what the variable can be.", "Check the value and its unit; leave the cell empty when unknown."),
        new(Codes.NotFinite, "Not a finite number", "The cell says NaN or infinity, or a number larger than a computer can hold.", "Leave the cell empty when the value is unknown."),
        new(Codes.NotYear, "Not a year", "A year is not four plain digits from 1900 to 2100.", "Write a year such as 2021."),
        new(Codes.EmptyCell, "A cell is empty that may not be", "A row does not say what, where, when, in which unit or from which source.", "Fill in the cell. Only values may be empty: then they are unknown."),
        new(Codes.DuplicateRow, "The same figure is given twice", "Two rows have the same region, variable or industry, measure and year; both places are shown.", "Keep one of the two."),
        new(Codes.ReportedOutOfRange, "An impossible reported value", "A value in reported.csv lies outside the indicator's range.", "Check the unit (shares are 0 to 1) and which convention the document follows."),
        new(Codes.Placeholder, "A sign for \"no figure\"", "A number's cell holds a dash, dots, n/a or the like.", "Leave the cell empty when the value is unknown; write 0 only when it is zero."),
        new(Codes.TotalDisagrees, "A total disagrees with its parts", "A printed total differs from the sum of its known parts by more than half a percent and more than rounding explains.", "Check the total and the parts; the parts are what is computed with."),
        new(Codes.Jump, "A figure is many times its neighbour", "A figure is thirty times the one of the neighbouring year or more, or a thirtieth or less: mostly another unit.", "Check the unit of both figures."),
        new(Codes.SomeMembersLack, "Some members lack a figure", "A variable is given for some members in the year of the case and not for others.", "Add the figures if they exist. What needs all members stays undecided."),
        new(Codes.CaseYearAbsent, "A table lacks the year of the case", "An activity table has no figure for the year that the advice is about.", "Add that year's rows, or change `year` in case.yaml."),
        new(Codes.NoFigures, "A measure has no figures", "case.yaml gives a unit for a measure of which the table has no known figure.", "Add the rows, or remove the measure from `units`."),
    ];
}

/// <summary>The codes by name, for the code that reports them.</summary>
internal static class Codes
{
    public const string NoCase = "AGA2001";
    public const string TooLarge = "AGA2002";
    public const string AbsentFile = "AGA2003";
    public const string OutsideFolder = "AGA2004";
    public const string UnusedFile = "AGA2005";
    public const string ReadAsGb18030 = "AGA2006";
    public const string UnknownEncoding = "AGA2007";
    public const string NotText = "AGA2008";
    public const string CannotOpen = "AGA2009";
    public const string FurtherProblems = "AGA2010";
    public const string YamlSyntax = "AGA2101";
    public const string YamlFeature = "AGA2102";
    public const string YamlDepth = "AGA2103";
    public const string UnknownKey = "AGA2104";
    public const string MissingKey = "AGA2105";
    public const string WrongKind = "AGA2106";
    public const string DuplicateKey = "AGA2107";
    public const string DuplicateId = "AGA2108";
    public const string BadId = "AGA2109";
    public const string UnknownWord = "AGA2110";
    public const string FileTwice = "AGA2111";
    public const string SectorsOverlap = "AGA2112";
    public const string NoHeader = "AGA2201";
    public const string OpenQuote = "AGA2202";
    public const string StrayQuote = "AGA2203";
    public const string RaggedRow = "AGA2204";
    public const string UnknownColumn = "AGA2205";
    public const string MissingColumn = "AGA2206";
    public const string DuplicateColumn = "AGA2207";
    public const string TableTooLarge = "AGA2208";
    public const string NotSquare = "AGA2209";
    public const string UnknownRegion = "AGA2301";
    public const string UnknownVariable = "AGA2302";
    public const string UnknownUnit = "AGA2303";
    public const string OtherDimension = "AGA2304";
    public const string UnknownIndustry = "AGA2305";
    public const string UnknownMeasure = "AGA2306";
    public const string UnknownSource = "AGA2307";
    public const string UnknownRegister = "AGA2308";
    public const string UnknownIndicator = "AGA2309";
    public const string UnknownChoice = "AGA2310";
    public const string OtherScope = "AGA2311";
    public const string UnknownTable = "AGA2312";
    public const string UnknownSector = "AGA2313";
    public const string NotNumber = "AGA2401";
    public const string DecimalComma = "AGA2402";
    public const string Thousands = "AGA2403";
    public const string WideDigits = "AGA2404";
    public const string PercentSign = "AGA2405";
    public const string Formula = "AGA2406";
    public const string OutOfRange = "AGA2407";
    public const string NotFinite = "AGA2408";
    public const string NotYear = "AGA2409";
    public const string EmptyCell = "AGA2410";
    public const string DuplicateRow = "AGA2411";
    public const string ReportedOutOfRange = "AGA2412";
    public const string Placeholder = "AGA2413";
    public const string TotalDisagrees = "AGA2501";
    public const string Jump = "AGA2502";
    public const string SomeMembersLack = "AGA2503";
    public const string CaseYearAbsent = "AGA2504";
    public const string NoFigures = "AGA2505";
}
