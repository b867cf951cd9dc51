namespace Employer.Portal.Pages.Openings;

public static class Links
{
    public const string Index = "/offres";

    public static string Report(Guid id) => $"{Index}/{id}/signaler";

    public static string Details(Guid id) => $"{Index}/{id}";
}
