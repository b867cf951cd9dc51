using System.Net;
using Employer.Portal.Infrastructure;
using Employer.Portal.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Employer.Portal.Tests.Pages;

/// <summary>Rules that hold for every page, whoever writes it.</summary>
[Collection(PortalTests.Name)]
public sealed class EveryPageTests(PortalFixture portal)
{
    [Fact]
    public async Task Host_EveryPageSaysWhoMayEnter_Starts() => Assert.Empty(await FolderPolicies.ForgottenAsync(portal.Host.Services));

    [Fact]
    public void Host_PageWithoutPolicy_DoesNotStart()
    {
        using var host = portal.Start(builder => builder.ConfigureServices(services => services.Configure<RazorPagesOptions>(options =>
            options.Conventions.AddFolderApplicationModelConvention("/Home", page => page.EndpointMetadata.Clear()))));

        var exception = Assert.Throws<InvalidOperationException>(() => host.Services);

        Assert.Contains("/Home/Index", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NotSignedIn_LeadsToSignIn()
    {
        var stranger = portal.Anonymous();
        foreach (var page in await PagesAsync(page => page.Policy is not null))
        {
            var response = await stranger.GetAsync(page.Address);
            Assert.True(
                response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.ToString().Contains("/connexion?retour=", StringComparison.Ordinal),
                $"{page.Address} answered {response.StatusCode} {response.Headers.Location} to a stranger.");
        }
    }

    [Fact]
    public async Task Get_RoleOutsideThePolicy_IsRefused()
    {
        var pages = await PagesAsync(page => page.Policy is not null);
        foreach (var role in Matching.Data.Accounts.Roles.All)
        {
            var client = await portal.SignInAsAsync(role);
            foreach (var page in pages.Where(page => page.RolesOut.Contains(role)))
            {
                var response = await client.GetAsync(page.Address);
                Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{page.Address} answered {response.StatusCode} to {role}.");
            }
        }
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        foreach (var page in await PagesAsync(page => page is { HasPost: true, IgnoresAntiforgery: false }))
        {
            var client = page.RolesIn is [var role, ..] ? await portal.SignInAsAsync(role) : portal.Anonymous();
            using var nothing = new FormUrlEncodedContent([]);
            var response = await client.Http.PostAsync(new Uri(page.Address, UriKind.Relative), nothing);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{page.Address} answered {response.StatusCode} to a POST without token.");
        }
    }

    [Fact]
    public async Task Antiforgery_OnlyNamedPagesGoWithout()
    {
        // The error page writes nothing; it answers in place of a request that failed.
        string[] named = ["erreur/{code:int}"];
        var pages = await PagesAsync(page => page.IgnoresAntiforgery);
        Assert.Equal(named, pages.Select(page => page.Route).Order());
    }

    [Fact]
    public async Task Get_AnyPage_CarriesTheSecurityHeaders()
    {
        foreach (var page in await PagesAsync(_ => true))
        {
            var client = page.RolesIn is [var role, ..] ? await portal.SignInAsAsync(role) : portal.Anonymous();
            var response = await client.GetAsync(page.Address);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.True(!policy.Contains("script-src", StringComparison.Ordinal) || policy.Contains("script-src 'self';", StringComparison.Ordinal), page.Address + ": " + policy);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(response.Headers.Contains("X-Frame-Options"), page.Address);
            Assert.True(response.Headers.Contains("Referrer-Policy"), page.Address);
            Assert.False(response.Headers.Contains("Server"), page.Address);
        }
    }

    [Fact]
    public async Task Get_AnyPage_IsWhole()
    {
        foreach (var page in await PagesAsync(page => !page.Route.Contains('{', StringComparison.Ordinal)))
        {
            var client = page.RolesIn is [var role, ..] ? await portal.SignInAsAsync(role) : portal.Anonymous();
            var response = await client.GetAsync(page.Address);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var document = await PortalClient.DocumentAsync(response);
            Assert.True((int)response.StatusCode < 500, $"{page.Address} answered {response.StatusCode}.");
            Assert.True(document.QuerySelectorAll("h1").Length == 1, $"{page.Address} has {document.QuerySelectorAll("h1").Length} titles of first rank.");
            Assert.True(document.Title!.Length > "Passerelle".Length, $"{page.Address} does not name its tab.");
            Assert.Empty(document.QuerySelectorAll("[style], script:not([src]), style, [onclick], [onchange], [onsubmit]"));
        }
    }

    [Fact]
    public async Task Get_AnyPage_HasNoOrdinarySpaceAtASign()
    {
        var (world, wrong) = (await CrawlWorld.CreateAsync(portal), new SortedSet<string>(StringComparer.Ordinal));
        var pages = await PagesAsync(_ => true);
        foreach (var (account, role) in world.Sessions.Values.DistinctBy(session => session.Role))
        {
            var client = account is { } id ? await portal.SignInAsAsync(id) : portal.Anonymous();
            var addresses = pages.Where(page => role is null ? page.Policy is null : page.RolesIn.Contains(role))
                .SelectMany(page => page.AddressesWith(world.IdsOf).Select(address => (page.Route, address)));
            foreach (var (route, address) in addresses)
            {
                var answer = await client.GetAsync(address);
                var said = answer.Content.Headers.ContentType?.MediaType switch
                {
                    "text/html" => FrenchSpacing.Wrong(await PortalClient.DocumentAsync(answer)),
                    "text/csv" => FrenchSpacing.Wrong(await answer.Content.ReadAsStringAsync()),
                    _ => [],
                };
                wrong.UnionWith(said.Select(words => $"{route}: {words}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<IReadOnlyList<PortalPage>> PagesAsync(Func<PortalPage, bool> where)
    {
        var pages = (await PortalPage.AllAsync(portal.Host.Services)).Where(where).ToList();
        Assert.NotEmpty(pages);
        return pages;
    }
}
