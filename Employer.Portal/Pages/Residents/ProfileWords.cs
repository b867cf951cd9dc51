using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Residents;

/// <summary>What <see cref="ProfileRules"/> found, at the field of the form and in its words.</summary>
public static class ProfileWords
{
    public static (string Field, string Sentence) Of(ProfileFinding finding, ResidentProfile profile) => (finding.Field, finding.Code) switch
    {
        (nameof(ResidentProfile.HoursMax), ProfileRules.Reversed) =>
            (nameof(ProfileInput.HoursMax), "Le maximum d’heures est inférieur au minimum. Vérifiez les deux."),
        (nameof(ResidentProfile.HoursMin), _) => (nameof(ProfileInput.HoursMin), "Les heures par semaine vont de 1 à 60."),
        (nameof(ResidentProfile.HoursMax), _) => (nameof(ProfileInput.HoursMax), "Les heures par semaine vont de 1 à 60."),
        (nameof(ResidentProfile.PayPerHourWanted), _) => (nameof(ProfileInput.PayPerHour), 
            $"Le salaire souhaité va de {French.Money(ProfileRules.LeastPay(profile))} à {French.Money(ProfileRules.MostPay)} brut de l’heure. Vérifiez que le montant est bien pour une heure."),
        (nameof(ResidentProfile.MaxTravelMinutes), _) => (nameof(ProfileInput.MaxTravelMinutes), "Le trajet va de 5 à 180 minutes."),
        (nameof(ResidentProfile.AvailableFrom), _) =>
            (nameof(ProfileInput.AvailableFrom), "Cette date n’est pas possible : elle va de l’an 2000 à deux ans d’ici. Laissez vide pour « tout de suite »."),
        (nameof(ResidentProfile.Certificates), _) =>
            (nameof(ProfileInput.Certificates), $"Un certificat par ligne : {ProfileRules.LongestCertificate} signes et {ProfileRules.MostCertificates} lignes au plus."),
        (nameof(ResidentProfile.Languages), ProfileRules.Twice) => ("Languages[0].Code", "Une langue est notée deux fois. Gardez une seule ligne par langue."),
        (nameof(ResidentProfile.Languages), _) => ("Languages[0].Code", "Choisissez la langue et son niveau dans les listes."),
        (nameof(ResidentProfile.Occupations), _) =>
            ("Occupations[0].Label", $"Vérifiez les métiers : {ProfileRules.MostWanted} souhaités au plus, et de 0 à {ProfileRules.MostMonths} mois d’expérience chacun."),
        (nameof(ResidentProfile.Licences), _) => (nameof(ProfileInput.Licences), "Choisissez les permis dans la liste."),
        (nameof(ResidentProfile.ContractsWanted), _) => (nameof(ProfileInput.Contracts), "Choisissez les contrats dans la liste."),
        (nameof(ResidentProfile.SchedulesAccepted), _) => (nameof(ProfileInput.Schedules), "Choisissez les horaires dans la liste."),
        (nameof(ResidentProfile.TravelModes), _) => (nameof(ProfileInput.TravelModes), "Choisissez les moyens de transport dans la liste."),
        _ => (nameof(ProfileInput.Level), "Choisissez le niveau de formation dans la liste."),
    };
}
