using System.Security.Claims;
using Matching.Data.Accounts;

namespace Employer.Portal.Pages.Openings;

internal static class OpeningReaders
{
    /// <summary>No company here stands behind an offre repérée: those who may propose it, or bring its company, read it; the public does not.</summary>
    public static bool ReadsSpotted(this ClaimsPrincipal user) => user.Role() is Roles.Counsellor or Roles.CompanyAdviser or Roles.Coordinator;
}
