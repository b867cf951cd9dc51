namespace Matching.Data.Tests.Law;

/// <summary>People accept schedules: hours may not hide one.</summary>
public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("starts_at = '05:00', schedules = '{day}'", "23514")]
    [InlineData("starts_at = '05:00', schedules = '{}'", "23514")]
    [InlineData("ends_at = '22:00', schedules = '{day,early}'", "23514")]
    [InlineData("starts_at = '18:00', ends_at = '01:00', schedules = '{day}'", "23514")]
    [InlineData("starts_at = '09:00', ends_at = '09:00', schedules = '{day}'", "23514")]
    [InlineData("starts_at = '09:00:30', schedules = '{day}'", "23514")]
    [InlineData("starts_at = '05:00', ends_at = '13:00', schedules = '{day,early}'", "accepted")]
    [InlineData("starts_at = '22:00', ends_at = '06:00', schedules = '{night}'", "accepted")]
    [InlineData("starts_at = '05:00', ends_at = '05:00', schedules = '{shifts}'", "accepted")]
    [InlineData("starts_at = '07:00', ends_at = '20:00', schedules = '{}'", "accepted")]
    [InlineData("ends_at = '06:00', schedules = '{}'", "accepted")]
    public async Task Hours_ThatHideASchedule_AreRefused(string set, string outcome)
    {
        await using var scene = await LawScene.CreateAsync();
        // While it is out it says its schedules: see OpeningLawTests.
        await scene.ExecuteAsync("insert into opening_event (id, opening_id, to_state, actor, at) values (gen_random_uuid(), @Opening, 'paused', 'company', now())");

        Assert.Equal(outcome, await scene.RefusalOfAsync($"update opening set {set} where id = '{scene.Opening}'"));
    }
}
