using AggloAdvisor.Core;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Rules.Explaining;

/// <summary>The words for where a threshold comes from.</summary>
public static class ProvenanceWords
{
    /// <summary>The words.</summary>
    public static LocalizedText Of(Provenance provenance) => provenance switch
    {
        Provenance.Paper => new("from the papers", "论文"),
        Provenance.Published => new("published convention", "公认惯例"),
        Provenance.Calibrated => new("calibrated", "实证校准"),
        _ => new("expert judgement", "专家判断"),
    };
}
