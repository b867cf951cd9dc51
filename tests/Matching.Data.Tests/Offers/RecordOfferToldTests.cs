using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Tests.Matches;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Offers;

public sealed class RecordOfferToldTests : ReviewTestBase
{
    [Fact]
    public async Task Told_PersonWithoutEmail_IsOfferedWithTheValidationAndADeadline()
    {
        var match = await ValidatedAsync(r => r.WithoutEmail());

        Assert.Equal(Outcome.Done, await Web.RecordOfferToldAsync(Lead, match, SpokenChannel.Telephone, null, Settings, Now));

        Assert.Equal(MatchState.Offered, await StateAsync(match));
        var offer = await ReadAsync<(string Channel, bool AfterValidation, DateTimeOffset AnswerBy)>(
            """
            select o.channel, e.to_state = 'validated', o.answer_by
            from offer o join match_event e on e.id = o.validated_event_id where o.match_id = @match
            """,
            new { match });
        Assert.Equal(("telephone", true), (offer.Channel, offer.AfterValidation));
        Assert.True(offer.AnswerBy >= Now.AddDays(Settings.AnswerDays));
    }

    [Fact]
    public async Task Told_WhileAMailWaits_CancelsIt()
    {
        var match = await ValidatedAsync();

        Assert.Equal(Outcome.Done, await Web.RecordOfferToldAsync(Lead, match, SpokenChannel.FaceToFace, null, Settings, Now));

        Assert.Equal("cancelled", await MessageStateAsync(match));
    }

    [Fact]
    public async Task Told_WhenTheMailLeft_ChangesNothing()
    {
        var match = await ValidatedAsync();
        await ExecuteAsync("update message set state = 'sending' where match_id = @match", new { match });

        Assert.Equal(Outcome.Stale, await Web.RecordOfferToldAsync(Lead, match, SpokenChannel.Telephone, null, Settings, Now));
        Assert.Equal(MatchState.Validated, await StateAsync(match));
    }

    [Fact]
    public async Task Told_WithAYesOnTheSpot_IsAcceptedWithTheConsentReadOut()
    {
        var match = await ValidatedAsync(r => r.WithoutEmail());
        var yes = new CandidateAnswer.Yes(SpokenChannel.Telephone, ConsentReadOut: true);

        Assert.Equal(Outcome.Done, await Web.RecordOfferToldAsync(Lead, match, SpokenChannel.Telephone, yes, Settings, Now.AddMinutes(1)));

        Assert.Equal(["proposed", "validated", "offered", "accepted"], await MovesAsync(match));
        Assert.Equal((true, Consent.Version), await ReadAsync<(bool, string)>(
            "select consent_read_out, consent_version from match_event where match_id = @match and to_state = 'accepted'", new { match }));
    }

    [Fact]
    public async Task Told_WithAYesWithoutTheConsentReadOut_KeepsNothingAtAll()
    {
        var match = await ValidatedAsync(r => r.WithoutEmail());
        var yes = new CandidateAnswer.Yes(SpokenChannel.Telephone, ConsentReadOut: false);

        Assert.Equal(Outcome.Incomplete, await Web.RecordOfferToldAsync(Lead, match, SpokenChannel.Telephone, yes, Settings, Now));

        Assert.Equal(MatchState.Validated, await StateAsync(match));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from offer where match_id = @match", new { match }));
    }

    [Fact]
    public async Task Told_NotValidatedOrByAStranger_IsRefused()
    {
        var proposed = await MatchAsync();
        var validated = await ValidatedAsync();

        Assert.Equal(Outcome.Stale, await Web.RecordOfferToldAsync(Lead, proposed, SpokenChannel.Telephone, null, Settings, Now));
        Assert.Equal(Outcome.NotFound, await Web.RecordOfferToldAsync(Stranger, validated, SpokenChannel.Telephone, null, Settings, Now));
        Assert.Equal("pending", await MessageStateAsync(validated));
    }

    private async Task<Guid> ValidatedAsync(Action<Testing.Builders.ResidentBuilder>? of = null)
    {
        var match = await MatchAsync(of: of);
        await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);
        return match;
    }
}
