using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Matches;

public sealed class UndoValidationTests : ReviewTestBase
{
    [Fact]
    public async Task Undo_WhileTheMessageWaits_CancelsItAndProposesAgain()
    {
        var match = await ValidatedAsync();

        Assert.Equal(1, await Web.UndoValidationAsync(Lead, [match], Now.AddMinutes(1)));

        Assert.Equal(MatchState.Proposed, await StateAsync(match));
        Assert.Equal("cancelled", await MessageStateAsync(match));
        Assert.Equal(["proposed", "validated", "proposed"], await MovesAsync(match));
    }

    [Theory]
    [InlineData("sending")]
    [InlineData("sent")]
    [InlineData("in_doubt")]
    public async Task Undo_WhenTheMessageLeftOrIsLeaving_ChangesNothing(string state)
    {
        var match = await ValidatedAsync();
        await ExecuteAsync(
            "update message set state = @state, sent_at = case when @state = 'sent' then now() end where match_id = @match", new { match, state });

        Assert.Equal(0, await Web.UndoValidationAsync(Lead, [match], Now));

        Assert.Equal(MatchState.Validated, await StateAsync(match));
        Assert.Equal(state, await MessageStateAsync(match));
    }

    [Fact]
    public async Task Undo_WhileTheSenderClaimsTheMessage_WaitsForItAndChangesNothing()
    {
        var match = await ValidatedAsync();
        await using var sender = await OpenOwnerAsync();
        await using var claim = await sender.BeginTransactionAsync();
        await Dapper.SqlMapper.ExecuteAsync(sender, "update message set state = 'sending' where match_id = @match", new { match });

        var undo = Web.UndoValidationAsync(Lead, [match], Now);
        await Task.WhenAny(undo, Task.Delay(300));
        Assert.False(undo.IsCompleted);
        await claim.CommitAsync();

        Assert.Equal(0, await undo);
        Assert.Equal(MatchState.Validated, await StateAsync(match));
    }

    [Fact]
    public async Task Undo_ThenValidateAgain_PromisesANewMessage()
    {
        var match = await ValidatedAsync();
        await Web.UndoValidationAsync(Lead, [match], Now);

        await Web.ValidateMatchesAsync(Lead, [match], Settings, Now.AddMinutes(1));

        Assert.Equal(["cancelled", "pending"], new[]
        {
            await ReadAsync<string>("select state from message order by created_at limit 1"), await MessageStateAsync(match),
        });
    }

    [Fact]
    public async Task Undo_PersonWithoutEmail_ProposesAgain()
    {
        var match = await MatchAsync(of: r => r.WithoutEmail());
        await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);

        Assert.Equal(1, await Web.UndoValidationAsync(Lead, [match], Now));
        Assert.Equal(MatchState.Proposed, await StateAsync(match));
    }

    [Fact]
    public async Task Undo_ByAStranger_CancelsNothing()
    {
        var match = await ValidatedAsync();

        Assert.Equal(0, await Web.UndoValidationAsync(Stranger, [match], Now));
        Assert.Equal("pending", await MessageStateAsync(match));
    }

    private async Task<Guid> ValidatedAsync()
    {
        var match = await MatchAsync();
        await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);
        return match;
    }
}
