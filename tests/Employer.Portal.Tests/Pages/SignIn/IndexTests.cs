using System.Net;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;
using Matching.Testing.Builders;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Employer.Portal.Tests.Pages.SignIn;

[Collection(PortalTests.Name)]
public sealed class IndexTests(PortalFixture portal)
{
    private const string Password = "un mot de passe inventé";

    [Fact]
    public async Task Post_RightPassword_EntersAndSignsOut()
    {
        var account = await AccountWithPasswordAsync();
        var client = portal.Anonymous();

        var entered = await PostAsync(client, account.Email, Password);
        Assert.Equal("/", entered.Headers.Location!.ToString());
        var left = await client.PostFormAsync("/accessibilite", "form[action='/deconnexion']");

        var home = await client.FollowAsync(left);
        Assert.Contains("Vous êtes déconnecté", home.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(home.QuerySelector("a[href='/connexion']"));
    }

    [Theory]
    [InlineData("/mes-offres", "/mes-offres")]
    [InlineData("https://ailleurs.example/", "/")]
    [InlineData("//ailleurs.example", "/")]
    public async Task Post_WithReturnAddress_StaysHere(string asked, string expected)
    {
        var account = await AccountWithPasswordAsync();
        var response = await portal.Anonymous().PostFormAsync("/connexion?retour=" + Uri.EscapeDataString(asked), ("Email", account.Email), ("Password", Password));
        Assert.Equal(expected, response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Post_UnknownAndWrong_SayTheSame()
    {
        var account = await AccountWithPasswordAsync();

        var wrong = await ErrorsAsync(await PostAsync(portal.Anonymous(), account.Email, "autre chose entièrement"));
        var unknown = await ErrorsAsync(await PostAsync(portal.Anonymous(), "personne@essai.invalid", Password));

        Assert.Contains("ne correspond pas ; vérifiez-les", wrong.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(wrong, unknown);
    }

    [Fact]
    public async Task Post_FiveFailures_LocksEvenTheRightPassword()
    {
        var account = await AccountWithPasswordAsync();
        var client = portal.Anonymous();
        for (var i = 0; i < Matching.Data.Accounts.SignIn.FailuresBeforeLockout; i++)
            await PostAsync(client, account.Email, "faux");

        var locked = await PostAsync(client, account.Email, Password);

        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        Assert.Contains("ne correspond pas", await ErrorsAsync(locked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Nothing_AsksForBothInFrench()
    {
        var response = await portal.Anonymous().PostFormAsync("/connexion");
        var page = await PortalClient.DocumentAsync(response);
        Assert.Equal(
            ["Indiquez votre adresse électronique.", "Indiquez votre mot de passe."],
            page.QuerySelectorAll(".error-summary a").Select(link => link.TextContent));
        Assert.Equal(["#Email", "#Password"], page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Post_TooOften_IsSlowedDown()
    {
        await using var host = portal.Start(builder => builder.UseSetting("RateLimits:SignInPerMinute", "2"));
        var client = portal.Anonymous(host);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
            answers.Add((await PostAsync(client, "personne@essai.invalid", "faux")).StatusCode);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Get_StampChangedMeanwhile_EndsTheSessionWithinAMinute()
    {
        var account = await portal.Data.CreateCoordinatorAsync();
        var client = await portal.SignInAsAsync(account);
        Assert.NotNull((await client.PageAsync("/accessibilite")).QuerySelector(".account-name"));

        using (var scope = portal.Host.Services.CreateScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await users.UpdateSecurityStampAsync((await users.FindByIdAsync(account.Id.ToString()))!);
        }
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null((await client.PageAsync("/accessibilite")).QuerySelector(".account-name"));
    }

    private static Task<HttpResponseMessage> PostAsync(PortalClient client, string email, string password) =>
        client.PostFormAsync("/connexion", ("Email", email), ("Password", password));

    private static async Task<string> ErrorsAsync(HttpResponseMessage response) =>
        (await PortalClient.DocumentAsync(response)).QuerySelector(".error-summary ul")!.TextContent;

    private async Task<TestAccount> AccountWithPasswordAsync()
    {
        var account = await portal.Data.CreateCoordinatorAsync();
        using var scope = portal.Host.Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var result = await users.AddPasswordAsync((await users.FindByIdAsync(account.Id.ToString()))!, Password);
        Assert.True(result.Succeeded);
        return account;
    }
}
