using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Demonstration;

/// <summary>How much was invented.</summary>
public sealed record DemonstrationCounts(
    int Structures, int Accounts, int Companies, int Residents, int Openings, int Commitments, int Matches, int Events, int Placements, int Exits);

/// <summary>Loads the invented demonstration once, in one transaction; asked again it changes nothing. The starter reference must be there.</summary>
public static class LoadDemonstration
{
    private const string LockSql = "lock table support_structure in share row exclusive mode";

    private const string LoadedSql = "select exists (select from support_structure where is_demonstration)";

    /// <returns>Null when it was loaded before.</returns>
    public static Task<DemonstrationCounts?> LoadDemonstrationAsync(this NpgsqlDataSource owner, DateTimeOffset now, CancellationToken cancel = default) =>
        owner.InTransactionAsync(
            async connection =>
            {
                await connection.ExecuteAsync(LockSql);
                if (await connection.QuerySingleAsync<bool>(LoadedSql)) return null;
                var world = DemonstrationWorld.Make(now);
                await connection.WriteAsync(world, cancel);
                await connection.WriteAsync(world.History, now, cancel);
                await connection.WriteEndAsync(world, cancel);
                return new DemonstrationCounts(
                    world.Structures.Count, world.Accounts.Count, world.Companies.Count, world.Residents.Count, world.Openings.Count,
                    world.Commitments.Count, world.History.Matches.Count, world.History.Matches.Sum(m => m.Moves.Count), world.History.Placements.Count,
                    world.History.Exits.Count);
            },
            cancel);
}
