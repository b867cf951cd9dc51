using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Journeys.Tests;

/// <summary>Every page that a role can reach by its links, once a route: no axe violation, nothing wider than a telephone.</summary>
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
    [InlineData("recruiter", 15)]
    [InlineData("counsellor", 18)]
    [InlineData("company_adviser", 10)]
    [InlineData("coordinator", 12)]
    [InlineData("administrator", 11)]
    [InlineData(null, 10)]
    public async Task EveryPage_OfARole_HasNoViolationAndFitsATelephone(string? role, int atLeast)
    {
        var person = role is null ? await town.VisitAsync() : await town.EnterAsync(await town.QueryAsync<Guid>(AccountSql, new { role }));
        var start = role is null ? "/" : new Uri(person.Page.Url).AbsolutePath;
        var problems = new List<string>();

        var visited = await VisitAllAsync(person.Page, start, problems);

        Assert.True(visited >= atLeast, $"Only {visited} pages were reached as {role ?? "a visitor"}: the crawl does not see the site.");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task<int> VisitAllAsync(IPage page, string start, List<string> problems)
    {
        var seen = new HashSet<string>();
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var path) && seen.Count < Most)
        {
            if (!seen.Add(RouteOf(path)))
                continue;
            await page.SetViewportSizeAsync(1280, 900);
            var answer = await page.GotoAsync(path);
            if (answer?.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
                continue;
            if (!answer.Ok)
            {
                problems.Add($"{path}: answered {answer.Status}");
                continue;
            }

            problems.AddRange((await Surf.ViolationsAsync(page)).Select(violation => $"{path}: {violation}"));
            await page.SetViewportSizeAsync(390, 844);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 390)
                problems.Add($"{path}: {width} px wide on a screen of 390");
            foreach (var link in await LinksOfAsync(page))
                queue.Enqueue(link);
        }

        return seen.Count;
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
