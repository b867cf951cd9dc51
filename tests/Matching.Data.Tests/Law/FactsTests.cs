namespace Matching.Data.Tests.Law;

public sealed class FactsTests
{
    [Theory]
    [InlineData("match_event")]
    [InlineData("opening_event")]
    [InlineData("placement_event")]
    [InlineData("commitment_event")]
    [InlineData("commitment_entry")]
    public async Task Fact_ChangedDeletedOrTruncated_IsRefusedEvenToTheOwner(string table)
    {
        await using var scene = await LawScene.CreateAsync();
        await PlaceOnACommitmentAsync(scene);

        Assert.True(await scene.ScalarAsync<long>(scene.Owner, $"select count(*) from {table}") > 0);
        Assert.Equal("PA001", await scene.RefusalOfAsync($"update {table} set at = now()"));
        Assert.Equal("PA001", await scene.RefusalOfAsync($"delete from {table}"));
        Assert.Equal("PA001", await scene.RefusalOfAsync($"truncate {table} cascade"));
    }

    [Theory]
    [InlineData("passerelle_web")]
    [InlineData("passerelle_jobs")]
    public async Task Fact_ForAHost_HasNoRightToBeChangedAtAll(string role)
    {
        await using var scene = await LawScene.CreateAsync();
        var host = scene.As(role);

        foreach (var table in new[] { "match_event", "opening_event", "placement_event", "commitment_event", "commitment_entry" })
        {
            Assert.Equal("42501", await scene.RefusalOfAsync(host, $"update {table} set at = now()"));
            Assert.Equal("42501", await scene.RefusalOfAsync(host, $"delete from {table}"));
        }
    }

    [Fact]
    public async Task Ledger_SecondEntryForOnePlacement_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await PlaceOnACommitmentAsync(scene);

        Assert.Equal("23505", await scene.RefusalOfAsync(EntrySql));
        Assert.Equal(1, await scene.ScalarAsync<int>(scene.Owner, "select kept from commitment_balance"));
    }

    [Fact]
    public async Task Ledger_EntryWithoutConfirmedPlacement_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync(CommitmentSql);
        await scene.BringAsync("introduced");
        await scene.ExecuteAsync($"""
            begin;
            insert into placement (id, match_id, state, state_since, contract, starts_on, hours_per_week, occupation_code)
            values (gen_random_uuid(), @Match, 'reported', now(), 'cdi', paris_day(now()) + 3, 35, 'N1103');
            insert into placement_event (id, placement_id, to_state, actor, actor_id, at)
            select gen_random_uuid(), id, 'reported', 'company', @Stranger, clock_timestamp() from placement;
            {LawScene.MoveSql("hired", "company")}
            commit;
            """);

        Assert.Equal("PA010", await scene.RefusalOfAsync(EntrySql));
    }

    [Fact]
    public async Task Placement_ConfirmedByTheSideThatReportedIt_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");

        Assert.Equal("PA009", await scene.RefusalOfAsync($"""
            begin;
            insert into placement (id, match_id, state, state_since, contract, starts_on, hours_per_week, occupation_code)
            values (gen_random_uuid(), @Match, 'reported', now(), 'cdi', paris_day(now()) + 3, 35, 'N1103');
            insert into placement_event (id, placement_id, to_state, actor, actor_id, at)
            select gen_random_uuid(), id, 'reported', 'company', @Stranger, clock_timestamp() from placement;
            {LawScene.MoveSql("hired", "company")}
            insert into placement_event (id, placement_id, to_state, actor, actor_id, at)
            select gen_random_uuid(), id, 'confirmed', 'company', @Stranger, clock_timestamp() from placement;
            commit;
            """));
    }

    [Fact]
    public async Task Hire_WithoutAPlacement_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");

        Assert.Equal("PA004", await scene.RefusalOfAsync(LawScene.MoveSql("hired", "counsellor")));
    }

    [Theory]
    [InlineData("'2000-01-01', '2001-01-01'", "2026-11-24", "PA050")] // nothing of it is left
    [InlineData("'2026-01-01', '2026-12-31'", "2026-11-24", "PA050")] // it began too long ago
    [InlineData("'2026-10-01', '2026-11-24'", "2026-11-24", "PA050")] // it ends today
    [InlineData("'2029-01-01', '2029-12-31'", "2026-11-24", "PA050")]
    [InlineData("'2026-10-01', '2032-10-01'", "2026-11-24", "23514")] // six years
    [InlineData("'2026-10-01', '2027-09-30'", "2026-11-24", "accepted")]
    public async Task Commitment_OutOfItsTime_IsNotProposed(string dates, string day, string outcome)
    {
        await using var scene = await LawScene.CreateAsync();

        Assert.Equal(outcome, await scene.RefusalOfAsync($"""
            insert into hiring_commitment (id, company_id, state, state_since, unit, audience, starts_on, ends_on, created_at)
            values (@Company, @Company, 'proposed', now(), 'hire', 'accompanied', {dates}, now());
            insert into commitment_event (id, commitment_id, to_state, actor, at)
            values (gen_random_uuid(), @Company, 'proposed', 'company', '{day} 12:00+01');
            """));
    }

    [Fact]
    public async Task Commitment_OverSinceItWasProposed_IsNotSigned()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync("""
            insert into hiring_commitment (id, company_id, state, state_since, unit, audience, starts_on, ends_on, created_at)
            values (@Company, @Company, 'proposed', now(), 'hire', 'accompanied', '2026-01-01', '2026-06-30', now());
            insert into commitment_event (id, commitment_id, to_state, actor, at)
            values (gen_random_uuid(), @Company, 'proposed', 'company', '2026-01-05');
            """);
        const string sign = """
            insert into commitment_event (id, commitment_id, to_state, actor, at)
            values (gen_random_uuid(), @Company, 'signed', 'coordinator', '{0}');
            """;

        Assert.Equal("PA050", await scene.RefusalOfAsync(sign.Replace("{0}", "2026-06-30 09:00+02", StringComparison.Ordinal)));
        Assert.Equal("accepted", await scene.RefusalOfAsync(sign.Replace("{0}", "2026-06-29 09:00+02", StringComparison.Ordinal)));
    }

    private const string CommitmentSql = """
        begin;
        insert into hiring_commitment (id, company_id, state, state_since, unit, audience, starts_on, ends_on, created_at)
        values (@Company, @Company, 'proposed', now(), 'hire', 'accompanied', '2026-01-01', '2026-12-31', now());
        insert into commitment_event (id, commitment_id, to_state, actor, at)
        values (gen_random_uuid(), @Company, 'proposed', 'company', '2026-01-05'),
               (gen_random_uuid(), @Company, 'signed', 'coordinator', '2026-01-06');
        insert into commitment_entry (id, commitment_id, kind, quantity, at) values (gen_random_uuid(), @Company, 'promise', 3, now());
        commit;
        """;

    private const string EntrySql = """
        insert into commitment_entry (id, commitment_id, kind, quantity, placement_id, at)
        select gen_random_uuid(), @Company, 'placement', 1, id, now() from placement
        """;

    private static async Task PlaceOnACommitmentAsync(LawScene scene)
    {
        await scene.ExecuteAsync(CommitmentSql);
        await scene.PlaceAsync();
        await scene.ExecuteAsync(EntrySql);
    }
}
