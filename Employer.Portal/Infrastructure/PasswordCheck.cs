using Matching.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Infrastructure;

/// <summary>A first password, before there is an account for it: Identity's own rules, in one sentence.</summary>
public static class PasswordCheck
{
    private const int Longest = 200;

    public static async Task CheckPasswordAsync(this UserManager<Account> users, string? password, ModelStateDictionary state, string key)
    {
        var isStrong = password is { Length: > 0 and <= Longest };
        foreach (var validator in users.PasswordValidators)
            isStrong = isStrong && (await validator.ValidateAsync(users, new Account(), password)).Succeeded;
        if (!isStrong)
            state.TryAddModelError(key, $"Choisissez au moins {SignIn.MinimumPasswordLength} caractères, dont 5 différents. Une phrase convient très bien.");
    }
}
