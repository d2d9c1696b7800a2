using System.Collections.Immutable;
using System.Globalization;
using AggloAdvisor.Documents;
using static System.FormattableString;

namespace AggloAdvisor.Pdf.Tests;

/// <summary>Documents to set in tests.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Date = new(2026, 1, 15, 8, 0, 0, TimeSpan.Zero);

    public static Document Of(params Block[] blocks) => Of("en", blocks);

    public static Document Of(string language, params Block[] blocks) => new()
    {
        Title = "Advisory report",
        Subtitle = "An agglomeration and its advice",
        CoverLines = ["Planning office", "Rule base 2026-01"],
        Author = "AggloAdvisor",
        Language = language,
        RunningHead = "Advisory report",
        Date = Date,
        Words = language == "zh-CN" ? new("目录", "第 {0} 页，共 {1} 页", "（续表）") : new("Contents", "Page {0} of {1}", "continued"),
        Blocks = [.. blocks],
    };

    public static ImmutableArray<Inline> Text(string text) => [new TextRun(text)];

    public static Heading Heading(int level, string id, string text) => new(level, id, Text(text));

    public static Paragraph Paragraph(string text, ParagraphStyle style = ParagraphStyle.Body) => new(Text(text), style);

    /// <summary>Every kind of block, over a dozen pages.</summary>
    public static Document Report(bool chinese)
    {
        var blocks = new List<Block> { new TableOfContents() };
        blocks.AddRange(chinese ? ChineseSummary() : EnglishSummary());
        blocks.Add(Heading(2, "indicators", chinese ? "指标 Indicators" : "Indicators"));
        blocks.Add(Paragraph(chinese ? "下表列出各区的指标，数据来自 2024 年统计年鉴。" : "The table lists the indicators of each district; the figures come from the yearbook of 2024."));
        blocks.Add(Indicators(90, chinese));
        blocks.Add(Heading(2, "figures", chinese ? "图 Figures" : "Figures"));
        blocks.Add(new Figure(Chart(chinese), Text(chinese ? "图 1  各区产业专业化指数" : "Figure 1. Specialisation of the districts, 2024"), "Bars of the specialisation of eight districts."));
        for (var i = 1; i <= 12; i++)
        {
            blocks.AddRange(Recommendation(i, chinese));
        }

        return Of(chinese ? "zh-CN" : "en", [.. blocks]) with
        {
            Title = chinese ? "宜昌、荆州、荆门、恩施城市群诊断与咨询报告" : "Diagnosis and advice for the Yichang–Jingzhou–Jingmen–Enshi agglomeration",
            Subtitle = chinese ? "产业、创新、空间与城市体系" : "Industry, innovation, space and the urban system",
            RunningHead = chinese ? "宜荆荆恩城市群" : "Yichang–Jingzhou–Jingmen–Enshi",
            CoverLines = chinese
                ? ["湖北省发展和改革委员会", "2026 年 1 月 15 日", "规则库 2026-01 · 引擎 0.1.0"]
                : ["Development and Reform Commission of Hubei", "15 January 2026", "Rule base 2026-01 · engine 0.1.0"],
        };
    }

    private static IEnumerable<Block> EnglishSummary() =>
    [
        new PageBreak(),
        Heading(1, "summary", "Summary"),
        Paragraph("The four cities make the same things as their neighbours, and sell them to the same customers. Three countermeasures are worth starting this year.", ParagraphStyle.Lead),
        new Paragraph(
        [
            new TextRun("The industrial structures are "), new Strong(Text("more alike than those of nine in ten peers")), new TextRun(" (Krugman index 0.21, threshold 0.30), while "),
            new Emphasis(Text("related variety")), new TextRun(" is low. The rule "), new Code("industry.structural-homogeneity"), new TextRun(" fired with a margin of 0.09; see "),
            new Link("#figures", Text("Figures")), new TextRun(" on page "), new PageNumber("figures"), new TextRun(", the yearbook at "),
            new Link("https://example.org/yearbook/2024?table=4-12&unit=persons", Text("example.org/yearbook/2024?table=4-12&unit=persons")), new TextRun(", and 宜昌市 in the register."),
        ]),
        new ListBlock(false,
        [
            [Paragraph("Divide labour between the ports of Yichang and Jingzhou instead of building both out, and let one authority run them."), new ListBlock(false, [[Paragraph("Joint berth planning, with a common tariff.")], [Paragraph("One customs window.")]])],
            [Paragraph("Support the chemical park's suppliers.")],
            [Paragraph("Watch the wage share of manufacturing for two years before deciding on the subsidy, because the trend may be an artefact of the new classification.")],
        ]),
        new ListBlock(true, [[Paragraph("First: agree on the data.")], [Paragraph("Second: agree on the thresholds.")], [Paragraph("Third: decide.")]], 9),
        new Callout(CalloutKind.Key, Text("The main point"), [Paragraph("Similar structures are no fault in themselves: they become one where the cities compete for the same orders and the same skilled people.")]),
        new Callout(CalloutKind.Warning, Text("Take care"), [Paragraph("Employment of Enshi for 2023 is an estimate. The finding holds if it is up to 12 % too low."), new ListBlock(false, [[Paragraph("Source: yearbook, table 4-12.")]])]),
        new Callout(CalloutKind.Note, Text("How to read this report"), [Paragraph("Every number names its source; every rule its file and line.")]),
        Paragraph("Source: Hubei Statistical Yearbook 2024; file data/employment.csv, line 14.", ParagraphStyle.Note),
    ];

    private static IEnumerable<Block> ChineseSummary() =>
    [
        new PageBreak(),
        Heading(1, "summary", "摘要"),
        Paragraph("四市产业结构与周边城市高度相似，竞争同一批客户。建议今年启动三项对策。", ParagraphStyle.Lead),
        new Paragraph(
        [
            new TextRun("宜昌荆州荆门恩施四市的产业结构"), new Strong(Text("比九成同类城市群更为趋同")), new TextRun("（克鲁格曼指数0.21，阈值0.30），而"),
            new Emphasis(Text("相关多样性")), new TextRun("偏低。规则"), new Code("industry.structural-homogeneity"), new TextRun("触发，余量为0.09；详见第"),
            new PageNumber("figures"), new TextRun("页“"), new Link("#figures", Text("图")), new TextRun("”，以及2024年统计年鉴（"),
            new Link("https://example.org/yearbook/2024", Text("example.org/yearbook/2024")), new TextRun("）。"),
        ]),
        new ListBlock(false, [[Paragraph("宜昌港与荆州港分工协作，不再各自扩建，由同一机构统一运营。"), new ListBlock(false, [[Paragraph("统一规划泊位。")]])], [Paragraph("支持化工园区配套企业。")]]),
        new ListBlock(true, [[Paragraph("统一数据口径。")], [Paragraph("统一阈值。")], [Paragraph("作出决定。")]], 9),
        new Callout(CalloutKind.Key, Text("要点"), [Paragraph("结构相似本身并非问题：只有当各市争夺同样的订单和人才时，才成为问题。")]),
        new Callout(CalloutKind.Warning, Text("注意"), [Paragraph("恩施2023年就业数据为估计值；若低估不超过12%，结论依然成立。")]),
        Paragraph("来源：《湖北统计年鉴2024》；文件 data/employment.csv，第14行。", ParagraphStyle.Note),
    ];

    private static Table Indicators(int rows, bool chinese) => new(
        [ColumnAlignment.Left, ColumnAlignment.Right, ColumnAlignment.Right, ColumnAlignment.Center, ColumnAlignment.Left],
        chinese
            ? [Text("地区"), Text("就业人数（人）"), Text("指数"), Text("状态"), Text("说明")]
            : [Text("District"), Text("Employment (persons)"), Text("Index"), Text("State"), Text("Remark")],
        [.. Enumerable.Range(0, rows).Select(i => ImmutableArray.Create(
            Text(chinese ? Invariant($"宜昌市第{i + 1}区") : Invariant($"District {i + 1}")),
            Text((1_000 + i * 7919 % 90_000).ToString("N0", CultureInfo.InvariantCulture)),
            Text((i * 37 % 100 / 100.0).ToString("0.00", CultureInfo.InvariantCulture)),
            Text(i % 3 == 0 ? "✓" : "–"),
            Text(i % 4 == 0
                ? chinese ? "高于阈值，且连续三年上升；建议在下一年度复核数据来源。" : "Above the threshold and rising for three years; have the source checked before the next run."
                : chinese ? "正常" : "Within the usual range")))],
        Text(chinese ? "表 1  各区指标" : "Table 1. Indicators of the districts"));

    private static Drawing Chart(bool chinese)
    {
        var shapes = new List<Shape>();
        var ink = Color.Parse("#33475b");
        for (var i = 0; i < 8; i++)
        {
            var length = 60 + i * 37 % 210;
            shapes.Add(new TextShape(88, 17 + i * 20, chinese ? Invariant($"第{i + 1}区") : Invariant($"District {i + 1}"), 8, ink, TextAnchor.End));
            shapes.Add(new RectangleShape(94, 8 + i * 20, length, 13, Color.Parse(i == 3 ? "#c0692b" : "#6f9cc4")));
            shapes.Add(new TextShape(98 + length, 17.5 + i * 20, (length / 300.0).ToString("0.00", CultureInfo.InvariantCulture), 7.5, ink, Bold: i == 3));
        }

        shapes.Add(new PathShape([(94, 2), (94, 172)], false, null, new(ink, 0.8)));
        shapes.Add(new PathShape([(250, 2), (250, 172)], false, null, new(Color.Parse("#b45f1f"), 0.8, Dashed: true)));
        shapes.Add(new PathShape([(380, 20), (430, 60), (400, 110), (360, 80)], true, Color.Parse("#2c7a5b"), new(Color.Parse("#2c7a5b")), 0.25));
        shapes.Add(new CircleShape(380, 140, 12, Color.Parse("#3a78ad"), new(ink)));
        shapes.Add(new TextShape(455, 150, chinese ? "旋转 Rotated" : "Rotated label", 8, ink, TextAnchor.Start, false, -60));
        return new(475, 180, [.. shapes]);
    }

    private static IEnumerable<Block> Recommendation(int number, bool chinese)
    {
        var id = Invariant($"advice-{number}");
        yield return Heading(number % 4 == 1 ? 1 : 2, id, chinese ? Invariant($"对策 {number}：港口分工协作") : Invariant($"Countermeasure {number}: divide labour between the ports"));
        for (var i = 0; i < 3; i++)
        {
            yield return Paragraph(chinese
                ? "宜昌港以集装箱和滚装运输为主，荆州港以散货和粮食运输为主，两港腹地重叠约四成，重复建设明显。统一规划之后，每年可节省投资约3.2亿元，并缩短船舶等待时间。该结论依据2019—2024年港口统计数据，对阈值变化不敏感。"
                : "The port of Yichang lives on containers and rolling cargo, that of Jingzhou on bulk and grain; two fifths of their hinterland is shared, and both are being built out. A common plan would save about 320 million yuan a year and shorten waiting times. The result rests on port statistics for 2019–2024 and is not sensitive to the threshold.");
        }

        yield return Heading(3, id + "-why", chinese ? "依据" : "Why");
        yield return new ListBlock(false, [[Paragraph(chinese ? "腹地重叠度 0.41，高于阈值 0.35。" : "Overlap of hinterlands 0.41, above the threshold of 0.35.")], [Paragraph(chinese ? "岸线利用率低于同类城市中位数。" : "Use of the shoreline below the median of peers.")]]);
        yield return Heading(4, id + "-who", chinese ? "责任单位" : "Who acts");
        yield return Paragraph(chinese ? "省交通运输厅，四市人民政府。" : "The provincial transport office and the four city governments.");
    }
}
