using System.Collections.Frozen;

namespace Matching.Engine.Lawfulness;

/// <summary>An article of law.</summary>
/// <param name="Number">L1132-1</param>
/// <param name="Law">The code it belongs to, French.</param>
/// <param name="Says">What it says, in short, French.</param>
/// <param name="Checked">Where its number and content were looked up, and when; null when they were not: it is not shown then.</param>
public sealed record Article(string Number, string Law, string Says, string? Checked)
{
    private const string Labour = "Code du travail";

    /// <summary>All that the lists of words cite. A number is shown only once somebody has looked it up; doubts are kept here.</summary>
    public static readonly IReadOnlyList<Article> All =
    [
        new("L1132-1", Labour, "personne ne peut être écarté d’un recrutement pour l’un des motifs de discrimination",
            "texte de l’article (editions-tissot.fr, version de la loi du 21 mars 2022), 28 novembre 2026"),
        new("L1133-1", Labour, "une différence de traitement répond à une exigence professionnelle essentielle, déterminante et proportionnée",
            "texte de l’article (doctrine.fr, actu-juridique.fr), 28 novembre 2026"),
        new("L1133-5", Labour, "les mesures en faveur des habitants de certaines zones ne sont pas des discriminations",
            "citation de l’article (avocat-droitdutravail-toulouse.fr, fo-metaux.org), 28 novembre 2026"),
        new("L1142-1", Labour, "une offre ne mentionne ni le sexe ni la situation de famille de la personne recherchée",
            "texte de l’article (codes-et-lois.fr, doctrine.fr), 28 novembre 2026"),
        new("L1221-6", Labour, "ce qui est demandé à la personne a un lien direct et nécessaire avec l’emploi",
            "texte de l’article (dalcortivo-avocats.com), 28 novembre 2026"),
        new("L3121-20", Labour, "la durée du travail ne dépasse pas 48 heures par semaine",
            "plusieurs renvois concordants de logiciels publics, 28 novembre 2026"),
        new("L3231-2", Labour, "le salaire minimum de croissance (SMIC) garantit un salaire à toute personne",
            "références légales de la fiche F2300 de service-public.fr (articles L3231-2 et L3231-3), 28 novembre 2026"),
        new("L5321-3", Labour, "aucune somme n’est demandée à la personne qui cherche un emploi pour son placement",
            "citation de l’article (sas-feapol.fr ; code.travail.gouv.fr), 28 novembre 2026"),
        new("L5331-2", Labour, "une offre ne comporte pas de limite d’âge supérieure, sauf condition imposée par la loi",
            "code.travail.gouv.fr et Légifrance, cités par deux dépôts publics qui les ont relus en octobre 2026 ; ancien article L311-4, 28 novembre 2026"),
        new("L5331-3", Labour, "une offre ne comporte pas d’allégation fausse ou de nature à induire en erreur",
            "articles L5331-4 et L5334-1 qui y renvoient (french-business-law.com) et Légifrance, 28 novembre 2026"),
        new("L5331-4", Labour, "une offre est rédigée en français",
            "texte de l’article (french-business-law.com), 28 novembre 2026"),
        new("L8221-5", Labour, "le travail salarié est déclaré", "plusieurs renvois concordants, dont code.travail.gouv.fr, 28 novembre 2026"),
        new("D6222-26", Labour, "le salaire d’une personne en apprentissage dépend de son âge et de l’année, à partir de 27 % du SMIC",
            "texte de l’article (opcoep.fr), 28 novembre 2026"),
        new("D6325-15", Labour, "le salaire en contrat de professionnalisation est d’au moins 55 % du SMIC",
            "renvois concordants de deux dépôts publics, dont un relu en octobre 2026, 28 novembre 2026"),
        new("D423-9", "Code de l’action sociale et des familles", "une assistante ou un assistant maternel reçoit au moins 0,281 SMIC par heure et par enfant",
            "weka.fr, bofip.impots.gouv.fr (BOI-ANNX-000427), 28 novembre 2026"),

        // L5331-1 forbids to sell offers of employment and L5331-5 looks after offers of services about jobs (as L5334-1 reads): neither speaks of what an
        // employer asks of a candidate, or of telephone numbers, in so many words. A commentary (gc-recrutement.com) derives both from them.
        new("L5331-1", Labour, "les offres d’emploi ne se vendent pas", null),
        new("L5331-5", Labour, "une offre de service sur les emplois n’induit pas en erreur", null),
        new("L8221-6", Labour, "présomption de travail indépendant", null),
        new("L124-1", "Code de l’éducation", "un stage fait l’objet d’une convention", null),
    ];

    private static readonly FrozenDictionary<string, Article> ByNumber = All.ToFrozenDictionary(a => a.Number);

    /// <summary>The checked ones of these numbers.</summary>
    public static IReadOnlyList<Article> Shown(IEnumerable<string> numbers) => [.. numbers.Select(n => ByNumber[n]).Where(a => a.Checked is not null)];
}
