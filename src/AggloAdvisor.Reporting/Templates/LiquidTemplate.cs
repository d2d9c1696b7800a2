using System.Text.RegularExpressions;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Checking;
using Fluid;

namespace AggloAdvisor.Reporting.Templates;

/// <summary>A Liquid template: can loop, choose and print the report's fields, and nothing else.</summary>
internal sealed partial class LiquidTemplate
{
    private const int MaxSteps = 2_000_000;
    private const int MostDepth = 50;
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

        // The parser calls itself for each: a file of nothing but openings would end the program.
        if (TooDeep(text) is { } deep)
        {
            problems.Error(ReportDiagnostics.BadLiquid, source.PlaceOf(deep), LocalizedText.Of($"tags are nested more than {MostDepth} deep", $"标签嵌套超过 {MostDepth} 层"), new("close each with its end tag, or say it with fewer", "请用相应的结束标签闭合，或减少嵌套"));
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
    /// <param name="fields">What the template can print.</param>
    /// <param name="unknown">Names that it asked for in vain.</param>
    /// <param name="today">What it takes for today: the day of the run, never the clock.</param>
    /// <param name="problems">Where problems are collected.</param>
    public string? Fill(Fields fields, UnknownFields unknown, DateTimeOffset today, DiagnosticBag problems)
    {
        var options = Bounds.Options(today);
        options.MaxSteps = MaxSteps;
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

        using var text = new Bounds.Writer();
        try
        {
            _template.RenderAsync(text, NullEncoder.Default, context).AsTask().GetAwaiter().GetResult();
        }
        catch (Bounds.TooMuchException)
        {
            problems.Error(ReportDiagnostics.TooLong, DeepestLoop(), new("the template writes more than eight million characters, or makes a text of more than a million", "模板写出超过八百万个字符，或生成超过一百万个字符的文本"), new("look for a text that is added to itself, or for a loop that prints whole texts", "请查找自我叠加的文本，或输出整段文本的循环"));
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Error(ReportDiagnostics.TooLong, DeepestLoop(), new("the template does not come to an end within two million steps", "模板在两百万步内没有结束"), new("look for a loop within a loop within a loop", "请查找多重嵌套的循环"));
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

        return problems.HasErrors ? null : text.ToString();
    }

    private static int? TooDeep(string text)
    {
        var depth = 0;
        foreach (var tag in LiquidTags.In(text))
        {
            var name = tag.IsOutput ? "" : LiquidTags.NameOf(text, tag);
            depth += name is "for" or "tablerow" or "if" or "unless" or "case" or "capture" or "ifchanged" ? 1 : name.StartsWith("end", StringComparison.Ordinal) ? -1 : 0;
            if (depth > MostDepth)
            {
                return tag.Start;
            }
        }

        return null;
    }

    // Where the steps go cannot be seen from outside; the loop within most loops is the likeliest.
    private SourceLocation DeepestLoop()
    {
        var (depth, deepest, at) = (0, 0, -1);
        foreach (var tag in LiquidTags.In(_source.Text))
        {
            switch (tag.IsOutput ? "" : LiquidTags.NameOf(_source.Text, tag))
            {
                case "for" or "tablerow":
                    if (++depth > deepest)
                    {
                        (deepest, at) = (depth, tag.From);
                    }

                    break;
                case "endfor" or "endtablerow":
                    depth--;
                    break;
            }
        }

        return at < 0 ? Whole : _source.PlaceOf(at);
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
