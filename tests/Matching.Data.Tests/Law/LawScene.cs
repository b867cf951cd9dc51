using Dapper;
using Matching.Testing;
using Npgsql;

namespace Matching.Data.Tests.Law;

/// <summary>
/// The smallest town in which the law can be broken: one resident with a lead counsellor, two companies with an opening each,
/// a proposed match for both. Written in bare SQL, because these tests are about what SQL is refused.
/// </summary>
public sealed class LawScene : IAsyncDisposable
{
    private readonly TestDatabase database;

    private LawScene(TestDatabase database)
    {
        this.database = database;
        Owner = database.DataSource();
    }

    public NpgsqlDataSource Owner { get; }

    public Guid Lead { get; } = Guid.CreateVersion7();

    public Guid Stranger { get; } = Guid.CreateVersion7();

    public Guid Company { get; } = Guid.CreateVersion7();

    public Guid OtherCompany { get; } = Guid.CreateVersion7();

    public Guid Opening { get; } = Guid.CreateVersion7();

    public Guid OtherOpening { get; } = Guid.CreateVersion7();

    public Guid Resident { get; } = Guid.CreateVersion7();

    public Guid Match { get; } = Guid.CreateVersion7();

    public Guid OtherMatch { get; } = Guid.CreateVersion7();

    private object Ids => new { Lead, Stranger, Company, OtherCompany, Opening, OtherOpening, Resident, Match, OtherMatch };

    public static async Task<LawScene> CreateAsync()
    {
        var scene = new LawScene(await TestDatabase.CreateAsync());
        await scene.ExecuteAsync(Town);
        return scene;
    }

    public NpgsqlDataSource As(string role) => database.DataSource(role);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Runs SQL as the owner, who is bound by the triggers as everyone is.</summary>
    public Task ExecuteAsync(string sql) => ExecuteAsync(Owner, sql);

    public async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, Ids);
    }

    public async Task<T?> ScalarAsync<T>(NpgsqlDataSource source, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql, Ids);
    }

    /// <summary>The SQLSTATE with which the database refuses <paramref name="sql"/>; "accepted" when it does not.</summary>
    public Task<string> RefusalOfAsync(string sql) => RefusalOfAsync(Owner, sql);

    public async Task<string> RefusalOfAsync(NpgsqlDataSource source, string sql)
    {
        try
        {
            await ExecuteAsync(source, sql);
            return "accepted";
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    public static string MoveSql(string to, string actor, string more = "", string match = "@Match") =>
        $"""
         insert into match_event (id, match_id, to_state, actor, actor_id, reason_code, channel, consent_read_out, consent_version, at)
         select gen_random_uuid(), {match}, '{to}', '{actor}', {(actor is "counsellor" or "company" ? "@Lead" : "null::uuid")},
             'other', 'telephone', true, '2026-11', clock_timestamp() {more};
         """;

    /// <summary>Legal moves up to and including <paramref name="to"/>.</summary>
    public async Task BringAsync(string to, string match = "@Match")
    {
        (string To, string Actor)[] path =
        [
            ("validated", "counsellor"), ("offered", "counsellor"), ("accepted", "candidate"), ("introduced", "rule"),
        ];
        foreach (var step in path)
        {
            await ExecuteAsync(MoveSql(step.To, step.Actor, match: match));
            if (step.To == to)
                return;
        }
    }

    /// <summary>Hired, and the placement confirmed by the other side.</summary>
    public async Task<Guid> PlaceAsync()
    {
        await BringAsync("introduced");
        var placement = Guid.CreateVersion7();
        await ExecuteAsync($"""
            begin;
            insert into placement (id, match_id, state, state_since, contract, starts_on, hours_per_week, occupation_code)
            values ('{placement}', @Match, 'reported', now(), 'cdi', paris_day(now()) + 3, 35, 'N1103');
            insert into placement_event (id, placement_id, to_state, actor, actor_id, at)
            values (gen_random_uuid(), '{placement}', 'reported', 'company', @Stranger, clock_timestamp());
            {MoveSql("hired", "company")}
            insert into placement_event (id, placement_id, to_state, actor, actor_id, at)
            values (gen_random_uuid(), '{placement}', 'confirmed', 'counsellor', @Lead, clock_timestamp());
            commit;
            """);
        return placement;
    }

    private const string Town = """
        begin;
        insert into commune (code, name, department, latitude, longitude, in_area) values ('78621', 'Trappes', '78', 48.77, 2.0, true)
            on conflict do nothing;
        insert into occupation (code, label, source) values ('N1103', 'Magasinier / Magasinière', 'starter') on conflict do nothing;
        insert into support_structure (id, name, kind) values (@Lead, 'Structure inventée', 'association');
        insert into account (id, email, normalized_email, display_name, role, structure_id, security_stamp, created_at)
        values (@Lead, 'a@demo.invalid', 'A@DEMO.INVALID', 'A', 'counsellor', @Lead, 's', now()),
               (@Stranger, 'b@demo.invalid', 'B@DEMO.INVALID', 'B', 'counsellor', @Lead, 's', now());
        insert into company (id, siren, name, approved_at, trusted_at, created_at)
        values (@Company, '111111118', 'Entreprise inventée', now(), now(), now()),
               (@OtherCompany, '222222226', 'Autre entreprise inventée', now(), now(), now());
        insert into opening (id, state, state_since, origin, company_id, title, description, occupation_code, place_label, latitude,
            longitude, in_area, positions, contract, hours_per_week, schedules, pay_period, pay_min, created_at, updated_at)
        select id, 'draft', now(), 'posted', company, 'Magasinier', 'Recevoir, ranger et préparer les marchandises.', 'N1103', 'Trappes', 48.77, 2.0,
            true, 1, 'cdi', 35, '{day}', 'hour', 13, now(), now()
        from (values (@Opening, @Company), (@OtherOpening, @OtherCompany)) as o (id, company);
        insert into opening_event (id, opening_id, to_state, actor, at)
        select gen_random_uuid(), o.id, s.state, s.actor, clock_timestamp()
        from (values (1, 'draft', 'company'), (2, 'submitted', 'company'), (3, 'published', 'rule')) as s (n, state, actor)
        cross join (values (@Opening), (@OtherOpening)) as o (id) order by s.n;
        insert into resident (id, structure_id, lead_id, entered_on, created_at, updated_at)
        values (@Resident, @Lead, @Lead, '2026-01-05', now(), now());
        insert into resident_identity (resident_id, first_name, last_name, email, phone)
        values (@Resident, 'Inès', 'Inventée', 'ines@exemple.invalid', '01 99 00 00 01');
        insert into resident_protected (resident_id, birth_date, sex) values (@Resident, '1990-01-01', 'female');
        insert into resident_residence (resident_id, commune_code) values (@Resident, '78621');
        insert into resident_profile (resident_id) values (@Resident);
        insert into match (id, opening_id, resident_id, state, state_since, origin, counsellor_why, proposed_by, proposed_at, review_by)
        values (@Match, @Opening, @Resident, 'proposed', now(), 'counsellor', 'Convient', @Lead, now(), now() + interval '5 days'),
               (@OtherMatch, @OtherOpening, @Resident, 'proposed', now(), 'counsellor', 'Convient', @Lead, now(), now() + interval '5 days');
        insert into match_event (id, match_id, to_state, actor, actor_id, reason_code, at)
        select gen_random_uuid(), id, 'proposed', 'counsellor', @Lead, 'proposed_by_hand', clock_timestamp() from match;
        commit;
        """;
}
