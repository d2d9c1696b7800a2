using AggloAdvisor.Core.Text;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Advising.Precedents;

/// <summary>Says in words how alike a documented case is and from which sides it was compared.</summary>
public static class AspectText
{
    /// <summary>The words for one side.</summary>
    public static LocalizedText Of(LikenessAspect aspect) => aspect switch
    {
        LikenessAspect.Size => new("size", "规模"),
        LikenessAspect.Rank => new("lead of the first city", "首位度"),
        LikenessAspect.Level => new("differences in GDP per head", "人均水平差异"),
        LikenessAspect.Structure => new("structure", "产业结构"),
        _ => new("urbanisation", "城镇化"),
    };

    /// <summary>A sentence without full stop: this place itself, how alike in percent and from which sides, or why it cannot be compared.</summary>
    public static LocalizedText Of(Precedent precedent)
    {
        if (precedent.IsThisPlace)
        {
            return new("this place itself", "即本地");
        }

        if (precedent.Likeness is not { } likeness)
        {
            return precedent.Case.Profile is null
                ? new("cannot be compared: no figures of it are published", "无法比较：该案例没有公开数据")
                : new("cannot be compared: no figure is known of both", "无法比较：两地没有共同的已知数据");
        }

        var percent = ValueText.Number(likeness.Value * 100, 0);
        return new(
            $"{percent}% alike, compared in {List(likeness, Language.English)}{(likeness.IsThin ? "; a thin comparison" : "")}",
            $"相似度{percent}%，比较了{List(likeness, Language.Chinese)}{(likeness.IsThin ? "；比较依据较少" : "")}");
    }

    private static string List(Likeness likeness, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", likeness.Compared.Select(c => Of(c.Aspect).In(language)));
}
