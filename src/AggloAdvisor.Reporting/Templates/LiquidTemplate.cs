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
    private readonly TemplateText _source;

    private LiquidTemplate(IFluidTemplate template, TemplateText source)
    {
        (_template, _source) = (template, source);
    }

    [GeneratedRegex(@"(?: at )?\((?<line>\d+):(?<column>\d+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Position { get; }

    [GeneratedRegex(@"\{%-?\s*(?:include|render|layout)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherFile { get; }

    /// <summary>Where the template says this; the whole file where it says it nowhere.</summary>
    public SourceLocation PlaceOf(string words)
    {
        var at = words.Length == 0 ? -1 : _source.Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? Whole : _source.PlaceOf(at);
    }

    private SourceLocation Whole => new(_source.PlaceOf(0).Path);

    /// <summary>Parses a template; null, with a diagnostic, when it is not valid.</summary>
    public static LiquidTemplate? Parse(TemplateText source, DiagnosticBag problems)
    {
        var text = source.Text;

        // Including other files would read outside the one we were given.
        foreach (var other in OtherFile.EnumerateMatches(text))
        {
            var tag = text.AsSpan(other.Index, other.Length).TrimStart("{%- \t\r\n").ToString();
            problems.Error(ReportDiagnostics.BadLiquid, source.PlaceOf(other.Index), LocalizedText.Of($"the tag '{tag}' is not available", $"标签‘{tag}’不可用"), new("take in a file of the folder 'parts' with {% part NAME %} alone on a line", "请在单独一行用‘{% part NAME %}’引用文件夹‘parts’中的文件"));
        }

        if (problems.HasErrors)
        {
            return null;
        }

        if (_parser.TryParse(text, out var template, out var error))
        {
            return new LiquidTemplate(template, source);
        }

        var match = Position.Match(error);
        var place = match.Success
            ? source.PlaceOf(int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture), int.Parse(match.Groups["column"].Value, System.Globalization.CultureInfo.InvariantCulture))
            : new SourceLocation(source.PlaceOf(0).Path);
        problems.Error(ReportDiagnostics.BadLiquid, place, Invalid(Position.Replace(error.Split('\n')[0], "").Trim().TrimEnd('.').Trim()), new("compare it with the template that came with the program", "请与程序自带的模板比较"));
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
            var at = Named(name);
            at = at >= 0 ? at : Named(last);
            problems.Error(
                ReportDiagnostics.UnknownVariable,
                at >= 0 ? _source.PlaceOf(at) : Whole,
                LocalizedText.Of($"reports have no '{name}'", $"报告中没有‘{name}’"),
                Suggestion.DidYouMean(last, unknown.Known));
        }

        if (text.Length > MaxCharacters)
        {
            problems.Error(ReportDiagnostics.TooLong, Whole, new("the filled-in template is longer than eight million characters", "填充后的模板超过八百万个字符"));
        }

        return problems.HasErrors ? null : text;
    }

    /// <summary>Where a tag or an output first has a name as a whole word; negative where none has.</summary>
    private int Named(string name)
    {
        var text = _source.Text;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var isWhole = (at == 0 || !IsOfName(text[at - 1])) && (end == text.Length || !IsOfName(text[end]));
            var open = Math.Max(text.LastIndexOf("{{", at, StringComparison.Ordinal), text.LastIndexOf("{%", at, StringComparison.Ordinal));
            if (isWhole && open >= 0 && text.IndexOf('}', open, at - open) < 0)
            {
                return at;
            }
        }

        return -1;

        static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
    }

    private static LocalizedText Invalid(string error) => LocalizedText.Of($"this is not valid Liquid: {error}", $"不符合 Liquid 语法：解析器报告‘{error}’");
}
