namespace Employer.Portal.Pages.Coordination;

public static class Links
{
    public const string Index = "/a-traiter";

    public static string Opening(Guid id) => $"{Index}/offres/{id}";

    public static string Claim(Guid id) => $"{Index}/revendications/{id}";

    /// <summary>What readers said of an opening.</summary>
    public static string Reports(Guid openingId) => $"{Index}/signalements/{openingId}";

    public static string Commitment(Guid id) => $"{Index}/engagements/{id}";
}
