using Microsoft.AspNetCore.Identity;

namespace Matching.Data.Accounts;

/// <summary>
/// Sign-in by address and password. Unknown, locked and wrong look the same to a stranger: one answer, and one password
/// hash computed in every case, which is what takes the time.
/// </summary>
public sealed class PasswordSignIn(SignInManager<Account> signIn, IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new();
    private static string? nobodysHash;

    public async Task<bool> TryAsync(string email, string password)
    {
        var account = await signIn.UserManager.FindByEmailAsync(email);
        if (account?.PasswordHash is null || await signIn.UserManager.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(Nobody, nobodysHash ??= hasher.HashPassword(Nobody, "nobody has this password"), password);
            return false;
        }
        return (await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }
}
