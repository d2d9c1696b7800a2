using AggloAdvisor.Rules.Evaluation;

namespace AggloAdvisor.Advising.Tests.Readings;

/// <summary>The reading column of the case library, case by case. Values are those of the papers and of the library, to the printed digits.</summary>
internal static class LibraryReadings
{
    private const Verdict Yes = Verdict.Fired;
    private const Verdict No = Verdict.NotFired;
    private const Verdict Open = Verdict.Undecided;

    public static Reading[] All { get; } =
    [
        // Flat in rank, with a gradient in level; K of the paper; overlap 4 of 4 and 3 of 4; patents 7,093 of 14,136; 2 of 54 incubators.
        new("yijing-jingen", "D02", "case", Yes, 0.0752, ["primacy_gdp case 1.85", "member_count case 4"]),
        new("yijing-jingen", "D02g", "case", Yes, 0.3391, ["cv_gdp_per_head case 0.455", "max_min_gdp_per_head case 3.35"]),
        new("yijing-jingen", "D03", "case", Yes, 0.0625,
            ["krugman_specialisation region:jingzhou 0.49", "krugman_specialisation region:jingmen 0.49", "krugman_specialisation region:yichang 0.56", "krugman_specialisation region:enshi 0.93"],
            Remark: "Only an indication: at 36 industries such indices are usual, so the finding rests on the shared leading industries."),
        new("yijing-jingen", "D04", "industry:C13", Yes, 0.3333, ["leading_members industry:C13 4", "leading_member_share industry:C13 1"]),
        new("yijing-jingen", "D04", "industry:C30", Yes, 0.3333, ["leading_members industry:C30 4"]),
        new("yijing-jingen", "D04", "industry:C26", Yes, 0, ["leading_members industry:C26 3", "leading_member_share industry:C26 0.75"]),
        new("yijing-jingen", "D04", "industry:C15", Yes, 0, ["leading_members industry:C15 3"]),
        new("yijing-jingen", "D10", "case", Yes, 0.5, ["innovation_indices_below region:yichang 0", "innovation_indices_below region:enshi 3"]),
        new("yijing-jingen", "D10b", "case", Yes, 0.8617, ["patents_top_share case 0.502", "patents_max_min case 9.3"]),
        new("yijing-jingen", "D11", "case", Open, Lacking: ["Register:majors"],
            Remark: "The paper tells it in words; counts of programmes by industry are not printed for the emerging industries of all cities."),
        new("yijing-jingen", "D13", "region:yichang", Yes, 0.6296, ["incubators_specialised_share region:yichang 0.037", "incubators region:yichang 54"]),
        new("yijing-jingen", "D15", "case", Yes, Remark: "An indication, as the library's \"watch\": the cooperation began in 2021."),
        new("yijing-jingen", "D20", "case", Yes, 0, ["venture_capital_rank case 4"]),
        new("yijing-jingen", "D21", "case", Yes),

        // 23 of 175 districts. What the paper tells of D06 to D20 in words stays open.
        new("henan-2009", "D05d", "case", Yes, 0.7371, ["positioned_districts_share_case case 0.131", "high_tech_districts_share_case case 0.0457", "districts_per_county_unit region:jiyuan 3"]),
        new("henan-2009", "D06b", "region:luoyang", Open, Lacking: ["Activity:activities"]),
        new("henan-2009", "D07", "region:luoyang", Open, Lacking: ["Observation:co2_emissions", "Observation:gdp"]),
        new("henan-2009", "D08", "case", Open, Lacking: ["Register:copatents"]),
        new("henan-2009", "D18", "region:luoyang", Open, Lacking: ["Register:districts"]),
        new("henan-2009", "D19", "region:luoyang", Open, Lacking: ["Activity:activities"]),
        new("henan-2009", "D20", "case", Open, Lacking: ["Observation:finance_share_government", "Observation:finance_share_venture_capital", "Register:finance_sources"]),
        new("henan", "D07", "region:jiaozuo", Yes, 0.1446, ["co2_per_gdp region:jiaozuo 243.8"],
            Remark: "Twelve years after the paper and by carbon, not by the structure that the paper describes: three of seventeen cities."),
        new("henan", "D07b", "region:luoyang", Open, Lacking: ["Undefined:no industry of three-sectors is tagged high-tech", "Undefined:no industry of three-sectors is tagged resource", "Undefined:no industry of three-sectors is tagged traditional"]),

        // Flat in rank and in level; at three sectors nothing is concluded from K 0.011 and a cosine of 0.9999.
        new("su-xi-chang", "D02", "case", Yes, 0.1888, ["primacy_gdp case 1.62"]),
        new("su-xi-chang", "D02f", "case", Yes, 0.7818, ["cv_gdp_per_head case 0.05", "max_min_gdp_per_head case 1.14"]),
        new("su-xi-chang", "D03", "case", Open,
            Evidence: ["krugman_specialisation region:suzhou 0.0094", "krugman_specialisation region:wuxi 0.0040", "krugman_specialisation region:changzhou 0.0205", "structural_similarity pair:suzhou/changzhou 0.9999"],
            Lacking:
            [
                "Undefined:'homogeneity.krugman_low' is not defined for 3 industries, only from 10 on",
                "Undefined:'homogeneity.krugman_reported_high' is not defined for 3 industries, only from 30 on",
            ],
            Remark: "Three sectors never show that structures are alike, however small K is: an open table of industries is lacking."),
        new("su-xi-chang", "D04", "industry:integrated-circuits", Yes, 0.3333, ["leading_members industry:integrated-circuits 3"],
            Remark: "An indication: the paper does not say at which stages the cities work."),
        new("su-xi-chang", "D04", "industry:new-energy-vehicles", Yes, 0.3333, ["leading_members industry:new-energy-vehicles 3"]),
        new("su-xi-chang", "D16", "case", Open, Lacking: ["Register:agreements"],
            Remark: "The rivalry is there (D04); whether a common plan or evaluation is lacking, no paper says."),

        // P2 2.57 and CV 0.60: the side of a strong centre.
        new("beijing-tianjin-hebei", "D01", "case", Yes, 0.0451, ["primacy_gdp case 2.57", "cv_gdp_per_head case 0.60", "core_growth_lead case 0.045"],
            Remark: "The growth lead rests on Tianjin's figures before and after their revision: read it with the note of the sample."),
        new("beijing-tianjin-hebei", "D02", "case", No, -0.3),
        new("beijing-tianjin-hebei", "D16", "case", Open,
            Remark: "No leading industries by city are printed, and no paper says whether a common plan is lacking."),
        new("beijing-tianjin-hebei", "D17", "case", No, Evidence: ["has_compensation case 1"],
            Remark: "Differs from the library: the paper names a mechanism of compensation, so benefit sharing is not absent; it adds that interests remain uncoordinated, which no figure measures."),
        new("beijing-tianjin-hebei", "D17b", "region:beijing", Open, Lacking: ["Observation:industrial_land_available", "Observation:industrial_land_demand"]),

        new("yangtze-river-delta-27", "D03", "case", Open,
            Evidence: ["primacy_gdp case 1.90"],
            Lacking:
            [
                "Undefined:'homogeneity.krugman_low' is not defined for 3 industries, only from 10 on",
                "Undefined:'homogeneity.krugman_reported_high' is not defined for 3 industries, only from 30 on",
                "Undefined:'leading_member_share' has no value here",
            ]),
        new("yangtze-river-delta-27", "D10b", "case", Open, Lacking: ["Observation:patent_applications"]),

        // P2 1.09: several centres.
        new("gba-mainland9", "D02", "case", Yes, 0.1, ["primacy_gdp case 1.09"]),
        new("gba-mainland9", "D14", "case", Open, Lacking: ["Register:agreements"]),
        new("gba-mainland9", "D17", "case", Open, Lacking: ["Register:agreements"]),
        new("gba-mainland9", "D17c", "case", Open, Lacking: ["Observation:employment"]),

        new("chang-zhu-tan", "D02", "case", No, -0.94, ["primacy_gdp case 3.9"]),
        new("chang-zhu-tan", "D02f", "case", No, Evidence: ["cv_gdp_per_head case 0.176"]),
        new("chang-zhu-tan", "D01", "case", Yes, 0.0067, ["core_growth_lead case 0.0067"],
            Remark: "The library gives no reading beyond \"primate, not flat\". The rule fires as an indication: the others are not behind in level (CV 0.176) and the margin is small."),
        new("xiang-shi-sui", "D02", "case", No, -0.2268, ["primacy_gdp case 2.45"]),
        new("xiang-shi-sui", "D01", "case", Yes, 0.0001, ["core_growth_lead case 0.0001"],
            Remark: "An indication at most: the core grew 0.01 % a year faster than the others."),

        // P2 6.9: a strong centre.
        new("wuhan-metropolitan", "D01", "case", Yes, 0.0084, ["primacy_gdp case 6.9", "core_growth_lead case 0.0084"]),
        new("wuhan-metropolitan", "D02", "case", No, -2.4576),
    ];
}
