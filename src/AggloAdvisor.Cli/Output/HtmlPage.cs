using System.Globalization;
using System.Net;
using System.Text;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Output;

/// <summary>A page that needs nothing else: no script, no picture, no network.</summary>
internal sealed class HtmlPage
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ccc;vertical-align:top}
        td.n,th.n{text-align:right}td.none{background:#fdd;font-weight:700}summary{cursor:pointer;padding:.4rem 0;font-weight:600}
        code,pre{font-size:.9em;overflow-wrap:anywhere}.why{color:#555;font-size:.9em}
        @media (prefers-color-scheme:dark){body{color:#eee;background:#16181c}th,td{border-color:#444}td.none{background:#722}.why{color:#bbb}}
        """;

    private readonly StringBuilder _body = new();

    /// <summary>Starts a page.</summary>
    public HtmlPage(string title, Language language) => _body.Append(
        CultureInfo.InvariantCulture,
        $"<!doctype html>\n<html lang=\"{language.Code()}\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(title)}</title><style>{Style}</style></head><body><main>\n<h1>{Text(title)}</h1>\n");

    /// <summary>A text that cannot be taken for a tag.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A heading below the title.</summary>
    public void Heading(string text) => _body.Append(CultureInfo.InvariantCulture, $"<h2>{Text(text)}</h2>\n");

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text) => _body.Append(CultureInfo.InvariantCulture, $"<p>{Text(text)}</p>\n");

    /// <summary>HTML that the caller answers for: every text in it went through <see cref="Text"/>.</summary>
    public void Raw(string html) => _body.Append(html);

    /// <summary>Writes the page as UTF-8.</summary>
    public void WriteTo(Stream output) => output.Write(Encoding.UTF8.GetBytes(_body + "</main></body></html>\n"));
}
