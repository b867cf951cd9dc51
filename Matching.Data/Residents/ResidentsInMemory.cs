using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>
/// The facts of everybody, kept from one ranking to the next and brought up to date by the rows changed since. Who may be proposed today is
/// never kept: it is asked each time (<see cref="ResidentsToRank"/>), and again when a proposal is written.
/// </summary>
public sealed class ResidentsInMemory : IDisposable
{
    private const string OldestRunningSql = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<Guid, ResidentToRank?> people = [];
    private long since;

    /// <summary>How many people's facts were read from the database since the start.</summary>
    public long Read { get; private set; }

    /// <summary>Those of the people that have facts, in the order given.</summary>
    /// <param name="ranking">In the transaction of the run: what it sees is what is brought up to date.</param>
    internal async Task<List<RankedResident>> WithFactsAsync(
        NpgsqlConnection ranking, IReadOnlyList<(Guid Id, Guid Lead, int Pending)> standing, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await BringUpToDateAsync(ranking, cancel);
            return ResidentsToRank.Join(standing, people);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    // A run whose snapshot is older than the last one's has nothing to add: what it would read may be older than what is here.
    private async Task BringUpToDateAsync(NpgsqlConnection ranking, CancellationToken cancel)
    {
        var oldestRunning = await ranking.QuerySingleAsync<long>(new CommandDefinition(OldestRunningSql, cancellationToken: cancel));
        if (oldestRunning < since)
            return;
        foreach (var (id, facts) in await FactsToRank.SinceAsync(ranking, since, cancel))
        {
            people[id] = facts;
            Read++;
        }

        since = oldestRunning;
    }
}
