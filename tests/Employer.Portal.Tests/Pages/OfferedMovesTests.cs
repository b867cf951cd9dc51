using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Pages;

/// <summary>Each state and each reader: the forms of the page are the moves of the table, no more and no fewer.</summary>
[Collection(PortalTests.Name)]
public sealed partial class OfferedMovesTests(PortalFixture portal)
{
    public static TheoryData<string> Openings =>
        [.. OpeningTransitions.Table.Moves.Select(move => move.To).Distinct()];

    public static TheoryData<string> Met => [.. MatchState.AfterIntroduction];

    public static TheoryData<string> Commitments => [.. CommitmentTransitions.Table.Moves.Select(move => move.To).Distinct()];

    public static TheoryData<string, string> Placements()
    {
        var all = new TheoryData<string, string>();
        foreach (var state in PlacementTransitions.Table.Moves.Select(move => move.To).Distinct())
        {
            all.Add(state, Actor.Company);
            all.Add(state, Actor.Counsellor);
        }

        return all;
    }

    private static HashSet<string> Allowed(Transitions table, string from, string actor, params string[] elsewhere) =>
        [.. table.Moves.Where(move => move.From == from && move.Actor == actor).Select(move => move.To).Except(elsewhere)];

    // « ?handler=Pause » or the fields of « Stop »; what is no move has no entry.
    private static HashSet<string> Offered(IHtmlDocument page, params (string Handler, string To)[] moves) =>
        [.. from form in page.QuerySelectorAll("main form[method=post]")
            let handler = HandlerPattern().Match(form.GetAttribute("action") ?? "").Groups[1].Value
            from to in handler == "Stop"
                ? [form.QuerySelector("[name='Stop.To']")!.GetAttribute("value")!]
                : moves.Where(move => move.Handler == handler).Select(move => move.To)
            select to];

    private async Task<TestOpening> OpeningAsync(string state) =>
        await portal.Data.CreateOpeningAsync(o => _ = state == OpeningState.Spotted ? o.Spotted() : o.InState(state));

    private async Task WriteAsync(string sql, object values)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, values);
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public async Task Opening_ForItsCompany(string state)
    {
        if (state == OpeningState.Spotted)
            return; // it has no company
        var opening = await OpeningAsync(state);

        var page = await (await portal.SignInAsAsync(opening.Company!)).PageAsync($"/mes-offres/{opening.Id}");

        // Handing in is the form's own button, and « Demander une relecture » appears when there is something to read.
        Assert.Equal(
            Allowed(OpeningTransitions.Table, state, Actor.Company, OpeningState.Submitted),
            Offered(page, ("Resume", OpeningState.Published), ("Pause", OpeningState.Paused), ("Fill", OpeningState.Filled),
                ("TakeBack", OpeningState.Draft), ("Withdraw", OpeningState.Withdrawn)));
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public async Task Opening_ForTheCoordination(string state)
    {
        if (state == OpeningState.Draft)
            return; // the company's own
        var opening = await OpeningAsync(state);

        var page = await (await portal.SignInAsAsync(Roles.Coordinator)).PageAsync($"/a-traiter/offres/{opening.Id}");

        // An offre repérée is published by confirming the claim of its company.
        Assert.Equal(
            Allowed(OpeningTransitions.Table, state, Actor.Coordinator, state == OpeningState.Spotted ? [OpeningState.Published] : []),
            Offered(page, ("Publish", OpeningState.Published), ("Return", OpeningState.Draft)));
    }

    [Theory]
    [InlineData(OpeningState.Published)]
    [InlineData(OpeningState.Spotted)]
    public async Task Opening_ForACounsellor(string state)
    {
        var opening = await OpeningAsync(state);
        var client = await portal.SignInAsAsync(Roles.Counsellor);

        var offered = (await client.PageAsync($"/offres/{opening.Id}")).QuerySelector($"a[href='/offres/{opening.Id}/pourvue']") is not null;

        Assert.Equal(OpeningTransitions.Table.Allows(state, OpeningState.Filled, Actor.Counsellor), offered);
        if (offered)
        {
            await client.FollowAsync(await client.PostFormAsync($"/offres/{opening.Id}/pourvue"));
            await using var connection = await portal.Db.OpenConnectionAsync();
            Assert.Equal(OpeningState.Filled, await connection.ExecuteScalarAsync<string>("select state from opening where id = @Id", opening));
        }
    }

    [Fact]
    public void AnAdviser_OnlyPreparesAndImports() => Assert.Equal(
        new (string?, string)[] { (null, OpeningState.Draft), (OpeningState.Draft, OpeningState.Submitted), (OpeningState.Published, OpeningState.Paused),
            (OpeningState.Submitted, OpeningState.Draft) },
        OpeningTransitions.Table.Moves.Concat(CommitmentTransitions.Table.Moves).Where(m => m.Actor == Actor.CompanyAdviser)
            .Select(m => (m.From, m.To)).Order());

    [Fact]
    public async Task Opening_PausedByTheCoordination_IsHandedBackNotResumed()
    {
        var opening = await OpeningAsync(OpeningState.Published);
        var coordinator = await portal.SignInAsAsync(Roles.Coordinator);
        await coordinator.PostFormAsync(
            $"/a-traiter/offres/{opening.Id}", "form:has([value=paused])", ("Stop.Reason", OpeningStop.Reasons[0].Code));
        var company = await portal.SignInAsAsync(opening.Company!);
        var page = await company.PageAsync($"/mes-offres/{opening.Id}");

        Assert.Equal(new HashSet<string> { OpeningState.Submitted }, Offered(page, ("Resume", OpeningState.Published), ("Review", OpeningState.Submitted)));
        await company.PostFormAsync($"/mes-offres/{opening.Id}", "form[action*=Review]");

        var waiting = await coordinator.PageAsync($"/a-traiter/offres/{opening.Id}");
        Assert.Contains(OpeningState.Published, Offered(waiting, ("Publish", OpeningState.Published)));
    }

    [Theory]
    [MemberData(nameof(Met))]
    public async Task Match_ForItsCompany(string state)
    {
        var match = await portal.Data.CreateMatchAsync(state);

        var page = await (await portal.SignInAsAsync(match.Opening.Company!)).PageAsync($"/candidats/{match.Id}");

        // Noted once, the day of the interview can still be corrected: no move.
        string[] corrected = state == MatchState.Introduced ? [] : [MatchState.Interviewed];
        Assert.Equal(
            Allowed(MatchTransitions.Table, state, Actor.Company),
            Offered(page, ("Interview", MatchState.Interviewed), ("Hire", MatchState.Hired), ("Decline", MatchState.NotRetained)).Except(corrected).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Placements))]
    public async Task Placement_ForBothSides(string state, string reporter)
    {
        var match = await HiredAsync(state, reporter);

        var company = await (await portal.SignInAsAsync(match.Opening.Company!)).PageAsync($"/candidats/{match.Id}");
        var counsellor = await (await portal.SignInAsAsync(match.Resident.Lead)).PageAsync($"/propositions/{match.Id}");

        // Who reported it waits for the other; the other says yes or contests, and has nothing to take back.
        string[] reporters = [PlacementState.Confirmed, PlacementState.Contested], others = [PlacementState.NotStarted];
        var asked = state is PlacementState.Reported or PlacementState.Contested;
        Assert.Equal(
            Allowed(PlacementTransitions.Table, state, Actor.Company, reporter == Actor.Company ? reporters : asked ? others : []),
            OfferedHere(company));
        // Once confirmed, the follow-up of the hire asks what became of it.
        Assert.Equal(
            Allowed(PlacementTransitions.Table, state, Actor.Counsellor,
                state == PlacementState.Confirmed ? [.. PlacementTransitions.Table.Moves.Select(m => m.To)]
                : reporter == Actor.Counsellor ? reporters : []),
            OfferedThere(counsellor, match));
    }

    private static HashSet<string> OfferedHere(IHtmlDocument page)
    {
        var offered = Offered(page, ("Confirm", PlacementState.Confirmed), ("Contest", PlacementState.Contested), ("Reverse", PlacementState.NotStarted));
        if (page.QuerySelector("[name='Reversal.InTrial']") is not null)
            offered.Add(PlacementState.BrokenInTrial);
        return offered;
    }

    private static HashSet<string> OfferedThere(IHtmlDocument page, TestMatch match) =>
    [
        .. from move in new[] { ("true", PlacementState.Confirmed), ("false", PlacementState.Contested) }
           where page.QuerySelector($"[name=confirm][value={move.Item1}]") is not null
           select move.Item2,
        .. page.QuerySelector($"a[href='/propositions/{match.Id}/embauche/pas-commencee']") is null ? Array.Empty<string>() : [PlacementState.NotStarted],
    ];

    // The builder reports by the company; the first event says who did.
    private async Task<TestMatch> HiredAsync(string state, string reporter)
    {
        var match = await portal.Data.CreateMatchAsync(MatchState.Hired);
        var account = reporter == Actor.Company ? match.Opening.Company!.RecruiterId : match.Resident.Lead.Id;
        var other = reporter == Actor.Company ? (Actor.Counsellor, match.Resident.Lead.Id) : (Actor.Company, match.Opening.Company!.RecruiterId);
        if (reporter == Actor.Counsellor)
            await ReportedByAsync(match, account);
        var path = state switch
        {
            PlacementState.Reported => Array.Empty<string>(),
            PlacementState.BrokenInTrial or PlacementState.Ended => [PlacementState.Confirmed, state],
            _ => [state],
        };
        foreach (var to in path)
        {
            var (actor, actorId) = to == PlacementState.Ended ? (Actor.Counsellor, match.Resident.Lead.Id) : other;
            await WriteAsync("""
                insert into placement_event (id, placement_id, to_state, actor, actor_id, reason_code, at)
                values (gen_random_uuid(), @PlacementId, @to, @actor, @actorId, @reason, @at)
                """, new { match.PlacementId, to, actor, actorId, reason = to == PlacementState.Confirmed ? null : "other", at = portal.Data.Now.AddHours(2).AddDays(to == PlacementState.BrokenInTrial ? 10 : 0) });
            if (to == PlacementState.Confirmed)
                await WriteAsync("insert into settling_placement (placement_id, at) values (@PlacementId, @Now)", new { match.PlacementId, portal.Data.Now });
        }

        return match;
    }

    private Task ReportedByAsync(TestMatch match, Guid accountId) => WriteAsync(
        """
        set session_replication_role = replica;
        update placement_event set actor = 'counsellor', actor_id = @accountId where placement_id = @PlacementId;
        set session_replication_role = origin
        """, new { match.PlacementId, accountId });

    [Theory]
    [MemberData(nameof(Commitments))]
    public async Task Commitment_ForItsCompanyAndTheCoordination(string state)
    {
        var commitment = await portal.Data.CreateCommitmentAsync(c => _ = state == CommitmentState.Proposed ? c.NotSigned() : c);
        if (state is not (CommitmentState.Proposed or CommitmentState.Signed))
            await WriteAsync("""
                insert into commitment_event (id, commitment_id, to_state, actor, actor_id, reason_code, at)
                values (gen_random_uuid(), @Id, @state, @actor, @by, 'other', @at)
                """, new
            {
                commitment.Id, state, actor = state == CommitmentState.Cancelled ? Actor.Coordinator : Actor.Rule,
                by = state == CommitmentState.Cancelled ? (await portal.Data.CreateCoordinatorAsync()).Id : (Guid?)null,
                at = portal.Data.Now.AddMinutes(1),
            });

        var company = await (await portal.SignInAsAsync(commitment.Company)).PageAsync($"/mes-engagements/{commitment.Id}");
        var coordinator = await (await portal.SignInAsAsync(Roles.Coordinator)).PageAsync($"/a-traiter/engagements/{commitment.Id}");

        Assert.Equal(Allowed(CommitmentTransitions.Table, state, Actor.Company), Offered(company, ("TakeBack", CommitmentState.Cancelled)));
        Assert.Equal(
            Allowed(CommitmentTransitions.Table, state, Actor.Coordinator),
            Offered(coordinator, ("Sign", CommitmentState.Signed), ("Cancel", CommitmentState.Cancelled)));
    }

    [GeneratedRegex("handler=([A-Za-z]+)")]
    private static partial Regex HandlerPattern();
}
