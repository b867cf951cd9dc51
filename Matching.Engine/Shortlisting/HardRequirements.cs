using System.Numerics;
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
            (OpeningCard _, in PairLanes p) => Vector.GreaterThan(p.LicencesMissing, Vector<float>.Zero)),
        new(HardFailures.Certificate, "certificate", "Certificat ou habilitation", "un certificat demandé manque",
            "Proposer la formation courte qui y mène, ou une embauche avec formation.",
            (OpeningCard _, in PairLanes p) => Vector.GreaterThan(p.CertificatesMissing, p.CertificatesMissingByLaw)),
        new(HardFailures.Language, "language", "Langue", "le niveau de langue demandé n’est pas atteint",
            "Orienter vers un atelier de langue, ou préciser avec l’entreprise le niveau utile au poste.",
            (OpeningCard _, in PairLanes p) => Vector.GreaterThan(p.LanguageGap, Vector<float>.Zero)),
        new(HardFailures.Hours, "hours", "Horaires", "les horaires ou la durée de travail ne sont pas acceptés",
            "Voir avec l’entreprise si les horaires peuvent être aménagés, et avec les personnes ce qui bloque (garde d’enfants, transport).",
            (OpeningCard _, in PairLanes p) => Vector.GreaterThan(p.SchedulesRefused, Vector<float>.Zero) | Vector.GreaterThan(Vector.Abs(p.HoursOutside), new Vector<float>(HoursTolerance))),
        new(HardFailures.Travel, "travel", "Trajet", "le trajet dépasse la limite de la personne à ces horaires",
            "Chercher une solution de mobilité : covoiturage, vélo, navette du parc d’activités.",
            (OpeningCard _, in PairLanes p) => Vector.GreaterThan(p.TravelMinutes, p.TravelLimit)),
        new(HardFailures.Contract, "contract", "Contrat", "ce type de contrat n’est pas souhaité",
            "Demander à l’entreprise si un autre contrat est possible.",
            (OpeningCard _, in PairLanes p) => Vector.Equals(p.ContractWanted, Vector<float>.Zero)),
        new(HardFailures.Occupation, "occupation", "Métier", "le métier est sans lien avec ceux souhaités ou exercés",
            "Faire découvrir le métier : visite d’entreprise, immersion, formation.",
            (OpeningCard _, in PairLanes p) => Vector.LessThan(Vector.MaxNative(p.WantedCloseness, p.PractisedCloseness), new Vector<float>(LeastCloseness))),
        new(HardFailures.Authorisation, "authorisation", "Autorisation exigée par la loi", "l’autorisation que la loi exige pour ce travail manque",
            "Ni la personne ni l’entreprise ne peuvent s’en passer : engager la démarche qui y mène, ou proposer un métier voisin qui n’en demande pas.",
            (OpeningCard _, in PairLanes p) => Vector.GreaterThan(p.AuthorisationsMissing, Vector<float>.Zero)),
        new(HardFailures.Availability, "availability", "Disponibilité", "la personne n’est libre qu’après la fin du contrat",
            "Demander à l’entreprise si elle peut attendre, ou proposer une suite plus tard.",
            (OpeningCard o, in PairLanes p) => Vector.GreaterThanOrEqual(p.DaysLate, new Vector<float>(o.ContractDays))),
    ];

    /// <summary>All the requirements that each pair fails, as the bits of <see cref="HardFailures"/>.</summary>
    public static Vector<int> Check(OpeningCard opening, in PairLanes pairs)
    {
        var failures = Vector<int>.Zero;
        foreach (var requirement in Ordered) failures |= requirement.Fails(opening, in pairs) & new Vector<int>((int)requirement.Failure);
        return failures;
    }

    /// <summary>All the requirements that one pair of a block fails.</summary>
    internal static HardFailures Check(PairBlock pairs, int at)
    {
        var lane = at % Vector<int>.Count;
        return (HardFailures)Check(pairs.Card, pairs.Lanes(at - lane))[lane];
    }

    private static readonly HardRequirement[] Ordered = [.. All];
}
