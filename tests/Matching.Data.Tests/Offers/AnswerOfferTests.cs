using Matching.Data.Database;
using Matching.Data.Offers;
using Matching.Data.Openings;
using Matching.Data.Tests.Outbox;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Offers;

public sealed class AnswerOfferTests : OutboxTestBase
{
    private static readonly LinkAnswer Yes = new LinkAnswer.Yes(Consent: true);
    private static readonly LinkAnswer No = new LinkAnswer.No("too_far", null);

    [Fact]
    public async Task Answer_Yes_IsAcceptedWithTheConsentThatWasRead()
    {
        var (match, token) = await OfferedAsync();

        Assert.Equal(Outcome.Done, await AnswerAsync(token, Yes));

        Assert.Equal(MatchState.Accepted, await Data.StateOfAsync(match));
        Assert.Equal(Consent.Version, await ReadAsync<string>(
            "select consent_version from match_event where match_id = @Id and to_state = 'accepted' and actor = 'candidate' and channel = 'link'", match));
        Assert.Equal(match.Resident.Lead.Id, await ReadAsync<Guid>("select account_id from message where kind = 'answer_for_counsellor'"));
    }

    [Fact]
    public async Task Answer_YesWithoutConsent_IsRefused()
    {
        var (match, token) = await OfferedAsync();

        Assert.Equal(Outcome.Incomplete, await AnswerAsync(token, new LinkAnswer.Yes(Consent: false)));
        Assert.Equal(MatchState.Offered, await Data.StateOfAsync(match));
    }

    [Fact]
    public async Task Answer_Twice_IsRecordedOnce()
    {
        var (match, token) = await OfferedAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AnswerAsync(token, Yes)));
        Assert.Equal(Outcome.Done, await AnswerAsync(token, Yes));

        Assert.Equal(1, await ReadAsync<long>("select count(*) from match_event where match_id = @Id and actor = 'candidate'", match));
        Assert.Equal(1, await ReadAsync<long>("select count(*) from message where kind = 'answer_for_counsellor'"));
    }

    [Fact]
    public async Task Answer_NoAfterYesAndYesAgain_ChangesUntilTheIntroduction()
    {
        var (match, token) = await OfferedAsync();

        foreach (var answer in new[] { Yes, No, Yes })
            Assert.Equal(Outcome.Done, await AnswerAsync(token, answer));

        Assert.Equal(MatchState.Accepted, await Data.StateOfAsync(match));
    }

    [Theory]
    [InlineData(MatchState.Introduced)]
    [InlineData(MatchState.Hired)]
    [InlineData(MatchState.NotRetained)]
    public async Task Answer_AfterTheIntroduction_IsTooLate(string state)
    {
        var (match, token) = await OfferedAsync(state);

        Assert.Equal(Outcome.Stale, await AnswerAsync(token, No));
        Assert.Equal(state, await Data.StateOfAsync(match));
    }

    [Fact]
    public async Task Answer_NoWithAReasonOfSomebodyElse_IsRefused()
    {
        var (_, token) = await OfferedAsync();

        Assert.Equal(Outcome.Incomplete, await AnswerAsync(token, new LinkAnswer.No("skills_lacking", null)));
        Assert.Equal(Outcome.Done, await AnswerAsync(token, new LinkAnswer.No("not_said", "Merci quand même")));
        Assert.Equal("counsellor", await ReadAsync<string>("select audience from match_remark where text = 'Merci quand même'"));
    }

    [Fact]
    public async Task Answer_CallMe_IsAnEventThatMovesNothing()
    {
        var (match, token) = await OfferedAsync();

        await AnswerAsync(token, new LinkAnswer.CallMe());
        await AnswerAsync(token, new LinkAnswer.CallMe());

        Assert.Equal(MatchState.Offered, await Data.StateOfAsync(match));
        Assert.Equal(1, await ReadAsync<long>("select count(*) from match_event where match_id = @Id and kind = 'call_me'", match));
    }

    [Fact]
    public async Task Answer_LateYes_StillCounts()
    {
        var (match, token) = await OfferedAsync(MatchState.Unanswered);

        Assert.Equal(Outcome.Done, await AnswerAsync(token, Yes));
        Assert.Equal(MatchState.Accepted, await Data.StateOfAsync(match));
    }

    [Fact]
    public async Task Answer_YesToAnOpeningThatEnded_IsTooLate()
    {
        var opening = await Data.CreateOpeningAsync();
        var match = await Data.CreateMatchAsync(m => m.For(opening).InState(MatchState.Offered));
        var token = await LinkAsync(match);
        await using (var connection = await Owner.OpenConnectionAsync())
            await connection.AppendAsync(new OpeningEvent(opening.Id, OpeningState.Filled, Actor.Rule, Now));

        Assert.Equal(Outcome.Stale, await AnswerAsync(token, Yes));
        Assert.Equal(Outcome.Done, await AnswerAsync(token, No));
    }

    [Theory]
    [InlineData("")]
    [InlineData("court")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Answer_LinkThatIsNotOurs_IsNotFound(string token)
    {
        Assert.Equal(Outcome.NotFound, await AnswerAsync(token, Yes));
        Assert.Null(await Web.OfferForAnswerAsync(token, Now));
    }

    [Fact]
    public async Task Answer_ExpiredOrRevokedLink_IsNotFoundAlike()
    {
        var (_, token) = await OfferedAsync();
        Assert.NotNull(await Web.OfferForAnswerAsync(token, Now));
        Assert.Equal(Outcome.NotFound, await Web.AnswerOfferAsync(token, Yes, Now.AddDays(31)));
        Assert.Null(await Web.OfferForAnswerAsync(token, Now.AddDays(31)));

        await ReadAsync<int?>("update answer_link set revoked_at = now() returning 1");

        Assert.Equal(Outcome.NotFound, await AnswerAsync(token, Yes));
        Assert.Null(await Web.OfferForAnswerAsync(token, Now));
    }

    [Fact]
    public async Task ContestNoShow_ByTheCandidate_IsRecordedOnceAndTellsTheCounsellor()
    {
        var match = await Data.CreateMatchAsync(m => m.NotRetainedFor(Reasons.DidNotCome));
        var token = await LinkAsync(match);

        Assert.True((await Web.OfferForAnswerAsync(token, Now))!.NoShowSaid);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AnswerAsync(token, new LinkAnswer.ContestNoShow())));
        Assert.Equal(Outcome.Done, await AnswerAsync(token, new LinkAnswer.ContestNoShow()));

        Assert.True((await Web.OfferForAnswerAsync(token, Now))!.NoShowContested);
        Assert.Equal(1, await ReadAsync<long>("select count(*) from match_event where match_id = @Id and kind = 'contested' and actor = 'candidate'", match));
        Assert.Equal(match.Resident.Lead.Id, await ReadAsync<Guid>("select account_id from message where kind = 'answer_for_counsellor'"));
    }

    [Theory]
    [InlineData(MatchState.Offered)]
    [InlineData(MatchState.NotRetained)] // for want of experience
    public async Task ContestNoShow_WhereNobodySaidIt_IsRefused(string state)
    {
        var (match, token) = await OfferedAsync(state);

        Assert.Equal(Outcome.Stale, await AnswerAsync(token, new LinkAnswer.ContestNoShow()));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from match_event where match_id = @Id and kind = 'contested'", match));
    }

    [Fact]
    public async Task Link_Created_KeepsOnlyTheHashOfItsSecret()
    {
        var (_, token) = await OfferedAsync();

        var kept = await ReadAsync<byte[]>("select token_hash from answer_link");

        Assert.Equal(43, token.Length);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Buffers.Text.Base64Url.DecodeFromChars(token)), kept);
    }

    [Fact]
    public async Task Facts_OfAMatch_ShowWhatFitsAndNeverWhatIsMissing()
    {
        var (match, token) = await OfferedAsync();

        var shown = (await Web.OfferForAnswerAsync(token, Now))!.Offer;

        Assert.Equal(["Métier recherché"], shown.Fits);
        Assert.Equal((match.Opening.Title, match.Resident.FirstName), (shown.Title, shown.FirstName));
    }

    private Task<Outcome> AnswerAsync(string token, LinkAnswer answer) => Web.AnswerOfferAsync(token, answer, Now);

    private async Task<(TestMatch Match, string Token)> OfferedAsync(string state = MatchState.Offered)
    {
        var match = await Data.CreateMatchAsync(state);
        return (match, await LinkAsync(match));
    }

    private Task<string> LinkAsync(TestMatch match) => Jobs.CreateAnswerLinkAsync(match.Id, Now.AddDays(30), Now);
}
