using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Files;
using AggloAdvisor.Data.Yaml;

namespace AggloAdvisor.Data.Manifest;

/// <summary>Reads the bibliography.</summary>
internal static class SourceList
{
    /// <summary>Sources whose id could be read, and whether all could.</summary>
    public static (ImmutableArray<Source> Sources, bool AreWhole) Read(MapReader reader, FileProblems problems)
    {
        var ids = new Identifiers();
        var list = reader.Optional("sources");
        if (list is not (null or YamlList))
        {
            ids.Miss();
        }

        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var item in reader.Items(list, new("a list of sources", "来源列表")))
        {
            if (reader.Map(item, new("a source with id and citation", "含有‘id’和‘citation’的来源")) is not { } map)
            {
                ids.Miss();
                continue;
            }

            var source = new MapReader(map, new("a source", "来源"), problems);
            var id = ids.Take(source, "id");
            var citation = source.Localized(source.Required("citation"));
            var url = Url(source);
            var note = source.Localized(source.Optional("note"));
            source.Finish();
            if (id is not null)
            {
                sources.Add(new Source(id, citation ?? LocalizedText.Same(id), url, note));
            }
        }

        return (sources.ToImmutable(), ids.AreWhole);
    }

    private static string? Url(MapReader source)
    {
        LocalizedText Expected = new("an address that begins with https:// or http://", "以‘https://’或‘http://’开头的网址");
        if (source.Text(source.Optional("url"), Expected) is not { } text)
        {
            return null;
        }

        // Reports make links of addresses: nothing but the web may be behind them.
        if (Uri.TryCreate(text.Text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
        {
            return text.Text;
        }

        source.Fail(Codes.WrongKind, text.Location, LocalizedText.Of($"expected {Expected}, found {Shown.Quote(text.Text)}", $"此处应为{Expected}，实际为{Shown.Quote(text.Text)}"));
        return null;
    }
}
