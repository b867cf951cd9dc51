using System.Text.RegularExpressions;
using Matching.Data.Invitations;
using Microsoft.Playwright;

namespace Journeys.Tests;

/// <summary>
/// Every page that a role can reach by its links, once a route: no axe violation, nothing wider than a telephone. What is open to
/// everybody is looked at as a visitor.
/// </summary>
[Collection(TownTests.Name)]
public sealed partial class EveryPageTests(Town town)
{
    private const int Most = 60;

    private const string AccountSql = """
        select a.id from account a where a.role = @role
        order by (select count(*) from match m join resident r on r.id = m.resident_id where r.lead_id = a.id and m.state = 'proposed') desc, a.id
        limit 1
        """;

    [Theory]
    [InlineData("recruiter", 11)]
    [InlineData("counsellor", 11)]
    [InlineData("company_adviser", 4)]
    [InlineData("coordinator", 10)]
    [InlineData("administrator", 7)]
    [InlineData(null, 10)]
    public async Task EveryPage_OfARole_HasNoViolationAndFitsATelephone(string? role, int atLeast)
    {
        var person = role is null ? await town.VisitAsync() : await town.EnterAsync(await town.QueryAsync<Guid>(AccountSql, new { role }));
        var start = role is null ? "/" : new Uri(person.Page.Url).AbsolutePath;
        var problems = new List<string>();

        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = town.Portal };
        var visited = await VisitAllAsync(
            person.Page, start, problems, async path => role is null || !(await visitor.GetAsync(new Uri(path, UriKind.Relative))).IsSuccessStatusCode);

        Assert.True(visited >= atLeast, $"Only {visited} pages were reached as {role ?? "a visitor"}: the crawl does not see the site.");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    /// <summary>Only a mail leads there.</summary>
    [Fact]
    public async Task Invitation_FromAMail_HasNoViolationAndFitsATelephone()
    {
        var recruiter = await town.QueryAsync<(Guid Id, Guid Company)>("select id, company_id from account where role = 'recruiter' order by id limit 1");
        await town.Owner.InviteColleagueAsync(recruiter.Company, recruiter.Id, "visite@essai.invalid", DateTimeOffset.UtcNow);
        var invitation = await town.QueryAsync<Guid>("select id from invitation where email = 'visite@essai.invalid'");
        var token = await town.Owner.CreateInvitationLinkAsync(invitation, DateTimeOffset.UtcNow);
        var person = await town.VisitAsync();
        var problems = new List<string>();

        await VisitAsync(person.Page, $"/invitation/{token}", problems);

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Equal(1, await person.Page.Locator("form input[type=password]").CountAsync());
    }

    private static async Task<int> VisitAllAsync(IPage page, string start, List<string> problems, Func<string, Task<bool>> concerns)
    {
        var (seen, visited) = (new HashSet<string>(), 0);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var path) && seen.Count < Most)
        {
            if (!seen.Add(RouteOf(path)) || !await concerns(path) || !await VisitAsync(page, path, problems))
                continue;
            visited++;
            foreach (var link in await LinksOfAsync(page))
                queue.Enqueue(link);
        }

        return visited;
    }

    /// <summary>False when it is no page of ours to look at.</summary>
    private static async Task<bool> VisitAsync(IPage page, string path, List<string> problems)
    {
        await page.SetViewportSizeAsync(1280, 900);
        var answer = await page.GotoAsync(path);
        if (answer?.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
            return false;
        if (!answer.Ok)
        {
            problems.Add($"{path}: answered {answer.Status}");
            return false;
        }

        problems.AddRange((await Surf.ViolationsAsync(page)).Select(violation => $"{path}: {violation}"));
        await page.SetViewportSizeAsync(390, 844);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > 390)
            problems.Add($"{path}: {width} px wide on a screen of 390");
        return true;
    }

    private static async Task<IEnumerable<string>> LinksOfAsync(IPage page)
    {
        var links = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname)");
        return links.Where(link => !link.StartsWith("/boite-de-demo/", StringComparison.Ordinal) && !link.EndsWith(".csv", StringComparison.Ordinal)).Distinct();
    }

    /// <summary>Ids folded: one page of each kind is enough.</summary>
    private static string RouteOf(string path) => Id().Replace(path, "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
