namespace Matching.Data.Accounts;

/// <summary>Section "SignIn" of the configuration, the same for portal and jobs.</summary>
public sealed class SignInOptions
{
    /// <summary>Address of the portal, for hosts without a sign-in page of their own: http://localhost:5000.</summary>
    public string? Portal { get; set; }

    /// <summary>PFX file that seals the data-protection keys in the database.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }
}
