namespace Matching.Jobs.Hosting;

/// <summary>How much a job takes at a time and in one run; the next run goes on.</summary>
internal static class Limits
{
    public const int Chunk = 200;
    public const int Run = 5000;

    /// <summary>Repeats until a chunk comes back short, the run has had enough, or the host stops.</summary>
    public static async Task<int> InChunksAsync(Func<Task<int>> takeChunk, CancellationToken cancel)
    {
        var total = 0;
        while (total < Run && !cancel.IsCancellationRequested)
        {
            var count = await takeChunk();
            total += count;
            if (count < Chunk)
                break;
        }

        return total;
    }
}
