using System.Net;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Errors;

[Collection(PortalTests.Name)]
public sealed class ErrorTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_UnknownAddress_SaysSoInFrenchAndLeadsHome()
    {
        var response = await portal.Anonymous().GetAsync("/nulle-part");
        var page = await PortalClient.DocumentAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Cette page n’existe pas", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task Post_WithoutToken_SaysThatNothingWasSaved()
    {
        using var nothing = new FormUrlEncodedContent([]);
        var response = await portal.Anonymous().Http.PostAsync(new Uri("/connexion", UriKind.Relative), nothing);
        var page = await PortalClient.DocumentAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Rien n’a été enregistré", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PageOfAnotherRole_ExplainsTheRefusal()
    {
        var response = await (await portal.SignInAsAsync(Roles.Recruiter)).GetAsync("/utilisateurs");
        var page = await PortalClient.DocumentAsync(response);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("n’est pas ouverte à votre rôle", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task AnyMethod_UnknownAddress_IsNotFound(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/nulle-part");
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().Http.SendAsync(request)).StatusCode);
    }
}
