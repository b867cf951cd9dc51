using System.Net;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Infrastructure;

/// <summary>One rule for every text and number that reaches a page, shown on pages that have such fields.</summary>
[Collection(PortalTests.Name)]
public sealed class TextBinderTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/offres?p=2147483647")]
    [InlineData("/offres?p=99999999999999999999")]
    [InlineData("/offres?p=-1")]
    [InlineData("/offres?mots=a%00b&commune=%E2%80%AE")]
    public async Task Get_HostileQuery_IsAPage(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync(address)).StatusCode);

    [Fact]
    public async Task Post_InvisibleCharacters_AreNotKept()
    {
        var administrator = await portal.SignInAsAsync(Roles.Administrator);

        var answer = await administrator.PostFormAsync("/structures/nouvelle", ("Name", "\u202EMission\u0000 lo\u00ADcale\u200B  d’essai 734"), ("Kind", "association"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var names = await NamesAsync("%essai 734");
        Assert.Equal(["Mission locale d’essai 734"], names);
    }

    [Fact]
    public async Task Post_TooLong_SaysSoAndKeepsWhatWasTyped()
    {
        var administrator = await portal.SignInAsAsync(Roles.Administrator);
        var typed = new string('é', 121);

        var answer = await administrator.PostFormAsync("/structures/nouvelle", ("Name", typed));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PortalClient.DocumentAsync(answer);
        Assert.Contains("« Nom de la structure » : ", page.Body!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_OfMoreThanTheLimit_IsTooLargeInFrench()
    {
        using var huge = new FormUrlEncodedContent([KeyValuePair.Create("Name", new string('a', 1024 * 1024))]);

        var answer = await portal.Anonymous().Http.PostAsync(new Uri("/connexion", UriKind.Relative), huge);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("trop long", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfTooManyFields_IsNoFailureOfOurs()
    {
        using var many = new FormUrlEncodedContent(Enumerable.Range(0, 2_000).Select(i => KeyValuePair.Create($"f{i}", "x")));

        var answer = await portal.Anonymous().Http.PostAsync(new Uri("/connexion", UriKind.Relative), many);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string like)
    {
        await using var command = portal.Db.CreateCommand("select array_agg(name) from support_structure where name like $1");
        command.Parameters.Add(new() { Value = like });
        return (string[])(await command.ExecuteScalarAsync())!;
    }
}
