namespace Matching.Data.Demonstration;

/// <summary>The occupations that the demonstration plays with: those common in Saint-Quentin-en-Yvelines, a code of the starter reference each.</summary>
internal static class Trades
{
    private static readonly string[][] Warehouse = [["early"], ["day"], ["shifts"], ["evening"]];
    private static readonly string[][] Cleaning = [["early"], ["evening"], ["early", "evening"]];
    private static readonly string[][] Shop = [["day", "weekend"], ["early", "weekend"], ["day"]];
    private static readonly string[][] Kitchen = [["day"], ["evening", "weekend"], ["day", "weekend"]];
    private static readonly string[] Site = ["cdi", "cdd", "temp", "temp"];

    public static readonly IReadOnlyList<Trade> All =
    [
        new("N1103", "Préparateur ou préparatrice de commandes", 9)
        {
            Schedules = Warehouse, Certificate = ("R489-1A", "CACES R489-1A", 0.35, 0.3), Contracts = Site,
            Work = "Vous prélevez les articles, préparez les colis et contrôlez les commandes avant leur départ.",
        },
        new("N1101", "Cariste", 5)
        {
            Schedules = Warehouse, Certificate = ("R489-3", "CACES R489-3", 0.7, 0.9), Experience = [0, 6, 12], Pay = (12.5, 13.8), Drivers = 0.6,
            Contracts = Site, Work = "Vous déplacez et rangez les palettes avec un chariot, chargez et déchargez les camions.",
        },
        new("N1105", "Manutentionnaire", 4)
        {
            Schedules = Warehouse, Contracts = Site, Work = "Vous chargez, déchargez et triez les marchandises à la main ou au transpalette.",
        },
        new("N1106", "Agent ou agente de quai", 3)
        {
            Schedules = [["night"], ["early"], ["evening"]], Pay = (12.3, 13.2), Contracts = Site,
            Work = "Vous contrôlez, étiquetez et orientez les colis entre les camions.",
        },
        new("N1110", "Magasinier ou magasinière", 3)
        {
            Education = 3, Experience = [6, 12], Pay = (12.5, 14), Work = "Vous réceptionnez les livraisons, rangez le stock et servez les équipes.",
        },
        new("N4105", "Chauffeur-livreur ou chauffeuse-livreuse", 5)
        {
            Licence = "B", Drivers = 0.95, Schedules = [["early"], ["day"]], Pay = (12.2, 13.5), Experience = [0, 6, 12],
            Work = "Vous préparez votre tournée, livrez les clients et rendez compte de vos passages.",
        },
        new("N4101", "Conducteur ou conductrice de poids lourd", 2)
        {
            Licence = "C", Drivers = 0.98, Schedules = [["early"], ["day"]], Pay = (13, 15), Experience = [6, 12, 24], Hours = [39, 35],
            Work = "Vous livrez les chantiers et les magasins de la région et veillez au bon état du véhicule.",
        },
        new("N4103", "Conducteur ou conductrice de bus", 2)
        {
            Licence = "D", Drivers = 0.97, Schedules = [["shifts"], ["early", "weekend"]], French = "B1", Pay = (13.5, 15),
            Work = "Vous conduisez sur le réseau local, accueillez les voyageurs et vendez des titres.",
        },
        new("K2204", "Agent ou agente de nettoyage industriel", 6)
        {
            Schedules = Cleaning, Drivers = 0.3, Hours = [20, 25, 30, 35], Pay = (12.1, 12.8),
            Work = "Vous nettoyez ateliers et entrepôts, avec une autolaveuse quand c’est utile.",
        },
        new("K2205", "Agent ou agente de propreté de bureaux", 7)
        {
            Schedules = Cleaning, Drivers = 0.25, Hours = [15, 20, 25, 30], Pay = (12.1, 12.7), Contracts = ["cdi", "cdi", "cdd", "insertion"],
            Work = "Vous entretenez bureaux, sanitaires et salles de réunion avant ou après les équipes.",
        },
        new("K2503", "Agent ou agente de sécurité", 4)
        {
            Schedules = [["night", "weekend"], ["shifts"], ["day"]], Certificate = ("CQP-APS", "Carte professionnelle d’agent de sécurité", 0.65, 1),
            French = "B1", Pay = (12.3, 13), Work = "Vous contrôlez les entrées, faites des rondes et tenez la main courante.",
        },
        new("G1602", "Commis ou commise de cuisine", 4)
        {
            Schedules = Kitchen, Certificate = ("HACCP", "Formation hygiène alimentaire (HACCP)", 0.4, 0.2), Hours = [30, 35, 39],
            Work = "Vous épluchez, dressez et préparez les entrées et les plats simples.",
        },
        new("G1603", "Équipier ou équipière de restauration rapide", 5)
        {
            Schedules = [["day", "evening"], ["evening", "weekend"]], Drivers = 0.25, Hours = [20, 24, 30], Contracts = ["cdi", "cdi", "cdd"],
            Work = "Vous prenez les commandes, préparez les repas et tenez la salle propre.",
        },
        new("G1607", "Employé ou employée de restauration collective", 3)
        {
            Hours = [25, 30, 35], Work = "Vous dressez le self, servez les convives et remettez la salle en état.",
        },
        new("G1605", "Plongeur ou plongeuse", 2)
        {
            Schedules = Kitchen, Drivers = 0.2, Hours = [20, 25, 35], Work = "Vous lavez la vaisselle et le matériel et entretenez la plonge.",
        },
        new("G1803", "Serveur ou serveuse", 3)
        {
            Schedules = [["evening", "weekend"], ["day", "evening"]], French = "B1", Hours = [30, 35, 39], Experience = [0, 6, 12],
            Work = "Vous accueillez, conseillez et servez les clients, et tenez l’encaissement.",
        },
        new("D1505", "Hôte ou hôtesse de caisse", 5)
        {
            Schedules = Shop, Drivers = 0.3, French = "A2", Hours = [24, 28, 30, 35], Work = "Vous accueillez les clients, encaissez et tenez votre caisse.",
        },
        new("D1507", "Employé ou employée de rayon", 5)
        {
            Schedules = [["early"], ["early", "weekend"]], Hours = [30, 35], Work = "Vous mettez les produits en rayon, suivez les dates et renseignez les clients.",
        },
        new("D1214", "Vendeur ou vendeuse en prêt-à-porter", 3)
        {
            Schedules = Shop, French = "B1", Hours = [24, 30, 35], Work = "Vous accueillez, conseillez et encaissez, et tenez la boutique.",
        },
        new("H3302", "Agent ou agente de conditionnement", 4)
        {
            Schedules = [["shifts"], ["early"], ["day"]], Contracts = Site, Work = "Vous mettez en boîte, étiquetez et contrôlez les produits sur une ligne.",
        },
        new("H2909", "Monteur assembleur ou monteuse assembleuse", 3)
        {
            Schedules = [["shifts"], ["day"]], Education = 3, Pay = (12.5, 14), Contracts = Site, Work = "Vous assemblez des ensembles mécaniques d’après une gamme.",
        },
        new("I1304", "Technicien ou technicienne de maintenance", 2)
        {
            Education = 4, Certificate = ("BO-BE", "Habilitation électrique", 0.6, 0.5), Experience = [12, 24], Pay = (14, 17), Drivers = 0.7,
            Work = "Vous entretenez et dépannez les machines, et proposez des améliorations.",
        },
        new("I1604", "Mécanicien ou mécanicienne automobile", 2)
        {
            Education = 3, Licence = "B", Drivers = 0.95, Experience = [6, 12, 24], Pay = (12.8, 15),
            Work = "Vous faites les révisions, cherchez les pannes et changez les pièces.",
        },
        new("F1602", "Électricien ou électricienne du bâtiment", 3)
        {
            Education = 3, Certificate = ("BO-BE", "Habilitation électrique", 0.55, 0.5), Experience = [6, 12, 24], Pay = (13, 15), Drivers = 0.65,
            Schedules = [["early"], ["day"]], Work = "Vous tirez les câbles, posez les appareils et raccordez les tableaux.",
        },
        new("F1606", "Peintre en bâtiment", 2)
        {
            Experience = [6, 12, 24], Pay = (12.5, 14), Drivers = 0.55, Work = "Vous préparez les murs, peignez et posez les revêtements.",
        },
        new("F1704", "Manœuvre du bâtiment", 3)
        {
            Schedules = [["early"], ["day"]], Contracts = ["temp", "temp", "cdd", "insertion"], Drivers = 0.4,
            Work = "Vous approvisionnez le chantier, aidez les équipes et tenez les lieux propres.",
        },
        new("A1203", "Agent ou agente d’entretien des espaces verts", 2)
        {
            Drivers = 0.55, Contracts = ["cdi", "cdd", "insertion"], Schedules = [["early"], ["day"]],
            Work = "Vous tondez, taillez, désherbez et plantez dans les parcs d’activités.",
        },
        new("I1203", "Agent ou agente d’entretien du bâtiment", 2)
        {
            Drivers = 0.6, Licence = "B", Experience = [0, 6, 12], Work = "Vous faites les petites réparations et suivez les prestataires.",
        },
        new("M1602", "Agent administratif ou agente administrative", 4)
        {
            Education = 4, French = "B2", Work = "Vous classez, saisissez et répondez aux demandes courantes.",
        },
        new("M1601", "Chargé ou chargée d’accueil", 3)
        {
            Education = 4, French = "B2", Schedules = [["day"], ["early"]], Work = "Vous accueillez les visiteurs, tenez le standard et le courrier.",
        },
        new("M1213", "Assistant ou assistante comptable", 2)
        {
            Education = 5, French = "B2", Experience = [6, 12, 24], Pay = (13.5, 16), Work = "Vous saisissez les factures, rapprochez les comptes et relancez les clients.",
        },
        new("D1408", "Conseiller ou conseillère clientèle à distance", 3)
        {
            Education = 4, French = "B2", Schedules = [["day"], ["shifts"]], Pay = (12.2, 13), Work = "Vous répondez aux clients par téléphone et par écrit.",
        },
        new("J1501", "Aide-soignant ou aide-soignante", 2)
        {
            Certificate = ("DEAS", "Diplôme d’État d’aide-soignant", 0.7, 1), Schedules = [["shifts", "weekend"], ["night", "weekend"], ["day"]],
            Pay = (13, 14.5), French = "B1", Work = "Vous aidez les résidents pour la toilette, les repas et les déplacements.",
        },
        new("K1302", "Assistant ou assistante de vie", 4)
        {
            Schedules = [["day", "weekend"], ["early", "evening"]], French = "A2", Hours = [20, 25, 30, 35], Drivers = 0.4,
            Work = "Vous aidez à domicile des personnes âgées ou malades dans les gestes de tous les jours.",
        },
        new("K1307", "Animateur ou animatrice petite enfance", 2)
        {
            Certificate = ("CAP-AEPE", "CAP accompagnant éducatif petite enfance", 0.6, 0.8), French = "B1", Drivers = 0.3,
            Work = "Vous accueillez les enfants, préparez les activités et accompagnez les repas.",
        },
        new("I1401", "Technicien ou technicienne informatique", 2)
        {
            Education = 5, French = "B1", Pay = (14, 17), Experience = [0, 12, 24], Work = "Vous installez les postes, dépannez les utilisateurs et suivez le parc.",
        },
        new("M1805", "Développeur ou développeuse informatique", 1)
        {
            Education = 6, French = "B2", Pay = (18, 24), Experience = [12, 24, 36], Contracts = ["cdi", "cdi", "apprenticeship"],
            Work = "Vous développez, testez et documentez une application interne.",
        },
    ];

    private static readonly Dictionary<string, Trade> ByCode = All.ToDictionary(t => t.Code);

    public static Trade Of(string code) => ByCode[code];
}
