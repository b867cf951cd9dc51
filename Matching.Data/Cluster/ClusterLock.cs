namespace Matching.Data.Cluster;

/// <summary>One process at a time creates, starts or stops a cluster. The lock goes with the process that holds it.</summary>
internal static class ClusterLock
{
    public static async Task<FileStream> TakeAsync(string file, TimeSpan patience, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < patience)
            {
                await Task.Delay(Pause, ct);
            }
            catch (IOException held)
            {
                throw new ClusterException($"Another process has been starting or stopping this database for {patience.TotalSeconds} s ({file}).", held);
            }
        }
    }

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
}
