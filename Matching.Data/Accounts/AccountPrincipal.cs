using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Matching.Data.Accounts;

/// <summary>The claims in the cookie: account, role, company or structure, and the name that the header shows.</summary>
internal sealed class AccountPrincipal(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role));
        identity.AddClaim(new Claim(AccountClaims.DisplayName, user.DisplayName));
        if (user.CompanyId is { } company)
            identity.AddClaim(new Claim(AccountClaims.Company, company.ToString()));
        if (user.StructureId is { } structure)
            identity.AddClaim(new Claim(AccountClaims.Structure, structure.ToString()));
        return identity;
    }
}
