using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Tests.Matches;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Offers;

public sealed class RecordAnswerTests : ReviewTestBase
{
    private static readonly CandidateAnswer Yes = new CandidateAnswer.Yes(SpokenChannel.Telephone, ConsentReadOut: true);

    [Theory]
    [InlineData(MatchState.Offered)]
    [InlineData(MatchState.Unanswered)]
    [InlineData(MatchState.Declined)]
    public async Task Yes_AfterTheConsentIsReadOut_IsAccepted(string from)
    {
        var match = await MatchAsync(from);

        Assert.Equal(Outcome.Done, await Web.RecordAnswerAsync(Lead, match, Yes, Now));
        Assert.Equal(MatchState.Accepted, await StateAsync(match));
    }

    [Fact]
    public async Task Yes_WithoutTheConsentReadOut_IsRefused()
    {
        var match = await MatchAsync(MatchState.Offered);

        Assert.Equal(Outcome.Incomplete, await Web.RecordAnswerAsync(Lead, match, new CandidateAnswer.Yes(SpokenChannel.Telephone, false), Now));
        Assert.Equal(MatchState.Offered, await StateAsync(match));
    }

    [Fact]
    public async Task Yes_OfAnotherCounsellorsPerson_IsNotFound()
    {
        var match = await MatchAsync(MatchState.Offered);

        Assert.Equal(Outcome.NotFound, await Web.RecordAnswerAsync(Stranger, match, Yes, Now));
        Assert.Equal(MatchState.Offered, await StateAsync(match));
    }

    [Theory]
    [InlineData(MatchState.Proposed)]
    [InlineData(MatchState.Introduced)]
    public async Task Answer_BeforeTheOfferOrAfterTheIntroduction_IsStale(string state)
    {
        var match = await MatchAsync(state);

        Assert.Equal(Outcome.Stale, await Web.RecordAnswerAsync(Lead, match, new CandidateAnswer.No(SpokenChannel.Sms, "too_far"), Now));
        Assert.Equal(state, await StateAsync(match));
    }

    [Fact]
    public async Task No_WithoutAReasonSaid_IsDeclinedAsNotSaid()
    {
        var match = await MatchAsync(MatchState.Accepted);

        Assert.Equal(Outcome.Done, await Web.RecordAnswerAsync(Lead, match, new CandidateAnswer.No(SpokenChannel.FaceToFace, "not_said", "Préfère attendre."), Now));

        Assert.Equal(("not_said", "face_to_face"), await ReadAsync<(string, string)>(
            "select reason_code, channel from match_event where match_id = @match and to_state = 'declined'", new { match }));
        Assert.Equal("Préfère attendre.", await ReadAsync<string>("select text from match_remark where match_id = @match", new { match }));
    }

    [Fact]
    public async Task CallMe_OnAnOffer_IsKeptAndMovesNothing()
    {
        var match = await MatchAsync(MatchState.Offered);

        Assert.Equal(Outcome.Done, await Web.RecordAnswerAsync(Lead, match, new CandidateAnswer.CallMe(SpokenChannel.Telephone), Now));

        Assert.Equal(MatchState.Offered, await StateAsync(match));
        Assert.Equal("call_me", (await MovesAsync(match))[^1]);
    }
}
