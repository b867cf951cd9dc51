using Matching.Data.Accounts;

namespace Employer.Portal.Infrastructure;

public static class RoleNames
{
    public static string French(string? role) => role switch
    {
        Roles.Recruiter => "recrutement",
        Roles.Counsellor => "conseil et accompagnement",
        Roles.CompanyAdviser => "relations entreprises",
        Roles.Coordinator => "coordination de la Cité",
        Roles.Administrator => "administration",
        _ => "",
    };
}
