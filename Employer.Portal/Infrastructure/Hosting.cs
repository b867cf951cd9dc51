using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Employer.Portal.Infrastructure.KeptForms;
using Employer.Portal.Pages.Accounts;
using Employer.Portal.Pages.Demonstration;
using Employer.Portal.Pages.Residents;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Hosting;
using Matching.Data.Matches;
using Matching.Data.Reference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Employer.Portal.Infrastructure;

/// <summary>Everything the portal is made of, in the order in which a request meets it.</summary>
internal static class Hosting
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = French.Culture;
        builder.Logging.AddPasserelleLogs();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);

        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = UnreadableRequests.LargestBody;
        });

        services.AddPasserelleDatabase(configuration, DatabaseRole.Web);
        services.AddPasserelleHealth();
        services.AddPasserelleTelemetry(configuration, "portal");
        services.AddPasserelleSignIn(configuration);
        services.AddSingleton(TimeProvider.System);
        services.Configure<DemonstrationOptions>(configuration.GetSection("Demonstration"));
        services.AddOptions<MatchSettings>().BindConfiguration(MatchSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Icons>();
        services.AddSingleton<Menu>();
        services.AddSingleton<PickupFolder>();
        services.AddScoped<PasswordLink>();
        services.AddSingleton<Closeness>();
        services.AddSingleton<OccupationSearch>();
        services.AddSingleton<SkillSearch>();
        services.AddSingleton<FormBeginnings>();
        services.AddRateLimits(configuration);
        services.AddSecurityHeaders();
        services.AddResponseCompression();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddKeptForms();
        services.AddAntiforgery(options => options.Cookie.Name = "passerelle_antiforgery");
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = FlashExtensions.CookieName);
        services.AddRazorPages(options => FolderPolicies.ApplyAll(options.Conventions)).AddMvcOptions(FrenchMessages.Apply);
    }

    public static async Task UsePortalAsync(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(UnreadableRequests.Handler);
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture(French.Culture.Name).AddSupportedCultures(French.Culture.Name).AddSupportedUICultures(French.Culture.Name);
            options.RequestCultureProviders.Clear();
        });
        app.UseResponseCompression();
        app.UseLargestBody();
        app.UseFormsWithoutNull();
        app.UseStaticFiles(StaticFiles.Cached);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPasserelleHealth();
        app.MapRazorPages();
        await app.CheckFolderPoliciesAsync();
    }
}
