using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;
using AggloAdvisor.Yaml;

namespace AggloAdvisor.Rules.Syntax;

/// <summary>Takes in the files of a rule base: bounded in number and size, never outside the folder, never through a link.</summary>
public static class RuleFolder
{
    /// <summary>The bibliography, which every rule base has.</summary>
    internal const string Sources = "sources.yaml";

    /// <summary>The answers to what the analysis finds, which a rule base may have.</summary>
    internal const string Answers = "analysis.yaml";

    /// <summary>The file of terms, which a rule base may have.</summary>
    internal const string Glossary = "glossary.yaml";

    /// <summary>The file that makes a folder an overlay: who it is of, what it replaces and switches off, and why.</summary>
    internal const string Manifest = "overlay.yaml";

    /// <summary>Overlays that one rule base can bear.</summary>
    public const int MaxOverlays = 9;

    private const string Ending = ".yaml";
    private const int MaxFiles = 5_000;
    private const int MaxTotalBytes = 16 * 1024 * 1024;
    private static readonly string[] _subfolders = ["cases", "countermeasures", "diagnoses", "indicators", "items", "parameters", "quantiles"];

    /// <summary>Takes in the known places of a folder.</summary>
    /// <param name="folder">Folder with <c>sources.yaml</c>, <c>diagnoses</c>, <c>countermeasures</c>, <c>parameters</c>, <c>indicators</c>, <c>quantiles</c>, <c>items</c> and <c>cases</c>.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <returns>The files that could be read, and what was wrong with the others; null when the folder is no rule base at all.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static Checked<RuleFiles> Open(string folder, CancellationToken cancellationToken = default) => Open(folder, [], cancellationToken);

    /// <summary>Takes in a rule base and the overlays on it.</summary>
    /// <param name="folder">The rule base.</param>
    /// <param name="overlays">Folders of overlays, the lowest first: each with <c>overlay.yaml</c> and any of the places of a rule base.</param>
    /// <param name="cancellationToken">Checked before each file.</param>
    /// <returns>The files that could be read, and what was wrong with the others; null when a folder cannot be used at all.</returns>
    /// <exception cref="IOException">The machine could not read a file.</exception>
    public static Checked<RuleFiles> Open(string folder, IReadOnlyList<string> overlays, CancellationToken cancellationToken = default)
    {
        var problems = new DiagnosticBag();
        if (overlays.Count > MaxOverlays)
        {
            problems.Error(RuleDiagnostics.TooLarge, Whole(""), LocalizedText.Of($"{overlays.Count} overlays are given; at most {MaxOverlays} are read", $"给出了 {overlays.Count} 个叠加层；最多读取 {MaxOverlays} 个"), new("join some of them", "请合并部分叠加层"));
            return new(null, problems.ToSortedArray());
        }

        var labels = OverlayNames(overlays);
        var intake = new Intake(problems);
        var isWhole = TakeIn(folder, static name => name, Sources, intake, problems, cancellationToken);
        for (var i = 0; i < overlays.Count && isWhole; i++)
        {
            var (layer, label) = (i + 1, labels[i]);
            isWhole = TakeIn(overlays[i], name => RuleFiles.InOverlay(layer, label, name), Manifest, intake, problems, cancellationToken);
        }

        return isWhole ? intake.Result() : new(null, problems.ToSortedArray());
    }

    /// <summary>The names by which diagnostics call overlays: those of their folders, told apart where two are alike.</summary>
    public static IReadOnlyList<string> OverlayNames(IReadOnlyList<string> overlays)
    {
        var names = new List<string>();
        foreach (var overlay in overlays)
        {
            var plain = new string([.. Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(overlay))).Select(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')]);
            var name = plain is "rules" or "" or "." or ".." ? "overlay" : plain;
            for (var n = 2; names.Contains(name, StringComparer.Ordinal); n++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{plain}-{n}");
            }

            names.Add(name);
        }

        return names;
    }

    /// <summary>The rule files of a folder that can be read as they are: those of the known places and of the folder itself, without links and files that are too long.</summary>
    /// <param name="folder">A rule base, an overlay, or a folder of cases; one that does not exist has none.</param>
    /// <returns>Each file with the name by which diagnostics call it, in ordinal order.</returns>
    /// <exception cref="IOException">The machine could not list the folder.</exception>
    public static IEnumerable<(string File, string Name)> FilesWithin(string folder)
    {
        var label = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return _subfolders.Append(Cases.AdviceCaseReader.FolderName)
            .Select(s => (Place: new DirectoryInfo(Path.Combine(folder, s)), Label: $"{label}/{s}"))
            .Prepend((Place: new DirectoryInfo(folder), Label: label))
            .Where(static p => p.Place is { Exists: true, LinkTarget: null })
            .SelectMany(static p => p.Place.EnumerateFiles("*" + Ending)
                .Take(MaxFiles)
                .Where(static f => f.LinkTarget is null && f.Length <= YamlFile.MaxBytes)
                .Select(f => (File: f.FullName, Name: $"{p.Label}/{f.Name}")))
            .OrderBy(static f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>Takes in files that are in memory already, such as those of a run record.</summary>
    /// <param name="contents">Contents by name as <see cref="RuleFiles.Contents"/> has them; they are copied.</param>
    /// <returns>The files that could be used, and what was wrong with the others; null when the limits are exceeded.</returns>
    public static Checked<RuleFiles> Of(IReadOnlyDictionary<string, byte[]> contents)
    {
        var problems = new DiagnosticBag();
        if (contents.Count > MaxFiles)
        {
            TooMany("", problems);
            return new(null, problems.ToSortedArray());
        }

        var intake = new Intake(problems);
        foreach (var (name, bytes) in contents.OrderBy(static c => c.Key, StringComparer.Ordinal))
        {
            if (!IsPlace(name))
            {
                problems.Error(RuleDiagnostics.Unreadable, Whole(name), LocalizedText.Of($"'{name}' is no file of a rule base", $"‘{name}’不是规则库的文件"), new("name files as diagnoses/name.yaml", "文件名应写作‘diagnoses/名称.yaml’"));
            }
            else if (!intake.Add(name, [.. bytes]))
            {
                return new(null, problems.ToSortedArray());
            }
        }

        if (!contents.ContainsKey(Sources))
        {
            Missing(Sources, Sources, problems);
        }

        return intake.Result();
    }

    // False, with diagnostics, when the folder cannot be used at all.
    private static bool TakeIn(string folder, Func<string, string> named, string required, Intake intake, DiagnosticBag problems, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            problems.Error(RuleDiagnostics.Unreadable, new SourceLocation(folder), new("the folder does not exist", "文件夹不存在"), required == Sources
                ? new("name the folder that holds sources.yaml, diagnoses, countermeasures and parameters", "请指明含有 sources.yaml、‘diagnoses’、‘countermeasures’和‘parameters’的文件夹")
                : new("name the folder that holds overlay.yaml", "请指明含有 overlay.yaml 的文件夹"));
            return false;
        }

        var names = new List<string>();
        foreach (var name in Names(folder, named, required, problems))
        {
            cancellationToken.ThrowIfCancellationRequested();
            names.Add(name);
            if (intake.Count + names.Count > MaxFiles)
            {
                TooMany(named(""), problems);
                return false;
            }
        }

        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ReadOne(folder, name, named(name), problems) is { } bytes && !intake.Add(named(name), bytes))
            {
                return false;
            }
        }

        return true;
    }

    // Lazily: a folder of a hundred thousand files is not even listed to its end.
    private static IEnumerable<string> Names(string folder, Func<string, string> named, string required, DiagnosticBag problems)
    {
        yield return required;
        foreach (var name in new[] { Answers, Glossary, Sources }.Where(n => n != required && File.Exists(Path.Combine(folder, n))))
        {
            yield return name;
        }

        foreach (var sub in _subfolders)
        {
            var place = new DirectoryInfo(Path.Combine(folder, sub));
            if (place.Exists && place.LinkTarget is not null)
            {
                problems.Error(RuleDiagnostics.Unreadable, Whole(named(sub)), new("the folder is a link", "该文件夹是链接"), new("copy the folder", "请复制文件夹"));
            }
            else if (place.Exists)
            {
                foreach (var file in place.EnumerateFiles("*" + Ending))
                {
                    yield return sub + "/" + file.Name;
                }
            }
        }
    }

    private static ImmutableArray<byte>? ReadOne(string folder, string inner, string name, DiagnosticBag problems)
    {
        var file = new FileInfo(Path.Combine(folder, inner));
        if (!file.Exists)
        {
            Missing(name, inner, problems);
            return null;
        }

        // A link could lead to any file of the machine, and its content into a diagnostic.
        if (file.LinkTarget is not null)
        {
            problems.Error(RuleDiagnostics.Unreadable, Whole(name), new("the file is a link", "该文件是链接"), new("copy the file into the folder", "请把文件复制到文件夹内"));
            return null;
        }

        // The length is asked of the open file, and no more is read than it said.
        using var stream = file.OpenRead();
        if (stream.Length > YamlFile.MaxBytes)
        {
            TooLong(name, stream.Length, problems);
            return null;
        }

        var bytes = new byte[stream.Length];
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)]);
    }

    private static bool IsPlace(string full)
    {
        var (_, overlay, name) = RuleFiles.Split(full);
        if (name is Sources or Answers or Glossary || (overlay is not null && name == Manifest))
        {
            return overlay is null || overlay is not ("" or "rules");
        }

        var at = name.IndexOf('/', StringComparison.Ordinal);
        return at > 0 && _subfolders.Contains(name[..at], StringComparer.Ordinal)
            && name.Length > at + 1 + Ending.Length
            && name.EndsWith(Ending, StringComparison.Ordinal)
            && !name.AsSpan(at + 1).ContainsAny('/', '\\', '\0');
    }

    private static SourceLocation Whole(string name) => new(RuleFiles.Place(name));

    private static void Missing(string name, string inner, DiagnosticBag problems) =>
        problems.Error(RuleDiagnostics.Unreadable, Whole(name), new("the file does not exist", "文件不存在"), inner == Manifest
            ? new("every overlay has one: 'name:', 'replaces:' and 'off:'", "每个叠加层都须有此文件，含‘name:’、‘replaces:’和‘off:’")
            : new("every rule base has one", "每个规则库都须有此文件"));

    private static void TooMany(string name, DiagnosticBag problems) =>
        problems.Error(RuleDiagnostics.TooLarge, Whole(name), LocalizedText.Of($"the folder holds more than {MaxFiles} files", $"文件夹中的文件多于 {MaxFiles} 个"), new("delete those that nobody uses", "请删去无人使用的文件"));

    private static void TooLong(string name, long length, DiagnosticBag problems) =>
        problems.Error(RuleDiagnostics.TooLarge, Whole(name), LocalizedText.Of($"the file has {length} bytes; rule files are read up to {YamlFile.MaxBytes}", $"文件有 {length} 字节；规则文件最多读取 {YamlFile.MaxBytes} 字节"), new("split it into several files", "请拆分为几个文件"));

    /// <summary>Files on their way in, as long as their sum stays within the limit.</summary>
    private sealed class Intake(DiagnosticBag problems)
    {
        private readonly ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder _files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        private long _total;

        /// <summary>How many are in.</summary>
        public int Count => _files.Count;

        /// <summary>Takes one in; false, with a diagnostic, once all of them together are too large.</summary>
        public bool Add(string name, ImmutableArray<byte> bytes)
        {
            if (bytes.Length > YamlFile.MaxBytes)
            {
                TooLong(name, bytes.Length, problems);
                return true;
            }

            _total += bytes.Length;
            if (_total > MaxTotalBytes)
            {
                problems.Error(RuleDiagnostics.TooLarge, Whole(""), LocalizedText.Of($"the files hold more than {MaxTotalBytes} bytes together", $"全部文件合计超过 {MaxTotalBytes} 字节"), new("delete what is no rule", "请删去不属于规则库的内容"));
                return false;
            }

            _files.Add(name, bytes);
            return true;
        }

        public Checked<RuleFiles> Result() => new(new RuleFiles(_files.ToImmutable()), problems.ToSortedArray());
    }
}
