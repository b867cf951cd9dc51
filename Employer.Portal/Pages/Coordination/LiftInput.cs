namespace Employer.Portal.Pages.Coordination;

/// <summary>Which refused words may stay, and why.</summary>
public sealed class LiftInput
{
    public string? Field { get; set; }

    public string? Code { get; set; }

    public string? Key { get; set; }

    public string? Reason { get; set; }
}
