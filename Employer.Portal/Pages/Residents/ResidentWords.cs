using Employer.Portal.Infrastructure;
using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Residents;

/// <summary>The codes of a profile in words, and as the choices of its form.</summary>
public static class ResidentWords
{
    public static readonly IReadOnlyList<Choice> Licences =
    [
        new("B", "B (voiture)"), new("AM", "AM (cyclomoteur)"), new("A1", "A1 (125 cm³)"), new("A2", "A2 (moto jusqu’à 35 kW)"), new("A", "A (moto)"),
        new("B1", "B1 (quadricycle lourd)"), new("BE", "BE (voiture et remorque)"), new("C1", "C1 (jusqu’à 7,5 t)"), new("C1E", "C1E (jusqu’à 7,5 t et remorque)"),
        new("C", "C (poids lourd)"), new("CE", "CE (super lourd)"), new("D1", "D1 (16 places)"), new("D1E", "D1E (16 places et remorque)"),
        new("D", "D (transport de personnes)"), new("DE", "DE (transport de personnes et remorque)"),
    ];

    public static readonly IReadOnlyList<Choice> Contracts = [.. Contract.All.Select(code => new Choice(code, OpeningWords.ContractFor(code)))];

    public static readonly IReadOnlyList<Choice> Schedules =
    [
        new(Schedule.Day, "De jour"), new(Schedule.Early, "Tôt le matin"), new(Schedule.Evening, "Le soir"), new(Schedule.Night, "La nuit"),
        new(Schedule.Weekend, "Le week-end"), new(Schedule.Shifts, "En équipes"),
    ];

    public static readonly IReadOnlyList<Choice> TravelModes =
    [
        new(TravelMode.Walk, "À pied"), new(TravelMode.Bicycle, "À vélo"), new(TravelMode.Transit, "En transports en commun"), new(TravelMode.Car, "En voiture"),
    ];

    public static readonly IReadOnlyList<Choice> Levels =
    [
        new("", "Non renseigné"), new("0", "Sans diplôme"), new("1", "Savoirs de base (niveau 1)"), new("2", "Savoirs de base et activités simples (niveau 2)"), new("3", "CAP, BEP (niveau 3)"), new("4", "Bac (niveau 4)"), new("5", "Bac + 2 (niveau 5)"),
        new("6", "Bac + 3 ou 4 (niveau 6)"), new("7", "Bac + 5 (niveau 7)"), new("8", "Doctorat (niveau 8)"),
    ];

    public static readonly IReadOnlyList<Choice> Languages =
    [
        new("", "Aucune"), new("fr", "Français"), new("en", "Anglais"), new("ar", "Arabe"), new("es", "Espagnol"), new("pt", "Portugais"), new("de", "Allemand"),
        new("it", "Italien"), new("tr", "Turc"), new("uk", "Ukrainien"), new("ru", "Russe"), new("zh", "Chinois"), new("ta", "Tamoul"), new("ro", "Roumain"),
        new("pl", "Polonais"), new("bm", "Bambara"), new("ff", "Peul"), new("snk", "Soninké"), new("fa", "Persan, dari"), new("ps", "Pachto"),
        new("kab", "Kabyle"), new("wo", "Wolof"), new("ln", "Lingala"), new("hi", "Hindi"), new("ur", "Ourdou"), new("bn", "Bengali"), new("vi", "Vietnamien"),
        new("sq", "Albanais"), new("sr", "Serbe"), new("ka", "Géorgien"), new("hy", "Arménien"), new("ku", "Kurde"), new("so", "Somali"), new("ti", "Tigrinya"),
        new("am", "Amharique"), new("nl", "Néerlandais"), new("ja", "Japonais"),
    ];

    public static string List(IReadOnlyList<Choice> choices, IReadOnlyCollection<string> codes, string otherwise = "non renseigné") =>
        codes.Count == 0 ? otherwise : string.Join(", ", codes.Select(code => Of(choices, code)));

    public static string Of(IReadOnlyList<Choice> choices, string? code) => choices.FirstOrDefault(choice => choice.Value == code)?.Text ?? code ?? "non renseigné";
}
