using System.Collections.Immutable;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Reporting;

/// <summary>Everything that reading templates and building a report can complain about.</summary>
public static class ReportDiagnostics
{
    internal const string Unreadable = "AGA4001";
    internal const string BadYaml = "AGA4002";
    internal const string Refused = "AGA4003";
    internal const string TooLarge = "AGA4004";
    internal const string UnknownKey = "AGA4005";
    internal const string MissingKey = "AGA4006";
    internal const string WrongKind = "AGA4007";
    internal const string BadWord = "AGA4008";
    internal const string BadLiquid = "AGA4010";
    internal const string UnknownVariable = "AGA4011";
    internal const string Unsupported = "AGA4012";
    internal const string UnknownFigure = "AGA4013";
    internal const string TooLong = "AGA4014";

    internal static readonly YamlCodes Yaml = new(BadYaml, Refused, TooLarge, UnknownKey, MissingKey, WrongKind, BadWord, MissingKey);

    /// <summary>Code, title, cause and mending of each, for the documentation.</summary>
    public static ImmutableArray<(string Code, string Title, string Cause, string Mending)> All { get; } =
    [
        (Unreadable, "The templates cannot be read", "The folder or a file in it is missing.", "Name the folder that holds report.md, strings.en.yaml, strings.zh.yaml and theme.yaml."),
        (BadYaml, "Not valid YAML", "strings or theme cannot be read.", "Look at the line and the one before it."),
        (Refused, "YAML that we refuse", "Anchors, aliases and tags.", "Write the text out."),
        (TooLarge, "Too large", "A file is over the limit.", "Shorten it."),
        (UnknownKey, "Unknown key", "The theme has no such setting.", "Use one of those listed."),
        (MissingKey, "A key is missing", "Something that every theme must have is absent.", "Add it."),
        (WrongKind, "Another kind of value is expected", "For example a colour that is not #rrggbb.", "Write it as shown."),
        (BadWord, "Not one of the words", "For example an unknown paper size.", "Use one of the words listed."),
        (BadLiquid, "Not valid Liquid", "A tag or output of the template is mistyped or not closed.", "Compare it with the template that came with the program."),
        (UnknownVariable, "Unknown variable", "The template asks for something that reports do not have.", "Mend the name; an unknown variable is never printed as a blank."),
        (Unsupported, "Markdown that reports do not have", "For example a picture or raw HTML.", "Use headings, paragraphs, lists, tables, links, callouts and figures."),
        (UnknownFigure, "Unknown figure", "No chart has this name.", "Use one of the names listed."),
        (TooLong, "The template does not come to an end", "It loops too often or writes too much.", "Shorten the loops."),
    ];
}
