using Matching.Data.Outbox;

namespace Matching.Jobs.Hosting;

/// <summary>How much a job takes at a time and in one run; the next run goes on.</summary>
internal static class Limits
{
    public const int Chunk = 200;
    public const int Run = 5000;

    /// <summary>Repeats until a chunk comes back short, the run has had enough, or the host stops.</summary>
    public static async Task<Chunk> InChunksAsync(Func<Task<Chunk>> takeChunk, CancellationToken cancel)
    {
        var total = new Chunk();
        while (total.Taken < Run && !cancel.IsCancellationRequested)
        {
            var chunk = await takeChunk();
            total += chunk;
            if (chunk.Taken < Chunk)
                break;
        }

        return total;
    }
}
