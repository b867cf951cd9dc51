using Microsoft.Extensions.DependencyInjection;

namespace Matching.Data.Accounts;

/// <summary>Who may enter, named once for portal and jobs. A page folder names one of these.</summary>
public static class Policies
{
    public const string SignedIn = nameof(SignedIn);
    public const string Recruiter = nameof(Recruiter);
    public const string Counsellor = nameof(Counsellor);
    public const string CompanyAdviser = nameof(CompanyAdviser);
    public const string Coordinator = nameof(Coordinator);
    public const string Administrator = nameof(Administrator);

    /// <summary>Those who bring and follow companies for the Cité.</summary>
    public const string CompanyRelations = nameof(CompanyRelations);

    /// <summary>Everyone who works for the Cité rather than for a company.</summary>
    public const string CiteStaff = nameof(CiteStaff);

    private static readonly Dictionary<string, string[]> RolesOf = new()
    {
        [SignedIn] = [.. Roles.All],
        [Recruiter] = [Roles.Recruiter],
        [Counsellor] = [Roles.Counsellor],
        [CompanyAdviser] = [Roles.CompanyAdviser],
        [Coordinator] = [Roles.Coordinator],
        [Administrator] = [Roles.Administrator],
        [CompanyRelations] = [Roles.CompanyAdviser, Roles.Coordinator],
        [CiteStaff] = [Roles.Counsellor, Roles.CompanyAdviser, Roles.Coordinator],
    };

    /// <summary>The roles that a policy lets in.</summary>
    public static IReadOnlyList<string> RolesIn(string policy) => RolesOf[policy];

    public static IServiceCollection AddPasserellePolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var (name, roles) in RolesOf)
            authorization.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireRole(roles));
        return services;
    }
}
