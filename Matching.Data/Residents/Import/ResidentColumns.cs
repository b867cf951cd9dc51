namespace Matching.Data.Residents.Import;

/// <summary>Columns of the file, as docs/import-residents.md explains them.</summary>
internal static class ResidentColumns
{
    public const string Key = "cle";
    public const string FirstName = "prenom";
    public const string LastName = "nom";
    public const string Email = "courriel";
    public const string Phone = "telephone";
    public const string Address = "adresse";
    public const string Commune = "commune";
    public const string District = "quartier";
    public const string BirthDate = "naissance";
    public const string Sex = "sexe";
    public const string Disability = "rqth";
    public const string Lead = "referent";
    public const string Deputy = "suppleant";
    public const string EnteredOn = "entree";
    public const string LastContactOn = "dernier_contact";
    public const string Wanted = "metiers";
    public const string Practised = "metiers_exerces";
    public const string Licences = "permis";
    public const string Certificates = "certificats";
    public const string Skills = "competences";
    public const string Languages = "langues";
    public const string Education = "niveau";
    public const string Contracts = "contrats";
    public const string HoursMin = "heures_min";
    public const string HoursMax = "heures_max";
    public const string Schedules = "horaires";
    public const string Pay = "salaire_horaire";
    public const string Travel = "deplacements";
    public const string MaxTravel = "trajet_max";
    public const string AvailableFrom = "disponible_le";

    public static readonly IReadOnlyList<string> Required = [Key, FirstName, LastName, Commune, Lead, EnteredOn, Wanted];

    public static readonly IReadOnlyList<string> All =
    [
        Key, FirstName, LastName, Email, Phone, Address, Commune, District, BirthDate, Sex, Disability, Lead, Deputy, EnteredOn, LastContactOn,
        Wanted, Practised, Licences, Certificates, Skills, Languages, Education, Contracts, HoursMin, HoursMax, Schedules, Pay, Travel, MaxTravel,
        AvailableFrom,
    ];
}
