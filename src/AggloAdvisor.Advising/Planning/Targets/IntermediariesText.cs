using System.Collections.Immutable;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Advising.Planning.Targets;

/// <summary>Which of the nine kinds of intermediaries are missing: in every member, or in one while another has it.</summary>
internal sealed class IntermediariesText(TargetContext context) : ITargetText
{
    private const string Register = "intermediaries";

    /// <summary>The nine kinds, as the register writes them.</summary>
    internal static ImmutableArray<(string Kind, LocalizedText Name)> Kinds { get; } =
    [
        ("information-centre", new("information centre", "信息中心")),
        ("training-centre", new("training centre", "培训中心")),
        ("consulting", new("consulting", "咨询机构")),
        ("broker", new("technology broker", "技术经纪机构")),
        ("technology-assessment", new("technology assessment", "技术评估机构")),
        ("dispute-arbitration", new("arbitration of disputes", "争议仲裁机构")),
        ("association", new("industry association", "行业协会")),
        ("patent-legal-aid", new("legal aid for patents", "专利法律援助机构")),
        ("talent-agency", new("talent agency", "人才中介机构")),
    ];

    public IEnumerable<Specific> Of(ImmutableArray<Finding> because)
    {
        var said = Kinds.Select(k => (k.Name, Members: context.Case.Regions.Select(r => Exists(r.Id, k.Kind)).ToArray())).ToArray();
        LocalizedText[] nowhere = [.. said.Where(static s => Array.TrueForAll(s.Members, static m => m == false)).Select(static s => s.Name)];
        if (nowhere.Length > 0)
        {
            var list = Say.List(nowhere);
            yield return Say.That($"In no member, so build one for all: {list.En}.", $"各成员均无，须共建：{Say.Zh(list)}。", "intermediary_coverage_case");
        }

        LocalizedText[] share = [.. said.Where(static s => s.Members.Contains(true) && s.Members.Contains(false)).Select(s => Shared(s.Name, s.Members))];
        if (share.Length > 0)
        {
            var (en, zh) = (string.Join("; ", share.Select(static s => s.En)), string.Join("；", share.Select(Say.Zh)));
            yield return Say.That($"Share before building: {en}.", $"先共享后新建：{zh}。", "intermediary_coverage");
        }

        LocalizedText[] open = [.. said.Where(static s => s.Members.Contains(null) && !s.Members.Contains(true)).Select(static s => s.Name)];
        if (open.Length > 0)
        {
            var list = Say.List(open);
            yield return Say.That($"First find out whether there is any: {list.En}.", $"须先查明有无：{Say.Zh(list)}。", "intermediary_coverage");
        }
    }

    private LocalizedText Shared(LocalizedText kind, bool?[] members)
    {
        var regions = context.Case.Regions;
        var (has, lacks) = (Say.Names(regions.Where((_, i) => members[i] == true)), Say.Names(regions.Where((_, i) => members[i] == false)));
        return new($"{kind.En} of {has.En} with {lacks.En}", $"{Say.Zh(has)}的{Say.Zh(kind)}与{Say.Zh(lacks)}共享");
    }

    private bool? Exists(string member, string kind)
    {
        RegisterEntry[] entries = [.. context.Entries(Register).Where(e => e["kind"] == kind && (e["region"] == member || e["region"] == Case.WholeCaseId))];
        return Array.Exists(entries, static e => e["exists"] == "yes") ? true
            : entries.Length > 0 && Array.TrueForAll(entries, static e => e["exists"] == "no") ? false
            : entries.Length == 0 && context.IsComplete(Register) ? false
            : null;
    }
}
