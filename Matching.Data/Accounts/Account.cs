namespace Matching.Data.Accounts;

/// <summary>A person who signs in: one role, and the company or structure that goes with it. Identity fills it in, hence the setters.</summary>
public sealed class Account
{
    public Guid Id { get; set; }

    public string Email { get; set; } = "";

    public string NormalizedEmail { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string Role { get; set; } = "";

    public Guid? CompanyId { get; set; }

    public Guid? StructureId { get; set; }

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    public DateTimeOffset? LockoutEnd { get; set; }

    public int AccessFailedCount { get; set; }

    public bool IsDemonstration { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
