using System.Net;
using Dapper;
using Employer.Portal.Tests.Infrastructure;

namespace Employer.Portal.Tests.Pages.Company;

[Collection(PortalTests.Name)]
public sealed class TeamTests(PortalFixture portal)
{
    private const string Team = "/equipe";

    [Fact]
    public async Task Invite_Withdraw_LeavesNoAddressBehind()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var client = await portal.SignInAsAsync(company);

        var shown = await client.FollowAsync(await client.SubmitToAsync(Team, "?handler=Invite", ("Email", "dominique@essai.invalid")));
        Assert.Contains("dominique@essai.invalid", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var after = await client.FollowAsync(await client.PostFormAsync(Team, "form[action*='handler=Withdraw']"));

        Assert.DoesNotContain("dominique@essai.invalid", after.Body!.TextContent, StringComparison.Ordinal);
        await using var connection = await portal.Db.OpenConnectionAsync();
        Assert.Equal(0, await connection.QuerySingleAsync<long>("select count(*) from invitation where company_id = @Id and email is not null", company));
    }

    [Theory]
    [InlineData("", "Indiquez une adresse électronique")]
    [InlineData("pas une adresse", "n’est pas complète")]
    [InlineData("a@x.invalid;b@x.invalid", "plusieurs adresses")]
    public async Task Invite_NoAddress_SaysWhatIsMissing(string email, string message)
    {
        var client = await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync());

        var page = await PortalClient.DocumentAsync(await client.SubmitToAsync(Team, "?handler=Invite", ("Email", email)));

        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(email, page.QuerySelector("#Email")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task End_Colleague_ClosesTheirPages_AndOneself_IsNotOffered()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var colleague = await portal.Data.CreateRecruiterAsync(company);
        var client = await portal.SignInAsAsync(company);

        var page = await client.PageAsync(Team);
        Assert.Single(page.QuerySelectorAll("form[action*='handler=End']"));
        var after = await client.FollowAsync(await client.PostFormAsync(Team, "form[action*='handler=End']"));

        Assert.DoesNotContain(colleague.Email, after.Body!.TextContent, StringComparison.Ordinal);
        var token = after.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var own = await client.Http.PostAsync(
            new Uri($"{Team}?handler=End&id={company.RecruiterId}", UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Contains("votre propre accès", (await client.FollowAsync(own)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("End")]
    [InlineData("Withdraw")]
    public async Task Act_OnAnotherCompanys_DoesNotExist(string handler)
    {
        var other = await portal.Data.CreateCompanyAsync();
        var client = await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync());
        var token = (await client.PageAsync(Team)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var response = await client.Http.PostAsync(
            new Uri($"{Team}?handler={handler}&id={other.RecruiterId}", UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
