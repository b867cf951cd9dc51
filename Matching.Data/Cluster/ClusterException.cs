namespace Matching.Data.Cluster;

/// <summary>The private PostgreSQL cannot be had here; the message says what is wrong and what to do, in one or two sentences.</summary>
public sealed class ClusterException : Exception
{
    public ClusterException(string message) : base(message) { }

    public ClusterException(string message, Exception inner) : base(message, inner) { }
}
