using Matching.Data.Outbox;
using Matching.Jobs.Matches;
using Matching.Jobs.Tests.Hosting;
using Matching.Testing.Builders;

namespace Matching.Jobs.Tests.Matches;

public sealed class RemindCounsellorsTests : IAsyncLifetime
{
    private JobsTestHost host = null!;

    public async Task InitializeAsync() => host = await JobsTestHost.CreateAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Remind_InTheMorning_IsOneMailADayForThoseWhoHaveSomethingWaiting()
    {
        var match = await host.Data.CreateMatchAsync();
        await host.Data.CreateCounsellorAsync();

        await RemindAsync();
        await RemindAsync();

        Assert.Equal(match.Resident.Lead.Id, await host.ReadAsync<Guid>("select account_id from message where kind = 'review_for_counsellor'"));
        host.Clock.Advance(TimeSpan.FromDays(1));
        await RemindAsync();
        Assert.Equal(2, await CountAsync());
    }

    [Theory]
    [InlineData(5)] // 14:01 in Paris
    [InlineData(24 * 4)] // Saturday
    [InlineData(24 * 31)] // Christmas
    public async Task Remind_DailyRhythmOutsideAWorkingMorning_PromisesNothing(int hours)
    {
        await host.Data.CreateMatchAsync();
        host.Clock.Advance(TimeSpan.FromHours(hours));

        await RemindAsync();

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Remind_HourlyRhythm_SpeaksOnlyOfWhatIsNew()
    {
        var match = await host.Data.CreateMatchAsync();
        await ChooseAsync(match.Resident.Lead, "hourly");
        await RemindAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));
        await RemindAsync();
        Assert.Equal(1, await CountAsync());

        await new TestData(host.Owner, host.Now.AddMinutes(1)).CreateMatchAsync(m => m.Of(match.Resident));
        host.Clock.Advance(TimeSpan.FromHours(1));
        await RemindAsync();

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Remind_Never_IsKept()
    {
        var match = await host.Data.CreateMatchAsync();
        await ChooseAsync(match.Resident.Lead, "never");

        await RemindAsync();

        Assert.Equal(0, await CountAsync());
    }

    private Task RemindAsync() => host.RunAsync<RemindCounsellors>(job => job.RunAsync(default));

    private Task<long> CountAsync() => host.CountMessagesAsync(MessageKind.ReviewForCounsellor);

    private Task<int?> ChooseAsync(TestCounsellor counsellor, string rhythm) =>
        host.ReadAsync<int?>("update account set review_mail = @rhythm where id = @Id returning 1", new { rhythm, counsellor.Id });
}
