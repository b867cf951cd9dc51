using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Matches;

public sealed class RefuseMatchesTests : ReviewTestBase
{
    [Fact]
    public async Task Refuse_Several_KeepsTheReasonWithTheEventAndTheSentenceApartFromIt()
    {
        var first = await MatchAsync();
        var second = await MatchAsync();

        Assert.Equal(2, await Web.RefuseMatchesAsync(Lead, [first, second], "not_mobile", "  Pas de bus le soir.  ", Now));

        Assert.Equal(MatchState.Refused, await StateAsync(second));
        Assert.Equal("not_mobile", await ReadAsync<string>(
            "select reason_code from match_event where match_id = @first and to_state = 'refused'", new { first }));
        Assert.Equal(("Pas de bus le soir.", "counsellor"), await ReadAsync<(string, string)>(
            "select text, audience from match_remark where match_id = @first", new { first }));
    }

    [Fact]
    public async Task Refuse_AnotherCounsellorsOrOneThatMovedOn_ChangesNothing()
    {
        var proposed = await MatchAsync();
        var offered = await MatchAsync(MatchState.Offered);

        Assert.Equal(0, await Web.RefuseMatchesAsync(Stranger, [proposed], "other", null, Now));
        Assert.Equal(0, await Web.RefuseMatchesAsync(Lead, [offered], "other", null, Now));

        Assert.Equal(MatchState.Proposed, await StateAsync(proposed));
        Assert.Equal(MatchState.Offered, await StateAsync(offered));
    }

    [Fact]
    public async Task Refuse_WithAReasonThatIsNotACounsellors_Throws()
    {
        var match = await MatchAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Web.RefuseMatchesAsync(Lead, [match], "experience", null, Now));
    }

    [Fact]
    public async Task Postpone_Proposed_KeepsTheStateAndMovesTheDeadlineBehindTheDay()
    {
        var match = await MatchAsync();
        var until = new DateOnly(2026, 12, 10);

        Assert.Equal(1, await Web.PostponeMatchesAsync(Lead, [match], until, Now));

        Assert.Equal(["proposed", "postponed"], await MovesAsync(match));
        var kept = await ReadAsync<(DateOnly Until, DateTimeOffset ReviewBy)>("select postponed_until, review_by from match where id = @match", new { match });
        Assert.Equal(until, kept.Until);
        Assert.True(kept.ReviewBy > new DateTimeOffset(2026, 12, 11, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Postpone_AnotherCounsellors_ChangesNothing()
    {
        var match = await MatchAsync();

        Assert.Equal(0, await Web.PostponeMatchesAsync(Stranger, [match], new DateOnly(2026, 12, 10), Now));
        Assert.Equal(["proposed"], await MovesAsync(match));
    }
}
