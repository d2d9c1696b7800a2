using System.Collections.Immutable;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>Takes the runs of one ledger over into another, where they become entries of its own.</summary>
/// <remarks>For many runs that are to be remembered together or not at all: they are written to a ledger of their own first.</remarks>
public static class RunTransfer
{
    /// <summary>Adds every run of a ledger, in its order.</summary>
    /// <param name="to">The ledger that gets them.</param>
    /// <param name="from">The ledger that has them; it is left as it is.</param>
    /// <returns>The new entries.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written; the runs before the one that failed have been added.</exception>
    public static ImmutableArray<LedgerEntry> AddRuns(Ledger to, Ledger from)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(from);
        var added = ImmutableArray.CreateBuilder<LedgerEntry>();
        foreach (var entry in from.Entries())
        {
            if (entry.Fact is RunFact run && from.Record(run)?.Parts is var (lean, contents))
            {
                added.Add(to.Add(run, lean, contents));
            }
        }

        return added.ToImmutable();
    }
}
