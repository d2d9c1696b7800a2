using System.CommandLine;
using System.Globalization;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands;

/// <summary>Options and arguments that several commands share, so that they are spelt and explained once.</summary>
internal static class CommonOptions
{
    public static Argument<string> Case() => new("case") { Description = "Folder of the case (the one with case.yaml)." };

    public static Option<string?> Rules() => new("--rules") { Description = "Folder of the rule base; default: 'rules' here or above, else the one that came with the program.", HelpName = "DIR" };

    public static Option<string?> Templates() => new("--templates") { Description = "Folder of the report templates; default: 'templates' here or above, else the one that came with the program.", HelpName = "DIR" };

    public static Option<string?> Fonts() => new("--fonts") { Description = "Folder with font files to use before those of the system.", HelpName = "DIR" };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document on standard output and nothing else." };

    public static Option<Language> Lang()
    {
        var option = new Option<Language>("--lang")
        {
            Description = "Language: en or zh.",
            HelpName = "en|zh",
            DefaultValueFactory = static _ => Language.English,
            CustomParser = static result =>
            {
                if (result.Tokens is [{ Value: var code }] && LanguageCodes.Parse(code) is { } language)
                {
                    return language;
                }

                result.AddError("--lang takes 'en' or 'zh'.");
                return Language.English;
            },
        };
        return option;
    }

    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "Use the rules and thresholds valid on this day (YYYY-MM-DD); default: the last day of the case's year.",
        HelpName = "DATE",
        CustomParser = static result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError("--as-of takes a day written as YYYY-MM-DD.");
            return null;
        },
    };
}
