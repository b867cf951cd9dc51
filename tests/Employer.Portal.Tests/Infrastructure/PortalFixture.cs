using System.Net;
using Matching.Data.Accounts;
using Matching.Testing;
using Matching.Testing.Builders;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Employer.Portal.Tests.Infrastructure;

/// <summary>
/// The portal on a real, migrated database, one for the assembly: put <c>[Collection(PortalTests.Name)]</c> on the class
/// and take it in the constructor. Demonstration mode is on; the clock stands at TestClock.Tuesday until a test moves it.
/// </summary>
public sealed class PortalFixture : IAsyncLifetime
{
    private TestDatabase database = null!;

    public WebApplicationFactory<Program> Host { get; private set; } = null!;

    /// <summary>The owner's data source, for builders and for looking at what a page wrote.</summary>
    public NpgsqlDataSource Db { get; private set; } = null!;

    public TestData Data { get; private set; } = null!;

    public FakeTimeProvider Clock { get; } = TestClock.At();

    public string PickupFolder { get; } = Directory.CreateTempSubdirectory("passerelle-pickup-").FullName;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Db = database.DataSource();
        Data = new TestData(Db);
        Host = Start();
    }

    /// <summary>Another host on the same database, with other settings.</summary>
    public WebApplicationFactory<Program> Start(Action<IWebHostBuilder>? with = null) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            // Neither development's error page nor its settings: what people meet.
            builder.UseEnvironment("Testing");
            builder.UseSetting("ConnectionStrings:Matching", database.ConnectionString);
            builder.UseSetting("Demonstration:Enabled", "true");
            builder.UseSetting("Mail:PickupFolder", PickupFolder);
            builder.UseSetting("RateLimits:SignInPerMinute", "1000");
            builder.UseSetting("RateLimits:SignUpPerMinute", "1000");
            builder.UseSetting("RateLimits:ReportsPerMinute", "1000");
            builder.UseSetting("RateLimits:LinkPerMinute", "10000");
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
            with?.Invoke(builder);
        });

    /// <summary>Somebody who is not signed in.</summary>
    public PortalClient Anonymous(WebApplicationFactory<Program>? host = null) => Client(host ?? Host, new CookieContainer());

    public Task<PortalClient> SignInAsAsync(TestAccount account) => SignInAsAsync(account.Id);

    public Task<PortalClient> SignInAsAsync(TestCounsellor counsellor) => SignInAsAsync(counsellor.Id);

    public Task<PortalClient> SignInAsAsync(TestCompany company) => SignInAsAsync(company.RecruiterId);

    /// <summary>A new account of this role, with the company or structure that it needs, and a browser signed in as it.</summary>
    public async Task<PortalClient> SignInAsAsync(string role) => role switch
    {
        Roles.Recruiter => await SignInAsAsync(await Data.CreateCompanyAsync()),
        Roles.Counsellor => await SignInAsAsync(await Data.CreateCounsellorAsync()),
        Roles.CompanyAdviser => await SignInAsAsync(await Data.CreateCompanyAdviserAsync()),
        Roles.Coordinator => await SignInAsAsync(await Data.CreateCoordinatorAsync()),
        Roles.Administrator => await SignInAsAsync(await Data.CreateAdministratorAsync()),
        _ => throw new ArgumentException($"There is no role \"{role}\".", nameof(role)),
    };

    // The cookie that the sign-in page would set, without a password hash per test.
    public async Task<PortalClient> SignInAsAsync(Guid accountId)
    {
        using var scope = Host.Services.CreateScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        var account = await signIn.UserManager.FindByIdAsync(accountId.ToString()) ?? throw new ArgumentException("No such account.", nameof(accountId));
        var properties = new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow().AddHours(8) };
        var ticket = new AuthenticationTicket(await signIn.CreateUserPrincipalAsync(account), properties, IdentityConstants.ApplicationScheme);
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var cookies = new CookieContainer();
        cookies.Add(PortalClient.Address, new Cookie(SignIn.CookieName, options.TicketDataFormat.Protect(ticket)));
        return Client(Host, cookies);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(PickupFolder, recursive: true);
    }

    private static PortalClient Client(WebApplicationFactory<Program> host, CookieContainer cookies) =>
        new(host.CreateDefaultClient(PortalClient.Address, new CookieContainerHandler(cookies)));
}

[CollectionDefinition(Name)]
public sealed class PortalTests : ICollectionFixture<PortalFixture>
{
    public const string Name = "Portal";
}
