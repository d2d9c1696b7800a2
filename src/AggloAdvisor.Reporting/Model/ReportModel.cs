using System.Globalization;
using AggloAdvisor.Advising;
using AggloAdvisor.Advising.Findings;
using AggloAdvisor.Core.Cases;
using AggloAdvisor.Core.Text;
using AggloAdvisor.Reporting.Templates;
using AggloAdvisor.Rules.Evaluation;
using AggloAdvisor.Rules.Explaining;
using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Reporting.Model;

/// <summary>What a template can print: an advice as plain named values in the report's language. Described in <c>docs/templates.md</c>.</summary>
internal sealed class ReportModel(Advice advice, ReportTemplate template, UnknownFields unknown, RecordMention? record)
{
    private const int StepsInSummary = 6;
    private readonly ModelContext _context = new(advice, template, unknown);

    /// <summary>The root of everything a template can name.</summary>
    public Fields Fields()
    {
        var problems = advice.Findings.Where(static f => f.Severity != FindingSeverity.Profile).ToArray();
        var profiles = advice.Findings.Where(static f => f.Severity == FindingSeverity.Profile).ToArray();
        var findings = new FindingModel(_context);
        var plan = new PlanModel(_context);
        var open = new OpenQuestions(_context);
        var root = _context.New();
        root.Add("t", Strings());
        root.Add("case", new CaseModel(_context).Fields());
        root.Add("profiles", findings.Groups(profiles));
        root.Add("findings", findings.Groups(problems));
        root.Add("chains", new ChainModel(_context).All());
        root.Add("members", new MemberModel(_context).All());
        root.Add("actors", new ActorModel(_context).All());
        root.Add("follow_up", new FollowUpModel(_context, plan).Decisions());
        root.Add("stated", Stated());
        root.Add("targets", Targets());
        root.Add("stages", plan.Stages());
        root.Add("first_steps", advice.Recommendations.Take(StepsInSummary).Select(plan.Fields));
        root.Add("not_advised", plan.NotAdvised());
        root.Add("undecided", open.Diagnoses());
        root.Add("missing", open.Figures());
        root.Add("thresholds", Thresholds());
        root.Add("overrides", Overrides());
        root.Add("papers", Papers());
        root.Add("sources", Sources());
        root.Add("conventions", Conventions());
        root.Add("run", Run());
        root.Add("counts", Counts(problems));
        return root;
    }

    private Fields Strings()
    {
        var fields = _context.New();
        foreach (var (key, text) in template.Strings)
        {
            fields.Raw(key, text);
        }

        return fields;
    }

    private IEnumerable<Fields> Papers() => advice.Rules.Sources.Values
        .OrderBy(static s => s.Id, StringComparer.Ordinal)
        .Select(s => _context.Named(("id", s.Id), ("citation", s.Citation.In(template.Language)), ("url", s.Url)));

    private IEnumerable<Fields> Sources() => advice.Case.Sources.Values
        .OrderBy(static s => s.Id, StringComparer.Ordinal)
        .Select(s => _context.Named(
            ("id", s.Id),
            ("name", _context.Of(_context.Names.Source(s.Id))),
            ("citation", s.Citation.In(template.Language)),
            ("url", s.Url),
            ("note", s.Note?.In(template.Language))));

    private IEnumerable<Fields> Thresholds() => advice.Rules.Parameters.Values
        .OrderBy(static p => p.Id, StringComparer.Ordinal)
        .Select(p =>
        {
            var version = p.On(advice.AsOf);
            var value = version is null ? ValueText.Unknown(template.Language)
                : version.Value is { } v ? _context.Number(v, p.Unit)
                : _context.Words.Parts(version.ByIndustries.Select(s => _context.Words.Text("from_industries", s.FromIndustries, _context.Number(s.Value, p.Unit))));
            return _context.Named(("id", p.Id), ("title", p.Title.In(template.Language)), ("value", value), ("provenance", _context.Words.Of(p.Provenance)), ("reference", p.Reference.In(template.Language)));
        });

    private IEnumerable<Fields> Overrides() => advice.Rules.Overrides.Select(o => _context.Named(
        ("what", o.Code == o.Id ? o.Title.In(template.Language) : _context.Titled(o.Code, o.Title)),
        ("kind", OverrideWords.Of(o.Kind).In(template.Language)),
        ("before", o.Before?.In(template.Language)),
        ("after", o.After?.In(template.Language)),
        ("because", o.Because?.In(template.Language)),
        ("office", o.Office.In(template.Language)),
        ("place", o.Location.ToString()),
        ("base_place", o.BaseLocation?.ToString())));

    private IEnumerable<Fields> Conventions() => advice.Dictionary
        .Where(d => advice.Indicators.Of(d.Id, advice.Case.Year).Any(static v => v.Value is not null))
        .Select(d => _context.Named(
            ("name", d.Name.In(template.Language)),
            ("id", d.Id),
            ("formula", d.Formula.In(template.Language)),
            ("convention", d.Convention?.In(template.Language)),
            ("source", d.Source.In(template.Language)),
            ("caution", d.Caution?.In(template.Language))));

    private IEnumerable<Fields> Stated() => advice.StatedProblems.Select(Stated);

    private Fields Stated(StatedProblem p)
    {
        var fields = _context.Named(
        ("problem", _context.Of(p.Problem)),
        ("where", p.RegionId == Case.WholeCaseId ? null : _context.Of(_context.Names.Region(p.RegionId))),
        ("source", _context.Of(_context.Names.Source(p.SourceId)) + (p.Section is { } section ? (template.Language == Language.Chinese ? "，" : ", ") + section : "")),
        ("diagnosis", p.Diagnosis is { } d ? _context.Titled(d.Code, d.Title) : null),
        ("verdict", _context.Words.Text(p.Verdict switch
        {
            Verdict.Fired => "stated_found",
            Verdict.NotFired => "stated_not_found",
            Verdict.Undecided => "stated_open",
            _ => "stated_not_asked",
        })));
        fields.Raw("trace", "trace-" + p.Diagnosis?.Id);
        return fields;
    }

    private IEnumerable<Fields> Targets() => (advice.Case.Registers.TryGetValue("targets", out var register) ? register.Entries : []).Select(e => _context.Named(
        ("target", template.Language == Language.Chinese ? e["target_zh"] : e["target_en"]),
        ("number", e["number_low"] == e["number_high"] ? e["number_low"] : $"{e["number_low"]}–{e["number_high"]}"),
        ("due", e["due"]),
        ("source", _context.Of(_context.Names.Source(e["source"]!)))));

    private Fields Run() => _context.Named(
        ("id", advice.RunId),
        ("record", record?.Sha256),
        ("record_attached", record is { IsAttached: true } ? "yes" : null),
        ("record_carries_files", record is { CarriesFiles: true } ? "yes" : null),
        ("case_hash", advice.Case.ContentHash),
        ("rules_hash", advice.Rules.ContentHash),
        ("engine", advice.EngineVersion),
        ("as_of", advice.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private Fields Counts(Finding[] problems)
    {
        var fields = _context.New();
        fields.Add("findings", Diagnoses(problems));
        fields.Add("severe", Diagnoses(problems.Where(static f => f.Severity == FindingSeverity.Severe)));
        fields.Add("high", Diagnoses(problems.Where(static f => f.Confidence == Confidence.High)));
        fields.Add("moderate", Diagnoses(problems.Where(static f => f.Confidence == Confidence.Moderate)));
        fields.Add("indications", Diagnoses(problems.Where(static f => f.Confidence == Confidence.Indication)));
        fields.Add("recommendations", advice.Recommendations.Length);
        fields.Add("startable", advice.Recommendations.Count(static r => r.Status == RecommendationStatus.Advised));
        fields.Add("check_first", advice.Recommendations.Count(static r => r.Status == RecommendationStatus.CheckFirst));
        fields.Add("not_yet", advice.Recommendations.Count(static r => r.Status == RecommendationStatus.NotYet));
        fields.Add("not_advised", advice.NotAdvised.Length);
        fields.Add("undecided", advice.Undecided.Where(static v => v.Diagnosis.Nature == FindingNature.Problem).Select(static v => v.Diagnosis).Distinct().Count());
        fields.Add("diagnoses", advice.Rules.Diagnoses.Count(static d => d.Nature == FindingNature.Problem));
        fields.Add("members", advice.Case.Regions.Length);
        fields.Add("indicators", advice.Dictionary.Count(d => advice.Indicators.Of(d.Id, advice.Case.Year).Any(static v => v.Value is not null)));
        fields.Add("all_indicators", advice.Dictionary.Length);
        return fields;
    }

    private static int Diagnoses(IEnumerable<Finding> findings) => findings.Select(static f => f.Diagnosis).Distinct().Count();
}
