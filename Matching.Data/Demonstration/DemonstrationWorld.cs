using Matching.Data.Reference.Rome;
using Matching.Engine.Domain;
using Matching.Engine.Simulation;

namespace Matching.Data.Demonstration;

internal sealed record WorldStructure(Guid Id, string Name, string Kind);

internal sealed record WorldAccount(
    Guid Id, string Email, string DisplayName, string Role, DateTimeOffset CreatedAt, Guid? CompanyId = null, Guid? StructureId = null);

internal sealed record WorldEstablishment(
    Guid Id, Guid CompanyId, string Siret, string Name, string Address, string CommuneCode, string ParkCode, Coordinates Place);

internal sealed record WorldCompany(
    Guid Id, string Siren, string Name, DateTimeOffset ApprovedAt, bool IsTrusted, bool PublishesCommitments, IReadOnlyList<WorldEstablishment> Establishments,
    IReadOnlyList<WorldAccount> Recruiters, InventedCompany Invented);

/// <param name="Profile">What the ranking may know; the rest is identity, home, protected traits and follow-up.</param>
internal sealed record WorldResident(
    ResidentToRank Profile,
    Guid StructureId,
    Guid LeadId,
    Guid DeputyId,
    string State,
    DateOnly? ProposalsUntil,
    DateOnly EnteredOn,
    DateOnly LastContactOn,
    string FirstName,
    string LastName,
    string? Email,
    string Phone,
    string Address,
    string CommuneCode,
    string? DistrictCode,
    DateOnly BirthDate,
    string Sex,
    bool DisabilityRecognised)
{
    public Guid Id => Profile.Id;
}

/// <param name="Content">What the ranking may know.</param>
/// <param name="Moves">From draft on, in order.</param>
internal sealed record WorldOpening(
    OpeningToRank Content,
    WorldCompany? Company,
    WorldEstablishment? Establishment,
    string? EmployerName,
    string Title,
    string Description,
    string PlaceLabel,
    string CommuneCode,
    string? PayText,
    Guid? CreatedBy,
    DateTimeOffset CreatedAt,
    IReadOnlyList<WorldMove> Moves)
{
    public Guid Id => Content.Id;
}

internal sealed record WorldMove(string To, string Actor, Guid? ActorId, DateTimeOffset At, string? ReasonCode = null);

internal sealed record WorldCommitment(
    Guid Id, Guid CompanyId, Guid CreatedBy, string Unit, string Audience, DateOnly StartsOn, DateOnly EndsOn, int Promised,
    bool PublicOutcome, IReadOnlyList<WorldMove> Moves);

/// <summary>Everything invented: the world, and a year of what became of it. The same seed and moment make the same world.</summary>
internal sealed record DemonstrationWorld(
    IReadOnlyList<WorldStructure> Structures,
    IReadOnlyList<WorldAccount> Accounts,
    IReadOnlyList<WorldCompany> Companies,
    IReadOnlyList<WorldResident> Residents,
    IReadOnlyList<WorldOpening> Openings,
    IReadOnlyList<WorldCommitment> Commitments,
    WorldHistory History)
{
    public const int Seed = 20_261_124;
    public const int ResidentCount = 1_500;
    public const int MonthsOfHistory = 12;

    /// <summary>Published over the year; about 150 of them are still open at its end.</summary>
    public const int PlayedOpenings = 340;

    public static DemonstrationWorld Make(DateTimeOffset now, int seed = Seed)
    {
        var dice = new SeededDice(seed);
        var today = WorkingDays.DayInParis(now);
        var founded = new DateTimeOffset(today.AddMonths(-MonthsOfHistory - 1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var people = PeopleAtWork.Make(dice, founded);
        var companies = CompanyMaker.Make(dice, founded);
        var residents = new ResidentMaker(dice, today, people.Counsellors).Make(ResidentCount);
        var maker = new OpeningMaker(dice, now, companies, people.Advisers, people.Coordinators);
        var drafts = maker.Make(PlayedOpenings);

        var market = LabourMarket.Play(
            [.. drafts.Select(d => d.Content)],
            [.. residents.Select(r => r.Profile)],
            ClosenessOfReference.Starter(),
            seed,
            today.AddMonths(-MonthsOfHistory),
            today.AddDays(-1),
            new LabourMarketSettings(LateShare: 0.4)
            {
                WithoutEmail = residents.Where(r => r.Email is null).Select(r => r.Id).ToHashSet(),
                JobOf = drafts.ToDictionary(d => d.Content.Id, d => $"{d.Company.Id:N} {d.Content.OccupationCode}"),
            });

        var draftById = drafts.ToDictionary(d => d.Content.Id);
        var played = market.Openings.Select(o => maker.Finish(draftById[o.OpeningId], o)).ToList();
        var commitments = CommitmentMaker.Make(dice, now, companies, people.Coordinators, Hires(market, played));
        var history = new HistoryMaker(dice, today, played, residents, commitments).Make(market);
        return new DemonstrationWorld(
            people.Structures,
            [.. people.All, .. companies.SelectMany(c => c.Recruiters)],
            companies,
            history.Residents,
            [.. played, .. maker.MakeNotPlayed()],
            commitments,
            history);
    }

    private static ILookup<Guid, PlayedHire> Hires(SimulatedHistory market, IEnumerable<WorldOpening> openings)
    {
        var company = openings.Where(o => o.Company is not null).ToDictionary(o => o.Id, o => o.Company!.Id);
        return market.Matches
            .Where(m => m.Placement is { } placement && placement.Moves[^1].To == PlacementState.Confirmed && company.ContainsKey(m.OpeningId))
            .Select(m => new PlayedHire(company[m.OpeningId], m.Placement!.StartsOn))
            .ToLookup(h => h.CompanyId);
    }
}
