namespace AggloAdvisor.Formats;

/// <summary>The look of the web page, on the screen and on paper.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet; it names no address.</summary>
    public const string Sheet = """
        body{margin:0 auto;max-width:46rem;padding:1rem 1.25rem 4rem;font:1rem/1.55 "Noto Sans","Noto Sans CJK SC","Source Han Sans SC",sans-serif;color:#1c2530;background:#fff}
        h1,h2,h3,h4,h5{line-height:1.25;color:#15324f;break-after:avoid}
        a{color:#174f86}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}
        .lead{font-size:1.15rem}
        .note{font-size:.875rem;color:#46505c}
        .scroll{overflow-x:auto}
        .wide{position:relative;left:50%;width:96vw;transform:translateX(-50%)}
        .wide th,.wide td{min-width:4.5rem}
        .wide th:first-child,.wide td:first-child{position:sticky;left:0;min-width:10rem;background:#fff}
        table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
        caption,figcaption{text-align:left;font-size:.875rem;color:#46505c;padding:.25rem 0}
        th,td{padding:.3rem .5rem;border-bottom:1px solid #c9d1d9;vertical-align:top;text-align:left}
        tbody th{font-weight:inherit}
        .r{text-align:right}
        .c{text-align:center}
        figure{margin:1.25rem 0;break-inside:avoid}
        svg{max-width:100%;height:auto}
        .box{border-left:.3rem solid #174f86;background:#f1f5f9;padding:.5rem 1rem;margin:1rem 0;break-inside:avoid}
        .box.warning{border-color:#9a4b00}
        nav ol{list-style:none;padding:0}
        nav .l2{padding-left:1.25rem}
        nav .l3,nav .l4{padding-left:2.5rem}
        @media print{body{max-width:none;padding:0;font-size:10pt}.skip{display:none}.page{break-before:page}thead{display:table-header-group}tr{break-inside:avoid}.scroll{overflow:visible}.wide{left:0;width:auto;transform:none}a{color:inherit;text-decoration:none}}
        """;
}
