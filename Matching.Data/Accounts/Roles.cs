namespace Matching.Data.Accounts;

/// <summary>The roles an account may have, one per account, as they stand in the database.</summary>
public static class Roles
{
    public const string Recruiter = "recruiter";
    public const string Counsellor = "counsellor";
    public const string CompanyAdviser = "company_adviser";
    public const string Coordinator = "coordinator";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All = [Recruiter, Counsellor, CompanyAdviser, Coordinator, Administrator];
}
