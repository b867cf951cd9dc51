using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Journeys.Tests;

/// <summary>Somebody at a browser, and what they do there.</summary>
public sealed class Person(IPage page)
{
    public IPage Page => page;

    public Task GoAsync(string path) => page.GotoAsync(path);

    public Task ClickAsync(string button) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = Named(button) }).First.ClickAsync();

    public async Task WriteDateAsync(string field, DateOnly date)
    {
        await page.Locator($"[name='{field}.Jour']").FillAsync($"{date.Day}");
        await page.Locator($"[name='{field}.Mois']").FillAsync($"{date.Month}");
        await page.Locator($"[name='{field}.Annee']").FillAsync($"{date.Year}");
    }

    public Task ReadsAsync(string text) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(new Regex(Loose(text), RegexOptions.IgnoreCase));

    public async Task DoesNotReadAsync(string text) =>
        Assert.DoesNotContain(text, await page.ContentAsync(), StringComparison.OrdinalIgnoreCase);

    public Task KeepPictureAsync(string name) => Surf.PictureAsync(page, name);

    /// <summary>That everybody can use what is on the screen; axe needs a window with JavaScript.</summary>
    public async Task EverybodyCanUseItAsync() => Assert.Empty(await Surf.ViolationsAsync(page));

    private static Regex Named(string words) => new(Loose(words), RegexOptions.IgnoreCase);

    // A screen has non-breaking spaces where a test is typed with ordinary ones.
    private static string Loose(string words) => Regex.Escape(words).Replace(@"\ ", @"\s+", StringComparison.Ordinal);
}
