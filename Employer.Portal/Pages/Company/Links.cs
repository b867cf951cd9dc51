namespace Employer.Portal.Pages.Company;

public static class Links
{
    public const string Home = "/accueil";
    public const string Openings = "/mes-offres";
    public const string NewOpening = "/mes-offres/nouvelle";
    public const string SpottedOpenings = "/mes-offres/reperees";
    public const string Candidates = "/candidats";
    public const string Commitments = "/mes-engagements";
    public const string NewCommitment = "/mes-engagements/nouvel-engagement";
    public const string Team = "/equipe";

    public static string Opening(Guid id) => $"{Openings}/{id}";

    public static string EditOpening(Guid id) => $"{Openings}/{id}/modifier";

    public static string OpeningStart(Guid id) => $"{Openings}/{id}/debut";

    public static string Candidate(Guid matchId) => $"{Candidates}/{matchId}";

    public static string Commitment(Guid id) => $"{Commitments}/{id}";
}
