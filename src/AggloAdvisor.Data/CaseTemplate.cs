using System.Text;
using AggloAdvisor.Core.Cases;

namespace AggloAdvisor.Data;

/// <summary>Writes a blank case for newcomers: every table with its header, and remarks on how to fill it in.</summary>
public static class CaseTemplate
{
    /// <summary>Makes a blank case. What it writes can be read without errors, and advises nothing until it is filled in.</summary>
    /// <param name="folder">Folder to make; it must not exist or be empty.</param>
    /// <param name="year">The year the advice is about, 1900 to 2100.</param>
    /// <exception cref="IOException">The folder is not empty, or the disk refuses; then nothing is left behind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is none.</exception>
    public static void Write(string folder, int year = 2023)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Manifest.ManifestReader.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Manifest.ManifestReader.LastYear);
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new IOException($"'{folder}' exists and is not an empty folder.");
        }

        var temporary = FreeName(path);
        try
        {
            WriteFiles(temporary, year);
            if (Directory.Exists(path))
            {
                // Fails, and harms nothing, if somebody has put a file into it meanwhile.
                Directory.Delete(path);
            }

            Directory.Move(temporary, path);
        }
        catch
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }

            throw;
        }
    }

    private static string FreeName(string path)
    {
        for (var i = 1; ; i++)
        {
            var name = FormattableString.Invariant($"{path}.part{i}");
            if (!Directory.Exists(name) && !File.Exists(name))
            {
                return name;
            }
        }
    }

    private static void WriteFiles(string folder, int year)
    {
        Directory.CreateDirectory(Path.Combine(folder, "registers"));
        File.WriteAllText(Path.Combine(folder, "case.yaml"), CaseFile(year));
        Table(folder, "activities.csv", "region,industry,year,measure,value,source,note", "one figure a row, such as: first-city,1,2023,value-added,61.98,yearbook, / 每行一个数值；未知留空");
        Table(folder, "observations.csv", "region,variable,year,value,unit,source,note", "one figure a row, such as: first-city,gdp,2023,379.39,100m_yuan,yearbook, / 每行一个数值；未知留空");
        Table(folder, "reported.csv", "indicator,region,industry,year,value,industries,source,note", "values of indicators that a document printed / 文献直接给出的指标值");
        foreach (var register in RegisterCatalog.Known.Values.OrderBy(static r => r.Id, StringComparer.Ordinal))
        {
            Table(
                Path.Combine(folder, "registers"),
                register.Id + ".csv",
                string.Join(',', register.Columns.Select(static c => c.Name)),
                Remark(register));
        }
    }

    private static string Remark(RegisterSchema register) =>
        string.Join("; ", register.Columns.Select(Remark).OfType<string>().Prepend($"{register.Name.En} / {register.Name.Zh}"));

    private static string? Remark(RegisterColumn column)
    {
        var holds = column switch
        {
            { Choices.IsEmpty: false } => string.Join(" | ", column.Choices),
            { Kind: RegisterColumnKind.YesNo } => "yes | no | unknown",
            { Kind: RegisterColumnKind.List } => "a | b | c",
            _ => column.Unit,
        };
        string?[] parts = [holds, column.Meaning is { } meaning ? $"{meaning.En} / {meaning.Zh}" : null];
        return Array.TrueForAll(parts, static p => p is null) ? null : $"{column.Name}: {string.Join(", ", parts.OfType<string>())}";
    }

    // With a byte-order mark, without which spreadsheets take UTF-8 for the local encoding.
    private static void Table(string folder, string name, string header, string remark) =>
        File.WriteAllText(Path.Combine(folder, name), $"{header}\n# {remark}\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

    private static string CaseFile(int year) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $$"""
        # A case of AggloAdvisor. Replace the examples; whatever is absent is unknown, never zero.
        # 案例文件：请替换示例内容；未填写的内容视为未知，不视为零。
        format: 1
        id: my-region                      # lower-case letters, digits, hyphens / 小写字母、数字、连字符
        name: { en: My region, zh: 我的城市群 }
        kind: agglomeration                # or: districts / 或产业园区集合
        year: {{year}}                         # the year the advice is about / 建议所针对的年份
        # cooperation-since: 2015          # year since which the members cooperate / 开始合作的年份

        members:                           # 成员城市
          - { id: first-city, name: { en: First city, zh: 第一市 }, core: true }   # core: the office's core city / 核心城市
          - { id: second-city, name: { en: Second city, zh: 第二市 } }
          # latitude: 30.69, longitude: 111.29 and province: { en: ..., zh: ... } may be added to each

        # benchmark: { id: my-province, name: { en: My province, zh: 我的省 } }     # whom to compare with / 对比对象

        sources:                           # every figure names one of these / 每个数据须注明来源
          - id: yearbook
            citation: { en: "Statistical yearbook", zh: "统计年鉴" }

        activities:                        # figures by region, industry and year / 分地区、行业、年份的数据
          - file: activities.csv
            id: three-sectors
            name: { en: Three sectors, zh: 三次产业 }
            units: { value-added: 100m_yuan }   # measures: employment, output, value-added, firms, energy-use, co2-emissions, rd-expenditure
            industries:
              - { code: "1", name: { en: Primary sector, zh: 第一产业 }, tags: [primary] }
              - { code: "2", name: { en: Secondary sector, zh: 第二产业 }, tags: [secondary] }
              - { code: "3", name: { en: Tertiary sector, zh: 第三产业 }, tags: [tertiary] }

        # input-output:                    # what industries deliver to each other, mostly a national table / 投入产出表（多为全国表）
        #   file: input-output.csv         # sector,name_en,name_zh, a column for each sector; a row for each, and a row "total" / 每部门一行一列，末行total为总投入
        #   name: { en: "Input-output table of China, 42 sectors", zh: "全国42部门投入产出表" }
        #   year: 2020
        #   unit: 10k_yuan
        #   flows: total                   # with imports; or: domestic / 含进口，或仅国内
        #   source: yearbook
        #   sectors: { three-sectors: { "1": ["01"] } }   # which sectors each industry covers / 各行业对应的部门

        # registers:
        #   complete: [agreements]         # registers that leave nothing out / 内容完整的名录

        """);
}
