using Dapper;
using Matching.Data.Commitments;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>What follows from a confirmed placement, in the transaction that confirmed it.</summary>
internal static class SettleConfirmed
{
    // The opening's row is locked: two hires confirmed at once see each other when they count the positions.
    private const string Sql = """
        select p.id, m.id as match_id, m.resident_id, o.id as opening_id, o.company_id, o.state as opening_state, o.positions,
               p.contract, p.starts_on, p.ends_on, p.hours_per_week, p.occupation_code, o.commune_code,
               exists (select from resident_residence h where h.resident_id = m.resident_id and h.district_code is not null)
                   as from_priority_district
        from placement p
        join match m on m.id = p.match_id
        join opening o on o.id = m.opening_id
        where p.id = @placementId
        for update of o
        """;

    private const string SqlTaken = """
        select count(*)
        from placement p join match m on m.id = p.match_id
        where m.opening_id = @openingId and p.state in ('confirmed', 'ended')
        """;

    // While it runs nothing else is proposed to the person. Their row is held: a proposal written at the same time waits, and is refused.
    private const string SqlSettles = """
        select id from resident where id = @ResidentId for no key update;
        insert into settling_placement (placement_id, at) values (@placementId, @now) on conflict do nothing;
        """;

    public static async Task SettleConfirmedAsync(
        this NpgsqlConnection connection, Guid placementId, MatchSettings settings, DateTimeOffset now)
    {
        var placement = await connection.QuerySingleAsync<Row>(Sql, new { placementId });
        if (placement.CompanyId is { } companyId)
            await connection.CountPlacementAsync(companyId, placementId, placement.ToCount(), now);

        var filled = OpeningTransitions.Table.Allows(placement.OpeningState, OpeningState.Filled, Actor.Rule)
            && await connection.QuerySingleAsync<long>(SqlTaken, new { placement.OpeningId }) >= placement.Positions;
        if (filled)
            await connection.AppendAsync(new OpeningEvent(placement.OpeningId, OpeningState.Filled, Actor.Rule, now));

        var settled = PlacementRules.EndsOtherMatches(placement.Contract, placement.StartsOn, placement.EndsOn, placement.HoursPerWeek,
            settings.SupersedingMonths, settings.SupersedingHoursPerWeek);
        if (settled)
            await connection.ExecuteAsync(SqlSettles, new { placementId, placement.ResidentId, now });
        await connection.EndMatchesAsync(
            settled ? placement.ResidentId : null, filled ? placement.OpeningId : null, now);
    }

    private sealed class Row
    {
        public Guid MatchId { get; init; }

        public Guid ResidentId { get; init; }

        public Guid OpeningId { get; init; }

        public Guid? CompanyId { get; init; }

        public string OpeningState { get; init; } = "";

        public int Positions { get; init; }

        public string Contract { get; init; } = "";

        public DateOnly StartsOn { get; init; }

        public DateOnly? EndsOn { get; init; }

        public decimal HoursPerWeek { get; init; }

        public string OccupationCode { get; init; } = "";

        public string? CommuneCode { get; init; }

        public bool FromPriorityDistrict { get; init; }

        public PlacementToCount ToCount() => new(Contract, OccupationCode, CommuneCode, StartsOn, FromPriorityDistrict);
    }
}
