namespace Employer.Portal.Pages.Residents;

public static class Links
{
    public const string Index = "/personnes";

    public static string Details(Guid id) => $"/personnes/{id}";

    public static string Edit(Guid id) => $"/personnes/{id}/modifier";

    public static string Propose(Guid id, Guid opening) => $"/personnes/{id}/proposer/{opening}";
}
