using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Matches;

public sealed class ProposeByHandTests : ReviewTestBase
{
    private static readonly CandidateAnswer.Yes SpokenYes = new(SpokenChannel.FaceToFace, ConsentReadOut: true);

    [Fact]
    public async Task Propose_PersonFollowed_IsValidatedAndItsOfferWaits()
    {
        var resident = await ResidentAsync();

        var done = await ProposeAsync(resident);

        Assert.Equal((Outcome.Done, true), (done.Outcome, done.ByMail));
        Assert.Equal(["proposed", "validated"], await MovesAsync(done.MatchId!.Value));
        Assert.Equal("pending", await MessageStateAsync(done.MatchId.Value));
        Assert.Equal(1, await Web.UndoValidationAsync(Lead, [done.MatchId.Value], Now));
    }

    [Fact]
    public async Task ProposeWithYes_PersonThere_GoesToAcceptedInOneGestureAndSendsNothing()
    {
        var resident = await ResidentAsync();

        var done = await ProposeAsync(resident, SpokenYes);

        Assert.Equal(["proposed", "validated", "offered", "accepted"], await MovesAsync(done.MatchId!.Value));
        Assert.Null(await MessageStateAsync(done.MatchId.Value));
        Assert.Equal("face_to_face", await ReadAsync<string>("select channel from offer where match_id = @MatchId", done));
    }

    [Fact]
    public async Task ProposeWithYes_WithoutTheConsentReadOut_LeavesNoTrace()
    {
        var resident = await ResidentAsync();

        var done = await ProposeAsync(resident, SpokenYes with { ConsentReadOut = false });

        Assert.Equal(Outcome.Incomplete, done.Outcome);
        Assert.Equal(0, await ReadAsync<long>("select count(*) from match where resident_id = @Id", resident));
    }

    [Fact]
    public async Task Propose_SomebodyFollowedByAColleague_IsNotFound()
    {
        var resident = await Data.CreateResidentAsync(r => r.LedBy(Colleague));

        Assert.Equal(Outcome.NotFound, (await ProposeAsync(resident)).Outcome);
    }

    [Fact]
    public async Task Propose_OpeningThatEnded_SaysSo()
    {
        var ended = await Data.CreateOpeningAsync(o => o.InState(OpeningState.Filled));

        var refused = await ProposeAsync(await ResidentAsync(), opening: ended);

        Assert.Equal(Outcome.NoLongerSo, refused.Outcome);
        Assert.Equal([StillSo.OpeningEnded], refused.Against);
    }

    [Theory]
    [InlineData(MatchState.Introduced, true)]
    [InlineData(MatchState.Interviewed, true)]
    [InlineData(MatchState.Accepted, false)]
    public async Task Propose_SameJobAtTheFirmThatKnowsThePerson_IsRefused(string state, bool isRefused)
    {
        var resident = await ResidentAsync();
        await Data.CreateMatchAsync(m => m.For(Opening).Of(resident).InState(state));
        var again = await Data.CreateOpeningAsync(o => o.By(Opening.Company!));
        var elsewhere = await Data.CreateOpeningAsync();
        var otherJob = await Data.CreateOpeningAsync(o => o.By(Opening.Company!).InOccupation("N4105"));

        Assert.Equal(isRefused ? [StillSo.MetBefore] : [], (await ProposeAsync(resident, opening: again)).Against);
        Assert.Equal(Outcome.Done, (await ProposeAsync(resident, opening: elsewhere)).Outcome);
        Assert.Equal(Outcome.Done, (await ProposeAsync(resident, opening: otherJob)).Outcome);
    }

    [Fact]
    public async Task Propose_SameOpeningTwice_IsStale()
    {
        var resident = await ResidentAsync();
        await ProposeAsync(resident);

        Assert.Equal(Outcome.Stale, (await ProposeAsync(resident)).Outcome);
    }

    [Fact]
    public async Task Propose_BeyondThreeInFlight_IsForbiddenUnlessThePersonIsThereAndSaysYes()
    {
        var resident = await ResidentAsync();
        for (var i = 0; i < Settings.PendingPerResident; i++)
            await Data.CreateMatchAsync(m => m.Of(resident));

        Assert.Equal(Outcome.Forbidden, (await ProposeAsync(resident)).Outcome);
        Assert.Equal(Outcome.Done, (await ProposeAsync(resident, SpokenYes)).Outcome);
    }

    [Theory]
    [InlineData(MatchState.Proposed, false)]
    [InlineData(MatchState.Offered, true)]
    [InlineData(MatchState.Introduced, true)]
    public async Task Withdraw_OpenMatch_EndsItAndTellsWhoHeardOfIt(string state, bool told)
    {
        var match = await MatchAsync(state);

        Assert.Equal(Outcome.Done, await Web.WithdrawMatchAsync(Lead, match, "already_in_work", null, Now));

        Assert.Equal(MatchState.Withdrawn, await StateAsync(match));
        Assert.Equal(told ? "pending" : null, await MessageStateAsync(match, "closed_for_candidate"));
    }

    [Fact]
    public async Task Withdraw_EndedOrForeign_IsRefused()
    {
        Assert.Equal(Outcome.Stale, await Web.WithdrawMatchAsync(Lead, await MatchAsync(MatchState.Refused), "other", null, Now));
        Assert.Equal(Outcome.NotFound, await Web.WithdrawMatchAsync(Stranger, await MatchAsync(), "other", null, Now));
    }

    [Fact]
    public async Task Withdraw_ValidatedWhoseOfferWaits_CancelsTheOffer()
    {
        var match = await MatchAsync();
        await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);

        await Web.WithdrawMatchAsync(Lead, match, "not_wanted", null, Now);

        Assert.Equal("cancelled", await MessageStateAsync(match));
    }

    private Task<ByHand> ProposeAsync(TestResident resident, CandidateAnswer.Yes? yes = null, TestOpening? opening = null) =>
        Web.ProposeByHandAsync(
            Lead, new HandProposal(resident.Id, (opening ?? Opening).Id, "Elle cherche ce poste depuis mars.", SpokenYes: yes), Settings, Now);
}
