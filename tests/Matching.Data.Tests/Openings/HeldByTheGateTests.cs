using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Openings;
using Matching.Data.Outbox;
using Matching.Data.Residents;
using Matching.Data.Tests.Matches;
using Matching.Engine.Domain;
using Matching.Engine.Occupations;

namespace Matching.Data.Tests.Openings;

/// <summary>An ad of another site that says what the law forbids: nobody is proposed for it, and what was under way stops where it must.</summary>
public sealed class HeldByTheGateTests : ReviewTestBase
{
    private static readonly OccupationCloseness Closeness = new([], []);

    private static readonly DateOnly Today = WorkingDays.DayInParis(Now);

    private Task FindAsync(string grade = "refused") => ExecuteAsync(
        """
        insert into content_finding (opening_id, number, field, code, grade, words, words_key, position, found_at)
        values (@Id, 1, 'Description', 'sex', @grade, 'Femmes', 'femes', 0, now())
        """,
        new { Spotted.Id, grade });

    private async Task LiftAsync() => await ExecuteAsync(
        """
        insert into content_lift (id, opening_id, field, code, grade, words_key, reason, by_account, at)
        values (gen_random_uuid(), @Id, 'Description', 'sex', 'refused', 'femes', 'Rôle dans une pièce.', @by, now())
        """,
        new { Spotted.Id, by = (await Data.CreateCoordinatorAsync()).Id });

    [Theory]
    [InlineData(null, true)]
    [InlineData("to_be_read", true)]
    [InlineData("refused", false)]
    public async Task Ad_WithAFinding_IsRankedAndFitsOnlyWhenNothingIsRefused(string? grade, bool expected)
    {
        var person = await ResidentAsync();
        if (grade is not null) await FindAsync(grade);

        var fitting = await Web.OpeningsThatFitAsync(person.Id, [], Closeness, Today);
        var people = await Web.PeopleForOpeningAsync(Spotted.Id, Counsellor.StructureId, Lead, Closeness, Today);
        await RankAsync();

        Assert.Equal(expected, fitting.Openings.Any(o => o.OpeningId == Spotted.Id));
        Assert.Equal(expected, people.Any(p => p.Id == person.Id));
        Assert.Equal(expected, await ReadAsync<bool>("select exists (select from match where opening_id = @Id)", new { Spotted.Id }));
    }

    [Fact]
    public async Task Ad_WithARefusedFinding_IsNotProposedByHandUntilItIsLifted()
    {
        var person = await ResidentAsync();
        await FindAsync();
        Task<ByHand> ProposeAsync() => Web.ProposeByHandAsync(Lead, new HandProposal(person.Id, Spotted.Id, "Elle cherche ce poste."), Settings, Now);

        Assert.Equal([StillSo.OpeningPaused], (await ProposeAsync()).Against);
        Assert.Equal(0, await ReadAsync<long>("select count(*) from match"));

        await LiftAsync();
        Assert.Equal(Outcome.Done, (await ProposeAsync()).Outcome);
    }

    [Fact]
    public async Task Proposal_MadeBeforeTheFinding_IsTakenBackAtTheDecision()
    {
        var match = await MatchAsync(opening: Spotted);
        await FindAsync();

        var done = await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);

        Assert.Equal([StillSo.OpeningPaused], Assert.Single(done.NoLongerSo).Codes);
        Assert.Equal(MatchState.Lapsed, await StateAsync(match));
    }

    [Fact]
    public async Task Offer_ValidatedBeforeTheFinding_DoesNotLeave()
    {
        var match = await MatchAsync(opening: Spotted);
        await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);
        await FindAsync();

        var claimed = await Jobs.ClaimMessagesAsync(10, Now + Settings.UndoTime, TimeSpan.FromMinutes(2));

        Assert.Equal((0, 1), (claimed.Messages.Count, claimed.Cancelled));
        await Jobs.EndNoLongerSoAsync(200, Now);
        Assert.Equal((MatchState.Withdrawn, "cancelled"), (await StateAsync(match), await MessageStateAsync(match)));
    }

    /// <summary>A yes answers an offer that the person holds; the introduction waits until somebody has read the words.</summary>
    [Fact]
    public async Task Yes_SaidBeforeTheFinding_WaitsForTheCoordination()
    {
        var (offered, accepted) = (await MatchAsync(MatchState.Offered, opening: Spotted), await MatchAsync(MatchState.Accepted, opening: Spotted));
        await FindAsync();

        await Jobs.EndNoLongerSoAsync(200, Now);
        Assert.Equal(0, (await Jobs.IntroduceAcceptedAsync(TimeSpan.Zero, 10, Now)).Taken);
        Assert.Equal((MatchState.Offered, MatchState.Accepted), (await StateAsync(offered), await StateAsync(accepted)));

        await LiftAsync();
        Assert.Equal(1, (await Jobs.IntroduceAcceptedAsync(TimeSpan.Zero, 10, Now)).Done);
    }

    /// <summary>Behind the link: the offer is shown as it was sent, a yes and a no are taken.</summary>
    [Fact]
    public async Task Link_OfAnOfferSentBeforeTheFinding_StillServes()
    {
        var (yes, no) = (await MatchAsync(MatchState.Offered, opening: Spotted), await MatchAsync(MatchState.Offered, opening: Spotted));
        var (token, other) = (await Jobs.CreateAnswerLinkAsync(yes, Now.AddDays(30), Now), await Jobs.CreateAnswerLinkAsync(no, Now.AddDays(30), Now));
        await FindAsync();

        Assert.False((await Web.OfferForAnswerAsync(token, Now))!.OpeningEnded);
        Assert.Equal(Outcome.Done, await Web.AnswerOfferAsync(token, new LinkAnswer.Yes(Consent: true), Now));
        Assert.Equal(Outcome.Done, await Web.AnswerOfferAsync(other, new LinkAnswer.No(Reasons.Candidate[0].Code, null), Now));

        Assert.Equal((MatchState.Accepted, MatchState.Declined), (await StateAsync(yes), await StateAsync(no)));
    }

    /// <summary>« Demander une relecture »: people who hold an offer keep it, and nobody new is proposed until it has been read.</summary>
    [Fact]
    public async Task Opening_HandedInAgain_TakesProposalsBackAndLeavesOffersStanding()
    {
        var (proposed, offered, accepted) =
            (await MatchAsync(), await MatchAsync(MatchState.Offered), await MatchAsync(MatchState.Accepted));
        var company = Opening.Company!;
        var content = new OpeningContent
        {
            Title = "Agent ou agente de quai", Description = "Charger et décharger les camions, en équipe. Casier judiciaire vierge.",
            OccupationCode = "N1103", EstablishmentId = company.EstablishmentId, Contract = Contract.Cdi, HoursPerWeek = 35, Schedules = ["day"],
            PayPeriod = "hour", PayMin = 13,
        };

        var saved = await Web.SaveOpeningAsync(company.Id, company.RecruiterId, Opening.Id, content, submit: false, Now, review: true);
        Assert.Equal(OpeningState.Submitted, saved.State);

        Assert.Equal(MatchState.Lapsed, await StateAsync(proposed));
        Assert.Equal((MatchState.Offered, MatchState.Accepted), (await StateAsync(offered), await StateAsync(accepted)));
        Assert.Equal((0, 0), ((await Jobs.EndNoLongerSoAsync(200, Now)).Taken, (await Jobs.IntroduceAcceptedAsync(TimeSpan.Zero, 10, Now)).Taken));
    }
}
