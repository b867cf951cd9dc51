namespace Employer.Portal.Pages.Companies;

public static class Links
{
    public const string Index = "/entreprises";
    public const string Introduced = "/candidats-presentes";

    public static string Details(Guid id) => $"{Index}/{id}";

    public static string NewOpening(Guid id) => $"{Index}/{id}/nouvelle-offre";

    public static string Approve(Guid id) => $"{Index}/{id}/approuver";

    public static string Reconsider(Guid id) => $"{Approve(id)}?handler=Reconsider";

    public static string Refuse(Guid id) => $"{Index}/{id}/refuser";

    public static string Trust(Guid id) => $"{Index}/{id}/publication-directe";
}
