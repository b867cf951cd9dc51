using Matching.Data.Openings;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>What stopped people, as a company reads it: in bands, and what would help.</summary>
public static class ObstacleWords
{
    public static string Sentence(OpeningObstacle obstacle, OpeningDetails opening) =>
        $"{Cause(obstacle.Requirement)}\u00A0: {CompanyWords.Band(obstacle.ResidentCount)}. {Hour(obstacle, opening)}{Cure(obstacle.Requirement)}";

    public static string Sentence(OpeningSmallChange change) => $"{change.Words}\u00A0: {CompanyWords.Band(change.ResidentCount)} de plus.";

    private static string? Hour(OpeningObstacle obstacle, OpeningDetails opening) =>
        obstacle.Requirement == "travel" && HoursWords.WithoutTransit(opening.StartsAt, opening.EndsAt) is { } none ? none + ". " : null;

    private static string Cause(string requirement) => requirement switch
    {
        "licence" => "Le permis demandé manque",
        "certificate" => "Un certificat demandé manque",
        "language" => "Le niveau de langue demandé n’est pas atteint",
        "hours" => "Les horaires ne conviennent pas",
        "travel" => "Le trajet est trop long à ces horaires",
        "contract" => "Ce type de contrat n’est pas souhaité",
        "occupation" => "Le métier est loin de ceux recherchés",
        "authorisation" => "L’autorisation que la loi exige manque",
        _ => "Autre raison",
    };

    private static string Cure(string requirement) => requirement switch
    {
        "licence" => "Le permis est-il indispensable dès le premier jour ?",
        "certificate" => "Une formation à l’embauche élargirait la recherche.",
        "language" => "Quel niveau est vraiment utile au poste ?",
        "hours" => "Des horaires aménagés élargiraient la recherche.",
        "travel" => "Covoiturage, navette ou autre heure de début aideraient.",
        "contract" => "Un autre contrat est-il possible ?",
        "occupation" => "Une visite ou une immersion peut faire découvrir le métier.",
        "authorisation" => "Personne ne peut s’en passer : la Cité peut proposer des personnes qui préparent cette autorisation.",
        _ => "Parlez-en avec la Cité de l’emploi.",
    };
}
