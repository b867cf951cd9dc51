using System.Net;
using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Invitations;

namespace Employer.Portal.Tests.Pages.Invitations;

[Collection(PortalTests.Name)]
public sealed class IndexTests(PortalFixture portal)
{
    private readonly PortalClient invited = portal.Anonymous();

    private async Task<string> InvitedAsync(string email)
    {
        var company = await portal.Data.CreateCompanyAsync();
        var now = portal.Clock.GetUtcNow();
        await portal.Db.InviteColleagueAsync(company.Id, company.RecruiterId, email, now);
        await using var connection = await portal.Db.OpenConnectionAsync();
        var id = await connection.QuerySingleAsync<Guid>("select id from invitation where email = @email", new { email });
        return "/invitation/" + await portal.Db.CreateInvitationLinkAsync(id, now);
    }

    [Fact]
    public async Task Accept_NameAndPassword_OpensTheAccountAndSignsIn()
    {
        var address = await InvitedAsync("claude@essai.invalid");

        Assert.Equal(HttpStatusCode.OK, (await invited.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address))).StatusCode);
        await invited.FollowAsync(await invited.PostFormAsync(address, ("DisplayName", "Claude Inventé"), ("Password", "une phrase assez longue")));
        var signedIn = await invited.PostFormAsync("/connexion", "main form[method=post]", ("Email", "claude@essai.invalid"), ("Password", "une phrase assez longue"));

        Assert.NotNull(signedIn.Headers.Location);
        Assert.Contains("Claude Inventé", (await invited.PageAsync("/equipe")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Accept_LinkWithAFullStopAfterIt_OpensTheAccount()
    {
        var address = await InvitedAsync("point@essai.invalid") + ".";

        var page = await invited.FollowAsync(await invited.PostFormAsync(address, ("DisplayName", "Claude Inventé"), ("Password", "une phrase assez longue")));

        Assert.NotNull(page.QuerySelector("main"));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("", "une phrase assez longue", "Indiquez votre prénom")]
    [InlineData("Claude Inventé", "court", "au moins 12 caractères")]
    public async Task Accept_SomethingWrong_SaysItAndOpensNothing(string name, string password, string message)
    {
        var email = $"faute{message.Length}@essai.invalid";
        var address = await InvitedAsync(email);

        var page = await PortalClient.DocumentAsync(await invited.PostFormAsync(address, ("DisplayName", name), ("Password", password)));

        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        await using var connection = await portal.Db.OpenConnectionAsync();
        Assert.Equal(0, await connection.QuerySingleAsync<long>("select count(*) from account where email = @email", new { email }));
    }

    [Fact]
    public async Task Get_AnyLinkThatDoesNotServe_LooksTheSame()
    {
        var address = await InvitedAsync("retire@essai.invalid");
        await using var connection = await portal.Db.OpenConnectionAsync();
        await connection.ExecuteAsync("update invitation set withdrawn_at = now(), email = null where email = 'retire@essai.invalid'");

        var withdrawn = await PortalClient.DocumentAsync(await invited.GetAsync(address));
        var unknown = await PortalClient.DocumentAsync(await invited.GetAsync("/invitation/" + new string('A', 43)));

        Assert.Equal(unknown.QuerySelector("main")!.TextContent, withdrawn.QuerySelector("main")!.TextContent);
    }
}
