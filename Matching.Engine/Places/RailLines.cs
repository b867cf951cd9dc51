namespace Matching.Engine.Places;

/// <summary>The railways of the area: stations, minutes between them and trains an hour. Not a timetable; sources and assumptions in ADR 0040.</summary>
/// <remarks>
/// Coordinates are the operator's. Minutes between stations share out the published time of a line by kilometres of track, or as the crow flies where
/// those are not known; stops between Paris or La Défense and Versailles that nobody of the area works at are left out.
/// </remarks>
internal static class RailLines
{
    private static readonly RailStation Montparnasse = new("Paris-Montparnasse", new(48.8405, 2.3195));
    private static readonly RailStation Sevres = new("Sèvres-Rive-Gauche", new(48.8213, 2.2146));
    private static readonly RailStation Chaville = new("Chaville-Rive-Gauche", new(48.8048, 2.1885));
    private static readonly RailStation Versailles = new("Versailles-Chantiers", new(48.7956, 2.1355));
    private static readonly RailStation SaintCyr = new("Saint-Cyr", new(48.7989, 2.0730));
    private static readonly RailStation Sqy = new("Saint-Quentin-en-Yvelines", new(48.7880, 2.0447));
    private static readonly RailStation Trappes = new("Trappes", new(48.7750, 2.0067));
    private static readonly RailStation LaVerriere = new("La Verrière", new(48.7556, 1.9438));
    private static readonly RailStation Coignieres = new("Coignières", new(48.7436, 1.9208));
    private static readonly RailStation Essarts = new("Les Essarts-le-Roi", new(48.7214, 1.8893));
    private static readonly RailStation Perray = new("Le Perray", new(48.6926, 1.8563));
    private static readonly RailStation Rambouillet = new("Rambouillet", new(48.6438, 1.8315));
    private static readonly RailStation Fontenay = new("Fontenay-le-Fleury", new(48.8074, 2.0406));
    private static readonly RailStation Villepreux = new("Villepreux – Les Clayes", new(48.8240, 1.9929));
    private static readonly RailStation PlaisirClayes = new("Plaisir – Les Clayes", new(48.8307, 1.9600));
    private static readonly RailStation PlaisirGrignon = new("Plaisir – Grignon", new(48.8317, 1.9432));
    private static readonly RailStation Defense = new("La Défense", new(48.8925, 2.2376));
    private static readonly RailStation NoisyLeRoi = new("Noisy-le-Roi", new(48.8416, 2.0620));
    private static readonly RailStation SaintNom = new("Saint-Nom-la-Bretèche", new(48.8679, 2.0510));
    private static readonly RailStation Pereire = new("Lisière Pereire", new(48.9032, 2.0731));
    private static readonly RailStation SaintGermain = new("Saint-Germain-en-Laye", new(48.8985, 2.0945));

    public static readonly IReadOnlyList<RailLine> All =
    [
        new("N, Rambouillet",
            [
                (Montparnasse, 0), (Sevres, 13), (Chaville, 17), (Versailles, 23), (SaintCyr, 30), (Sqy, 33), (Trappes, 36), (LaVerriere, 42),
                (Coignieres, 44), (Essarts, 47), (Perray, 52), (Rambouillet, 58),
            ],
            PeakMinutes: 15, OtherMinutes: 30),
        new("N, Plaisir",
            [
                (Montparnasse, 0), (Sevres, 13), (Chaville, 17), (Versailles, 23), (SaintCyr, 30), (Fontenay, 33), (Villepreux, 38),
                (PlaisirClayes, 42), (PlaisirGrignon, 44),
            ],
            PeakMinutes: 30, OtherMinutes: 60),
        new("U", [(Defense, 0), (Versailles, 24), (SaintCyr, 31), (Sqy, 34), (Trappes, 37), (LaVerriere, 43)], PeakMinutes: 15, OtherMinutes: 30),
        new("RER C", [(Versailles, 0), (SaintCyr, 7), (Sqy, 10)], PeakMinutes: 15, OtherMinutes: 30),
        new("T13", [(SaintCyr, 0), (NoisyLeRoi, 11), (SaintNom, 17), (Pereire, 26), (SaintGermain, 30)], PeakMinutes: 10, OtherMinutes: 20),
    ];
}
