using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Matches;

public sealed class ValidateMatchesTests : ReviewTestBase
{
    [Fact]
    public async Task Validate_PersonWithEmail_MovesAndPromisesTheOfferAfterTheUndoTime()
    {
        var match = await MatchAsync();

        var validation = await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);

        Assert.Equal([match], validation.Mailed);
        Assert.Empty(validation.ToTell);
        Assert.Equal(MatchState.Validated, await StateAsync(match));
        var message = await ReadAsync<(string Key, DateTimeOffset NotBefore, string State)>(
            "select idempotency_key, not_before, state from message where match_id = @match", new { match });
        var validated = await ReadAsync<Guid>(
            "select id from match_event where match_id = @match and to_state = 'validated'", new { match });
        Assert.Equal(($"offer:{match}:{validated}", Now + Settings.UndoTime, "pending"), message);
        Assert.Equal(Now + Settings.UndoTime, await ReadAsync<DateTimeOffset>("select not_before from match where id = @match", new { match }));
    }

    [Fact]
    public async Task Validate_PersonWithoutEmail_WaitsToBeToldAndNoMailIsPromised()
    {
        var match = await MatchAsync(of: r => r.WithoutEmail());

        var validation = await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);

        Assert.Equal([match], validation.ToTell);
        Assert.Equal(MatchState.Validated, await StateAsync(match));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from message"));
    }

    [Fact]
    public async Task Validate_SeveralOfWhichOneMovedOn_ValidatesTheOthersAndSaysHowManyPassed()
    {
        var first = await MatchAsync();
        var second = await MatchAsync();
        await Web.RefuseMatchesAsync(Lead, [second], "not_mobile", null, Now);

        var validation = await Web.ValidateMatchesAsync(Lead, [first, second], Settings, Now);

        Assert.Equal((1, 1), (validation.Count, validation.Passed));
        Assert.Equal(MatchState.Refused, await StateAsync(second));
    }

    [Fact]
    public async Task Validate_Twice_HasOneEventAndOneMessage()
    {
        var match = await MatchAsync();

        var both = await Task.WhenAll(
            Web.ValidateMatchesAsync(Lead, [match], Settings, Now), Web.ValidateMatchesAsync(Lead, [match], Settings, Now));

        Assert.Equal([0, 1], both.Select(v => v.Count).Order());
        Assert.Equal(["proposed", "validated"], await MovesAsync(match));
        Assert.Equal(1, await ReadAsync<long>("select count(*) from message"));
    }

    [Fact]
    public async Task Validate_ByAnotherCounsellorOfTheStructure_ChangesNothing()
    {
        var match = await MatchAsync();

        var validation = await Web.ValidateMatchesAsync(Stranger, [match], Settings, Now);

        Assert.Equal(0, validation.Count);
        Assert.Equal(MatchState.Proposed, await StateAsync(match));
    }

    [Fact]
    public async Task Validate_ByTheDeputy_Counts()
    {
        var match = await MatchAsync(of: r => r.WithDeputy(Colleague));

        Assert.Equal(1, (await Web.ValidateMatchesAsync(Stranger, [match], Settings, Now)).Count);
    }

    [Fact]
    public async Task Validate_OpeningThatIsFilled_LapsesAndSaysWhy()
    {
        var match = await MatchAsync();
        await ExecuteAsync(
            "insert into opening_event (id, opening_id, to_state, actor, at) values (gen_random_uuid(), @Opening, 'filled', 'company', @Now)",
            new { Opening = Opening.Id, Now });

        var validation = await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);

        Assert.Equal((0, 0), (validation.Count, validation.Passed));
        Assert.Equal([StillSo.OpeningEnded], Assert.Single(validation.NoLongerSo).Codes);
        Assert.Equal(MatchState.Lapsed, await StateAsync(match));
    }

    [Theory]
    [InlineData("update resident set state = 'left'", Followed.PersonLeft)]
    [InlineData("update resident set proposals_until = '2026-12-24'", Followed.PersonPaused)]
    [InlineData("update opening set starts_on = '2026-10-14'", StillSo.StartPassed)]
    [InlineData("update opening set apply_by = '2026-11-23'", StillSo.OpeningExpired)]
    [InlineData("update opening set contract = 'cdd', contract_months = 1; update resident_profile set available_from = '2026-12-24'", StillSo.EndsBeforeFree)]
    public async Task Validate_WhatIsNoLongerSo_SaysOfWhomAndWhyAndSendsNothing(string change, string code)
    {
        var match = await MatchAsync(of: r => r.Named("Nadia", "Essai"));
        await ExecuteAsync(change);

        var validation = await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);

        var stopped = Assert.Single(validation.NoLongerSo);
        Assert.Equal(("Nadia Essai", code), (stopped.Name, Assert.Single(stopped.Codes)));
        Assert.Equal(["proposed", "lapsed"], await MovesAsync(match));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from message"));
    }

    [Fact]
    public async Task Validate_StartOfToday_Counts()
    {
        var match = await MatchAsync();
        await ExecuteAsync("update opening set starts_on = '2026-11-24'");

        Assert.Equal(1, (await Web.ValidateMatchesAsync(Lead, [match], Settings, Now)).Count);
    }
}
