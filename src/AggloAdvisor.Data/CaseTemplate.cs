using System.Text;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Data.Tables;

namespace AggloAdvisor.Data;

/// <summary>Writes a blank case to fill in.</summary>
public static class CaseTemplate
{
    private const string Header = """
        # A case: what the place is and what its tables mean. docs/case-format.md explains every key.
        # What you do not know, leave out or leave empty: unknown is never zero.
        format: 1
        id: my-region
        name: { en: My region, zh: 我的城市群 }
        kind: agglomeration        # or: districts
        year: 2024                 # the year the advice is about
        # cooperation-since: 2020
        members:
          - { id: first-city, name: { en: First City, zh: 第一市 } }
          - { id: second-city, name: { en: Second City, zh: 第二市 } }
        # benchmark: { id: my-province, name: { en: My Province, zh: 本省 } }
        sources:
          - id: yearbook
            citation: { en: "Statistical yearbook 2025", zh: "《统计年鉴2025》" }
        activities:
          - file: activities.csv
            id: industries
            name: { en: Industries, zh: 分行业 }
            units: { employment: jobs }      # measures: employment, output, value-added, firms
            industries:
              - { code: C13, name: { en: Food processing, zh: 农副食品加工业 }, tags: [secondary, manufacturing] }
              - { code: C26, name: { en: Chemicals, zh: 化学原料和化学制品制造业 }, tags: [secondary, manufacturing] }
        # registers:
        #   complete: [agreements]           # lists that leave nothing out: only there "not listed" means "no"

        """;

    /// <summary>Writes the folder: whole, or not at all.</summary>
    /// <param name="folder">A folder that does not exist or is empty.</param>
    /// <exception cref="IOException">The folder is not empty, or could not be written; nothing is left behind.</exception>
    public static void Write(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"'{folder}' is not empty.");
        }

        var temporary = Path.TrimEndingDirectorySeparator(folder) + ".part";
        try
        {
            Directory.CreateDirectory(Path.Combine(temporary, "registers"));
            File.WriteAllText(Path.Combine(temporary, "case.yaml"), Header.ReplaceLineEndings("\n"));
            Table(temporary, "activities.csv", [.. ActivityReader.Required, .. ActivityReader.Optional], "jobs, output or value added by region, industry and year");
            Table(temporary, "observations.csv", [.. ObservationReader.Required, .. ObservationReader.Optional], "one figure a row; `aggloadvisor doctor --formats` lists variables and units");
            Table(temporary, "reported.csv", [.. ReportedReader.Required, .. ReportedReader.Optional], "indicator values that a document printed; `industries` is the number of industries behind the value");
            foreach (var register in RegisterCatalog.Known.Values)
            {
                var choices = string.Join("; ", register.Columns.Where(static c => !c.Choices.IsEmpty).Select(static c => $"{c.Name}: {string.Join(" | ", c.Choices)}"));
                Table(temporary, $"registers/{register.Id}.csv", [.. register.Columns.Select(static c => c.Name)], $"{register.Name.En} / {register.Name.Zh}{(choices.Length == 0 ? "" : "; " + choices)}");
            }

            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(temporary, folder);
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

    // With a byte-order mark spreadsheets open the file as UTF-8.
    private static void Table(string folder, string name, IEnumerable<string> columns, string remark) =>
        File.WriteAllText(Path.Combine(folder, name), $"{string.Join(',', columns)}\n# {remark}\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
}
