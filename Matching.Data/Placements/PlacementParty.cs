using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>One of the two sides of a hire, with the account that acts and what bounds its view: its company, or its structure.</summary>
public sealed record PlacementParty
{
    private PlacementParty(string actor, Guid scopeId, Guid accountId) => (Actor, ScopeId, AccountId) = (actor, scopeId, accountId);

    public string Actor { get; }

    public Guid ScopeId { get; }

    public Guid AccountId { get; }

    public bool IsCompany => Actor == Engine.Domain.Actor.Company;

    public static PlacementParty Company(Guid companyId, Guid accountId) => new(Engine.Domain.Actor.Company, companyId, accountId);

    public static PlacementParty Counsellor(Guid structureId, Guid accountId) => new(Engine.Domain.Actor.Counsellor, structureId, accountId);
}

internal static class PartyScope
{
    // A company's transaction sees its own placements only, by row-level security.
    private const string SqlOfCompany = "select exists (select from placement where id = @placementId)";

    private const string SqlOfStructure = """
        select exists (
            select from placement p
            join match m on m.id = p.match_id
            join resident r on r.id = m.resident_id
            where p.id = @placementId and r.structure_id = @ScopeId)
        """;

    private const string SqlMatchOfCompany = "select opening_id from company_candidate where match_id = @matchId";

    private const string SqlMatchOfStructure = """
        select m.opening_id
        from match m join resident r on r.id = m.resident_id
        where m.id = @matchId and r.structure_id = @ScopeId
        """;

    /// <summary>One transaction with the rights of the party; a refusal of the database becomes a value and undoes everything.</summary>
    public static Task<Outcome> AsPartyAsync(
        this NpgsqlDataSource db, PlacementParty party, Func<NpgsqlConnection, Task<Outcome>> work, CancellationToken cancel) =>
        (party.IsCompany ? db.AsCompanyAsync(party.ScopeId, work, cancel) : db.InTransactionAsync(work, cancel)).AsOutcomeAsync();

    public static Task<bool> SeesPlacementAsync(this NpgsqlConnection connection, PlacementParty party, Guid placementId) =>
        connection.QuerySingleAsync<bool>(party.IsCompany ? SqlOfCompany : SqlOfStructure, new { placementId, party.ScopeId });

    /// <summary>The opening of a match that the party sees; null when it sees none.</summary>
    public static Task<Guid?> OpeningOfAsync(this NpgsqlConnection connection, PlacementParty party, Guid matchId) =>
        connection.QuerySingleOrDefaultAsync<Guid?>(party.IsCompany ? SqlMatchOfCompany : SqlMatchOfStructure, new { matchId, party.ScopeId });

    /// <summary>What follows from the party's act is the product's to write.</summary>
    public static Task LeaveScopeAsync(this NpgsqlConnection connection, PlacementParty party) =>
        party.IsCompany ? connection.LeaveCompanyScopeAsync() : Task.CompletedTask;
}
