using System.Threading.Tasks.Dataflow;

namespace AggloAdvisor.Cli.Commands.Batch;

/// <summary>Does the same work on many things, several at a time, and hands the results over in the order of the things.</summary>
internal static class OrderedWork
{
    private const int HeldPerWorker = 2;

    /// <summary>Does the work; at most two results for each worker are held at a time, however long one of them takes.</summary>
    /// <param name="things">What to work on.</param>
    /// <param name="workers">How many at a time, from 1.</param>
    /// <param name="work">The work; called from several threads at a time.</param>
    /// <param name="deliver">Takes the results in order, one at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped; no work is going on any more.</exception>
    public static async Task Run<TThing, TResult>(IEnumerable<TThing> things, int workers, Func<TThing, CancellationToken, TResult> work, Action<TResult> deliver, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var block = new TransformBlock<TThing, TResult>(thing => work(thing, stop.Token), new ExecutionDataflowBlockOptions
        {
            MaxDegreeOfParallelism = workers,
            BoundedCapacity = HeldPerWorker * workers,
            EnsureOrdered = true,
            CancellationToken = stop.Token,
        });
        try
        {
            var feeding = Feed(things, block, stop.Token);
            while (await block.OutputAvailableAsync(stop.Token).ConfigureAwait(false))
            {
                while (block.TryReceive(out var result))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    deliver(result);
                }
            }

            await feeding.ConfigureAwait(false);
            await block.Completion.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Ended(block.Completion).ConfigureAwait(false);
        }
    }

    private static async Task Feed<TThing, TResult>(IEnumerable<TThing> things, TransformBlock<TThing, TResult> block, CancellationToken cancellationToken)
    {
        foreach (var thing in things)
        {
            // A block that has failed takes nothing more: its own error is the one to tell.
            if (!await block.SendAsync(thing, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        block.Complete();
    }

    // Whoever cleans up must know that nobody is writing any more; why it ended has been said.
    private static Task Ended(Task task) => task.ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
}
