using System.Net;
using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Pages.Company;

/// <summary>A job whose start has passed: its company says when it starts, in one click or with a day.</summary>
[Collection(PortalTests.Name)]
public sealed class StartTests(PortalFixture portal)
{
    private async Task<(TestOpening Opening, PortalClient Client, string Address)> HeldAsync()
    {
        var opening = await portal.Data.CreateOpeningAsync();
        await using var connection = await portal.Db.OpenConnectionAsync();
        await connection.ExecuteAsync("update opening set starts_on = @Day where id = @Id", new { Day = portal.Data.Now.AddDays(-40).Date, opening.Id });
        return (opening, await portal.SignInAsAsync(opening.Company!), $"/mes-offres/{opening.Id}/debut");
    }

    private async Task<DateOnly?> StartAsync(TestOpening opening)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<DateOnly?>("select starts_on from opening where id = @Id", new { opening.Id });
    }

    [Fact]
    public async Task Soon_IsOneClick_AndIsAskedNoMore()
    {
        var (opening, client, address) = await HeldAsync();
        Assert.NotNull((await client.PageAsync($"/mes-offres/{opening.Id}")).QuerySelector($"a[href='{address}']"));

        var shown = await client.FollowAsync(await client.SubmitToAsync(address, "?handler=Soon"));

        Assert.Contains("la recherche reprend", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await StartAsync(opening));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(address)).StatusCode);
        Assert.Null(shown.QuerySelector($"a[href='{address}']"));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(800, false)]
    public async Task On_ADayThatComes_IsKept(int days, bool kept)
    {
        var (opening, client, address) = await HeldAsync();
        var (before, day) = (await StartAsync(opening), DateOnly.FromDateTime(portal.Data.Now.AddDays(days).Date));

        var answer = await client.SubmitToAsync(
            address, "?handler=On", ("StartsOn.Jour", $"{day.Day}"), ("StartsOn.Mois", $"{day.Month}"), ("StartsOn.Annee", $"{day.Year}"));

        Assert.Equal(kept ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(kept ? day : before, await StartAsync(opening));
        if (!kept)
            Assert.Equal($"{day.Year}", (await PortalClient.DocumentAsync(answer)).QuerySelector("[name='StartsOn.Annee']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Start_OfAnotherCompanysOpening_IsNotFound()
    {
        var (opening, _, address) = await HeldAsync();
        var stranger = await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        Assert.NotNull(await StartAsync(opening));
    }
}
