using System.Net;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Accounts;

[Collection(PortalTests.Name)]
public sealed class NewTests(PortalFixture portal)
{
    private const string Password = "une phrase inventée de plus";

    [Fact]
    public async Task Post_CounsellorThenPassword_CanSignIn()
    {
        var structure = (await portal.Data.CreateCounsellorAsync()).StructureId;
        var email = $"nouvelle.{Guid.NewGuid():n}@essai.invalid";
        var admin = await portal.SignInAsAsync(Roles.Administrator);

        var opened = await admin.FollowAsync(await OpenAsync(admin, email, Roles.Counsellor, ("Input.StructureId", structure.ToString())));
        var link = new Uri(opened.QuerySelector(".one-time-link")!.TextContent).PathAndQuery;
        var newcomer = portal.Anonymous();
        await newcomer.FollowAsync(await newcomer.PostFormAsync(link, ("Password", Password), ("Again", Password)));
        var entered = await newcomer.PostFormAsync("/connexion", ("Email", email), ("Password", Password));

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var again = await PortalClient.DocumentAsync(await newcomer.PostFormAsync(link, ("Password", Password + "!"), ("Again", Password + "!")));
        Assert.Contains("a déjà servi", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("court", "court", "trop court")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "se répète trop")]
    [InlineData("une phrase inventée", "une autre phrase", "diffèrent")]
    public async Task Post_WeakPassword_SaysWhatToDo(string password, string again, string expected)
    {
        var admin = await portal.SignInAsAsync(Roles.Administrator);
        var opened = await admin.FollowAsync(await OpenAsync(admin, $"nouvelle.{Guid.NewGuid():n}@essai.invalid", Roles.Coordinator));
        var link = new Uri(opened.QuerySelector(".one-time-link")!.TextContent).PathAndQuery;

        var page = await PortalClient.DocumentAsync(await portal.Anonymous().PostFormAsync(link, ("Password", password), ("Again", again)));

        Assert.Contains(expected, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RecruiterWithoutCompany_KeepsTheInputAndAsks()
    {
        var admin = await portal.SignInAsAsync(Roles.Administrator);

        var page = await PortalClient.DocumentAsync(await OpenAsync(admin, "quelquun@essai.invalid", Roles.Recruiter));

        Assert.Equal("#Input_CompanyId", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("quelquun@essai.invalid", page.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector($"input[value={Roles.Recruiter}][checked]"));
    }

    [Theory]
    [InlineData("jean.@exemple.invalid", "Le début de cette adresse")]
    [InlineData("a@x.invalid;b@x.invalid", "plusieurs adresses")]
    [InlineData("Jean <jean@exemple.invalid>", "l’adresse seule")]
    public async Task Post_AddressThatNoMailReaches_IsRefused(string email, string message)
    {
        var page = await PortalClient.DocumentAsync(await OpenAsync(await portal.SignInAsAsync(Roles.Administrator), email, Roles.Coordinator));
        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AddressWithAnotherCaseOfItsDomain_IsFoundAgainAtSignIn()
    {
        var name = $"o'neill.{Guid.NewGuid():n}";
        var admin = await portal.SignInAsAsync(Roles.Administrator);
        var opened = await admin.FollowAsync(await OpenAsync(admin, $" {name}@Éxemple.Invalid ", Roles.Coordinator));
        var link = new Uri(opened.QuerySelector(".one-time-link")!.TextContent).PathAndQuery;
        var newcomer = portal.Anonymous();
        await newcomer.FollowAsync(await newcomer.PostFormAsync(link + "%3E.", ("Password", Password), ("Again", Password)));

        var entered = await newcomer.PostFormAsync("/connexion", ("Email", $"{name}@éxemple.invalid"), ("Password", Password));

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Fact]
    public async Task Post_AddressTaken_SaysSo()
    {
        var taken = await portal.Data.CreateCoordinatorAsync();
        var page = await PortalClient.DocumentAsync(await OpenAsync(await portal.SignInAsAsync(Roles.Administrator), taken.Email, Roles.Coordinator));
        Assert.Contains("a déjà un compte", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Lock_ThrowsThePersonOutWithinAMinute()
    {
        var person = await portal.Data.CreateCoordinatorAsync();
        var theirs = await portal.SignInAsAsync(person);
        var admin = await portal.SignInAsAsync(Roles.Administrator);

        await admin.PostFormAsync($"/utilisateurs/{person.Id}", "form[action*='handler=Lock']");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null((await theirs.PageAsync("/accessibilite")).QuerySelector(".account-name"));
        Assert.NotNull((await admin.PageAsync($"/utilisateurs/{person.Id}")).QuerySelector("form[action*='handler=Unlock']"));
    }

    [Fact]
    public async Task Get_Oneself_OffersNoLock()
    {
        var me = await portal.Data.CreateAdministratorAsync();
        var page = await (await portal.SignInAsAsync(me)).PageAsync($"/utilisateurs/{me.Id}");
        Assert.Null(page.QuerySelector("form[action*='handler=Lock']"));
    }

    private static Task<HttpResponseMessage> OpenAsync(PortalClient admin, string email, string role, params (string, string?)[] more) =>
        admin.PostFormAsync("/utilisateurs/nouveau", [("Input.DisplayName", "Nouvelle Venue"), ("Input.Email", email), ("Input.Role", role), .. more]);
}
