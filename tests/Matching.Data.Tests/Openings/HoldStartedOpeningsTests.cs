using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Tests.Matches;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Openings;

/// <summary>A start that has passed: nobody is proposed, the company is asked once, and silence has an end.</summary>
public sealed class HoldStartedOpeningsTests : ReviewTestBase
{
    private const string StartPasses = "update opening set starts_on = '2026-10-14' where id = @Id";

    [Fact]
    public async Task Hold_StartThatPassed_AsksOnceAndTakesProposalsBack()
    {
        var match = await MatchAsync();
        await ExecuteAsync(StartPasses, new { Opening.Id });

        Assert.Equal(1, (await Jobs.HoldStartedOpeningsAsync(200, Now)).Done);
        Assert.Equal(0, (await Jobs.HoldStartedOpeningsAsync(200, Now.AddDays(1))).Taken);

        Assert.Equal(MatchState.Lapsed, await StateAsync(match));
        Assert.Equal(1, await ReadAsync<long>("select count(*) from message where kind = 'start_to_confirm_for_company'"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-12-07")]
    public async Task Confirm_SoonOrOnADay_LetsTheSearchGoOn(string? day)
    {
        var startsOn = day is null ? (DateOnly?)null : DateOnly.Parse(day, null);
        await ExecuteAsync(StartPasses, new { Opening.Id });
        await Jobs.HoldStartedOpeningsAsync(200, Now);
        var (company, recruiter) = (Opening.Company!.Id, Opening.Company.RecruiterId);

        Assert.Equal(Outcome.Done, await Web.ConfirmStartAsync(company, recruiter, Opening.Id, startsOn, Now));
        Assert.Equal(Outcome.Stale, await Web.ConfirmStartAsync(company, recruiter, Opening.Id, startsOn, Now));

        Assert.Equal(startsOn, await ReadAsync<DateOnly?>("select starts_on from opening where id = @Id", new { Opening.Id }));
        Assert.Equal(0, (await Jobs.ExpireUnconfirmedOpeningsAsync(200, Now.AddDays(15))).Taken);
        Assert.Equal(1, await ReadAsync<long>("select count(*) from outbox where kind = 'rank_opening'"));
    }

    [Fact]
    public async Task Confirm_DayThatPassedOrOfAnotherCompany_IsRefused()
    {
        await ExecuteAsync(StartPasses, new { Opening.Id });
        var other = await Data.CreateCompanyAsync();

        Assert.Equal(Outcome.Incomplete, await Web.ConfirmStartAsync(Opening.Company!.Id, Opening.Company.RecruiterId, Opening.Id, new(2026, 11, 23), Now));
        Assert.Equal(Outcome.NotFound, await Web.ConfirmStartAsync(other.Id, other.RecruiterId, Opening.Id, null, Now));
    }

    [Fact]
    public async Task Expire_NoAnswerInTime_EndsTheOpeningWithItsReason()
    {
        await ExecuteAsync(StartPasses, new { Opening.Id });
        await Jobs.HoldStartedOpeningsAsync(200, Now);

        Assert.Equal(0, (await Jobs.ExpireUnconfirmedOpeningsAsync(200, Now.AddDays(13))).Taken);
        Assert.Equal(1, (await Jobs.ExpireUnconfirmedOpeningsAsync(200, Now.AddDays(14))).Done);

        Assert.Equal(
            ("expired", "start_passed"),
            await ReadAsync<(string, string)>("select to_state, reason_code from opening_event where opening_id = @Id order by at desc limit 1", new { Opening.Id }));
    }

    [Fact]
    public async Task Confirm_SpottedOpening_IsTheCounsellors()
    {
        await ExecuteAsync(StartPasses, new { Spotted.Id });

        Assert.Equal(Outcome.NotFound, await Web.ConfirmSpottedStartAsync(Lead, Opening.Id, null, Now));
        Assert.Equal(Outcome.Done, await Web.ConfirmSpottedStartAsync(Lead, Spotted.Id, null, Now));
    }
}
