using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Rankings;
using Xunit.Abstractions;

namespace Employer.Portal.Tests.Pages;

/// <summary>
/// Every page × everybody who may sign in × own and foreign ids, found from the running host: nobody reads what is another's, nothing
/// fails, nothing is written without a token. Whole with PASSERELLE_LONG=1; else who may not enter a page asks it once, and a field is
/// given one hostile value.
/// </summary>
[Collection(PortalTests.Name)]
public sealed class CrawlTests(PortalFixture portal, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("PASSERELLE_LONG") == "1";

    private static readonly string[] Hostile =
        ["a\0b", "\u202Egnirts", "2147483647", "-1", "99999999999999999999", new string('x', 20_000), "no-guid-'\"<b>", "\uFEFF\u200B", "0", "1,5",
         new string('é', 1_900)];

    private readonly ConcurrentBag<string> problems = [];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int made;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>An administrator who presses every button stops the ranking, too.</summary>
    public async Task DisposeAsync() =>
        await portal.Db.SwitchRankingAsync(false, "Fin du parcours", (await portal.Data.CreateAdministratorAsync()).Id, portal.Clock.GetUtcNow());

    [Fact]
    public async Task Get_AnyPageAsAnybody_GivesNothingOfOthersAway()
    {
        var world = await CrawlWorld.CreateAsync(portal);
        var pages = await PortalPage.AllAsync(portal.Host.Services);
        await EachAsync(world.Sessions, async (session, account, role) =>
        {
            var client = await ClientAsync(account);
            foreach (var address in pages.SelectMany(page => Addresses(world, page, role)))
                await JudgeAsync(world, session, await client.GetAsync(address), $"GET {address}");
        });
        Conclude(atLeast: 1_000);
    }

    [Fact]
    public async Task Post_AnyHandlerAsAnybody_NeedsATokenAndLeaksNothing()
    {
        var world = await CrawlWorld.CreateAsync(portal);
        var pages = (await PortalPage.AllAsync(portal.Host.Services)).Where(page => page is { HasPost: true, IgnoresAntiforgery: false }).ToList();
        await EachAsync(world.Sessions, async (session, account, role) =>
        {
            foreach (var page in pages)
            {
                // A new window for each page: one of them signs out.
                var client = await ClientAsync(account);
                var token = await TokenAsync(client);
                var (addresses, bareOnes) = (Addresses(world, page, role), Long ? int.MaxValue : 1);
                foreach (var address in addresses.Take(bareOnes).SelectMany(address => page.PostHandlers.Select(handler => address + handler)))
                {
                    var bare = await SendAsync(client, address, []);
                    if (bare.StatusCode is HttpStatusCode.OK || (bare.StatusCode == HttpStatusCode.Redirect && !IsSignIn(bare)))
                        problems.Add($"{session}: POST {address} without a token answered {(int)bare.StatusCode}");
                    await JudgeAsync(world, session, bare, $"POST {address}");
                }
                foreach (var address in addresses.SelectMany(address => page.PostHandlers.Select(handler => address + handler)))
                    await JudgeAsync(world, session, await SendAsync(client, address, [("__RequestVerificationToken", token)]), $"POST {address} with a token");
            }
        });
        Conclude(atLeast: 500);
    }

    [Fact]
    public async Task Request_WithHostileValues_NeverFails()
    {
        var world = await CrawlWorld.CreateAsync(portal);
        var pages = await PortalPage.AllAsync(portal.Host.Services);
        await EachAsync(Long ? world.Sessions : world.Sessions.DistinctBy(session => session.Value.Role), async (session, account, role) =>
        {
            foreach (var page in pages.Where(page => role is null ? page.Policy is null : page.RolesIn.Contains(role)))
            {
                var (client, opened) = (await ClientAsync(account), 0);
                foreach (var address in page.AddressesWith(world.IdsOf))
                {
                    var answer = await client.GetAsync(address);
                    if (answer.StatusCode != HttpStatusCode.OK || (++opened > 2 && !Long))
                        continue;
                    await QueryAsync(world, session, client, page, address);
                    if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                        await FormsAsync(world, session, client, await PortalClient.DocumentAsync(answer));
                }
            }
        });
        Conclude(atLeast: 300);
    }

    private async Task QueryAsync(CrawlWorld world, string session, PortalClient client, PortalPage page, string address)
    {
        foreach (var (name, value) in page.Query.SelectMany(name => (Long ? Hostile : Hostile.Where((_, index) => index % 3 == 0)).Select(value => (name, value[..Math.Min(value.Length, 3_000)]))))
        {
            var hostile = $"{address}?{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
            await JudgeAsync(world, session, await client.GetAsync(hostile), $"GET {hostile[..Math.Min(hostile.Length, 120)]}");
        }
    }

    /// <summary>Each form as it stands, with one field changed to what nobody should send.</summary>
    private async Task FormsAsync(CrawlWorld world, string session, PortalClient client, IHtmlDocument document)
    {
        var forms = document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Where(form => form.Method == "post").Take(Long ? 20 : 4);
        foreach (var form in forms)
        {
            var names = form.Elements.Select(element => element.GetAttribute("name")).OfType<string>().Where(name => name[0] != '_').Distinct().ToList();
            foreach (var (name, value) in names.SelectMany((name, index) => Long ? Hostile.Select(value => (name, value)) : [(name, Hostile[index % Hostile.Length])]))
            {
                var answer = await client.SubmitAsync(form, (name, value));
                await JudgeAsync(world, session, answer, $"POST {form.Owner!.DocumentUri} {form.GetAttribute("action")} {name}={value[..Math.Min(value.Length, 25)]}");
            }
        }
    }

    /// <summary>Two sessions at a time, as the machine has two cores.</summary>
    private static Task EachAsync(
        IEnumerable<KeyValuePair<string, (Guid? Account, string? Role)>> sessions, Func<string, Guid?, string?, Task> crawl) =>
        Parallel.ForEachAsync(
            sessions, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (session, _) => await crawl(session.Key, session.Value.Account, session.Value.Role));

    private async Task JudgeAsync(CrawlWorld world, string session, HttpResponseMessage answer, string what)
    {
        Interlocked.Increment(ref made);
        var body = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 500)
            problems.Add($"{session}: {what} answered {(int)answer.StatusCode}");
        foreach (var secret in world.Leaks(session, body))
            problems.Add($"{session}: {what} tells {secret.Of}");
    }

    private void Conclude(int atLeast)
    {
        output.WriteLine($"{made} requests in {watch.Elapsed.TotalSeconds:0} s.");
        Assert.True(made >= atLeast, $"Only {made} requests were made.");
        Assert.True(problems.IsEmpty, $"{problems.Count} of {made} requests:\n" + string.Join('\n', problems.Distinct().Order().Take(60)));
    }

    private static IReadOnlyList<string> Addresses(CrawlWorld world, PortalPage page, string? role)
    {
        var all = page.AddressesWith(world.IdsOf);
        return Long || page.Policy is null || (role is not null && page.RolesIn.Contains(role)) ? all : [all[0]];
    }

    private static bool IsSignIn(HttpResponseMessage answer) =>
        answer.Headers.Location?.ToString().Contains("/connexion", StringComparison.Ordinal) == true;

    private async Task<PortalClient> ClientAsync(Guid? account) => account is { } id ? await portal.SignInAsAsync(id) : portal.Anonymous();

    /// <summary>Of the one form that every page of the session has, or of the sign-in page.</summary>
    internal static async Task<string> TokenAsync(PortalClient client)
    {
        foreach (var address in new[] { "/accueil", "/offres", "/connexion" })
        {
            var page = await PortalClient.DocumentAsync(await client.GetAsync(address));
            if (page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") is { } token)
                return token;
        }
        return "";
    }

    private static Task<HttpResponseMessage> SendAsync(PortalClient client, string address, (string Name, string Value)[] fields) =>
        client.Http.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
}
