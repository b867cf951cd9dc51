using System.Security.Claims;

namespace Matching.Data.Accounts;

/// <summary>What the sign-in cookie says about an account, and how pages read it.</summary>
public static class AccountClaims
{
    public const string Company = "company_id";
    public const string Structure = "structure_id";
    public const string DisplayName = "display_name";

    /// <summary>The account's id. Only for people who are signed in: throws otherwise.</summary>
    public static Guid AccountId(this ClaimsPrincipal user) =>
        Id(user, ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in on this request.");

    public static string? Role(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Role);

    public static string? Name(this ClaimsPrincipal user) => user.FindFirstValue(DisplayName);

    /// <summary>The company a recruiter works for. Throws for other roles: their pages must not ask.</summary>
    public static Guid CompanyId(this ClaimsPrincipal user) =>
        Id(user, Company) ?? throw new InvalidOperationException("This account belongs to no company.");

    /// <summary>The structure a counsellor works for. Throws for other roles: their pages must not ask.</summary>
    public static Guid StructureId(this ClaimsPrincipal user) =>
        Id(user, Structure) ?? throw new InvalidOperationException("This account belongs to no structure.");

    public static Guid? TryAccountId(this ClaimsPrincipal user) => Id(user, ClaimTypes.NameIdentifier);

    private static Guid? Id(ClaimsPrincipal user, string claim) => Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;
}
