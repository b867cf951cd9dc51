using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Rankings;
using Matching.Engine.Shortlisting;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Matches;

/// <summary>
/// People who differ in nothing that the ranking may know have one place: same signals, same score bit for bit, nobody between them but equals. A
/// hundred pairs by default, ten thousand with PASSERELLE_LONG=1.
/// </summary>
public sealed class TwinsTests : IAsyncLifetime
{
    private static readonly int Pairs = Environment.GetEnvironmentVariable("PASSERELLE_LONG") == "1" ? 10_000 : 100;
    private static readonly DateTimeOffset Now = TestClock.Tuesday;

    /// <summary>Every profile once more, under another name, sex, age, health, address and district of the same commune, structure and counsellor.</summary>
    private const string TwinSql = """
        create table twin as
            select r.id as first, gen_random_uuid() as second, row_number() over (order by r.id) as number,
                   case r.lead_id when @one then @other else @one end as lead
            from resident r;
        insert into resident (id, structure_id, lead_id, state, entered_on, last_contact_on, created_at, updated_at)
            select t.second, a.structure_id, a.id, r.state, r.entered_on - 400, r.entered_on, r.created_at, r.updated_at + interval '3 days'
            from twin t join resident r on r.id = t.first join account a on a.id = t.lead;
        insert into resident_identity (resident_id, first_name, last_name)
            select t.second, 'Jumeau', 'Inventé ' || t.number from twin t;
        insert into resident_residence (resident_id, address, commune_code, district_code)
            select t.second, t.number || ' rue de l’Autre', h.commune_code,
                   case when h.commune_code = '78621' and h.district_code is null then 'QN07805M' end
            from twin t join resident_residence h on h.resident_id = t.first;
        insert into resident_protected (resident_id, birth_date, sex, disability_recognised)
            select t.second, p.birth_date - 9000, case p.sex when 'male' then 'female' else 'male' end, true
            from twin t join resident_protected p on p.resident_id = t.first;
        insert into resident_profile
            select t.second, f.licences, f.certificates, f.skill_codes, f.education_level, f.contracts_wanted, f.hours_min, f.hours_max,
                   f.schedules_accepted, f.pay_per_hour_wanted, f.travel_modes, f.max_travel_minutes, f.available_from
            from twin t join resident_profile f on f.resident_id = t.first;
        insert into resident_occupation
            select t.second, o.occupation_code, o.wanted, o.practised_months from twin t join resident_occupation o on o.resident_id = t.first;
        insert into resident_language select t.second, l.code, l.level from twin t join resident_language l on l.resident_id = t.first;
        """;

    /// <summary>Per opening: how many pairs were ranked, and how many of them are alike.</summary>
    private const string AlikeSql = """
        with placed as (
            select opening_id, resident_id, score, signals, rank() over (partition by opening_id order by score desc) as place
            from ranking_pair where run_id = @runId),
        pair as (
            select p.opening_id, t.number,
                   count(*) = 2 and count(distinct float4send(p.score)) = 1 and count(distinct p.signals) = 1 and count(distinct p.place) = 1 as alike
            from placed p join twin t on p.resident_id in (t.first, t.second)
            group by p.opening_id, t.number)
        select opening_id, count(*)::integer, count(*) filter (where alike)::integer from pair group by opening_id
        """;

    private TestDatabase database = null!;
    private NpgsqlDataSource owner = null!;
    private TestData data = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        owner = database.DataSource();
        data = new TestData(owner, Now);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Execute_TwinsInAllThatTheRankingMayKnow_HaveOnePlace()
    {
        var open = await data.CreateOpeningAsync();
        await data.CreateOpeningAsync(o => o.WithLicence("B").WithExperience(12));
        await data.CreateOpeningAsync(o => o.WithPositions(3).WithLanguage("fr", "B1", required: false).WithExperience(24, required: false));
        await CreateTwinsAsync(Pairs);

        var ranked = await RankAsync();

        Assert.Equal((Pairs, Pairs), ranked[open.Id]);
        Assert.Equal(3, ranked.Count);
        Assert.All(ranked.Values, o => Assert.True(o.Ranked > 0 && o.Alike == o.Ranked, $"{o.Alike} of {o.Ranked} pairs are alike"));
    }

    [Fact]
    public async Task Execute_TwinsButForExperience_HaveTwo()
    {
        var open = await data.CreateOpeningAsync();
        await CreateTwinsAsync(20);
        await using (var change = owner.CreateCommand("""
            update resident_occupation o set practised_months = o.practised_months + 12
            from twin t where o.resident_id = t.second and o.occupation_code = 'N1103'
            """)) await change.ExecuteNonQueryAsync();

        Assert.Equal((20, 0), (await RankAsync())[open.Id]);
    }

    private async Task<Dictionary<Guid, (int Ranked, int Alike)>> RankAsync()
    {
        // Everybody is kept, so that every pair can be looked at and not only those near the cut.
        var context = new RankingContext(database.DataSource(DatabaseRole.Jobs), database.DataSource(DatabaseRole.Ranking), new MatchSettings())
        {
            Options = new ShortlistOptions(CandidatesPerOpening: 2 * Pairs, NearTheCut: 2 * Pairs),
        };
        var outcome = await RankOpenings.ExecuteAsync(context, new RankingOrder(RankingCause.Night), Now);
        await using var connection = await owner.OpenConnectionAsync();
        return (await connection.QueryAsync<(Guid Opening, int Ranked, int Alike)>(AlikeSql, new { runId = outcome.RunId }))
            .ToDictionary(o => o.Opening, o => (o.Ranked, o.Alike));
    }

    private async Task CreateTwinsAsync(int pairs)
    {
        var one = await data.CreateCounsellorAsync(c => c.InNewStructure("Mission locale d’essai", "mission_locale").WithReviewBudget(100));
        var other = await data.CreateCounsellorAsync(c => c.InNewStructure("CCAS d’essai", "ccas").WithReviewBudget(100));
        var random = new Random(1);
        for (var i = 0; i < pairs; i++)
        {
            await data.CreateResidentAsync(r =>
            {
                var commune = Pick("78621", "78297", "78490");
                r.LedBy(random.Next(2) == 0 ? one : other).LivingIn(commune, commune == "78621" && random.Next(2) == 0 ? "QN07805M" : null)
                    .OfSex(Pick("female", "male")).Born(new DateOnly(1985 + random.Next(20), 1 + random.Next(12), 1))
                    .Wanting("N1103", random.Next(24)).Practising(Pick("N1101", "K2204", "G1603"), 1 + random.Next(60))
                    .Travelling(90, Pick("transit", "bicycle"), "car").WithEducation(random.Next(6)).Speaking("fr", Pick("A2", "B1", "C1"));
                if (random.Next(2) == 0) r.WithLicence("B");
                if (random.Next(2) == 0) r.WantingPay(12 + random.Next(6) / 4.0);
                if (random.Next(3) == 0) r.AvailableFrom(DateOnly.FromDateTime(Now.UtcDateTime).AddDays(random.Next(60)));
            });
        }

        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync(TwinSql, new { one = one.Id, other = other.Id });

        string Pick(params string[] codes) => codes[random.Next(codes.Length)];
    }
}
