using Microsoft.Playwright;

namespace Journeys.Tests;

/// <summary>The page that <c>./run</c> announces for partners' developers.</summary>
[Collection(TownTests.Name)]
public sealed class ApiReferenceTests(Town town)
{
    [Fact]
    public async Task Scalar_InABrowser_ShowsTheOperationsAndAsksNobodyElse()
    {
        var page = await town.ApiWindowAsync();
        var (asked, problems) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.PageError += (_, error) => problems.Add(error);
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
                problems.Add($"{answer.Url} answered {answer.Status}");
        };

        await page.GotoAsync("/scalar");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Passerelle", Exact = true }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Post an opening.").First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.All(asked, url => Assert.StartsWith(town.Api.ToString(), url, StringComparison.Ordinal));
        Assert.Contains(asked, url => url.EndsWith("/openapi/v1.json", StringComparison.Ordinal));
        Assert.Empty(problems);
        await Surf.PictureAsync(page, "api-reference");
    }
}
