using Microsoft.Playwright;

namespace Journeys.Tests;

/// <summary>The session ends in the long form: nothing that was typed is lost, neither by signing in nor by loading the page again.</summary>
[Collection(TownTests.Name)]
public sealed class KeptFormJourneyTests(Town town)
{
    private const string Title = "Agent de quai de l’aube";
    private const string Description = "Charger et décharger les camions, en équipe de quatre personnes.";

    [Fact]
    public async Task SessionThatEndsInTheForm_ComesBackFilledAfterSignInAndReload_AndIsSaved()
    {
        var account = await town.QueryAsync<Guid>(
            "select a.id from account a join company c on c.id = a.company_id where a.role = 'recruiter' and c.approved_at is not null order by a.id limit 1");
        var recruiter = await town.EnterAsync(account);
        await recruiter.GoAsync("/mes-offres/nouvelle");
        await recruiter.Page.Locator("[name='Input.Title']").FillAsync(Title);
        await recruiter.Page.Locator("[name='Input.Occupation']").FillAsync("N1103");
        await recruiter.Page.Locator("[name='Input.Description']").FillAsync(Description);
        await recruiter.Page.Locator("[name='Input.Contract']").SelectOptionAsync("cdi");
        await recruiter.Page.Locator("[name='Input.Schedules'][value='day']").CheckAsync();

        await recruiter.Page.Context.ClearCookiesAsync();
        await recruiter.ClickAsync("Enregistrer le brouillon");
        await recruiter.ReadsAsync("Ce que vous aviez saisi est gardé");
        await recruiter.KeepPictureAsync("30-connexion-formulaire-garde");
        await recruiter.Page.Locator("main a[href^='/demo']").ClickAsync();
        await Town.ThroughTheDoorAsync(recruiter.Page, account);

        await IsFilledAsync(recruiter);
        await recruiter.Page.ReloadAsync();
        await IsFilledAsync(recruiter);
        await recruiter.ClickAsync("Enregistrer le brouillon");
        await recruiter.ReadsAsync("Brouillon enregistré");
        Assert.Equal("draft", await town.QueryAsync<string>("select state from opening where title = @Title", new { Title }));
        Assert.Equal(0, await town.QueryAsync<long>("select count(*) from kept_form where account_id = @account", new { account }));
    }

    private static async Task IsFilledAsync(Person recruiter)
    {
        await Assertions.Expect(recruiter.Page.Locator("[name='Input.Title']")).ToHaveValueAsync(Title);
        await Assertions.Expect(recruiter.Page.Locator("[name='Input.Description']")).ToHaveValueAsync(Description);
        await Assertions.Expect(recruiter.Page.Locator("[name='Input.Contract']")).ToHaveValueAsync("cdi");
        await Assertions.Expect(recruiter.Page.Locator("[name='Input.Schedules'][value='day']")).ToBeCheckedAsync();
    }
}
