using AggloAdvisor.Rules.Model;

namespace AggloAdvisor.Rules.Evaluation;

/// <summary>Orders diagnoses so that each comes after those it asks for. One that is not there is waited for by nobody: who asks for it stays undecided.</summary>
internal static class Strata
{
    /// <summary>The order of evaluation.</summary>
    /// <exception cref="InvalidOperationException">Diagnoses ask for each other in a circle; reading refuses that.</exception>
    public static IEnumerable<Diagnosis> Order(IReadOnlyCollection<Diagnosis> diagnoses)
    {
        var left = diagnoses.ToList();
        var known = diagnoses.Select(static d => d.Id).ToHashSet(StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var ready = left.FindAll(d => d.CounterChecks.Select(static c => c.When).Append(d.When).SelectMany(ConditionWalk.Findings).All(f => done.Contains(f.DiagnosisId) || !known.Contains(f.DiagnosisId)));
            if (ready.Count == 0)
            {
                throw new InvalidOperationException($"'{left[0].Id}' asks for itself in a circle.");
            }

            foreach (var diagnosis in ready)
            {
                left.Remove(diagnosis);
                done.Add(diagnosis.Id);
                yield return diagnosis;
            }
        }
    }
}
