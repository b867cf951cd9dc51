using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Matches;

/// <summary>What is no longer so between a person and an opening, for the counsellor: a whole sentence, and what to do where something can be done.</summary>
public static class StillSoWords
{
    public static string Of(string code) => code switch
    {
        Followed.PersonLeft => "Cette personne n’est plus accompagnée.",
        Followed.PersonPlaced => "Cette personne est en emploi : une embauche confirmée a fermé ses autres propositions.",
        Followed.PersonPaused => "Les propositions sont suspendues pour cette personne.",
        StillSo.OpeningPaused => "L’offre est suspendue ou relue. La personne pourra être proposée quand elle reprendra.",
        StillSo.OpeningExpired => "La date limite pour postuler est passée.",
        StillSo.StartPassed => "Le début prévu est passé. Rien n’est envoyé avant que l’entreprise dise quand le travail commence.",
        StillSo.EndsBeforeFree => "Le contrat se termine avant que la personne soit disponible. Si sa disponibilité a changé, corrigez-la dans son profil.",
        StillSo.MetBefore => "Cet employeur a déjà rencontré la personne pour ce métier il y a moins d’un an.",
        _ => "L’offre n’est plus ouverte.",
    };

    /// <summary>All of them, most important first.</summary>
    public static string Of(IEnumerable<string> codes) => string.Join(' ', codes.Select(Of));
}
