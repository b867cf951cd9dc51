using System.Text;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Employer.Portal.Pages.Accounts;

/// <summary>A link that lets its bearer choose the account's password once, within a day; a changed password ends it.</summary>
public sealed class PasswordLink(UserManager<Account> users)
{
    public async Task<string> ForAsync(Account account, HttpRequest request)
    {
        var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(account)));
        return $"{request.Scheme}://{request.Host}{SignIn.Links.ChoosePassword(account.Id, token)}";
    }

    /// <summary>Identity's own token, or one that fits nobody when the link was cut or changed.</summary>
    public static string TokenOf(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(LinkToken.Trimmed(token)!));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
