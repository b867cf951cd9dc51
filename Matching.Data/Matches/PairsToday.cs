using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>A match that cannot go on: what of it is no longer so.</summary>
/// <param name="Codes">Of <see cref="StillSo"/>.</param>
public sealed record NoLongerSo(Guid MatchId, string Name, IReadOnlyList<string> Codes);

/// <summary>The facts about pairs as they are now, for <see cref="StillSo"/> to judge.</summary>
public static class PairsToday
{
    private const string OfMatchesSql = """
        select m.id as match_id, coalesce(i.first_name || ' ' || i.last_name, '') as name, p.*
        from match m
        left join resident_identity i on i.resident_id = m.resident_id
        cross join lateral pair_today(m.opening_id, m.resident_id, @today, m.id) p
        where m.id = any(@ids)
        order by m.id
        """;

    private const string OfPairSql = "select p.* from pair_today(@opening, @resident, @today, @but) p";

    /// <summary>What is no longer so of each; those that stand are not among them.</summary>
    public static async Task<IReadOnlyList<NoLongerSo>> NoLongerSoAsync(
        this NpgsqlConnection connection, IEnumerable<Guid> matches, DateOnly today) =>
        [.. (await connection.QueryAsync<Row>(OfMatchesSql, new { ids = matches.ToArray(), today }))
            .Select(row => new NoLongerSo(row.MatchId, row.Name, StillSo.Against(row.Pair, today)))
            .Where(found => found.Codes.Count > 0)];

    /// <summary>What keeps one match from going to that state today.</summary>
    public static async Task<IReadOnlyList<string>> StoppingAsync(
        this NpgsqlConnection connection, Guid match, string toState, DateOnly today) =>
        await connection.NoLongerSoAsync([match], today) is [var found] ? StillSo.Stopping(found.Codes, toState) : [];

    /// <summary>What speaks against proposing that person for that opening today.</summary>
    /// <param name="but">Their match, whose own past is no obstacle to it.</param>
    public static async Task<IReadOnlyList<string>> AgainstPairAsync(
        this NpgsqlConnection connection, Guid opening, Guid resident, DateOnly today, Guid? but = null) =>
        await connection.QuerySingleOrDefaultAsync<Row>(OfPairSql, new { opening, resident, today, but }) is { } row
            ? StillSo.Against(row.Pair, today)
            : [];

    /// <inheritdoc cref="AgainstPairAsync(NpgsqlConnection, Guid, Guid, DateOnly, Guid?)"/>
    public static async Task<IReadOnlyList<string>> AgainstPairAsync(
        this NpgsqlDataSource db, Guid opening, Guid resident, DateOnly today, Guid? but = null, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.AgainstPairAsync(opening, resident, today, but);
    }

    private sealed class Row
    {
        public Guid MatchId { get; init; }

        public string Name { get; init; } = "";

        public string PersonState { get; init; } = "";

        public DateOnly? ProposalsUntil { get; init; }

        public bool IsPlaced { get; init; }

        public string OpeningState { get; init; } = "";

        public DateOnly? ApplyBy { get; init; }

        public DateOnly? StartsOn { get; init; }

        public decimal? ContractMonths { get; init; }

        public DateOnly? AvailableFrom { get; init; }

        public DateOnly? MetOn { get; init; }

        public PairToday Pair =>
            new(new FollowUp(PersonState, ProposalsUntil, IsPlaced), OpeningState, ApplyBy, StartsOn, ContractMonths, AvailableFrom, MetOn);
    }
}
