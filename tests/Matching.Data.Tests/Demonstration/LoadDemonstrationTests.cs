using System.Diagnostics;
using Dapper;
using Matching.Data.Demonstration;
using Matching.Data.Matches;
using Matching.Data.Reference;
using Matching.Testing;
using Npgsql;
using Xunit.Abstractions;

namespace Matching.Data.Tests.Demonstration;

public sealed class LoadDemonstrationTests(DemonstrationDatabase demonstration, ITestOutputHelper output) : IClassFixture<DemonstrationDatabase>
{
    [Fact]
    public void Load_FirstTime_WritesTheWholeWorld()
    {
        output.WriteLine($"{demonstration.Counts} in {demonstration.Took.TotalSeconds:0.0} s");
        var counts = demonstration.Counts;
        Assert.Equal((6, 25, 1_500), (counts.Structures, counts.Companies, counts.Residents));
        Assert.InRange(counts.Openings, 150, 1_000);
    }

    [Fact]
    public async Task Load_Again_ChangesNothing()
    {
        Assert.Null(await demonstration.Owner.LoadDemonstrationAsync(TestClock.Tuesday));
        Assert.Equal(1_500, await CountAsync("select count(*) from resident"));
    }

    [Fact]
    public async Task Load_Everything_SaysThatItIsInvented()
    {
        foreach (var table in (string[])["support_structure", "account", "company", "resident", "hiring_commitment", "match", "pathway_exit"])
            Assert.Equal(0, await CountAsync($"select count(*) from {table} where not is_demonstration"));
        Assert.Equal(0, await CountAsync("select count(*) from account where password_hash is not null or email not like '%@demo.invalid'"));
        Assert.Equal(0, await CountAsync("select count(*) from resident_identity where email not like '%@exemple.invalid'"));
        Assert.Equal(0, await CountAsync("select count(*) from resident_identity where phone !~ '^(01 99 00|06 39 98) \\d\\d \\d\\d$'"));
        Assert.Equal(0, await CountAsync("select count(*) from message") + await CountAsync("select count(*) from outbox"));
    }

    [Fact]
    public async Task Load_People_AreAsTheBriefOfTheDemonstrationSays()
    {
        Assert.Equal(14, await CountAsync("select count(*) from account where role = 'counsellor'"));
        Assert.Equal(1, await CountAsync("select count(*) from account where role = 'administrator'"));
        Assert.InRange(await CountAsync("select count(*) from resident_identity where email is null"), 300, 450);
        Assert.InRange(await CountAsync("select count(*) from resident_residence where district_code is not null"), 700, 1_200);
        Assert.Equal(8, await CountAsync("select count(distinct district_code) from resident_residence"));
        Assert.InRange(await CountAsync("select count(*) from opening where state = 'published'"), 100, 150);
        Assert.True(await CountAsync("select count(*) from hiring_commitment where state = 'proposed'") > 0);
    }

    [Fact]
    public async Task Load_Companies_HaveValidNumbersThatNobodyHas()
    {
        await using var connection = await demonstration.Owner.OpenConnectionAsync();
        var numbers = (await connection.QueryAsync<string>("select siren from company union all select siret from establishment")).ToList();
        Assert.True(numbers.Count >= 50);
        Assert.All(numbers, number =>
        {
            Assert.StartsWith("000", number, StringComparison.Ordinal);
            Assert.Equal(0, number.Reverse().Select((c, i) => (c - '0') * (i % 2 + 1)).Sum(d => d > 9 ? d - 9 : d) % 10);
        });
    }

    [Fact]
    public async Task Load_Year_IsAliveForEveryRole()
    {
        Assert.InRange(await CountAsync("select count(*) from match"), 2_000, 8_000);
        foreach (var state in (string[])["proposed", "validated", "refused", "lapsed", "offered", "declined", "introduced", "interviewed", "hired", "not_retained", "superseded"])
            Assert.True(await CountAsync($"select count(*) from match where state = '{state}'") > 0, $"No match is {state}.");
        Assert.True(await CountAsync("select count(*) from placement where state = 'reported'") > 0);
        Assert.True(await CountAsync("select count(*) from placement where state = 'confirmed'") > 50);
        Assert.True(await CountAsync("select count(*) from commitment_entry where kind = 'reversal'") > 0);
        Assert.True(await CountAsync("select count(*) from pathway_exit where placement_id is not null") > 10);
        Assert.True(await CountAsync("select count(*) from ranking_obstacle") > 20);
        Assert.True(await CountAsync("select count(*) from ranking_small_change") > 5);
        Assert.Equal(0, await CountAsync("select count(*) from match_event where at > '2026-11-24'"));
        Assert.Equal(
            await CountAsync("select count(*) from match where state in ('offered')"),
            await CountAsync("select count(*) from match m join offer o on o.match_id = m.id where m.state = 'offered'"));
    }

    [Fact]
    public async Task Load_Year_LeavesNothingUnderWayThatIsNoLongerSo()
    {
        Assert.Equal(0, await CountAsync("""
            select count(*) from match m
            where cardinality(ending(pair_no_longer_so(m.opening_id, m.resident_id, '2026-11-24', m.id), m.state)) > 0
            """));
        Assert.Equal(0, await CountAsync("""
            select count(*) from match m join resident r on r.id = m.resident_id
            where m.state in ('proposed', 'validated', 'offered', 'unanswered', 'accepted', 'introduced', 'interviewed', 'immersion')
              and r.state <> 'followed'
            """));
        Assert.InRange(await CountAsync("select count(*) from resident where state = 'left'"), 40, 400);
        Assert.Equal(2, await CountAsync("select count(*) from opening where state = 'published' and starts_on < '2026-11-24'"));
    }

    [Fact]
    public async Task Load_Year_NeverPassesALimit()
    {
        Assert.Equal(0, await CountAsync("""
            select count(*) from (select resident_id from match where state in ('proposed', 'validated', 'offered')
                group by resident_id having count(*) > 3) over_limit
            """));
        Assert.Equal(0, await CountAsync("""
            select count(*) from (select m.opening_id from match m join opening o on o.id = m.opening_id
                where m.state in ('proposed', 'validated', 'offered')
                group by m.opening_id, o.positions having count(*) > least(greatest(5 * o.positions, 5), 20)) over_size
            """));
        Assert.Equal(0, await CountAsync("""
            select count(*) from opening o
            where (select count(*) from placement p join match m on m.id = p.match_id
                   where m.opening_id = o.id and p.state in ('reported', 'confirmed')) > o.positions
            """));
    }

    [Theory]
    [InlineData("match")]
    [InlineData("opening")]
    [InlineData("placement")]
    [InlineData("commitment")]
    public async Task Load_Events_ReadByTimeAndIdAreTheMovesThatWereMade(string subject) =>
        Assert.Equal(0, await CountAsync($"""
            select count(*) from (
                select from_state, lag(to_state) over (partition by {subject}_id order by at, id) as before
                from {subject}_event where to_state is not null) moves
            where from_state is distinct from before
            """));

    [Fact]
    public async Task Load_Ends_AreToldButForTheLastDays()
    {
        await using var connection = await demonstration.Owner.OpenConnectionAsync();
        var toTell = new List<int>();
        foreach (var counsellor in await connection.QueryAsync<Guid>("select id from account where role = 'counsellor'"))
            toTell.Add((await demonstration.Owner.EndsToTellAsync(counsellor)).Count);
        output.WriteLine($"to tell: {string.Join(' ', toTell)}");
        Assert.InRange(toTell.Max(), 1, 10);
        Assert.Equal(0, await CountAsync("""
            select count(*) from match_event e join match m on m.id = e.match_id where e.kind = 'told_why_not' and e.at <= m.state_since
            """));
    }

    [Fact]
    public async Task Load_Ledger_IsTheSumOfConfirmedPlacements()
    {
        Assert.True(await CountAsync("select count(*) from commitment_balance where kept > 0") > 5);
        Assert.Equal(0, await CountAsync("""
            select count(*) from hiring_commitment c join commitment_balance b on b.commitment_id = c.id
            where (c.state = 'kept') <> (b.kept >= b.promised and c.state <> 'proposed')
            """));
        Assert.Equal(0, await CountAsync("""
            select count(*) from commitment_entry e join placement p on p.id = e.placement_id
            where e.kind = 'placement' and p.state in ('not_started', 'broken_in_trial')
              and not exists (select from commitment_entry r where r.reverses_id = e.id)
            """));
    }

    [Fact]
    public void Make_SameSeedAndMoment_IsTheSameWorld()
    {
        var (one, two) = (DemonstrationWorld.Make(TestClock.Tuesday), DemonstrationWorld.Make(TestClock.Tuesday));
        Assert.Equal(Print(one), Print(two));
        Assert.NotEqual(Print(one), Print(DemonstrationWorld.Make(TestClock.Tuesday, seed: 7)));
    }

    private static string Print(DemonstrationWorld world) => System.Text.Json.JsonSerializer.Serialize(new
    {
        world.Accounts,
        world.Companies,
        world.Openings,
        world.Commitments,
        world.History.Residents,
        world.History.Entries,
        world.History.Exits,
        Matches = world.History.Matches.Select(m => new { m.Id, m.RunId, m.Proposal.Score, m.Moves }),
    });

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = await demonstration.Owner.OpenConnectionAsync();
        return await connection.QuerySingleAsync<long>(sql);
    }
}

/// <summary>The demonstration, loaded once for the tests of a class.</summary>
public sealed class DemonstrationDatabase : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public NpgsqlDataSource Owner { get; private set; } = null!;

    public DemonstrationCounts Counts { get; private set; } = null!;

    public TimeSpan Took { get; private set; }

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Owner = Database.DataSource();
        await Owner.LoadStarterReferenceAsync(TestClock.At());
        var clock = Stopwatch.StartNew();
        Counts = (await Owner.LoadDemonstrationAsync(TestClock.Tuesday))!;
        Took = clock.Elapsed;
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
