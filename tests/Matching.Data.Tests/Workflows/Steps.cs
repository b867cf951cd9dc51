using Matching.Data.Exits;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Openings;
using Matching.Data.Outbox;
using Matching.Data.Placements;
using Matching.Data.Rankings;
using Matching.Data.Residents;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Workflows;

/// <summary>What somebody, or the clock, may try: in any order, on anything, twice. A refusal is an answer; an exception is not.</summary>
internal sealed record Step(string Name, Func<SmallWorld, int, int, Task> Do)
{
    private static readonly string[] PausesAndEnds =
        [OpeningState.Paused, OpeningState.Published, OpeningState.Paused, OpeningState.Published, OpeningState.Filled, OpeningState.Withdrawn];

    private static readonly int[] Minutes = [5, 61, 60 * 24, 60 * 24 * 8, 60 * 24 * 20, 60 * 24 * 46];

    public static readonly IReadOnlyList<Step> All =
    [
        new("propose", (w, a, b) => w.Web.ProposeByHandAsync(w.Counsellor.Id, new HandProposal(Person(w, a), Opening(w, b), "Essai"), w.Settings, w.Now)),
        new("propose with yes", (w, a, b) => w.Web.ProposeByHandAsync(
            w.Counsellor.Id,
            new HandProposal(Person(w, a), Opening(w, b), "Essai", SpokenYes: new CandidateAnswer.Yes(SpokenChannel.Telephone, ConsentReadOut: b % 3 > 0)),
            w.Settings, w.Now)),
        new("rank", (w, _, _) => RankOpenings.ExecuteAsync(
            new RankingContext(w.Jobs, w.Ranking, w.Settings),
            new RankingOrder(RankingCause.ByHand, [.. w.Openings.Select(o => o.Id)], [.. w.People.Select(p => p.Id)], Seed: 1), w.Now)),
        OnMatch("validate", (w, id, _) => w.Web.ValidateMatchesAsync(w.Counsellor.Id, [id], w.Settings, w.Now)),
        OnMatch("validate again", (w, id, _) => w.Web.ValidateMatchesAsync(w.Counsellor.Id, [id, id], w.Settings, w.Now)),
        OnMatch("undo", (w, id, _) => w.Web.UndoValidationAsync(w.Counsellor.Id, [id], w.Now)),
        OnMatch("refuse", (w, id, _) => w.Web.RefuseMatchesAsync(w.Counsellor.Id, [id], "not_mobile", null, w.Now)),
        OnMatch("withdraw", (w, id, _) => w.Web.WithdrawMatchAsync(w.Counsellor.Id, id, "not_reachable", null, w.Now)),
        new("claim mails", ClaimAsync),
        new("send mails", SendAsync),
        new("claim and send mails", async (w, a, b) => { await ClaimAsync(w, a, b); await SendAsync(w, a, b); }),
        OnMatch("tell", (w, id, b) => w.Web.RecordOfferToldAsync(
            w.Counsellor.Id, id, SpokenChannel.Telephone, b % 2 == 0 ? null : new CandidateAnswer.Yes(SpokenChannel.Telephone, true), w.Settings, w.Now)),
        OnMatch("answer by link", async (w, id, b) => await w.Web.AnswerOfferAsync(
            await w.Jobs.CreateAnswerLinkAsync(id, w.Now.AddDays(90), w.Now),
            (b % 4) switch { 0 => new LinkAnswer.No("too_far", null), 1 => new LinkAnswer.CallMe(), _ => new LinkAnswer.Yes(true) }, w.Now)),
        OnMatch("record answer", (w, id, b) => w.Web.RecordAnswerAsync(
            w.Counsellor.Id, id,
            b % 3 == 0 ? new CandidateAnswer.No(SpokenChannel.FaceToFace, "pay") : new CandidateAnswer.Yes(SpokenChannel.FaceToFace, true), w.Now)),
        new("introduce", (w, _, _) => w.Jobs.IntroduceAcceptedAsync(w.Settings.MindChangeTime, 200, w.Now)),
        new("an hour later, introduce", (w, _, _) => { w.Pass(TimeSpan.FromMinutes(61)); return w.Jobs.IntroduceAcceptedAsync(w.Settings.MindChangeTime, 200, w.Now); }),
        OnMatch("interview", (w, id, _) => w.Web.RecordInterviewAsync(w.Counsellor.Id, id, w.Today, w.Now)),
        OnMatch("not retained", (w, id, _) => w.Web.RecordNotRetainedAsync(w.Counsellor.Id, id, "skills", "Essai", w.Now)),
        OnMatch("hire", (w, id, b) => w.Web.ReportHireAsync(
            Us(w), b % 2 == 0
                ? new Hire(id, Contract.Cdi, w.Today.AddDays(2), null, 35, "contract")
                : new Hire(id, Contract.Cdd, w.Today.AddDays(2), w.Today.AddDays(40), 20, "contract"), w.Settings, w.Now)),
        OnPlacement("confirm", (w, company, id) => w.Web.ConfirmPlacementAsync(company, id, w.Settings, w.Now)),
        OnPlacement("not started", (w, _, id) => w.Web.NotStartedAsync(Us(w), id, "person_gave_up", w.Now)),
        OnPlacement("reverse", (w, _, id) => w.Web.BrokenInTrialAsync(Us(w), id, "person_gave_up", w.Now)),
        new("move opening", (w, a, b) => Own(w, a) is { Company: { } by } opening
            ? w.Web.MoveOpeningAsync(by.Id, by.RecruiterId, opening.Id, PausesAndEnds[b % PausesAndEnds.Length], w.Now) : Task.CompletedTask),
        new("confirm start", (w, a, b) => Own(w, a) is { Company: { } by } opening
            ? w.Web.ConfirmStartAsync(by.Id, by.RecruiterId, opening.Id, b % 2 == 0 ? null : w.Today.AddDays(5), w.Now) : Task.CompletedTask),
        new("leave", (w, a, b) => w.Web.PronounceExitAsync(
            w.Counsellor.Id, new ExitToPronounce(Person(w, a), b % 2 == 0 ? ExitFact.Moved : ExitFact.Training, null, w.Today), w.Now)),
        new("save profile", (w, a, b) => w.Web.SaveProfileAsync(
            w.Counsellor.StructureId, w.Counsellor.Id, Person(w, a),
            new ResidentProfile { Occupations = [new("N1103", 1, 0)], TravelModes = [TravelMode.Car], MaxTravelMinutes = 60, AvailableFrom = b % 2 == 0 ? null : w.Today.AddDays(45) },
            w.Now, w.Today)),
        // Facts that some other door writes, without a word to anybody: every decision after it must find out by itself.
        new("pause unseen", (w, a, b) => w.WriteAsync(
            "update resident set proposals_until = @until where id = @id", new { id = Person(w, a), until = b % 3 == 0 ? (DateOnly?)null : w.Today.AddDays(15) })),
        new("leave unseen", (w, a, b) => b % 3 > 0 ? Task.CompletedTask : w.WriteAsync("update resident set state = 'left' where id = @id", new { id = Person(w, a) })),
        new("other start unseen", (w, a, b) => w.WriteAsync(
            "update opening set starts_on = @day where id = @id", new { id = Opening(w, a), day = w.Today.AddDays(b % 9 - 2) })),
        new("last day unseen", (w, a, b) => w.WriteAsync(
            "update opening set apply_by = @day where id = @id", new { id = Opening(w, a), day = w.Today.AddDays(b % 9 - 1) })),
        new("time passes", (w, a, _) => { w.Pass(TimeSpan.FromMinutes(Minutes[a % Minutes.Length])); return Task.CompletedTask; }),
        new("clock: no longer so", (w, _, _) => w.Jobs.EndNoLongerSoAsync(200, w.Now)),
        new("clock: hold", (w, _, _) => w.Jobs.HoldStartedOpeningsAsync(200, w.Now)),
        new("clock: unconfirmed", (w, _, _) => w.Jobs.ExpireUnconfirmedOpeningsAsync(200, w.Now)),
        new("clock: expire", (w, _, _) => w.Jobs.ExpireOpeningsAsync(w.Today, 200, w.Now)),
        new("clock: fill", (w, _, _) => w.Jobs.FillOpeningsAsync(200, w.Now)),
        new("clock: close", (w, _, _) => w.Jobs.CloseMatchesOfEndedOpeningsAsync(w.Settings, 200, w.Now)),
        new("clock: remind the company", (w, _, _) => w.Jobs.RemindSilentCompaniesAsync(w.Settings, 200, w.Now)),
        new("clock: end the silence", (w, _, _) => w.Jobs.EndSilentMatchesAsync(w.Settings, 200, w.Now)),
        new("clock: lapse", (w, _, _) => w.Jobs.LapseProposalsAsync(w.Today, 200, w.Now)),
        new("clock: unanswered", (w, _, _) => w.Jobs.MarkUnansweredAsync(200, w.Now)),
    ];

    private static async Task ClaimAsync(SmallWorld world, int a, int b)
    {
        world.Pass(world.Settings.UndoTime);
        world.OnTheirWay.AddRange((await world.Jobs.ClaimMessagesAsync(50, world.Now, TimeSpan.FromMinutes(5))).Messages);
    }

    // As the sender does: asked right before, then sent, then recorded.
    private static async Task SendAsync(SmallWorld world, int a, int b)
    {
        foreach (var message in world.OnTheirWay)
        {
            if (message.Kind == MessageKind.OfferForCandidate)
            {
                if (await world.Jobs.WhyNotToSendAsync(message.MatchId!.Value, world.Now) is { } why)
                {
                    await world.Jobs.RecordCancelledAsync(message, why);
                    continue;
                }

                await using var connection = await world.Owner.OpenConnectionAsync();
                if (!await Invariants.MayLeaveAsync(connection, message.MatchId.Value, world.Now))
                    throw new InvalidOperationException("An offer left on what is no longer so.");
            }

            await world.Jobs.RecordSentAsync(message.Id, message.Attempts, RecordOfferMailed.Follows(AnswerDeadline.After(world.Now, world.Settings.AnswerDays)), world.Now);
        }

        world.OnTheirWay.Clear();
    }

    private static Step OnMatch(string name, Func<SmallWorld, Guid, int, Task> act) => new(name, async (world, a, b) =>
    {
        var matches = await world.MatchesAsync();
        // The last ones are where things happen; the others are for the wrong order.
        if (matches.Count > 0)
            await act(world, matches[^(1 + a % Math.Min(a % 4 == 0 ? matches.Count : 3, matches.Count))].Id, b);
    });

    private static Step OnPlacement(string name, Func<SmallWorld, PlacementParty, Guid, Task> act) => new(name, async (world, a, _) =>
    {
        var found = await world.ReadAsync<(Guid? Id, Guid? Company)>(
            """
            select p.id, o.company_id from placement p join match m on m.id = p.match_id join opening o on o.id = m.opening_id
            where m.resident_id = any(@people) order by p.id desc limit 1
            """, new { people = world.People.Select(p => p.Id).ToArray() });
        if (found is { Id: { } id, Company: { } company })
            await act(world, PlacementParty.Company(company, world.Companies.Single(c => c.Id == company).RecruiterId), id);
    });

    private static PlacementParty Us(SmallWorld world) => PlacementParty.Counsellor(world.Counsellor.StructureId, world.Counsellor.Id);

    private static Guid Person(SmallWorld world, int a) => world.People[a % world.People.Count].Id;

    private static Guid Opening(SmallWorld world, int b) => world.Openings[b % world.Openings.Count].Id;

    private static Matching.Testing.Builders.TestOpening Own(SmallWorld world, int a) => world.Openings[a % world.Openings.Count];
}
