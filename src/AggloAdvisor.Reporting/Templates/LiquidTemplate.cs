using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using Fluid;

namespace AggloAdvisor.Reporting.Templates;

/// <summary>A Liquid template: can loop, choose and print the report's fields, and nothing else.</summary>
internal sealed partial class LiquidTemplate
{
    private const int MaxSteps = 2_000_000;
    private const int MaxCharacters = 8_000_000;
    private static readonly FluidParser _parser = new(new FluidParserOptions { AllowFunctions = false });
    private readonly IFluidTemplate _template;
    private readonly string _text;
    private readonly string _path;

    private LiquidTemplate(IFluidTemplate template, string text, string path)
    {
        (_template, _text, _path) = (template, text, path);
    }

    [GeneratedRegex(@"\((?<line>\d+):(?<column>\d+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Position { get; }

    [GeneratedRegex(@"\{%-?\s*(?:include|render|layout)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherFile { get; }

    /// <summary>Where the template says this; the whole file where it says it nowhere.</summary>
    public SourceLocation PlaceOf(string words)
    {
        var at = words.Length == 0 ? -1 : _text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? new SourceLocation(_path) : PlaceOf(_text, _path, at);
    }

    /// <summary>Parses a template; null, with a diagnostic, when it is not valid.</summary>
    public static LiquidTemplate? Parse(string text, string path, DiagnosticBag problems)
    {
        // Including other files would read outside the one we were given.
        foreach (var other in OtherFile.EnumerateMatches(text))
        {
            var tag = text.AsSpan(other.Index, other.Length).TrimStart("{%- \t\r\n").ToString();
            problems.Error(ReportDiagnostics.BadLiquid, PlaceOf(text, path, other.Index), LocalizedText.Of($"the tag '{tag}' is not available: a template is one file", $"标签‘{tag}’不可用：模板只有一个文件"), new("write the text out", "请直接写出文本"));
        }

        if (problems.HasErrors)
        {
            return null;
        }

        if (_parser.TryParse(text, out var template, out var error))
        {
            return new LiquidTemplate(template, text, path);
        }

        var match = Position.Match(error);
        var place = match.Success
            ? new SourceLocation(path, int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture), int.Parse(match.Groups["column"].Value, System.Globalization.CultureInfo.InvariantCulture))
            : new SourceLocation(path);
        problems.Error(ReportDiagnostics.BadLiquid, place, Invalid(error.Split('\n')[0].Trim().TrimEnd('.')), new("compare it with the template that came with the program", "请与程序自带的模板比较"));
        return null;
    }

    /// <summary>Fills the template in; null, with diagnostics, when it asks for what does not exist or does not end.</summary>
    public string? Fill(Fields fields, UnknownFields unknown, DiagnosticBag problems)
    {
        var options = new TemplateOptions { MaxSteps = MaxSteps, CultureInfo = System.Globalization.CultureInfo.InvariantCulture, TimeZone = TimeZoneInfo.Utc };
        options.Undefined = name =>
        {
            unknown.Add(name);
            return ValueTask.FromResult<Fluid.Values.FluidValue>(Fluid.Values.NilValue.Instance);
        };
        var context = new TemplateContext(options);
        foreach (var (name, value) in fields.Values)
        {
            context.SetValue(name, value);
        }

        string text;
        try
        {
            text = _template.Render(context, NullEncoder.Default);
        }
        catch (InvalidOperationException)
        {
            problems.Error(ReportDiagnostics.TooLong, PlaceOf("{% for"), new("the template does not come to an end within two million steps", "模板在两百万步内没有结束"), new("look for a loop within a loop within a loop", "请查找多重嵌套的循环"));
            return null;
        }

        foreach (var name in unknown.Names)
        {
            var last = name[(name.LastIndexOf('.') + 1)..];
            var at = _text.IndexOf(name, StringComparison.Ordinal);
            at = at >= 0 ? at : _text.IndexOf("." + last, StringComparison.Ordinal);
            problems.Error(
                ReportDiagnostics.UnknownVariable,
                at >= 0 ? PlaceOf(_text, _path, at) : new SourceLocation(_path),
                LocalizedText.Of($"reports have no '{name}'", $"报告中没有‘{name}’"),
                Suggestion.DidYouMean(last, unknown.Known));
        }

        if (text.Length > MaxCharacters)
        {
            problems.Error(ReportDiagnostics.TooLong, new SourceLocation(_path), new("the filled-in template is longer than eight million characters", "填充后的模板超过八百万个字符"));
        }

        return problems.HasErrors ? null : text;
    }

    private static LocalizedText Invalid(string error) => LocalizedText.Of($"this is not valid Liquid: {error}", $"不符合 Liquid 语法：解析器报告‘{error}’");

    private static SourceLocation PlaceOf(string text, string path, int position)
    {
        var before = text.AsSpan(0, position);
        return new SourceLocation(path, before.Count('\n') + 1, position - before.LastIndexOf('\n'));
    }
}
