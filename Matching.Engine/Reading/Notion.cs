namespace Matching.Engine.Reading;

/// <summary>What words that are kept as written speak of.</summary>
public static class Notion
{
    public const string Contract = "contract";
    public const string ContractLength = "contract_length";
    public const string Hours = "hours";
    public const string Schedule = "schedule";
    public const string Pay = "pay";
    public const string Experience = "experience";
    public const string Education = "education";
    public const string Licence = "licence";
    public const string Language = "language";
    public const string Travel = "travel";
    public const string Availability = "availability";

    public static readonly IReadOnlyList<string> All =
        [Contract, ContractLength, Hours, Schedule, Pay, Experience, Education, Licence, Language, Travel, Availability];

    /// <summary>French words before what is kept.</summary>
    public static string Label(string notion) => notion switch
    {
        Contract => "Contrat",
        ContractLength => "Durée du contrat",
        Hours => "Durée de travail",
        Schedule => "Horaires",
        Pay => "Salaire",
        Experience => "Expérience",
        Education => "Formation",
        Licence => "Permis",
        Language => "Langue",
        Travel => "Déplacements",
        Availability => "Disponibilité",
        _ => notion,
    };
}
