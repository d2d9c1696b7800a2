using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>What a column of a register holds.</summary>
public enum RegisterColumnKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>Id of a region, or <see cref="Case.WholeCaseId"/>.</summary>
    Region,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>yes</c>, <c>no</c> or <c>unknown</c>.</summary>
    YesNo,

    /// <summary>One of the words of <see cref="RegisterColumn.Choices"/>.</summary>
    Choice,

    /// <summary>Id of a source.</summary>
    Source,

    /// <summary>Several texts, separated by <c>|</c>.</summary>
    List,
}

/// <summary>A column of a register.</summary>
/// <param name="Name">Header in the CSV file.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Required">Whether it may not be empty. An empty optional cell means "unknown".</param>
/// <param name="Choices">The words of a <see cref="RegisterColumnKind.Choice"/>; empty otherwise.</param>
public sealed record RegisterColumn(string Name, RegisterColumnKind Kind, bool Required, ImmutableArray<string> Choices)
{
    /// <summary>A column that is not a choice.</summary>
    public RegisterColumn(string name, RegisterColumnKind kind, bool required = false)
        : this(name, kind, required, [])
    {
    }

    /// <summary>Unit of a <see cref="RegisterColumnKind.Number"/>, from <see cref="Units.Unit.Known"/>; null for other kinds, and where any unit serves if all rows use it.</summary>
    public string? Unit { get; init; }

    /// <summary>The column of the same entry of which this number is a part, so that it cannot be larger; null when it is of none.</summary>
    public string? PartOf { get; init; }

    /// <summary>What to write; null where the name says it.</summary>
    public LocalizedText? Meaning { get; init; }
}

/// <summary>A list that a planner keeps, and its columns.</summary>
/// <param name="Id">Name of the CSV file without its extension, such as <c>incubators</c>.</param>
/// <param name="Name">The name that reports print.</param>
/// <param name="Columns">Columns in the order of the template.</param>
public sealed record RegisterSchema(string Id, LocalizedText Name, ImmutableArray<RegisterColumn> Columns);

/// <summary>One entry of a register.</summary>
/// <param name="Cells">Text by column; an unknown cell is absent.</param>
/// <param name="Location">Where it was written.</param>
public sealed record RegisterEntry(FrozenDictionary<string, string> Cells, SourceLocation Location)
{
    /// <summary>A cell's text; null when unknown.</summary>
    public string? this[string column] => Cells.GetValueOrDefault(column);

    /// <summary>The items of a list; empty when unknown.</summary>
    public ImmutableArray<string> List(string column) =>
        [.. (this[column] ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>A list that a planner keeps.</summary>
/// <param name="Schema">Its columns.</param>
/// <param name="Complete">Whether the office says that the list leaves nothing out: only then does "not listed" mean "does not exist".</param>
/// <param name="Entries">Entries in file order.</param>
public sealed record Register(RegisterSchema Schema, bool Complete, ImmutableArray<RegisterEntry> Entries);

/// <summary>The registers that every case may use.</summary>
public static class RegisterCatalog
{
    /// <summary>All registers by id.</summary>
    public static FrozenDictionary<string, RegisterSchema> Known { get; } = new RegisterSchema[]
    {
        new("incubators", new("Incubators", "孵化器名录"),
        [
            new("region", RegisterColumnKind.Region, true),
            new("name", RegisterColumnKind.Text, true),
            new("level", RegisterColumnKind.Choice, false, ["national", "provincial", "municipal"]),
            new("specialised", RegisterColumnKind.YesNo),
            new("property_only", RegisterColumnKind.YesNo),
            new("industry", RegisterColumnKind.Text),
            new("tenants", RegisterColumnKind.Number) { Unit = "count", Meaning = new("firms that moved in three years before the case's year", "案例年份三年前入驻的企业数") },
            new("tenants_surviving", RegisterColumnKind.Number) { Unit = "count", PartOf = "tenants", Meaning = new("of these, firms still active in the case's year", "其中案例年份仍存续的企业数") },
            new("source", RegisterColumnKind.Source, true),
        ]),
        new("agreements", new("Agreements and coordination arrangements", "合作协议与协调安排"),
        [
            new("kind", RegisterColumnKind.Choice, true, ["signed-agreement", "joint-plan", "joint-office", "one-stop", "mutual-recognition", "tax-sharing", "compensation", "joint-conference", "leading-group", "independent-coordinator", "joint-project", "evaluation", "platform", "emission-obligation"]),
            new("exists", RegisterColumnKind.YesNo, true),
            new("name", RegisterColumnKind.Text),
            new("year", RegisterColumnKind.Year),
            new("split", RegisterColumnKind.Number) { Unit = "share", Meaning = new("of tax sharing: the part that goes to the sending member", "税收分享：归迁出方的份额") },
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
        new("institutions", new("Universities and research institutes", "高校与科研机构"),
        [
            new("region", RegisterColumnKind.Region, true),
            new("name", RegisterColumnKind.Text, true),
            new("kind", RegisterColumnKind.Choice, true, ["university", "college", "institute", "laboratory"]),
            new("first_class", RegisterColumnKind.YesNo),
            new("degrees", RegisterColumnKind.Choice, false, ["none", "bachelor", "master", "doctor"]) { Meaning = new("the highest that it awards", "授予的最高学位") },
            new("level", RegisterColumnKind.Choice, false, ["national", "provincial", "other"]) { Meaning = new("of a laboratory", "实验室级别") },
            new("source", RegisterColumnKind.Source, true),
        ]),
        new("majors", new("Degree programmes and the industries they serve", "专业与对应产业"),
        [
            new("region", RegisterColumnKind.Region, true),
            new("industry", RegisterColumnKind.Text, true),
            new("industry_status", RegisterColumnKind.Choice, true, ["advantaged", "emerging"]),
            new("offered", RegisterColumnKind.YesNo, true),
            new("institutions_offering", RegisterColumnKind.Number) { Unit = "count", PartOf = "institutions_in_scope" },
            new("institutions_in_scope", RegisterColumnKind.Number) { Unit = "count" },
            new("places", RegisterColumnKind.Number) { Unit = "persons", Meaning = new("places a year; industry is then a code of the activity table", "年招生数；此时industry为分行业数据表的代码") },
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
        new("finance_sources", new("Who pays for technology, in order", "科技资金来源排序"),
        [
            new("region", RegisterColumnKind.Region, true),
            new("channel", RegisterColumnKind.Choice, true, ["government", "bank-loans", "own-funds", "venture-capital", "other"]),
            new("rank", RegisterColumnKind.Number, true) { Unit = "rank" },
            new("share", RegisterColumnKind.Number) { Unit = "share" },
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
        new("innovation_positions", new("Innovation sub-indices against the national mean", "创新分指数与全国均值比较"),
        [
            new("region", RegisterColumnKind.Region, true),
            new("index", RegisterColumnKind.Choice, true, ["resources", "performance", "services", "environment"]),
            new("position", RegisterColumnKind.Choice, true, ["above", "below"]),
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
        new("plants", new("Plants and their jobs", "企业（工厂）就业名录"),
        [
            new("region", RegisterColumnKind.Region, true),
            new("industry", RegisterColumnKind.Text, true),
            new("employees", RegisterColumnKind.Number) { Unit = "jobs" },
            new("name", RegisterColumnKind.Text),
            new("source", RegisterColumnKind.Source, true),
        ]),
        new("leading_industries", new("Leading industries of each member", "各成员优势产业"),
        [
            new("region", RegisterColumnKind.Region, true),
            new("industry", RegisterColumnKind.Text, true),
            new("industry_name_en", RegisterColumnKind.Text, true),
            new("industry_name_zh", RegisterColumnKind.Text),
            new("year", RegisterColumnKind.Year, true),
            new("basis", RegisterColumnKind.Choice, true, ["top-output", "declared"]),
            new("low_end", RegisterColumnKind.YesNo),
            new("source", RegisterColumnKind.Source, true),
            new("note", RegisterColumnKind.Text),
        ]),
    }
    .Concat(ServiceRegisters.All)
    .Concat(ChainRegisters.All)
    .Concat(DocumentRegisters.All)
    .Concat(TravelRegisters.All)
    .ToFrozenDictionary(static r => r.Id, StringComparer.Ordinal);
}
