using System.ComponentModel.DataAnnotations;
using MimeKit;

namespace Matching.Jobs.Mail;

/// <summary>Configuration section <c>Mail</c>.</summary>
internal sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    [Required]
    public string From { get; set; } = "Passerelle <passerelle@passerelle.invalid>";

    /// <summary>Mails are written there and leave no further. Without it they go to the relay of section <c>Smtp</c>.</summary>
    public string? PickupFolder { get; set; }

    /// <summary>The relay's own log, complete: tells after a crash which mails it took.</summary>
    public string? DeliveryLog { get; set; }

    /// <summary>Whom mail may reach, where it is restricted: addresses, or domains written "@example.org".</summary>
    public IList<string> AllowedRecipients { get; } = [];

    /// <summary>
    /// Whether only <see cref="AllowedRecipients"/> get mail, in every environment. Not set: yes where there is a list, and outside
    /// production over SMTP.
    /// </summary>
    public bool? OnlyAllowedRecipients { get; set; }

    public bool IsRestricted(bool isProduction) =>
        OnlyAllowedRecipients ?? (AllowedRecipients.Count > 0 || (!isProduction && PickupFolder is not { Length: > 0 }));

    public bool Allows(string address) => AllowedRecipients.Any(allowed => allowed.StartsWith('@')
        ? address.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
        : address.Equals(allowed, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MailboxAddress.TryParse(From, out _))
            yield return new ValidationResult($"Mail:From is no mail address: {From}. Write it as Name <name@domain>.", [nameof(From)]);
    }
}
