using Dapper;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Jobs.Hosting;
using Matching.Testing;
using Matching.Testing.Builders;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Npgsql;

namespace Matching.Jobs.Tests.Hosting;

/// <summary>The jobs host on a database of its own, its jobs run by hand at a time that the test sets. Mail goes to a pickup folder unless told.</summary>
internal sealed class JobsTestHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication app;

    private JobsTestHost(TestDatabase database, WebApplication app, FakeTimeProvider clock, string pickupFolder)
    {
        (this.database, this.app, Clock, PickupFolder) = (database, app, clock, pickupFolder);
        Owner = database.DataSource();
        Data = new TestData(Owner);
    }

    public FakeTimeProvider Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public string PickupFolder { get; }

    /// <summary>Of the owner, who sees everything.</summary>
    public NpgsqlDataSource Owner { get; }

    public TestData Data { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<JobsTestHost> CreateAsync(params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync();
        await HangfireSchema.InstallAsync(database.ConnectionString);
        var clock = TestClock.At(TestClock.Tuesday.AddMinutes(1));
        var folder = Directory.CreateTempSubdirectory("passerelle-mail-").FullName;
        var app = JobsHost.Build(["--environment", "Testing", "--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Configuration["ConnectionStrings:Matching"] = database.ConnectionString;
            builder.Configuration["Links:PublicUrl"] = "https://passerelle.invalid";
            if (settings.All(setting => setting.Key != "Smtp:Host"))
                builder.Configuration["Mail:PickupFolder"] = folder;
            foreach (var (key, value) in settings)
                builder.Configuration[key] = value;
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        return new JobsTestHost(database, app, clock, folder);
    }

    /// <summary>Starts the host for real, workers included.</summary>
    /// <returns>Where it listens.</returns>
    public async Task<Uri> StartAsync()
    {
        await app.StartAsync();
        return new Uri(app.Urls.First());
    }

    /// <summary>Runs a job once, as a worker would.</summary>
    public async Task RunAsync<TJob>(Func<TJob, Task> run)
        where TJob : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<TJob>());
    }

    /// <summary>A validated match whose offer may leave now.</summary>
    public async Task<TestMatch> PromisedOfferAsync(Action<ResidentBuilder>? of = null, DateTimeOffset? notBefore = null)
    {
        var resident = await Data.CreateResidentAsync(of);
        var match = await Data.CreateMatchAsync(m => m.Of(resident).InState(MatchState.Validated));
        await PromiseAsync(new PromisedMessage(MessageKind.OfferForCandidate, $"offer:{match.Id}") { MatchId = match.Id, NotBefore = notBefore ?? Now });
        return match;
    }

    public async Task PromiseAsync(PromisedMessage message)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        await connection.PromiseAsync(message, Now);
    }

    public async Task MoveAsync(TestMatch match, string to, string actor, string? reason = null)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        await connection.AppendAsync(new MatchEvent(match.Id, actor, Now)
        {
            To = to, ReasonCode = reason, ActorId = actor == Actor.Counsellor ? match.Resident.Lead.Id : null,
        });
    }

    public Task<string> StateOfAsync(TestMatch match) => Data.StateOfAsync(match);

    public Task<string?> MessageStateAsync(TestMatch match, string kind = MessageKind.OfferForCandidate) =>
        ReadAsync<string?>("select state from message where match_id = @Id and kind = @kind", new { match.Id, kind });

    public Task<long> CountMessagesAsync(string kind) => ReadAsync<long>("select count(*) from message where kind = @kind", new { kind });

    public async Task<T> ReadAsync<T>(string sql, object? values = null)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return (await connection.QuerySingleOrDefaultAsync<T>(sql, values))!;
    }

    /// <summary>From now on the database refuses these rows, as a rule does that a job does not know of.</summary>
    /// <param name="when">Of the row <c>new</c>.</param>
    public Task RefuseAsync(string table, string when) => ReadAsync<int>(
        $"""
        create or replace function refuse_in_test() returns trigger language plpgsql as
        $body$ begin raise exception 'refused' using errcode = 'PA001'; end $body$;
        create trigger refuse_in_test before insert on {table} for each row when ({when}) execute function refuse_in_test();
        """);

    public Task AllowAsync(string table) => ReadAsync<int>($"drop trigger refuse_in_test on {table}");

    /// <summary>What lies in the pickup folder.</summary>
    public IReadOnlyList<MimeMessage> Mails() => [.. Directory.GetFiles(PickupFolder, "*.eml").Order().Select(file => MimeMessage.Load(file))];

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(PickupFolder, recursive: true);
    }
}
