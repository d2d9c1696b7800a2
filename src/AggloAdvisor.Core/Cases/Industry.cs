using System.Collections.Immutable;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Core.Cases;

/// <summary>One line of an industrial classification.</summary>
/// <param name="Code">The classification's code, such as <c>31-33</c> or <c>C26</c>.</param>
/// <param name="Name">The name that reports print.</param>
/// <param name="Tags">Roles of the industry, from <see cref="IndustryTags.Known"/>.</param>
/// <param name="Group">Code of the coarser line that the industry belongs to, such as <c>C</c>; null when the case says nothing.</param>
public sealed record Industry(string Code, LocalizedText Name, ImmutableArray<string> Tags, string? Group = null)
{
    /// <summary>Whether the industry has a role.</summary>
    public bool Is(string tag) => Tags.Contains(tag, StringComparer.Ordinal);
}

/// <summary>Roles that an industry can have in a classification; several indicators select by them.</summary>
public static class IndustryTags
{
    /// <summary>Agriculture, forestry, fishing.</summary>
    public const string Primary = "primary";

    /// <summary>Industry and construction.</summary>
    public const string Secondary = "secondary";

    /// <summary>Services.</summary>
    public const string Tertiary = "tertiary";

    /// <summary>Manufacturing.</summary>
    public const string Manufacturing = "manufacturing";

    /// <summary>Traditional manufacturing or services.</summary>
    public const string Traditional = "traditional";

    /// <summary>Bound to a local natural resource.</summary>
    public const string Resource = "resource";

    /// <summary>High technology.</summary>
    public const string HighTech = "high-tech";

    /// <summary>Energy-hungry or polluting.</summary>
    public const string Dirty = "dirty";

    /// <summary>Services to firms: finance, R&amp;D, consulting, legal, marketing, logistics.</summary>
    public const string ProducerService = "producer-service";

    /// <summary>Software, information and knowledge services.</summary>
    public const string Ict = "ict";

    /// <summary>Services that live where their customers live: retail, meals, personal care, schools, health.</summary>
    public const string Local = "local";

    /// <summary>Public administration and other activity that no market places.</summary>
    public const string Public = "public";

    /// <summary>A residual line that is not one industry, such as "unclassified".</summary>
    public const string Residual = "residual";

    /// <summary>All roles that case files may use.</summary>
    public static ImmutableArray<string> Known { get; } =
        [Primary, Secondary, Tertiary, Manufacturing, Traditional, Resource, HighTech, Dirty, ProducerService, Ict, Local, Public, Residual];

    /// <summary>A role in words; in English the word that case files use.</summary>
    public static LocalizedText NameOf(string tag) => new(tag, tag switch
    {
        Primary => "第一产业",
        Secondary => "第二产业",
        Tertiary => "第三产业",
        Manufacturing => "制造业",
        Traditional => "传统产业",
        Resource => "资源型产业",
        HighTech => "高技术产业",
        Dirty => "高耗能高污染行业",
        ProducerService => "生产性服务业",
        Ict => "信息服务业",
        Local => "本地服务业",
        Public => "公共服务业",
        Residual => "未分类项",
        "group" => "行业大类",
        "firms" => "企业数",
        _ => tag,
    });
}
