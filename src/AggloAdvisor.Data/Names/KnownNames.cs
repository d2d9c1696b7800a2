using AggloAdvisor.Core.Diagnostics;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Data.Csv;
using AggloAdvisor.Data.Files;

namespace AggloAdvisor.Data.Names;

/// <summary>Names that cells may refer to, and what somebody meant who wrote another.</summary>
/// <param name="kind">How messages name them, such as "region".</param>
/// <param name="code">Code of the error.</param>
/// <param name="ids">The names that exist.</param>
/// <param name="isWhole">False when the list itself has errors: then an unknown name says nothing and is not reported again.</param>
internal sealed class KnownNames(LocalizedText kind, string code, IEnumerable<string> ids, bool isWhole = true)
{
    private readonly HashSet<string> _ids = new(ids, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _meant = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes down what else people write for a name: a printed name, another spelling.</summary>
    public KnownNames Meaning(string written, string id)
    {
        _meant.TryAdd(written.Trim(), id);
        return this;
    }

    /// <summary>Whether the name exists.</summary>
    public bool Contains(string name) => _ids.Contains(name);

    /// <summary>The name of a cell; null when it is empty or unknown, which is then reported.</summary>
    public string? Find(TableCell cell, FileProblems problems)
    {
        if (_ids.TryGetValue(cell.Text, out var id))
        {
            return id;
        }

        if (cell.IsEmpty)
        {
            problems.Error(Codes.EmptyCell, cell.In(problems), LocalizedText.Of($"the column '{cell.Name}' is empty", $"列‘{cell.Name}’为空"), LocalizedText.Of($"every row names its {kind}", $"每一行都须写明{kind}"));
        }
        else if (isWhole)
        {
            problems.Error(
                code,
                cell.In(problems),
                LocalizedText.Of($"unknown {kind} {Shown.Quote(cell.Text)}", $"未知的{kind}{Shown.Quote(cell.Text)}"),
                problems.IsFull(code) ? null : Hint(cell.Text));
        }
        else
        {
            // The list of names is broken: its own errors are reported where it stands.
        }

        return null;
    }

    /// <summary>What somebody probably meant, or which names exist.</summary>
    public LocalizedText Hint(string typed)
    {
        if (_meant.TryGetValue(typed, out var id))
        {
            return LocalizedText.Of($"write '{id}'", $"请写‘{id}’");
        }

        return Suggestion.DidYouMean(typed, _ids)
            ?? Suggestion.DidYouMean(typed.ToLowerInvariant(), _ids)
            ?? (_ids.Count == 0 ? LocalizedText.Of($"there is no {kind} to choose from", $"没有可选的{kind}") : LocalizedText.Of($"known: {Shown.List([.. _ids.Order(StringComparer.Ordinal)])}", $"可用：{Shown.List([.. _ids.Order(StringComparer.Ordinal)])}"));
    }
}
