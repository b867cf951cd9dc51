extern alias jobs;

using System.Diagnostics;
using Dapper;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Matching.Testing;
using Npgsql;
using jobs::Matching.Jobs.Hosting;

namespace Matching.Benchmarks;

/// <summary>
/// From a company's "publish" to proposals in its counsellors' queues: a real database with 35 000 people, a real <c>jobs</c> beside it, reading
/// and writing included. Then the same with two hosts, one of which is killed in the middle.
/// </summary>
internal static class PublicationBenchmark
{
    private const int Alone = 40;

    private const int Together = 30;

    private const string CompanySql = """
        select a.id as account, a.company_id as company, e.id as establishment
        from account a join company c on c.id = a.company_id join establishment e on e.company_id = c.id
        where a.role = 'recruiter' and c.trusted_at is not null order by a.id limit 1
        """;

    private const string DoneSql = """
        select count(*) from outbox where kind = 'rank_opening' and state = 'done' and subject_id = any(@ids)
        """;

    private const string ProposedSql = "select count(distinct opening_id) from match where opening_id = any(@ids)";

    private const string TwiceSql = """
        select count(*) from (select 1 from match where opening_id = any(@ids) group by opening_id, resident_id having count(*) > 1) x
        """;

    public static int Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<int> RunAsync()
    {
        Console.WriteLine($"35000 residents x 5000 openings, {Environment.ProcessorCount} cores");
        await using var database = await NightDatabase.CreateAsync(35_000, 5_000);
        await HangfireSchema.InstallAsync(database.ConnectionString);
        await using var owner = database.DataSource();
        await using var web = database.DataSource("passerelle_web");
        var company = await CompanyAsync(owner);
        await using (JobsProcess.Start(Settings(database)))
        {
            await PublishAndWaitAsync(web, owner, company, 1); // the host starts, and reads everybody once
            await AloneAsync(web, owner, company);
        }

        await TogetherAsync(database, web, owner, company);
        return 0;
    }

    private static async Task AloneAsync(NpgsqlDataSource web, NpgsqlDataSource owner, Recruiter company)
    {
        var seconds = new List<double>();
        var proposed = 0L;
        for (var i = 0; i < Alone; i++)
        {
            var clock = Stopwatch.StartNew();
            var ids = await PublishAndWaitAsync(web, owner, company, 1);
            seconds.Add(clock.Elapsed.TotalSeconds);
            proposed += await CountAsync(owner, ProposedSql, ids);
        }

        seconds.Sort();
        Console.WriteLine($"{Alone} openings, one after another: {proposed} with proposals");
        Figure.Print("publication.p50_s", seconds[Alone / 2]);
        Figure.Print("publication.p95_s", seconds[(int)(Alone * 0.95) - 1]);
    }

    /// <summary>Promises of a killed host are taken over when their lease ends, here five seconds.</summary>
    private static async Task TogetherAsync(TestDatabase database, NpgsqlDataSource web, NpgsqlDataSource owner, Recruiter company)
    {
        var settings = Settings(database);
        settings["Outbox__WorkLease"] = "00:00:05";
        settings["Outbox__WorkChunk"] = "5";
        await using var killed = JobsProcess.Start(settings);
        await PublishAndWaitAsync(web, owner, company, 1);
        var clock = Stopwatch.StartNew();
        var ids = await PublishAsync(web, company, Together);
        await using var survivor = JobsProcess.Start(settings);
        while (await CountAsync(owner, DoneSql, ids) < Together / 3)
            await Task.Delay(5);
        await killed.KillAsync();
        await UntilDoneAsync(owner, ids);
        Console.WriteLine($"{Together} openings at once, two hosts, one killed: {await CountAsync(owner, ProposedSql, ids)} with proposals");
        Figure.Print("hosts.all_ranked_s", clock.Elapsed.TotalSeconds);
        Figure.Print("hosts.proposed_twice", await CountAsync(owner, TwiceSql, ids));
    }

    private static async Task<Guid[]> PublishAndWaitAsync(NpgsqlDataSource web, NpgsqlDataSource owner, Recruiter company, int count)
    {
        var ids = await PublishAsync(web, company, count);
        await UntilDoneAsync(owner, ids);
        return ids;
    }

    private static async Task<Guid[]> PublishAsync(NpgsqlDataSource web, Recruiter company, int count)
    {
        var content = new OpeningContent
        {
            Title = "Agent ou agente de quai", Description = "Charger et décharger les camions, en équipe de quatre personnes.", OccupationCode = "N1105",
            EstablishmentId = company.Establishment, Contract = Contract.Cdi, HoursPerWeek = 35, Schedules = ["day"], PayPeriod = PayPeriod.Hour, PayMin = 13,
        };
        var ids = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToArray();
        foreach (var id in ids)
        {
            var saved = await web.SaveOpeningAsync(company.Company, company.Account, id, content, submit: true, DateTimeOffset.UtcNow);
            if (saved.State != OpeningState.Published)
                throw new InvalidOperationException($"{saved.Outcome} {saved.State}");
        }

        return ids;
    }

    private static async Task UntilDoneAsync(NpgsqlDataSource owner, Guid[] ids)
    {
        var clock = Stopwatch.StartNew();
        while (await CountAsync(owner, DoneSql, ids) < ids.Length)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(2))
                throw new TimeoutException("Openings are not ranked.");
            await Task.Delay(2);
        }
    }

    private static async Task<long> CountAsync(NpgsqlDataSource owner, string sql, Guid[] ids)
    {
        await using var connection = await owner.OpenConnectionAsync();
        return await connection.QuerySingleAsync<long>(sql, new { ids });
    }

    private static async Task<Recruiter> CompanyAsync(NpgsqlDataSource owner)
    {
        await using var connection = await owner.OpenConnectionAsync();
        return await connection.QueryFirstAsync<Recruiter>(CompanySql);
    }

    private static Dictionary<string, string> Settings(TestDatabase database) => new()
    {
        ["ConnectionStrings__Matching"] = database.ConnectionString,
        ["ASPNETCORE_ENVIRONMENT"] = "Testing",
        ["DOTNET_GCConserveMemory"] = "0", // as ./run starts the server
        ["Mail__AllowedRecipients__0"] = "@essai.invalid",
        ["Smtp__Host"] = "localhost",
        ["Smtp__Port"] = "9",
    };

    private sealed record Recruiter(Guid Account, Guid Company, Guid Establishment);
}
