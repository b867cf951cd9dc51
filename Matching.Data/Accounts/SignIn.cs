using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Matching.Data.Accounts;

/// <summary>One sign-in for portal and jobs: same cookie, same application name, same keys.</summary>
public static class SignIn
{
    public const string CookieName = "passerelle";
    public const string Path = "/connexion";
    public const string RefusedPath = "/acces-refuse";
    public const string ReturnParameter = "retour";
    public const int MinimumPasswordLength = 12;
    public const int FailuresBeforeLockout = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddPasserelleSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("SignIn").Get<SignInOptions>() ?? new SignInOptions();
        services.AddIdentityCore<Account>(Rules)
            .AddUserStore<AccountStore>()
            .AddErrorDescriber<FrenchIdentityErrors>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountPrincipal>()
            .AddDefaultTokenProviders();
        services.AddScoped<PasswordSignIn>().AddScoped<ILookupNormalizer, AddressLookup>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromSeconds(30));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => Cookie(cookie, options))
            // The stamp check signs out of this scheme too when it ends a session; nothing ever signs in with it.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddPasserellePolicies();
        AddKeys(services, options);
        return services;
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // The name is the address, which has a reader of its own.
        options.User.AllowedUserNameCharacters = "";
        // Length is what resists guessing; forced signs only make passwords worse.
        options.Password.RequiredLength = MinimumPasswordLength;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = Lockout;
    }

    private static void Cookie(CookieAuthenticationOptions cookie, SignInOptions options)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = Path;
        cookie.ReturnUrlParameter = ReturnParameter;
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        cookie.Events.OnRedirectToAccessDenied = context => Refuse(context, options);
        if (options.Portal is not null)
            cookie.Events.OnRedirectToLogin = context => Redirect(context.Response, options.Portal.TrimEnd('/') + Path);
    }

    // The portal explains a refusal where it happens; the other hosts have no such page and send people to the portal's.
    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context, SignInOptions options)
    {
        if (options.Portal is not null)
            return Redirect(context.Response, options.Portal.TrimEnd('/') + RefusedPath);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Task Redirect(HttpResponse response, string address)
    {
        response.Redirect(address);
        return Task.CompletedTask;
    }

    private static void AddKeys(IServiceCollection services, SignInOptions options)
    {
        services.AddSingleton<DataProtectionKeys>();
        // First in line: data protection's own start-up makes a key when it finds none.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, FirstDataProtectionKey>());
        var protection = services.AddDataProtection().SetApplicationName("passerelle");
        if (options.CertificatePath is not null)
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(management => management.XmlRepository = provider.GetRequiredService<DataProtectionKeys>()));
    }
}
