using Dapper;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Testing.Builders;

/// <param name="PlacementId">Only of a hire.</param>
public sealed record TestMatch(Guid Id, TestOpening Opening, TestResident Resident, Guid? PlacementId);

/// <summary>One hour lies between two moves; the last is made now.</summary>
public sealed class MatchBuilder : IBuilder<TestMatch>
{
    private const string Sql = """
        insert into ranking_model (id, kind, signal_set_version, trained_on, metrics, trained_at)
        values (@ModelId, 'rules', 'essai', 'nothing', '{}', @At) on conflict do nothing;
        insert into ranking_run (id, cause, model_id, seed, settings, signal_names, opening_count, resident_count, pair_count, match_count,
            started_at, finished_at)
        values (@RunId, 'opening', @ModelId, 1, '{}', '{}', 1, 1, 1, 1, @At, @At);
        insert into match (id, opening_id, resident_id, state, state_since, origin, run_id, model_id, rank, score, shown_probability, reasons,
            proposed_at, review_by)
        values (@Id, @OpeningId, @ResidentId, 'proposed', @At, 'ranking', @RunId, @ModelId, 1, 0.5, 1, @Reasons::jsonb, @At, @ReviewBy);
        """;

    private const string OfferSql = """
        insert into offer (match_id, validated_event_id, channel, message_id, offered_at, answer_by)
        select @Id, e.id, @Channel, @MessageId, @At, @AnswerBy from match_event e
        where e.match_id = @Id and e.to_state = 'validated'
        """;

    private const string MessageSql = """
        insert into message (id, kind, idempotency_key, message_id, match_id, state, not_before, created_at, sent_at)
        values (@MessageId, 'offer_for_candidate', 'offer:' || @Id, @Header, @Id, 'sent', @At, @At, @At)
        """;

    private const string PlacementSql = """
        insert into placement (id, match_id, state, state_since, contract, starts_on, hours_per_week, occupation_code, evidence)
        select @placementId, @matchId, 'reported', @at, 'cdi', @startsOn, 35, o.occupation_code,
            case when o.company_id is null then 'contract' end
        from match m join opening o on o.id = m.opening_id where m.id = @matchId;
        insert into placement_event (id, placement_id, to_state, actor, actor_id, at)
        values (@eventId, @placementId, 'reported', @actor, @actorId, @at)
        """;

    private const string ConfirmationSql = """
        insert into placement_event (id, placement_id, to_state, actor, actor_id, at)
        values (@eventId, @placementId, 'confirmed', 'counsellor', @leadId, @at);
        insert into settling_placement (placement_id, at) values (@placementId, @at);
        """;

    private static readonly Guid ModelId = new("01980000-0000-7000-8000-00000000e55a");

    private TestOpening? opening;
    private TestResident? resident;
    private string state = MatchState.Proposed;
    private int daysAgo;
    private bool confirmed;
    private string? notRetainedFor;
    private string reasons = """[{"kind":"fits","code":"occupation","text":"Métier recherché"},{"kind":"missing","code":"licence","text":"Permis B demandé : non"},{"kind":"strength","code":"","text":"Souhaite exercer ce métier"}]""";
    private DateTimeOffset? reviewBy;

    public MatchBuilder For(TestOpening value) => Set(() => opening = value);

    public MatchBuilder Of(TestResident value) => Set(() => resident = value);

    public MatchBuilder InState(string value) => Set(() => state = value);

    public MatchBuilder ReviewedBy(DateTimeOffset deadline) => Set(() => reviewBy = deadline);

    /// <summary>All its moves happened so many days earlier.</summary>
    public MatchBuilder DaysAgo(int value) => Set(() => daysAgo = value);

    /// <summary>The reasons as the table keeps them.</summary>
    public MatchBuilder WithReasons(string json) => Set(() => reasons = json);

    /// <summary>Hired, and the counsellor has confirmed what the company reported.</summary>
    public MatchBuilder HiredAndConfirmed() => Set(() => (state, confirmed) = (MatchState.Hired, true));

    /// <summary>Introduced and not retained, with this reason.</summary>
    public MatchBuilder NotRetainedFor(string reason) => Set(() => (state, notRetainedFor) = (MatchState.NotRetained, reason));

    async Task<TestMatch> IBuilder<TestMatch>.InsertAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        opening ??= await new OpeningBuilder().InsertAsync(connection, now);
        resident ??= await new ResidentBuilder().InsertAsync(connection, now);
        var path = MatchPath.To(state);
        var at = now.AddDays(-daysAgo).AddHours(1 - path.Count);
        var id = Guid.CreateVersion7(at);
        await connection.ExecuteAsync(Sql, new
        {
            ModelId,
            RunId = Guid.CreateVersion7(at),
            Id = id,
            OpeningId = opening.Id,
            ResidentId = resident.Id,
            Reasons = reasons,
            At = at,
            ReviewBy = reviewBy ?? at.AddDays(7),
        });
        Guid? placementId = null;
        foreach (var to in path)
        {
            await connection.AppendAsync(Event(id, to, at));
            if (to == MatchState.Offered)
                await OfferAsync(connection, id, at);
            if (to == MatchState.Interviewed)
                await connection.ExecuteAsync("insert into interview (match_id, held_on) values (@id, @at::date)", new { id, at });
            if (to == MatchState.Hired)
                placementId = await PlaceAsync(connection, id, at);
            at = at.AddHours(1);
        }

        return new TestMatch(id, opening, resident, placementId);
    }

    private MatchEvent Event(Guid id, string to, DateTimeOffset at)
    {
        var move = MatchPath.MoveTo(to, byCompany: opening!.Company is not null, byMail: resident!.Email is not null);
        return new MatchEvent(id, move.Actor, at)
        {
            To = to,
            ReasonCode = to == MatchState.NotRetained ? notRetainedFor ?? move.ReasonCode : move.ReasonCode,
            Channel = move.Channel,
            ActorId = move.Actor switch
            {
                Actor.Counsellor => resident.Lead.Id,
                Actor.Company => opening.Company!.RecruiterId,
                _ => null,
            },
            ConsentReadOut = move.Actor == Actor.Counsellor && to == MatchState.Accepted ? true : null,
            ConsentVersion = to == MatchState.Accepted ? Consent.Version : null,
        };
    }

    private async Task OfferAsync(NpgsqlConnection connection, Guid id, DateTimeOffset at)
    {
        Guid? messageId = resident!.Email is null ? null : Guid.CreateVersion7(at);
        if (messageId is not null)
            await connection.ExecuteAsync(MessageSql, new { MessageId = messageId, Id = id, Header = $"{messageId:N}@passerelle.invalid", At = at });
        var channel = messageId is null ? "telephone" : "mail";
        await connection.ExecuteAsync(OfferSql, new { Id = id, Channel = channel, MessageId = messageId, At = at, AnswerBy = at.AddDays(7) });
    }

    private async Task<Guid> PlaceAsync(NpgsqlConnection connection, Guid matchId, DateTimeOffset at)
    {
        var placementId = Guid.CreateVersion7(at);
        var actor = opening!.Company is null ? Actor.Counsellor : Actor.Company;
        var leadId = resident!.Lead.Id;
        var actorId = opening.Company?.RecruiterId ?? leadId;
        var startsOn = DateOnly.FromDateTime(at.UtcDateTime).AddDays(7);
        await connection.ExecuteAsync(PlacementSql, new { placementId, matchId, at, startsOn, actor, actorId, eventId = Guid.CreateVersion7(at) });
        if (confirmed)
            await connection.ExecuteAsync(ConfirmationSql, new { placementId, leadId, at, eventId = Guid.CreateVersion7(at.AddMinutes(1)) });
        return placementId;
    }

    private MatchBuilder Set(Action change)
    {
        change();
        return this;
    }
}
