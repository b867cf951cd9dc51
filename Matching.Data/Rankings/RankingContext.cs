using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Residents;
using Matching.Engine.Shortlisting;
using Npgsql;

namespace Matching.Data.Rankings;

/// <summary>What a ranking run works with: one pool that reads under the ranking role, one that writes.</summary>
/// <param name="Jobs">Of <see cref="DatabaseRole.Jobs"/>: writes the run and its matches.</param>
/// <param name="Ranking">Of <see cref="DatabaseRole.Ranking"/>: reads residents and openings, never an identity or a protected trait.</param>
public sealed record RankingContext(NpgsqlDataSource Jobs, NpgsqlDataSource Ranking, MatchSettings Settings)
{
    /// <summary>Where a host that ranks often keeps people's facts; null reads them each time.</summary>
    public ResidentsInMemory? Memory { get; init; }

    /// <summary>Where it departs from the product's own options.</summary>
    public ShortlistOptions Options { get; init; } = new();

    /// <summary>The share of reviews and places that this run leaves alone: at night, what the openings of the day may need.</summary>
    internal double KeptFrom(RankingOrder order) => order.Cause == RankingCause.Night ? Settings.ShareOfTheDay : 0;

    /// <summary>On how many lists one person may be after this run.</summary>
    internal int ListsPerResident(RankingOrder order) => Math.Max(1, (int)Math.Floor((Settings.PendingPerResident * (1 - KeptFrom(order))) + 1e-9));

    /// <summary>A small pool for writing runs, apart from that of other jobs.</summary>
    public static NpgsqlDataSource RunsSource(string connectionString) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "passerelle ranking runs", MaxPoolSize = 4 });

    /// <summary>A small pool of the ranking role, on the same database as <paramref name="connectionString"/>.</summary>
    public static NpgsqlDataSource RankingSource(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(DatabaseRole.ConnectionStringFor(connectionString, DatabaseRole.Ranking))
        {
            ApplicationName = "passerelle ranking",
            MaxPoolSize = 4,
        };
        return NpgsqlDataSource.Create(builder);
    }
}

/// <summary>Why there is a run.</summary>
public static class RankingCause
{
    public const string Opening = "opening";
    public const string Resident = "resident";
    public const string Night = "night";
    public const string ByHand = "by_hand";
    public const string Demonstration = "demonstration";
}

/// <summary>Whom to rank for what.</summary>
/// <param name="Cause">A <see cref="RankingCause"/>.</param>
/// <param name="Openings">Only these openings; null: all that are open in the area.</param>
/// <param name="Residents">Only these residents; null: everybody who may be proposed something.</param>
/// <param name="Key">The idempotency key of the promised work: the same key twice is one run.</param>
/// <param name="Seed">Decides who is explored; drawn from the run's id when null.</param>
public sealed record RankingOrder(
    string Cause, IReadOnlyCollection<Guid>? Openings = null, IReadOnlyCollection<Guid>? Residents = null, string? Key = null, long? Seed = null);

/// <summary>What came of it.</summary>
/// <param name="RunId">Null when there was nothing to compare: no run is kept.</param>
/// <param name="AlreadyDone">The same key had been ranked before.</param>
/// <param name="LeftForLater">Places for which there were people, but no reviews left today with their counsellors.</param>
/// <param name="Ranker">Name of the ranker that served.</param>
/// <param name="IsStopped">An administrator has stopped the ranking: nothing was compared.</param>
public sealed record RankingOutcome(
    Guid? RunId, int Openings = 0, int Residents = 0, long Pairs = 0, int Matches = 0, int LeftForLater = 0, string Ranker = "", bool AlreadyDone = false, bool IsStopped = false);
