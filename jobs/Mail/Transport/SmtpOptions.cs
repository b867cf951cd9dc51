using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace Matching.Jobs.Mail.Transport;

/// <summary>The relay; configuration section <c>Smtp</c>.</summary>
internal sealed class SmtpOptions : IValidatableObject
{
    public const string Section = "Smtp";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>"starttls", "tls" (from the first byte) or "none".</summary>
    [RegularExpression("starttls|tls|none", ErrorMessage = "Smtp:Security is starttls, tls or none.")]
    public string Security { get; set; } = "starttls";

    /// <summary>SHA-256 of the one certificate to trust, for a relay whose certificate no authority vouches for.</summary>
    [RegularExpression("[0-9A-Fa-f]{64}", ErrorMessage = "Smtp:CertificateSha256 is 64 hexadecimal digits.")]
    public string? CertificateSha256 { get; set; }

    /// <summary>For one mail, connecting included.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    public SecureSocketOptions SocketOptions => Security switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (User is { Length: > 0 } != Password is { Length: > 0 })
            yield return new ValidationResult("Smtp:User and Smtp:Password go together: one of the two is missing.", [nameof(User), nameof(Password)]);
        if (User is { Length: > 0 } && Security == "none")
            yield return new ValidationResult("Smtp:Password would travel in clear: set Smtp:Security to starttls or tls.", [nameof(Security)]);
    }
}
