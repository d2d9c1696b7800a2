using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using AggloAdvisor.Advising;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Pdf.Fonts;

namespace AggloAdvisor.Cli.Commands;

/// <summary><c>doctor</c>: which versions, folders and fonts are used, and what tables may contain.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var fonts = CommonOptions.Fonts();
        var rules = CommonOptions.Rules();
        var templates = CommonOptions.Templates();
        var formats = new Option<bool>("--formats") { Description = "List variables, registers, units and industry tags instead." };
        var command = new Command("doctor", "Show versions, folders and fonts, or what tables may contain.") { fonts, rules, templates, formats };
        command.SetAction((parsed, _) =>
        {
            if (parsed.GetValue(formats))
            {
                Formats(terminal.Out);
            }
            else
            {
                Health(terminal, parsed.GetValue(fonts), parsed.GetValue(rules), parsed.GetValue(templates));
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Health(Terminal terminal, string? fontFolder, string? rules, string? templates)
    {
        var o = terminal.Out;
        o.WriteLine($"aggloadvisor {Advisor.EngineVersion}");
        o.WriteLine($"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture})");
        o.WriteLine($"rules      {Existing(Folders.Rules(terminal, rules))}");
        o.WriteLine($"templates  {Existing(Folders.Templates(terminal, templates))}");
        using var library = FontLibrary.Find(terminal.Fonts with { Folder = fontFolder is null ? null : terminal.Resolve(fontFolder) });
        o.WriteLine($"fonts      {string.Join(", ", library.Families)}");

        foreach (var notice in library.Notices)
        {
            o.WriteLine($"fonts      {notice.Message}");
        }
    }

    private static string Existing(string folder) => Directory.Exists(folder) ? folder : folder + " (does not exist)";

    private static void Formats(TextWriter o)
    {
        o.WriteLine("variables of observations.csv");
        foreach (var variable in VariableCatalog.Known.Values.OrderBy(static v => v.Id, StringComparer.Ordinal))
        {
            o.WriteLine($"  {variable.Id,-32} {variable.Unit,-12} {variable.Name.En}");
        }

        o.WriteLine("registers and their columns (* required)");
        foreach (var register in RegisterCatalog.Known.Values.OrderBy(static r => r.Id, StringComparer.Ordinal))
        {
            o.WriteLine($"  registers/{register.Id}.csv: {register.Name.En}");
            foreach (var column in register.Columns)
            {
                var choices = column.Choices.IsEmpty ? "" : ": " + string.Join(" | ", column.Choices);
                var unit = column.Unit is null ? "" : $" ({column.Unit})";
                var meaning = column.Meaning is null ? "" : $" \u2014 {column.Meaning.En}";
                o.WriteLine($"    {column.Name}{(column.Required ? "*" : ""),-2} {column.Kind.ToString().ToLowerInvariant()}{unit}{choices}{meaning}");
            }
        }

        o.WriteLine("input-output table (named in case.yaml): sector, name_en, name_zh, a column for each sector; a row for each sector, and a row total");
        o.WriteLine("units, by what they measure");
        foreach (var dimension in Unit.Known.Values.GroupBy(static u => u.Dimension).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            o.WriteLine($"  {dimension.Key}: {string.Join(", ", dimension.OrderBy(static u => u.Factor).Select(static u => u.Id))}");
        }

        o.WriteLine(string.Create(CultureInfo.InvariantCulture, $"industry tags: {string.Join(", ", IndustryTags.Known)}"));
    }
}
