namespace Employer.Portal.Pages.SignIn;

public static class Links
{
    public const string Index = Matching.Data.Accounts.SignIn.Path;

    public static string ChoosePassword(Guid account, string token) => $"/mot-de-passe/{account}/{token}";
}
