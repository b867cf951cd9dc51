namespace Matching.Data.Demonstration;

/// <param name="Parks">Codes of the starter reference; one establishment each.</param>
/// <param name="Trades">What it recruits.</param>
/// <param name="Size">How many openings it posts, against the others.</param>
internal sealed record InventedCompany(string Name, string[] Parks, string[] Trades, double Size);

/// <summary>Twenty-five companies that exist nowhere, with names nobody would give one.</summary>
internal static class InventedCompanies
{
    public static readonly IReadOnlyList<InventedCompany> All =
    [
        new("Brindezingue Logistique", ["clef-de-saint-pierre-pissaloup", "trappes-elancourt"], ["N1103", "N1101", "N1105", "N1106", "N1110"], 4),
        new("Pichenette Propreté", ["quartier-de-la-gare"], ["K2205", "K2204"], 4),
        new("Tralala Distribution", ["pariwest", "sainte-apolline"], ["D1505", "D1507", "N1103", "N4105"], 3.5),
        new("Farandole Restauration", ["technocentre", "parc-ariane"], ["G1607", "G1602", "G1605", "M1601"], 3),
        new("Turlupin Express", ["trappes-elancourt"], ["N4105", "N1106", "N4101", "N1105"], 3),
        new("Calembredaine Sécurité", ["parc-ariane"], ["K2503"], 2),
        new("Saperlipopette Services", ["pas-du-lac"], ["K1302", "K2205"], 2.5),
        new("Bidule Mécanique", ["gatines"], ["H2909", "I1304", "N1110"], 2),
        new("Hurluberlu Emballages", ["ebisoires"], ["H3302", "N1101", "N1105"], 2.5),
        new("Les Cuisines Patatras", ["gatines"], ["G1602", "G1605", "H3302"], 1.5),
        new("Garage Trifouillis", ["forum-gibet"], ["I1604", "M1601"], 1),
        new("Bâtisseurs de Nulle-Part", ["agiot"], ["F1704", "F1602", "F1606"], 2.5),
        new("Électricité Zigzag", ["agiot"], ["F1602", "I1304"], 1.5),
        new("Jardins de Babiole", ["merantais"], ["A1203"], 1),
        new("Burger Fantoche", ["forum-gibet", "buisson-de-la-couldre"], ["G1603"], 2),
        new("Résidence des Trois Chimères", ["val-saint-quentin"], ["J1501", "G1607", "K2205"], 1.5),
        new("Crèche Ribambelle-Imaginaire", ["quadrants"], ["K1307"], 1),
        new("Assurances Billevesées", ["quadrants"], ["D1408", "M1602", "M1213", "M1805"], 1.5),
        new("Galimatias Informatique", ["parc-ariane"], ["I1401", "M1805", "M1601"], 1),
        new("Cars et Bus Farfelus", ["buisson-de-la-couldre"], ["N4103", "I1604"], 1),
        new("Boutique Froufrou-Factice", ["pariwest"], ["D1214", "D1505"], 1.5),
        new("Hôtel du Mirage", ["quartier-de-la-gare"], ["G1803", "G1602", "K2205", "M1601"], 1.5),
        new("Immobilier Chimérique", ["pas-du-lac"], ["I1203", "M1602"], 1),
        new("Cosmétiques Poudre-aux-Yeux", ["sainte-apolline"], ["H3302", "N1103", "I1304"], 2),
        new("Ateliers Pacotille", ["trappes-elancourt"], ["H2909", "F1606", "N1105"], 1.5),
    ];
}
