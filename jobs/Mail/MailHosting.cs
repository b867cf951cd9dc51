using Matching.Data.Outbox;
using Matching.Jobs.Mail.AnswerAwaitedForCompany;
using Matching.Jobs.Mail.AnswerForCounsellor;
using Matching.Jobs.Mail.ClosedForCandidate;
using Matching.Jobs.Mail.CompanyRefusedForCompany;
using Matching.Jobs.Mail.HireToConfirmForCompany;
using Matching.Jobs.Mail.HireToConfirmForCounsellor;
using Matching.Jobs.Mail.IntroductionForCandidate;
using Matching.Jobs.Mail.IntroductionForCompany;
using Matching.Jobs.Mail.InvitationForColleague;
using Matching.Jobs.Mail.OfferForCandidate;
using Matching.Jobs.Mail.OpeningStoppedForCompany;
using Matching.Jobs.Mail.OpeningToCheckForCompany;
using Matching.Jobs.Mail.ReviewForCounsellor;
using Matching.Jobs.Mail.StartToConfirmForCompany;
using Matching.Jobs.Mail.Transport;
using Matching.Jobs.Mail.UndeliveredForCounsellor;
using Microsoft.Extensions.Options;

namespace Matching.Jobs.Mail;

internal static class MailHosting
{
    /// <summary>The kinds of mail, and how they leave: into a pickup folder or to a relay, decided by configuration when the host starts.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SmtpOptions>().Bind(configuration.GetSection(SmtpOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LinksOptions>().Bind(configuration.GetSection(LinksOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations()
            .Validate<IOptions<SmtpOptions>>(
                (mail, smtp) => mail.PickupFolder is { Length: > 0 } || smtp.Value.Host is { Length: > 0 },
                "Mails have nowhere to go: set Smtp__Host to a relay, or Mail__PickupFolder to a folder.")
            .ValidateOnStart();
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection(OutboxOptions.Section)).ValidateDataAnnotations()
            .Validate<IOptions<SmtpOptions>>(
                (outbox, smtp) => outbox.MessageLease > smtp.Value.Timeout,
                "Outbox:MessageLease must be longer than Smtp:Timeout: a mail still on its way is not in doubt.")
            .ValidateOnStart();

        services.AddSingleton<PortalLinks>().AddSingleton<MailEnvelope>().AddSingleton<PickupFolder>();
        services.AddSingleton<IDeliveryLog>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value switch
        {
            { PickupFolder.Length: > 0 } => provider.GetRequiredService<PickupFolder>(),
            { DeliveryLog.Length: > 0 } => ActivatorUtilities.CreateInstance<RelayLog>(provider),
            _ => new NoDeliveryLog(),
        });
        services.AddScoped<IMailTransport>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.PickupFolder is { Length: > 0 }
            ? ActivatorUtilities.CreateInstance<PickupFolder>(provider)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(provider));

        return services
            .AddScoped<IMail, OfferForCandidateMail>()
            .AddScoped<IMail, IntroductionForCandidateMail>()
            .AddScoped<IMail, ClosedForCandidateMail>()
            .AddScoped<IMail, ReviewForCounsellorMail>()
            .AddScoped<IMail, AnswerForCounsellorMail>()
            .AddScoped<IMail, UndeliveredForCounsellorMail>()
            .AddScoped<IMail, HireToConfirmForCounsellorMail>()
            .AddScoped<IMail, HireToConfirmForCompanyMail>()
            .AddScoped<IMail, IntroductionForCompanyMail>()
            .AddScoped<IMail, AnswerAwaitedForCompanyMail>()
            .AddScoped<IMail, OpeningToCheckForCompanyMail>()
            .AddScoped<IMail, OpeningStoppedForCompanyMail>()
            .AddScoped<IMail, StartToConfirmForCompanyMail>()
            .AddScoped<IMail, CompanyRefusedForCompanyMail>()
            .AddScoped<IMail, InvitationForColleagueMail>();
    }
}
