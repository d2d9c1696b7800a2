using System.Collections.Immutable;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Core;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Core.Units;
using AggloAdvisor.Indicators.Computing;
using AggloAdvisor.Indicators.Inequality;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>Jobs in knowledge services and in services to firms.</summary>
internal static class KnowledgeServiceIndicators
{
    public static ImmutableArray<Indicator> Entries { get; } =
    [
        new(
            new()
            {
                Id = "ict_share", Code = "N12", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "share", Minimum = 0, Maximum = 1,
                Name = new("Jobs in software and information services, share", "软件和信息技术服务业就业占比"),
                Formula = new("jobs in industries tagged ict / all jobs", "信息服务业就业/全部就业"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("High values mark a place of knowledge work.", "数值高表示知识型服务集聚。"),
                Source = new("Zhu: employment of software and information services by city", "Zhu：分城市软件和信息服务业就业"),
            },
            For.Regions(static (read, region) => TaggedJobs.Share(read, region, IndustryTags.Ict))),
        new(
            new()
            {
                Id = "ict_lq", Code = "N12", Chain = Chain.Innovation, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Name = new("Location quotient of software and information services", "软件和信息技术服务业区位商"),
                Formula = new("share of jobs in the member / share in the reference", "该成员就业占比/参照地区占比"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("against the benchmark where the table has it, else all members together", "以对标区域为参照，否则以全体成员为参照"),
                Reading = new("Above 1: more than the reference has.", "大于1：高于参照区域。"),
                Source = LocalizedText.Same("Florence (1939), Report of the Location of Industry"),
            },
            For.Regions(static (read, region) => TaggedJobs.Quotient(read, region, IndustryTags.Ict))),
        new(
            new()
            {
                Id = "ict_share_max_min", Code = "N12", Chain = Chain.Innovation, Scope = Scope.Case, Unit = "ratio", Minimum = 1, Decimals = 1,
                Direction = Direction.LowerIsBetter,
                Name = new("Highest over lowest share of information services", "信息服务业就业占比极值比"),
                Formula = new("largest / smallest share of jobs in industries tagged ict", "信息服务业就业占比最大值/最小值"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Reading = new("High values: knowledge work sits in the core.", "数值高：知识型服务集中于核心城市。"),
                Source = new("Zhu: employment of software and information services by city", "Zhu：分城市软件和信息服务业就业"),
            },
            For.Case(static read => Extremes.MaximumOverMinimum([.. read.Members.Select(m => TaggedJobs.Share(read, m, IndustryTags.Ict) ?? double.NaN)]))),
        new(
            new()
            {
                Id = "producer_services_lq", Code = "S08", Chain = Chain.Service, Scope = Scope.Region, Unit = "ratio", Minimum = 0, Decimals = 2,
                Direction = Direction.HigherIsBetter,
                Name = new("Location quotient of producer services", "生产性服务业区位商"),
                Formula = new("share of jobs in the member / share in the reference", "该成员就业占比/参照地区占比"),
                Inputs = [IndicatorCatalog.ActivityInput],
                Convention = new("against the benchmark where the table has it, else all members together", "以对标区域为参照，否则以全体成员为参照"),
                Reading = new("Well below 1: firms must buy such services elsewhere.", "明显小于1：企业须向外地购买此类服务。"),
                Source = LocalizedText.Same("Florence (1939), Report of the Location of Industry"),
            },
            For.Regions(static (read, region) => TaggedJobs.Quotient(read, region, IndustryTags.ProducerService))),
        new(
            new()
            {
                Id = "producer_service_firms_per_1000", Code = "S08", Chain = Chain.Service, Scope = Scope.Region, Unit = "per_1000_firms", Minimum = 0, Decimals = 0,
                Direction = Direction.HigherIsBetter,
                Name = new("Producer-service firms per 1,000 industrial firms", "每千家工业企业生产性服务企业数"),
                Formula = new("producer-service firms / industrial firms", "生产性服务业企业数/工业企业数"),
                Inputs = ["producer_service_firms", "industrial_firms"],
                Reading = new("Low values: a thin market of services.", "数值低：服务供给薄弱。"),
                Source = new("House convention; no published measure", "本程序自定口径，尚无公开指标"),
            },
            For.Regions(static (read, region) => Ratio.Of(read.Amount(region, "producer_service_firms"), read.Amount(region, "industrial_firms")) / Unit.Known["per_1000_firms"].Factor)),
    ];
}
