namespace Employer.Portal.Infrastructure;

/// <summary>Demonstration__Enabled: invented people, entry without password, the mail pickup folder readable.</summary>
public sealed class DemonstrationOptions
{
    public bool Enabled { get; set; }
}
