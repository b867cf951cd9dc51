namespace Employer.Portal.Pages.Accounts;

public static class Links
{
    public const string Index = "/utilisateurs";
    public const string New = "/utilisateurs/nouveau";

    public static string Edit(Guid id) => $"/utilisateurs/{id}";
}
