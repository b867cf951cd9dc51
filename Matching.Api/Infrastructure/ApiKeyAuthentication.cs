using System.Security.Claims;
using System.Text.Encodings.Web;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Api.Infrastructure;

/// <summary><c>Authorization: Bearer KEY</c>; a key acts for one company.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, NpgsqlDataSource db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "ApiKey";

    private const string Prefix = "Bearer ";

    public static readonly AuthorizationPolicy Policy =
        new AuthorizationPolicyBuilder(Scheme).RequireClaim(AccountClaims.Company).Build();

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        var key = await ApiKeyCompany.ReadAsync(db, header[Prefix.Length..].Trim(), Context.RequestAborted);
        if (key is null)
            return AuthenticateResult.Fail("The key is unknown or revoked.");

        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, key.Id.ToString()), new(AccountClaims.Company, key.CompanyId.ToString())], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Prefix.Trim();
        return ApiError.KeyMissing.ToResult().ExecuteAsync(Context);
    }
}
