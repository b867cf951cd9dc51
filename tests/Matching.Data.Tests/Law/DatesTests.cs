namespace Matching.Data.Tests.Law;

/// <summary>A day before the introduction, or out of reach, is refused by the schema whoever writes it.</summary>
public sealed class DatesTests
{
    [Theory]
    [InlineData("insert into interview (match_id, held_on) values (@Match, '2020-01-01')", "PA070")]
    [InlineData("insert into interview (match_id, held_on) values (@Match, paris_day(now()) + 5)", "PA070")]
    [InlineData("insert into interview (match_id, held_on) values (@Match, paris_day(now()))", "accepted")]
    [InlineData("insert into immersion (match_id, convention_reference, starts_on, ends_on) values (@Match, 'C1', '2020-01-01', '2020-01-08')", "PA070")]
    [InlineData("insert into immersion (match_id, convention_reference, starts_on, ends_on) values (@Match, 'C1', paris_day(now()) + 200, paris_day(now()) + 210)", "PA070")]
    [InlineData("insert into immersion (match_id, convention_reference, starts_on, ends_on) values (@Match, 'C1', paris_day(now()) + 2, paris_day(now()) + 9)", "accepted")]
    public async Task Meeting_OnADayThatCannotBe_IsRefused(string sql, string answer)
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");

        Assert.Equal(answer, await scene.RefusalOfAsync(sql));
    }

    [Theory]
    [InlineData("cdi", "date '2020-01-01'", "null::date", "PA070")]
    [InlineData("cdi", "date '2099-01-01'", "null::date", "PA070")]
    [InlineData("cdd", "paris_day(now())", "paris_day(now()) + 4000", "23514")]
    [InlineData("cdd", "paris_day(now())", "paris_day(now()) + 90", "accepted")]
    public async Task Hire_OnDaysThatCannotBe_IsRefused(string contract, string startsOn, string endsOn, string answer)
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");

        Assert.Equal(answer, await scene.RefusalOfAsync($"""
            begin;
            insert into placement (id, match_id, state, state_since, contract, starts_on, ends_on, hours_per_week, occupation_code)
            values (gen_random_uuid(), @Match, 'reported', now(), '{contract}', {startsOn}, {endsOn}, 35, 'N1103');
            insert into placement_event (id, placement_id, to_state, actor, actor_id, at)
            select gen_random_uuid(), id, 'reported', 'company', @Stranger, clock_timestamp() from placement;
            {LawScene.MoveSql("hired", "company")}
            commit;
            """));
    }

    [Theory]
    [InlineData("broken_in_trial", "'0 days'", "PA070")] // three days before the first
    [InlineData("broken_in_trial", "'20 days'", "accepted")]
    [InlineData("broken_in_trial", "'9 months'", "PA070")]
    [InlineData("not_started", "'0 days'", "accepted")]
    [InlineData("not_started", "'9 months'", "PA070")]
    public async Task Reversal_OutOfTheTimeOfATrial_IsRefused(string to, string after, string answer)
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.PlaceAsync();

        Assert.Equal(answer, await scene.RefusalOfAsync($"""
            insert into placement_event (id, placement_id, to_state, actor, actor_id, reason_code, at)
            select gen_random_uuid(), id, '{to}', 'counsellor', @Lead, 'other', clock_timestamp() + interval {after} from placement
            """));
    }
}
