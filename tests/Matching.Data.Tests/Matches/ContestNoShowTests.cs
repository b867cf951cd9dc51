using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Matches;

public sealed class ContestNoShowTests : ReviewTestBase
{
    [Fact]
    public async Task Contest_ByTheCounsellor_IsAnEventThatMovesNothing()
    {
        var match = await NotRetainedAsync(Reasons.DidNotCome);

        Assert.Equal(Outcome.NotFound, await Web.ContestNoShowAsync(Stranger, match, Now));
        Assert.Equal(Outcome.Done, await Web.ContestNoShowAsync(Lead, match, Now));
        Assert.Equal(Outcome.Done, await Web.ContestNoShowAsync(Lead, match, Now.AddMinutes(1)));

        Assert.Equal(MatchState.NotRetained, await StateAsync(match));
        Assert.Equal(["not_retained", "contested"], (await MovesAsync(match))[^2..]);
    }

    [Fact]
    public async Task Contest_AnotherReason_IsRefused() =>
        Assert.Equal(Outcome.Stale, await Web.ContestNoShowAsync(Lead, await NotRetainedAsync("experience"), Now));

    private async Task<Guid> NotRetainedAsync(string reason)
    {
        var resident = await ResidentAsync();
        return (await Data.CreateMatchAsync(m => m.For(Opening).Of(resident).NotRetainedFor(reason))).Id;
    }
}
