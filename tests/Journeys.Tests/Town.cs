using System.Diagnostics;
using Dapper;
using Matching.Engine.Domain;
using Matching.Testing;
using Npgsql;

namespace Journeys.Tests;

/// <summary>
/// The whole product as <c>./run</c> starts it, with its demonstration: database, portal, API and jobs as processes of their own.
/// Only the times to wait are shorter.
/// </summary>
public sealed class Town : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string mail = Directory.CreateTempSubdirectory("passerelle-mail-").FullName;
    private readonly List<HostProcess> hosts = [];
    private TestDatabase database = null!;

    public NpgsqlDataSource Owner { get; private set; } = null!;

    public Surf Surf { get; private set; } = null!;

    public Uri Portal { get; private set; } = null!;

    public Uri Api { get; private set; } = null!;

    /// <summary>Days are Paris days, also on a machine that counts in another zone.</summary>
    public static DateOnly Today => WorkingDays.DayInParis(DateTimeOffset.UtcNow);

    private Dictionary<string, string> Settings { get; set; } = [];

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Owner = database.DataSource();
        var port = HostProcess.FreePort();
        Portal = new Uri($"http://localhost:{port}/");
        Settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Matching"] = database.ConnectionString,
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Demonstration__Enabled"] = "true",
            ["Mail__PickupFolder"] = mail,
            ["Links__PublicUrl"] = Portal.ToString().TrimEnd('/'),
            ["Matching__UndoTime"] = "00:00:03",
            ["Matching__MindChangeTime"] = "00:00:03",
            ["Jobs__Often"] = "*/3 * * * * *",
        };
        await JobsAsync("migrate");
        await JobsAsync("demo");
        hosts.Add(await HostProcess.StartAsync("Employer.Portal", "Employer.Portal.dll", port, Settings));
        hosts.Add(await HostProcess.StartAsync("Matching.Api", "Matching.Api.dll", HostProcess.FreePort(), Settings));
        Api = hosts[^1].Address;
        hosts.Add(await HostProcess.StartAsync("jobs", "Matching.Jobs.dll", HostProcess.FreePort(), Settings, "serve"));
        Surf = await Surf.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Surf is not null)
            await Surf.DisposeAsync();
        foreach (var host in hosts)
            await host.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(mail, recursive: true);
    }

    /// <summary>A verb of the command line, against this town's database; gives what it printed.</summary>
    public Task<string> JobsAsync(params string[] verb) => HostProcess.RunAsync("jobs", "Matching.Jobs.dll", Settings, verb);

    public async Task<T> QueryAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return (await connection.QueryAsync<T>(sql, parameters)).First();
    }

    /// <summary>Waits for what the jobs do in their own time; fails saying what did not come.</summary>
    public async Task<T> WaitForAsync<T>(string what, string sql, object? parameters = null)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(300))
        {
            await using var connection = await Owner.OpenConnectionAsync();
            var rows = (await connection.QueryAsync<T>(sql, parameters)).AsList();
            if (rows is [{ } found, ..])
                return found;
        }

        throw new TimeoutException($"After {Patience.TotalSeconds} s there is still no {what}.");
    }

    /// <summary>A window in which one invented person is signed in, through the demonstration's door.</summary>
    public async Task<Person> EnterAsync(Guid accountId, int width = 1280)
    {
        var page = await Surf.WindowAsync(Portal, width);
        await page.GotoAsync("/demo");
        await ThroughTheDoorAsync(page, accountId);
        return new Person(page);
    }

    /// <summary>Signs in one invented person, where the demonstration's door is on the screen.</summary>
    public static async Task ThroughTheDoorAsync(Microsoft.Playwright.IPage page, Guid accountId)
    {
        // The page offers a few people of each role; the journey needs a certain one.
        var door = page.Locator("button[name=account]").First;
        await door.EvaluateAsync("(button, id) => button.value = id", accountId.ToString());
        await door.ClickAsync();
    }

    /// <summary>A window of a partner's developer.</summary>
    public Task<Microsoft.Playwright.IPage> ApiWindowAsync() => Surf.WindowAsync(Api);

    /// <summary>A window of somebody who has no account.</summary>
    public async Task<Person> VisitAsync(int width = 1280, bool javaScript = true) =>
        new(await Surf.WindowAsync(Portal, width, javaScript));
}

[CollectionDefinition(Name)]
public sealed class TownTests : ICollectionFixture<Town>
{
    public const string Name = "Town";
}
