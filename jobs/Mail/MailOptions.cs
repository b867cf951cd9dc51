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

    /// <summary>Outside production only these get mail over SMTP: addresses, or domains written "@example.org".</summary>
    public IList<string> AllowedRecipients { get; } = [];

    public bool Allows(string address) => AllowedRecipients.Any(allowed => allowed.StartsWith('@')
        ? address.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
        : address.Equals(allowed, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MailboxAddress.TryParse(From, out _))
            yield return new ValidationResult($"Mail:From is no mail address: {From}. Write it as Name <name@domain>.", [nameof(From)]);
    }
}
