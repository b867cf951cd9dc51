using Matching.Data.Reference;
using Matching.Engine.Domain;
using Matching.Engine.Simulation;
using Matching.Engine.Words;

namespace Matching.Data.Demonstration;

/// <summary>Openings of the invented companies. When they are published and how they end is the simulated market's to say.</summary>
internal sealed class OpeningMaker(
    SeededDice dice, DateTimeOffset now, IReadOnlyList<WorldCompany> companies, IReadOnlyList<WorldAccount> advisers,
    IReadOnlyList<WorldAccount> coordinators)
{
    private static readonly string[] NotPlayed =
    [
        .. Enumerable.Repeat(OpeningState.Draft, 6), .. Enumerable.Repeat(OpeningState.Submitted, 5), .. Enumerable.Repeat(OpeningState.Paused, 6),
        .. Enumerable.Repeat(OpeningState.Spotted, 5), .. Enumerable.Repeat(OpeningState.Published, 2),
    ];

    private readonly DateOnly today = WorkingDays.DayInParis(now);
    private readonly Dictionary<string, string> skillLabels = StarterFiles.Skills().ToDictionary(s => s.Code, s => s.Label);
    private readonly ILookup<string, OccupationSkillRow> skills = StarterFiles.OccupationSkills().ToLookup(s => s.OccupationCode);
    private readonly Dictionary<string, string> communes = StarterFiles.Communes().ToDictionary(c => c.Code, c => c.Name);

    /// <summary>Openings for the market to play.</summary>
    public IReadOnlyList<OpeningDraft> Make(int count)
    {
        var created = now.AddMonths(-DemonstrationWorld.MonthsOfHistory);
        return [.. Enumerable.Range(0, count).Select(_ => MakeOne(created))];
    }

    /// <summary>A few that nobody is proposed for yet: being written, waiting for the coordination, paused, spotted elsewhere, held because their start has passed.</summary>
    public IReadOnlyList<WorldOpening> MakeNotPlayed() => [.. NotPlayed.Select(state =>
    {
        var draft = MakeOne(now);
        var created = Earlier(dice.OfficeHour(WorkingDays.Add(today.AddDays(-dice.Between(2, 12)), 0)), now.AddHours(-3));
        return Finish(
            draft, created, state, state == OpeningState.Paused ? created.AddMinutes(90) : null, held: state == OpeningState.Published);
    })];

    /// <summary>As it was published and ended in the market.</summary>
    public WorldOpening Finish(OpeningDraft draft, SimulatedOpening played) =>
        Finish(draft, played.PublishedAt.AddMinutes(-9), played.EndState ?? OpeningState.Published, played.EndedAt);

    private WorldOpening Finish(OpeningDraft draft, DateTimeOffset created, string state, DateTimeOffset? endedAt, bool held = false)
    {
        var spotted = state == OpeningState.Spotted;
        var moves = Moves(state, draft.Company, created, endedAt);
        // Not known to the market, which matched people before any date or hour was fixed; another site says no hours.
        var (startsAt, endsAt) = spotted ? default : InventedHours.Of(draft.Content);
        // Whoever was proposed in the year was so before the job began.
        var day = endedAt is { } ended ? DateOnly.FromDateTime(ended.UtcDateTime) : today;
        DateOnly? starts = held ? WorkingDays.Add(today.AddDays(-dice.Between(3, 9)), 0)
            : dice.Chance(0.5) ? WorkingDays.Add(day.AddDays(dice.Between(7, 45)), 0) : null;
        return new WorldOpening(
            draft.Content with { StartsOn = starts, StartsAt = startsAt, EndsAt = endsAt },
            spotted ? null : draft.Company,
            spotted ? null : draft.Establishment,
            spotted ? $"{draft.Company.Name} (employeur inventé)" : null,
            draft.Trade.Title,
            Description(draft),
            communes[draft.Establishment.CommuneCode],
            draft.Establishment.CommuneCode,
            draft.Content.PayPerHour is { } perHour ? $"{French.Money((decimal)perHour)} brut de l’heure" : null,
            spotted ? null : moves[0].ActorId,
            created,
            moves);
    }

    private OpeningDraft MakeOne(DateTimeOffset at)
    {
        var company = dice.Pick(companies, c => c.Invented.Size);
        var trade = Trades.Of(dice.Pick(company.Invented.Trades));
        var establishment = dice.Pick(company.Establishments);
        return new OpeningDraft(Content(trade, establishment, at), company, establishment, trade);
    }

    private OpeningToRank Content(Trade trade, WorldEstablishment establishment, DateTimeOffset at)
    {
        var contract = dice.Pick(trade.Contracts);
        return new OpeningToRank(
            dice.Id(at),
            trade.Code,
            establishment.Place,
            dice.Pick([1, 1, 1, 1, 1, 2, 2, 3]),
            contract,
            contract switch
            {
                Contract.Cdi => null,
                Contract.Temp => dice.Pick([1, 2, 3, 6]),
                Contract.Apprenticeship => dice.Pick([12, 24]),
                _ => dice.Pick([3, 6, 6, 8, 12]),
            },
            dice.Pick(trade.Hours),
            dice.Pick(trade.Schedules),
            Math.Round(trade.Pay.From + dice.Next() * (trade.Pay.To - trade.Pay.From), 2),
            dice.Chance(0.1) ? null : dice.Pick(trade.Experience),
            dice.Chance(0.35),
            trade.Education is { } level && dice.Chance(0.6) ? Math.Max(3, level) : null,
            StartsOn: null,
            Requirements(trade));
    }

    private List<Requirement> Requirements(Trade trade)
    {
        var asked = new List<Requirement>();
        if (trade.Licence is { } licence) asked.Add(new(RequirementKind.Licence, licence, $"Permis {licence}", true));
        else if (dice.Chance(0.08)) asked.Add(new(RequirementKind.Licence, "B", "Permis B", false));
        if (trade.Certificate is { } certificate && dice.Chance(Math.Max(0.3, certificate.Asked)))
            asked.Add(new(RequirementKind.Certificate, certificate.Code, certificate.Label, dice.Chance(certificate.Asked)));
        if (trade.French is { } french && dice.Chance(0.8)) asked.Add(new(RequirementKind.Language, "fr", "Français", dice.Chance(0.4), french));
        var core = skills[trade.Code].OrderByDescending(s => s.Core).Take(6).ToList();
        asked.AddRange(core.Where(_ => dice.Chance(0.6)).Select(s => new Requirement(RequirementKind.Skill, s.SkillCode, skillLabels[s.SkillCode], false)));
        return asked;
    }

    private List<WorldMove> Moves(string state, WorldCompany company, DateTimeOffset created, DateTimeOffset? endedAt)
    {
        if (state == OpeningState.Spotted) return [new(OpeningState.Spotted, Actor.Rule, null, created)];
        var (actor, account) = dice.Chance(0.2)
            ? (Actor.CompanyAdviser, dice.Pick(advisers))
            : (Actor.Company, dice.Pick(company.Recruiters));
        List<WorldMove> moves = [new(OpeningState.Draft, actor, account.Id, created)];
        if (state == OpeningState.Draft) return moves;
        moves.Add(new(OpeningState.Submitted, actor, account.Id, created.AddMinutes(8)));
        if (state == OpeningState.Submitted) return moves;
        moves.Add(company.IsTrusted
            ? new(OpeningState.Published, Actor.Rule, null, created.AddMinutes(9))
            : new(OpeningState.Published, Actor.Coordinator, coordinators[0].Id, created.AddMinutes(9)));
        if (endedAt is { } at)
            moves.Add(state == OpeningState.Paused ? new(state, Actor.Company, company.Recruiters[0].Id, at) : new(state, Actor.Rule, null, at));
        return moves;
    }

    private static string Description(OpeningDraft draft) =>
        $"{draft.Company.Name} est une entreprise inventée pour la démonstration.\n\n{draft.Trade.Work}\n\n"
        + "Une personne de l’équipe vous accompagne les premières semaines.";

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}

/// <summary>What a company would write, before anybody says when.</summary>
internal sealed record OpeningDraft(OpeningToRank Content, WorldCompany Company, WorldEstablishment Establishment, Trade Trade);
