namespace Employer.Portal.Pages.Coordination;

public static class Links
{
    public const string Index = "/a-traiter";

    public static string Opening(Guid id) => $"{Index}/offres/{id}";

    public static string Claim(Guid id) => $"{Index}/revendications/{id}";

    public static string Commitment(Guid id) => $"{Index}/engagements/{id}";
}
