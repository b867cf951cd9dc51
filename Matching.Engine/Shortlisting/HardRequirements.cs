using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>The product's hard requirements. Everything else is weighed by the ranking.</summary>
public static class HardRequirements
{
    /// <summary>Hours a week that may differ from the wish: 35 wanted and 39 offered is a talk, not a wall.</summary>
    public const float HoursTolerance = 4;

    /// <summary>At least another occupation of the same family, wanted or practised; below it nobody would read the proposal.</summary>
    public const float LeastCloseness = 0.45f;

    public static readonly IReadOnlyList<HardRequirement> All =
    [
        new(HardFailures.Licence, "licence", "Permis", "le permis demandé manque",
            "Financer le permis, ou demander à l’entreprise s’il est vraiment nécessaire.",
            (OpeningCard _, in PairFacts p) => p.LicencesMissing > 0),
        new(HardFailures.Certificate, "certificate", "Certificat ou habilitation", "un certificat demandé manque",
            "Proposer la formation courte qui y mène, ou une embauche avec formation.",
            (OpeningCard _, in PairFacts p) => p.CertificatesMissing > 0),
        new(HardFailures.Language, "language", "Langue", "le niveau de langue demandé n’est pas atteint",
            "Orienter vers un atelier de langue, ou préciser avec l’entreprise le niveau utile au poste.",
            (OpeningCard _, in PairFacts p) => p.LanguageGap > 0),
        new(HardFailures.Hours, "hours", "Horaires", "les horaires ou la durée de travail ne sont pas acceptés",
            "Voir avec l’entreprise si les horaires peuvent être aménagés, et avec les personnes ce qui bloque (garde d’enfants, transport).",
            (OpeningCard _, in PairFacts p) => p.SchedulesRefused > 0 || Math.Abs(p.HoursOutside) > HoursTolerance),
        new(HardFailures.Travel, "travel", "Trajet", "le trajet dépasse la limite de la personne à ces horaires",
            "Chercher une solution de mobilité : covoiturage, vélo, navette du parc d’activités.",
            (OpeningCard _, in PairFacts p) => p.TravelMinutes > p.TravelLimit),
        new(HardFailures.Contract, "contract", "Contrat", "ce type de contrat n’est pas souhaité",
            "Demander à l’entreprise si un autre contrat est possible.",
            (OpeningCard _, in PairFacts p) => p.ContractWanted == 0),
        new(HardFailures.Occupation, "occupation", "Métier", "le métier est sans lien avec ceux souhaités ou exercés",
            "Faire découvrir le métier : visite d’entreprise, immersion, formation.",
            (OpeningCard _, in PairFacts p) => Math.Max(p.WantedCloseness, p.PractisedCloseness) < LeastCloseness),
    ];

    /// <summary>All the requirements that the pair fails.</summary>
    public static HardFailures Check(OpeningCard opening, in PairFacts pair)
    {
        var failures = HardFailures.None;
        foreach (var requirement in Ordered)
        {
            if (requirement.Fails(opening, in pair)) failures |= requirement.Failure;
        }

        return failures;
    }

    private static readonly HardRequirement[] Ordered = [.. All];
}
