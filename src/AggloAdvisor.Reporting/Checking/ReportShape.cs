namespace AggloAdvisor.Reporting.Checking;

/// <summary>Everything that a template can name, as <c>docs/templates.md</c> lists it; a test holds it to what reports are made of.</summary>
internal static class ReportShape
{
    private static readonly Shape _texts = Shape.ListOf(Shape.Plain);

    private static readonly Shape _findings = Shape.Groups(
        "code title chain severity confidence caution anchor trace figure more_cases",
        ("statements", _texts),
        ("doubts", _texts),
        ("counter", _texts),
        ("thresholds", _texts),
        ("papers", _texts),
        ("evidence", Shape.Groups("name values origin sources")),
        ("cases", Shape.Groups("name likeness situation did remained", ("papers", _texts))));

    private static readonly Shape _steps = Shape.Groups("code title status order anchor");

    private static readonly Shape _measures = Shape.Groups(
        "code title do status horizon cost confidence lead caution watch_also gates_open would_withdraw low_carbon priority order anchor trace advised upward",
        ("steps", _texts),
        ("who", _texts),
        ("because", Shape.Groups("code title anchor")),
        ("specifics", _texts),
        ("gates", Shape.Groups("state text open")),
        ("after", _texts),
        ("conflicts", _texts),
        ("watch", _texts),
        ("parts", _texts),
        ("papers", _texts),
        ("examples", _texts),
        ("choices", Shape.Groups("question answer", ("options", Shape.Groups("name means state", ("for", _texts), ("against", _texts), ("lacking", _texts))))));

    /// <summary>The root.</summary>
    /// <param name="texts">Keys of the strings file; null where they are not known.</param>
    public static GroupShape Of(IEnumerable<string>? texts) => Shape.Group(
        "",
        ("t", texts is null ? Shape.Any : Shape.Group(string.Join(' ', texts))),
        ("case", Shape.Group("name description benchmark year two_names", ("columns", _texts), ("members", Shape.Groups("name other_name", ("cells", _texts))))),
        ("profiles", _findings),
        ("findings", _findings),
        ("chains", Shape.Groups("name asked found open clear", ("findings", Shape.Groups("code title anchor")))),
        ("members", Shape.Groups("name anchor", ("positions", Shape.Groups("name value rank of")), ("strengths", _texts), ("findings", Shape.Groups("code text trace")))),
        ("actors", Shape.Groups("name level", ("leads", _steps), ("takes_part", _steps))),
        ("follow_up", Shape.Groups("code title decision by reason on year entry now anchor", ("watched", Shape.Groups("name where then now change")))),
        ("stated", Shape.Groups("problem where source diagnosis verdict trace")),
        ("targets", Shape.Groups("target number due source")),
        ("stages", Shape.Groups("name anchor", ("measures", _measures))),
        ("first_steps", _measures),
        ("not_advised", Shape.Groups("code title reason would_give trace")),
        ("undecided", Shape.Groups("code title targets lacking trace")),
        ("missing", Shape.Groups("figure codes")),
        ("thresholds", Shape.Groups("id title value provenance reference")),
        ("overrides", Shape.Groups("what kind before after because office place base_place")),
        ("papers", Shape.Groups("id citation url")),
        ("sources", Shape.Groups("id name citation url note")),
        ("conventions", Shape.Groups("name id formula convention source caution")),
        ("run", Shape.Group("id record record_attached record_carries_files case_hash rules_hash engine as_of")),
        ("counts", Shape.Group("findings severe high moderate indications recommendations startable check_first not_yet not_advised undecided diagnoses members indicators all_indicators")));
}
