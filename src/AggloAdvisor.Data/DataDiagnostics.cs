using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;

namespace AggloAdvisor.Data;

/// <summary>All problems that reading a case can report: AGA20xx files, 21xx case.yaml, 22xx tables, 23xx names, 24xx values, 25xx plausibility.</summary>
public static class DataDiagnostics
{
    /// <summary>The remark that a figure is given for some members and not for others.</summary>
    public const string SomeMembersLack = Codes.SomeMembersLack;

    /// <summary>Every code once, in ascending order.</summary>
    public static ImmutableArray<DiagnosticEntry> All { get; } =
    [
        new(
            Codes.NoCase,
            new("There is no case here", "此处没有案例"),
            new("The folder does not exist, or it holds no case.yaml.", "文件夹不存在，或其中没有 case.yaml。"),
            new("Name the folder that holds case.yaml, or make a blank case with `aggloadvisor new case FOLDER`.", "请指明 case.yaml 所在的文件夹，或用 `aggloadvisor new case FOLDER` 新建空白案例。")),
        new(
            Codes.TooLarge,
            new("A file is too large", "文件过大"),
            new("A table has more than 64 MB, or case.yaml more than 4 MB.", "某张表超过 64 MB，或 case.yaml 超过 4 MB。"),
            new("Keep only the years and industries that the advice needs, or sum the microdata first.", "请只保留研判所需的年份和行业，或先汇总微观数据。")),
        new(
            Codes.AbsentFile,
            new("A file that the case names does not exist", "案例所列的文件不存在"),
            new("case.yaml lists an activity table, or calls a register complete, whose file is not in the folder.", "case.yaml 列出了某张经济活动表，或声明某登记册完整，但文件夹中没有相应文件。"),
            new("Add the file, correct its name, or remove the entry. A complete register without entries is a file with its header alone.", "请补上文件、改正文件名或删去该条目。没有条目的完整登记册是只有表头的文件。")),
        new(
            Codes.OutsideFolder,
            new("A file lies outside the case's folder", "文件不在案例文件夹内"),
            new("A name is absolute, climbs with `..`, holds characters that file names should not, or is a link that leads out of the folder.", "文件名是绝对路径、用 `..` 返回上级、含有文件名不应有的字符，或是指向文件夹之外的链接。"),
            new("Copy the file into the folder and name it relative to the folder, with `/` between folders.", "请把文件复制到文件夹内，并写出相对于该文件夹的名称，各级之间用 `/`。")),
        new(
            Codes.UnusedFile,
            new("Nothing reads this file", "没有任何内容读取此文件"),
            new("A table in the folder is neither one of the known names nor listed in case.yaml: probably a misspelt name.", "文件夹中的某张表既不是规定的名称，也未列入 case.yaml：可能是文件名写错了。"),
            new("Rename the file as the hint says, list it under `activities`, or ignore the remark.", "请按提示改名，或将其列入 `activities`，也可以不理会这条提示。")),
        new(
            Codes.ReadAsGb18030,
            new("Read as GB18030", "按 GB18030 读取"),
            new("The bytes are not UTF-8 but are GB18030, the encoding of Chinese spreadsheets.", "文件不是 UTF-8，而是中文电子表格常用的 GB18030 编码。"),
            new("Nothing needs doing when names look right; otherwise save the file as UTF-8.", "名称显示正确即无须处理；否则请将文件另存为 UTF-8。")),
        new(
            Codes.UnknownEncoding,
            new("The encoding is unknown", "编码无法识别"),
            new("The bytes are neither UTF-8 nor GB18030, and no byte-order mark says UTF-16.", "文件既不是 UTF-8 也不是 GB18030，也没有表明 UTF-16 的字节顺序标记。"),
            new("Save the file as UTF-8 (`CSV UTF-8` in a spreadsheet).", "请将文件另存为 UTF-8（电子表格中选 `CSV UTF-8`）。")),
        new(
            Codes.NotText,
            new("This is not text", "这不是文本"),
            new("The file is a workbook under another name, or holds control characters such as NUL that no text has.", "该文件是改了名的工作簿，或含有文本不应有的控制字符（如空字符）。"),
            new("Save the sheet as `CSV UTF-8`; remove the character.", "请将工作表另存为 `CSV UTF-8`；请删去该字符。")),
        new(
            Codes.CannotOpen,
            new("A file cannot be opened", "文件无法打开"),
            new("Another program holds it, or its permissions forbid reading.", "其他程序正占用该文件，或没有读取权限。"),
            new("Close it in other programs, and check its permissions.", "请在其他程序中关闭它，并检查其权限。")),
        new(
            Codes.FurtherProblems,
            new("Further problems are not listed", "其余问题未列出"),
            new("A file has more than a hundred problems of one kind; the rest are counted.", "一个文件中同类问题超过一百个；其余只计数。"),
            new("Mend the first ones; the others often have the same cause.", "请先改正前面的问题；其余往往出于同一原因。")),
        new(
            Codes.YamlSyntax,
            new("case.yaml is not YAML", "case.yaml 不符合 YAML 语法"),
            new("Indentation, quotes or brackets do not fit, a key is not text, the file is empty or holds two documents.", "缩进、引号或括号不匹配，键不是文本，文件为空或含有两个文档。"),
            new("Look at the place and the line above it; put text that holds `: ` or ` #` between quotes.", "请检查所指位置及其上一行；含有 `: ` 或 ` #` 的文本要加引号。")),
        new(
            Codes.YamlFeature,
            new("Anchors, aliases and tags are not allowed", "不允许使用锚点、别名和标签"),
            new("A value begins with `&`, `*` or `!`.", "有值以 `&`、`*` 或 `!` 开头。"),
            new("Write the value out, or put it between quotes.", "请直接写出该值，或加引号。")),
        new(
            Codes.YamlDepth,
            new("Lists and keys are nested too deeply", "列表与键嵌套过深"),
            new("More than 16 levels are open at once.", "同时展开的层次超过 16 层。"),
            new("Follow docs/case-format.md, which needs six.", "请按 docs/case-format.md 书写，六层已足够。")),
        new(
            Codes.UnknownKey,
            new("A key is unknown", "未知的键"),
            new("A key is misspelt or stands at the wrong level.", "键名写错，或所在层次不对。"),
            new("Correct it as the hint says, or indent it under the right key.", "请按提示改正，或缩进到正确的键之下。")),
        new(
            Codes.MissingKey,
            new("A key is missing", "缺少键"),
            new("Something that every case, member, source or table must say is absent or empty.", "案例、成员、来源或表必须写明的内容缺失或为空。"),
            new("Add the key.", "请补上该键。")),
        new(
            Codes.WrongKind,
            new("A value is of the wrong kind", "值的类型不对"),
            new("Text stands where a list should, a year is no year, a coordinate is out of range, a list is empty or too long.", "应为列表处写了文本、年份不是年份、坐标超出范围、列表为空或过长。"),
            new("Write what the message expects.", "请按消息所说的形式书写。")),
        new(
            Codes.DuplicateKey,
            new("A key stands twice", "键出现了两次"),
            new("The same key is given twice in one place; both places are shown.", "同一处两次给出同一个键；两处位置都已列出。"),
            new("Keep one of the two.", "请只保留其中一个。")),
        new(
            Codes.DuplicateId,
            new("A name is used twice", "名称使用了两次"),
            new("Two members, sources, tables or industries have the same id or code; the benchmark may not share a member's.", "两个成员、来源、表或行业的标识或代码相同；参照地区也不能与成员同名。"),
            new("Give each its own.", "请分别取名。")),
        new(
            Codes.BadId,
            new("A short name is not well-formed", "短名不合规"),
            new("Ids are lower-case letters, digits and single hyphens, and not `case` or `total`; codes have no blanks.", "标识由小写字母、数字和单个连字符组成，不能是 `case` 或 `total`；代码不含空格。"),
            new("Choose another name; the printed name goes into `name`.", "请另取名称；用于显示的名称写在 `name` 中。")),
        new(
            Codes.UnknownWord,
            new("A word is unknown", "未知的词"),
            new("A kind or an industry tag is not one of the words that exist.", "类型或行业标签不是规定的词。"),
            new("Use one of the words that the message lists.", "请使用消息所列的词。")),
        new(
            Codes.FileTwice,
            new("A file is named twice", "文件列出了两次"),
            new("Two activity tables name one file, or an activity table names a file with a meaning of its own.", "两张经济活动表使用同一个文件，或经济活动表使用了另有专门用途的文件。"),
            new("List all measures of a file under one `units`; rename the file.", "请把一个文件的全部指标项列在同一个 `units` 下；或给文件改名。")),
        new(
            Codes.SectorsOverlap,
            new("Industries share some sectors but not all", "两个行业的部门部分重叠"),
            new("Under `input-output: sectors`, two industries of a table name a common sector and cover different sectors besides: flows between them could not be told.", "在 `input-output: sectors` 下，同一张表的两个行业有共同的部门，其余部门却不同：两者之间的流量无法区分。"),
            new("Give both the same list of sectors, or lists without a sector in common.", "请使两者的部门列表完全相同，或没有共同的部门。")),
        new(
            Codes.NoHeader,
            new("A table has no header", "表格没有表头"),
            new("The file is empty or holds remarks only.", "文件为空，或只有备注。"),
            new("Write the names of the columns into the first line.", "请在第一行写出各列名称。")),
        new(
            Codes.OpenQuote,
            new("A quote is never closed", "引号没有闭合"),
            new("A cell begins with a quote and the file ends, or 32,768 characters pass, before it closes.", "单元格以引号开头，到文件结束或超过 32,768 个字符仍未闭合。"),
            new("Close the quote at the end of the cell.", "请在单元格末尾闭合引号。")),
        new(
            Codes.StrayQuote,
            new("A quote stands in the wrong place", "引号位置不对"),
            new("A quote stands inside an unquoted cell, or text follows the closing quote.", "未加引号的单元格中有引号，或闭合引号之后还有文字。"),
            new("Put the whole cell between quotes and write each quote inside it twice.", "请给整个单元格加引号，其中的每个引号写两次。")),
        new(
            Codes.RaggedRow,
            new("A row has more or fewer cells than the header", "某行的单元格比表头多或少"),
            new("Separators are missing, or a cell holds the separator without being quoted.", "缺少分隔符，或单元格含有分隔符而未加引号。"),
            new("Keep a separator for each empty cell; put cells that hold a separator between quotes.", "每个空单元格都要保留分隔符；含有分隔符的单元格要加引号。")),
        new(
            Codes.UnknownColumn,
            new("A column is unknown", "未知的列"),
            new("A header is misspelt or belongs to another table.", "列名写错，或属于另一张表。"),
            new("Rename or remove the column.", "请改名或删去该列。")),
        new(
            Codes.MissingColumn,
            new("A column is missing", "缺少列"),
            new("A column that the table needs is absent; its rows are not read.", "表格必需的列不存在；各行未读取。"),
            new("Add the column.", "请补上该列。")),
        new(
            Codes.DuplicateColumn,
            new("A column stands twice", "列出现了两次"),
            new("Two headers are the same but for upper and lower case.", "两个列名除大小写外相同。"),
            new("Remove one of the two.", "请删去其中一列。")),
        new(
            Codes.TableTooLarge,
            new("A table is too large", "表格过大"),
            new("More than 256 columns, 2,000,000 rows, 32,768 characters in a cell, or 40,000,000 cells of all activity tables.", "超过 256 列、2,000,000 行、单个单元格 32,768 个字符，或全部经济活动表合计 40,000,000 个单元格。"),
            new("Keep only the years and industries that the advice needs.", "请只保留研判所需的年份和行业。")),
        new(
            Codes.NotSquare,
            new("An input-output table is not square", "投入产出表不是方阵"),
            new("A sector has a row but no column, or a column but no row, or the row `total` is absent.", "某部门有行而无列或有列而无行，或缺少 `total` 行。"),
            new("Give each sector a row and a column, and the row `total` with its total input, which is its output.", "请为每个部门各设一行和一列，并设 `total` 行，填写其总投入，即总产出。")),
        new(
            Codes.NotOutlines,
            new("The map holds no outlines", "地图不含轮廓"),
            new("`map.geojson` is not JSON, no FeatureCollection, or a feature has no region, no Polygon or MultiPolygon, or a ring that is not closed.", "`map.geojson` 不是 JSON、不是 `FeatureCollection`，或某要素未写明地区、不含 `Polygon` 或 `MultiPolygon`、有未闭合的环。"),
            new("Export the members' areas as GeoJSON (RFC 7946) in degrees, and give each feature the property `region` with the member's id.", "请将成员的区域以度为单位导出为 `GeoJSON`（`RFC 7946`），并为每个要素加上属性 `region`，填写成员标识。")),
        new(
            Codes.UnknownRegion,
            new("A region is unknown", "未知的地区"),
            new("A cell names something that is neither a member's id, the benchmark's id, nor `case`.", "单元格所写既不是成员的标识，也不是参照地区的标识或 `case`。"),
            new("Write the id from case.yaml, not the printed name.", "请写 case.yaml 中的标识，而不是显示用的名称。")),
        new(
            Codes.UnknownVariable,
            new("A variable is unknown", "未知的变量"),
            new("An observation's variable is not in the list of variables.", "观测值的变量不在变量表中。"),
            new("Choose one from `aggloadvisor doctor --formats`.", "请从 `aggloadvisor doctor --formats` 列出的变量中选择。")),
        new(
            Codes.UnknownUnit,
            new("A unit is unknown", "未知的单位"),
            new("A unit is not in the list of units.", "单位不在单位表中。"),
            new("Choose one from `aggloadvisor doctor --formats`.", "请从 `aggloadvisor doctor --formats` 列出的单位中选择。")),
        new(
            Codes.OtherDimension,
            new("A unit measures something else", "单位所衡量的量不符"),
            new("The unit is known, but cannot express this variable or measure.", "单位虽已知，但不能表示该变量或指标项。"),
            new("Use one of the units that the hint lists.", "请使用提示所列的单位之一。")),
        new(
            Codes.UnknownIndustry,
            new("An industry is unknown", "未知的行业"),
            new("A code is not in the table's classification; in reported.csv, in none of the case's classifications nor in the register of leading industries.", "代码不在该表的行业分类中；在 reported.csv 中，则是不在案例的任何分类、也不在主导产业登记册中。"),
            new("Add the industry to case.yaml, or correct the code. Spreadsheets turn codes such as 01 or 3-5 into numbers and dates: format the column as text.", "请将该行业加入 case.yaml，或改正代码。电子表格会把 01 或 3-5 这样的代码变成数字和日期：请将该列设为文本格式。")),
        new(
            Codes.UnknownMeasure,
            new("A measure is unknown or has no unit", "指标项未知或没有单位"),
            new("A row's measure is no measure, or case.yaml gives no unit for it.", "行中的指标项不是规定的指标项，或 case.yaml 未给出其单位。"),
            new("Correct it, or add it to `units` of the table.", "请改正，或将其加入该表的 `units`。")),
        new(
            Codes.UnknownSource,
            new("A source is unknown", "未知的来源"),
            new("A cell names a source that case.yaml does not list.", "单元格所写的来源未列入 case.yaml。"),
            new("Add it to `sources`, or correct the id.", "请将其加入 `sources`，或改正标识。")),
        new(
            Codes.UnknownRegister,
            new("A register is unknown", "未知的登记册"),
            new("A file in registers/, or a name under `registers: complete`, is no register.", "registers/ 中的某个文件，或 `registers: complete` 下的某个名称，不是登记册。"),
            new("Rename it as the hint says.", "请按提示改名。")),
        new(
            Codes.UnknownIndicator,
            new("An indicator is unknown", "未知的指标"),
            new("reported.csv names an indicator that does not exist.", "reported.csv 中写了不存在的指标。"),
            new("Choose one from `aggloadvisor indicators`.", "请从 `aggloadvisor indicators` 列出的指标中选择。")),
        new(
            Codes.UnknownChoice,
            new("A word is not one of the choices", "所写的词不在可选范围内"),
            new("A column of a register, or a reported category, takes only certain words; yes/no columns take yes, no and unknown.", "登记册的某些列和引用的分类值只接受规定的词；是否类的列只接受 `yes`、`no` 和 `unknown`。"),
            new("Use one of the words that the message lists; leave the cell empty when unknown.", "请使用消息所列的词；未知时请将单元格留空。")),
        new(
            Codes.OtherScope,
            new("An indicator speaks about something else", "指标描述的对象不符"),
            new("A row gives a region or an industry that does not fit what the indicator describes.", "某行写了与指标描述对象不符的地区或行业。"),
            new("Name a member, `case`, or an industry, as the message says.", "请按消息写明成员、`case` 或行业。")),
        new(
            Codes.UnknownTable,
            new("An activity table is unknown", "未知的经济活动表"),
            new("`input-output: sectors` names a table that `activities` does not list.", "`input-output: sectors` 所写的表未列入 `activities`。"),
            new("Write the table's id.", "请写该表的标识。")),
        new(
            Codes.UnknownSector,
            new("An input-output sector is unknown", "未知的投入产出部门"),
            new("`input-output: sectors` names a sector that the table does not have.", "`input-output: sectors` 所写的部门不在表中。"),
            new("Write the code of a row of the input-output table.", "请写投入产出表中某一行的代码。")),
        new(
            Codes.NotNumber,
            new("A cell is no number", "单元格不是数字"),
            new("Letters, units or remarks stand in a number's cell.", "数字单元格中有字母、单位或备注。"),
            new("Write digits with a decimal point; units and notes have columns of their own.", "请写带小数点的数字；单位和备注另有专列。")),
        new(
            Codes.DecimalComma,
            new("A decimal comma", "以逗号作小数点"),
            new("A number is written like 12,5 or 1.234,5. It is not guessed: 1,234 may mean two numbers.", "数字写成了 12,5 或 1.234,5 的形式。程序不作猜测：1,234 可能有两种含义。"),
            new("Write a decimal point.", "请用小数点。")),
        new(
            Codes.Thousands,
            new("Separators of thousands", "千位分隔符"),
            new("A number is written like 1 234 or 1,234.5.", "数字写成了 1 234 或 1,234.5 的形式。"),
            new("Write the digits without separators.", "请连续书写数字，不加分隔符。")),
        new(
            Codes.WideDigits,
            new("Full-width or other digits", "全角或其他数字"),
            new("A number is written in digits other than 0-9.", "数字所用的不是半角的 0-9。"),
            new("Write plain digits, as the hint shows.", "请写半角数字，如提示所示。")),
        new(
            Codes.PercentSign,
            new("A percent sign", "百分号"),
            new("A number carries % or ‰.", "数字带有 % 或 ‰。"),
            new("Write the number alone and the unit `percent`, or a share from 0 to 1.", "请只写数字并用单位 `percent`，或写 0 至 1 的比重。")),
        new(
            Codes.Formula,
            new("A formula", "公式"),
            new("A number's cell holds text that begins with = or @. Formulas are never computed.", "数字单元格中的文字以 = 或 @ 开头。公式不会被计算。"),
            new("Write the result.", "请写出结果。")),
        new(
            Codes.OutOfRange,
            new("An impossible value", "不可能的值"),
            new("A value is negative, or lies outside what the variable can be.", "数值为负，或超出变量可能的范围。"),
            new("Check the value and its unit; leave the cell empty when unknown.", "请核对数值和单位；未知时请将单元格留空。")),
        new(
            Codes.NotFinite,
            new("Not a finite number", "不是有限数"),
            new("The cell says NaN or infinity, or a number larger than a computer can hold.", "单元格写的是非数、无穷大，或计算机无法表示的大数。"),
            new("Leave the cell empty when the value is unknown.", "值未知时请将单元格留空。")),
        new(
            Codes.NotYear,
            new("Not a year", "不是年份"),
            new("A year is not four plain digits from 1900 to 2100.", "年份不是 1900 至 2100 之间的四位半角数字。"),
            new("Write a year such as 2021.", "请写 2021 这样的年份。")),
        new(
            Codes.EmptyCell,
            new("A cell is empty that may not be", "不能留空的单元格为空"),
            new("A row does not say what, where, when, in which unit or from which source.", "某行没有写明对象、地区、年份、单位或来源。"),
            new("Fill in the cell. Only values may be empty: then they are unknown.", "请填写该单元格。只有数值可以留空：留空即未知。")),
        new(
            Codes.DuplicateRow,
            new("The same figure is given twice", "同一数值给出了两次"),
            new("Two rows have the same region, variable or industry, measure and year; both places are shown.", "两行的地区、变量或行业、指标项和年份相同；两处位置都已列出。"),
            new("Keep one of the two.", "请只保留其中一行。")),
        new(
            Codes.ReportedOutOfRange,
            new("An impossible reported value", "引用的值不可能"),
            new("A value in reported.csv lies outside the indicator's range.", "reported.csv 中的值超出指标的取值范围。"),
            new("Check the unit (shares are 0 to 1) and which convention the document follows.", "请核对单位（比重为 0 至 1）以及文献采用的口径。")),
        new(
            Codes.Placeholder,
            new("A sign for \"no figure\"", "表示“无数据”的符号"),
            new("A number's cell holds a dash, dots, n/a or the like.", "数字单元格中有短横、省略号、`n/a` 等。"),
            new("Leave the cell empty when the value is unknown; write 0 only when it is zero.", "值未知时请将单元格留空；确实为零才写 0。")),
        new(
            Codes.TotalDisagrees,
            new("A total disagrees with its parts", "合计与分项不符"),
            new("A printed total differs from the sum of its known parts by more than half a percent and more than rounding explains.", "表中的合计与其已知分项之和相差超过百分之零点五，且不能由四舍五入解释。"),
            new("Check the total and the parts; the parts are what is computed with.", "请核对合计与分项；计算使用的是分项。")),
        new(
            Codes.Jump,
            new("A figure is many times its neighbour", "数值与相邻年份相差数十倍"),
            new("A figure is thirty times the one of the neighbouring year or more, or a thirtieth or less: mostly another unit.", "数值达到相邻年份的三十倍以上，或不到其三十分之一：多半是单位不同。"),
            new("Check the unit of both figures.", "请核对两个数值的单位。")),
        new(
            Codes.SomeMembersLack,
            new("Some members lack a figure", "部分成员缺少数值"),
            new("A variable is given for some members in the year of the case and not for others.", "在案例年份，某变量只给出了部分成员的值。"),
            new("Add the figures if they exist. What needs all members stays undecided.", "如有数据请补上。凡需要全部成员数据的判断都将未决。")),
        new(
            Codes.CaseYearAbsent,
            new("A table lacks the year of the case", "表中没有案例年份"),
            new("An activity table has no figure for the year that the advice is about.", "经济活动表没有研判所针对的年份的数值。"),
            new("Add that year's rows, or change `year` in case.yaml.", "请补上该年各行，或修改 case.yaml 中的 `year`。")),
        new(
            Codes.NoFigures,
            new("A measure has no figures", "指标项没有数值"),
            new("case.yaml gives a unit for a measure of which the table has no known figure.", "case.yaml 给出了某指标项的单位，但表中没有其任何已知数值。"),
            new("Add the rows, or remove the measure from `units`.", "请补上相应各行，或从 `units` 中删去该指标项。")),
    ];
}
