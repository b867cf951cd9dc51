using System.Net;
using System.Text.RegularExpressions;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Jobs.Tests.Hosting;

public sealed partial class DashboardTests : IAsyncLifetime
{
    private JobsTestHost host = null!;
    private Uri address = null!;

    public async Task InitializeAsync()
    {
        host = await JobsTestHost.CreateAsync(("SignIn:Portal", "https://passerelle.invalid"));
        address = await host.StartAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Dashboard_Administrator_Enters()
    {
        var answer = await GetAsync("/hangfire", (await host.Data.CreateAdministratorAsync()).Id);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("Passerelle : travaux", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hangfire")]
    [InlineData("/hangfire/recurring")]
    [InlineData("/hangfire/jobs/failed")]
    public async Task Dashboard_AnybodyElse_IsSentAway(string path)
    {
        var company = await host.Data.CreateCompanyAsync();
        var counsellor = await host.Data.CreateCounsellorAsync();
        Guid?[] others = [null, company.RecruiterId, counsellor.Id, (await host.Data.CreateCoordinatorAsync()).Id, (await host.Data.CreateCompanyAdviserAsync()).Id];
        foreach (var account in others)
        {
            var answer = await GetAsync(path, account);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith(
                account is null ? "https://passerelle.invalid/connexion" : "https://passerelle.invalid/acces-refuse",
                answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_WithoutTheTokenOfThePage_IsRefusedAndChangesNothing()
    {
        var administrator = (await host.Data.CreateAdministratorAsync()).Id;

        var answer = await RemoveAsync(administrator, await GetAsync("/hangfire/recurring", administrator), token: null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(1, await host.ReadAsync<long>("select count(*) from hangfire.set where key = 'recurring-jobs' and value = 'retrain'"));
    }

    [Fact]
    public async Task Post_WithTheTokenOfThePage_DoesIt()
    {
        var administrator = (await host.Data.CreateAdministratorAsync()).Id;
        var page = await GetAsync("/hangfire/recurring", administrator);
        var token = CsrfToken().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;

        var answer = await RemoveAsync(administrator, page, token);

        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        Assert.Equal(0, await host.ReadAsync<long>("select count(*) from hangfire.set where key = 'recurring-jobs' and value = 'retrain'"));
    }

    private async Task<HttpResponseMessage> RemoveAsync(Guid account, HttpResponseMessage page, string? token)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/hangfire/recurring/remove"));
        var antiforgery = page.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(cookie => cookie.Split(';')[0]) : [];
        request.Headers.Add("Cookie", string.Join("; ", [$"{SignIn.CookieName}={await CookieAsync(account)}", .. antiforgery]));
        if (token is not null)
            request.Headers.Add("X-CSRF-TOKEN", token);
        request.Content = new FormUrlEncodedContent([new("jobs[]", "retrain")]);
        return await http.SendAsync(request);
    }

    [GeneratedRegex("name=\"csrf-token\" content=\"([^\"]+)\"")]
    private static partial Regex CsrfToken();

    [Fact]
    public async Task Health_WorkersAreUp_IsLiveAndReady()
    {
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/health/live", account: null)).StatusCode);
        var ready = HttpStatusCode.ServiceUnavailable;
        for (var i = 0; i < 100 && ready != HttpStatusCode.OK; i++)
        {
            await Task.Delay(100);
            ready = (await GetAsync("/health/ready", account: null)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, ready);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, Guid? account)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, path));
        if (account is { } id)
            request.Headers.Add("Cookie", $"{SignIn.CookieName}={await CookieAsync(id)}");
        return await http.SendAsync(request);
    }

    /// <summary>What the portal's sign-in page would set: same keys, same cookie.</summary>
    private async Task<string> CookieAsync(Guid id)
    {
        using var scope = host.Services.CreateScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        var account = await signIn.UserManager.FindByIdAsync(id.ToString());
        var properties = new AuthenticationProperties { IssuedUtc = host.Now, ExpiresUtc = host.Now.AddHours(8) };
        var ticket = new AuthenticationTicket(await signIn.CreateUserPrincipalAsync(account!), properties, IdentityConstants.ApplicationScheme);
        return scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Protect(ticket);
    }
}
