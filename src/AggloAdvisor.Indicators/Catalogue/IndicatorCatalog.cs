using System.Collections.Frozen;
using System.Collections.Immutable;
using AggloAdvisor.Core.Indicators;
using AggloAdvisor.Indicators.Computing;

namespace AggloAdvisor.Indicators.Catalogue;

/// <summary>The dictionary of all indicators, in the order in which reports list them.</summary>
/// <remarks>To add one: write its formula in the folder of its theme, and its entry in a file of this folder.</remarks>
public static class IndicatorCatalog
{
    /// <summary>How <see cref="IndicatorDefinition.Inputs"/> names the activity tables.</summary>
    public const string ActivityInput = "activities";

    /// <summary>How <see cref="IndicatorDefinition.Inputs"/> names the list of members, which every case has.</summary>
    public const string MembersInput = "members";

    /// <summary>How <see cref="IndicatorDefinition.Inputs"/> names the year since which the members cooperate.</summary>
    public const string CooperationSinceInput = "cooperation-since";

    /// <summary>How <see cref="IndicatorDefinition.Inputs"/> names the members' latitude and longitude.</summary>
    public const string CoordinatesInput = "coordinates";

    /// <summary>How <see cref="IndicatorDefinition.Inputs"/> names the input-output table.</summary>
    public const string InputOutputInput = InputOutputView.InputId;

    /// <summary>How an account names jobs by sector, when there is no table of them.</summary>
    public const string SectorJobsInput = "employment by sector";

    /// <summary>How an account names the province of a member, when the case does not give it.</summary>
    public const string ProvinceInput = "province";

    private static readonly FrozenDictionary<string, IndicatorDefinition> ById;

    static IndicatorCatalog()
    {
        Entries =
        [
            .. SizeIndicators.Entries,
            .. LevelIndicators.Entries,
            .. InequalityIndicators.Entries,
            .. GrowthIndicators.Entries,
            .. SpecialisationIndicators.Entries,
            .. SpecialisationVariantIndicators.Entries,
            .. DiversityIndicators.Entries,
            .. VarietyIndicators.Entries,
            .. ConcentrationIndicators.Entries,
            .. ClusterIndicators.Entries,
            .. FunctionalIndicators.Entries,
            .. LeadingIndustryIndicators.Entries,
            .. ShiftShareIndicators.Entries,
            .. StructureIndicators.Entries,
            .. DistrictIndicators.Entries,
            .. DeclarationIndicators.Entries,
            .. IntensityIndicators.Entries,
            .. InputOutputIndicators.Entries,
            .. ChainIndicators.Entries,
            .. LowEndSignalIndicators.Entries,
            .. FactorPriceIndicators.Entries,
            .. ProfitIndicators.Entries,
            .. InnovationIndicators.Entries,
            .. InnovationEffortIndicators.Entries,
            .. InstitutionIndicators.Entries,
            .. TalentIndicators.Entries,
            .. LinkageIndicators.Entries,
            .. ReceivedIndustryIndicators.Entries,
            .. KnowledgeServiceIndicators.Entries,
            .. IncubatorIndicators.Entries,
            .. IntermediaryIndicators.Entries,
            .. FinanceIndicators.Entries,
            .. BankIndicators.Entries,
            .. CooperationIndicators.Entries,
            .. ProjectIndicators.Entries,
            .. MarketIndicators.Entries,
            .. BenefitIndicators.Entries,
            .. LandIndicators.Entries,
            .. UrbanIndicators.Entries,
            .. RankSizeIndicators.Entries,
            .. ConvergenceIndicators.Entries,
            .. RadiationIndicators.Entries,
            .. TravelTimeIndicators.Entries,
            .. DynamicShiftShareIndicators.Entries,
            .. RelatednessIndicators.Entries,
            .. GradientIndicators.Entries,
            .. CountyIndicators.Entries,
            .. OpennessIndicators.Entries,
            .. IndustryLevelIndicators.Entries,
            .. IndustrySelectionIndicators.Entries,
            .. InnovationGapIndicators.Entries,
            .. CouplingIndicators.Entries,
            .. CompositeIndexIndicators.Entries,
            .. ConditionIndicators.Entries,
            .. FacilityIndicators.Entries,
        ];
        All = [.. Entries.Select(static e => e.Definition)];
        ById = All.ToFrozenDictionary(static d => d.Id, StringComparer.Ordinal);
    }

    /// <summary>All definitions in the order of reports.</summary>
    public static ImmutableArray<IndicatorDefinition> All { get; }

    /// <summary>Definitions with their computations, in the same order.</summary>
    internal static ImmutableArray<Indicator> Entries { get; }

    /// <summary>A definition by id; null for an unknown id.</summary>
    public static IndicatorDefinition? Find(string id) => ById.GetValueOrDefault(id);
}
