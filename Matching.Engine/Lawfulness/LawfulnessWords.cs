using Matching.Engine.Words;

namespace Matching.Engine.Lawfulness;

/// <summary>What the content gate found, as people read it: what is wrong, and what to write instead.</summary>
public static class LawfulnessWords
{
    /// <summary>« moins de 30 ans » : une limite d’âge. Écrivez plutôt … (Code du travail, article L5331-2).</summary>
    public static string Sentence(ContentFinding finding) =>
        $"«\u00A0{Typography.Nbsp(finding.Words)}\u00A0»\u00A0: {Title(finding.Code)}{Compared(finding.Bound)}. {Instead(finding.Code)}{InBrackets(Cited(finding))}";

    /// <summary>Code du travail, articles L5331-2 et L1132-1; null when nothing checked is cited.</summary>
    public static string? Cited(ContentFinding finding)
    {
        var laws = finding.Articles.GroupBy(a => a.Law)
            .Select(g => $"{g.Key}, {(g.Count() > 1 ? "articles" : "article")} {French.And([.. g.Select(a => a.Number)])}").ToList();
        return laws.Count == 0 ? null : string.Join("\u00A0; ", laws);
    }

    /// <summary>« , le minimum est de 12,02 € brut de l’heure (SMIC depuis le 1er janvier 2026 : décret …) »; nothing when the figure is not known.</summary>
    public static string Compared(PayBound? bound)
    {
        if (bound is null)
            return "";
        var amount = $"{French.Money(Math.Round(bound.Euros, 2))} brut {OpeningWords.PeriodName(bound.Period)}";
        if (!bound.IsLeast)
            return Typography.Nbsp($", on attend {amount} au plus");
        var share = bound.Share == 1 ? "" : $"{French.Number(100 * bound.Share)} % du ";
        var source = bound.Minimum is { } smic ? $" ({share}SMIC depuis le {French.Date(smic.From)} : {smic.Source})" : "";
        return Typography.Nbsp($", le minimum est de {amount}{source}");
    }

    private static string InBrackets(string? cited) => cited is null ? "" : $" ({cited})";

    /// <summary>What is wrong, in a few words, without a capital.</summary>
    public static string Title(string code) => code switch
    {
        FindingCode.AgeLimit => "une limite d’âge",
        FindingCode.Age => "une condition d’âge",
        FindingCode.Sex => "le sexe de la personne",
        FindingCode.Family => "la situation de famille ou la grossesse",
        FindingCode.Origin => "l’origine, la nationalité ou la langue maternelle",
        FindingCode.Health => "la santé ou le handicap",
        FindingCode.Religion => "la religion",
        FindingCode.Opinions => "les opinions ou l’activité syndicale",
        FindingCode.Looks => "l’apparence physique",
        FindingCode.Residence => "le lieu de résidence ou la banque",
        FindingCode.Orientation => "l’orientation sexuelle, l’identité de genre ou les mœurs",
        FindingCode.Name => "le nom ou le prénom",
        FindingCode.Vulnerability => "la situation économique de la personne",
        FindingCode.PayBelowMinimum => "un salaire sous le minimum légal pour ce contrat",
        FindingCode.AgeSuggested => "des mots qui écartent les personnes plus âgées",
        FindingCode.SexOneForm => "un métier nommé pour un seul sexe",
        FindingCode.Disproportion => "une demande qui semble sans lien nécessaire avec le travail",
        FindingCode.CriminalRecord => "le casier judiciaire",
        FindingCode.ForeignWords => "des mots étrangers",
        FindingCode.Misleading => "une promesse qui peut tromper",
        FindingCode.MoneyAsked => "de l’argent demandé à la personne",
        FindingCode.PremiumNumber => "un numéro surtaxé",
        FindingCode.PayNet => "un salaire net",
        FindingCode.Commission => "une rémunération sans salaire fixe",
        FindingCode.PayImplausible => "un salaire qui étonne",
        FindingCode.HoursImplausible => "des horaires au-delà de ce que la loi permet",
        FindingCode.Internship => "un stage",
        FindingCode.UnpaidWork => "un travail non payé",
        FindingCode.UndeclaredWork => "un travail non déclaré",
        FindingCode.SelfEmployed => "un travail à son compte, et non un emploi",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A finding that has no words."),
    };

    /// <summary>What to write instead, or what the person who reads looks at.</summary>
    public static string Instead(string code) => Typography.Nbsp(Advice(code));

    private static string Advice(string code) => code switch
    {
        FindingCode.AgeLimit or FindingCode.Age =>
            "Décrivez l’expérience ou les gestes attendus, sans âge. Un âge fixé par la loi s’écrit avec ce qui l’impose : « 18 ans, travail de nuit ».",
        FindingCode.Sex => "Écrivez le métier pour toutes et tous : « agent ou agente », « (H/F) ».",
        FindingCode.Family => "Écrivez les horaires et les déplacements : la personne jugera si elle peut les tenir.",
        FindingCode.Origin => "Écrivez le niveau de langue utile au poste : « lire les consignes en français ». "
            + "Une nationalité fixée par la loi s’écrit avec le texte qui l’impose.",
        FindingCode.Health => "Écrivez ce que le poste demande : « port de charges jusqu’à 15 kg », « station debout ». La médecine du travail dira l’aptitude.",
        FindingCode.Religion => "Écrivez les règles du travail : tenue de sécurité, jours et horaires.",
        FindingCode.Opinions => "Retirez ces mots : les opinions et l’activité syndicale ne se demandent pas.",
        FindingCode.Looks => "Écrivez la tenue demandée et la raison : « blouse fournie », « cheveux attachés pour l’hygiène ».",
        FindingCode.Residence => "Écrivez le lieu et les horaires : « prise de poste à 5 h ». "
            + "Vous pouvez réserver un poste aux habitants d’un quartier prioritaire (QPV).",
        FindingCode.Orientation => "Retirez ces mots : cela ne se demande pas.",
        FindingCode.Name => "Retirez ces mots : la personne garde son nom.",
        FindingCode.Vulnerability => "Retirez ces mots : le chômage, le RSA ou les dettes n’écartent personne.",
        FindingCode.PayBelowMinimum => "Indiquez un salaire brut au moins égal au minimum légal pour ces heures.",
        FindingCode.AgeSuggested => "Écrivez ce que l’équipe fait et le rythme du travail, sans âge.",
        FindingCode.SexOneForm => "Écrivez les deux formes du métier, ou ajoutez « (H/F) ».",
        FindingCode.Disproportion => "Ne demandez que ce qui sert à juger si la personne peut faire le travail.",
        FindingCode.CriminalRecord => "Peu de métiers le demandent. Écrivez le texte qui l’impose, ou retirez cette demande.",
        FindingCode.ForeignWords => "Écrivez l’offre en français ; un mot sans équivalent s’explique.",
        FindingCode.Misleading => "Écrivez ce qui est certain : le contrat, les heures, le salaire brut.",
        FindingCode.MoneyAsked => "Retirez cette somme : postuler, se former pour ce poste et s’équiper ne coûtent rien à la personne.",
        FindingCode.PremiumNumber => "Donnez un numéro au prix d’un appel ordinaire.",
        FindingCode.PayNet => "Indiquez le salaire brut.",
        FindingCode.Commission => "Indiquez le salaire fixe brut, au moins le minimum légal, puis la part variable.",
        FindingCode.PayImplausible => "Vérifiez le montant, la période (heure, mois, an) et le nombre d’heures.",
        FindingCode.HoursImplausible => "Vérifiez les heures : 48 h par semaine au plus.",
        FindingCode.Internship => "Un stage se fait avec une convention et n’est pas un emploi : une personne relit l’annonce.",
        FindingCode.UnpaidWork => "Tout travail est payé, l’essai aussi.",
        FindingCode.UndeclaredWork => "Écrivez le contrat proposé : tout travail salarié est déclaré.",
        FindingCode.SelfEmployed => "Écrivez le contrat de travail proposé ; sans contrat de travail, l’annonce n’a pas sa place ici.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A finding that has no words."),
    };
}
