namespace Matching.Data.Cluster;

/// <summary>What a crash of the machine may cost.</summary>
public enum Durability
{
    /// <summary>PostgreSQL's own defaults: a committed row survives. The only choice for people's data.</summary>
    Durable,

    /// <summary>No fsync, no synchronous commit, no full-page writes: fast, for tests, thrown away afterwards.</summary>
    Throwaway,
}
