namespace Matching.Engine.Domain;

/// <summary>Why somebody said no: a code that is kept, a label for the list, and a courteous sentence that can be edited before it is sent.</summary>
public sealed record Reason(string Code, string Label, string Text);

public static class Reasons
{
    public static readonly IReadOnlyList<Reason> Counsellor = List(
        ("already_in_work", "Déjà en emploi", "La personne a déjà trouvé un emploi."),
        ("training_first", "Formation d’abord", "La personne suit d’abord une formation."),
        ("not_reachable", "Injoignable", "La personne n’a pas pu être jointe."),
        ("barrier_first", "Un frein à lever d’abord", "Une difficulté doit être réglée avant de proposer ce poste."),
        ("not_mobile", "Trajet impossible", "Le trajet n’est pas possible pour la personne à ces horaires."),
        ("skills_lacking", "Compétences insuffisantes", "Il manque à la personne une compétence nécessaire à ce poste."),
        ("not_wanted", "La personne ne le souhaite pas", "La personne ne souhaite pas ce type de poste."),
        ("duplicate", "Doublon", "La personne est déjà en contact avec cet employeur."),
        ("other", "Autre raison", "Ce poste ne convient pas à la situation de la personne."));

    public static readonly IReadOnlyList<Reason> Candidate = List(
        ("too_far", "C’est trop loin", "Le lieu de travail est trop loin."),
        ("hours", "Les horaires", "Les horaires ne me conviennent pas."),
        ("pay", "Le salaire", "Le salaire ne me convient pas."),
        ("not_my_job", "Ce n’est pas mon métier", "Ce n’est pas le métier que je cherche."),
        ("already_found", "J’ai déjà trouvé", "J’ai déjà trouvé un emploi ou une formation."),
        ("not_now", "Pas en ce moment", "Je ne suis pas disponible en ce moment."),
        ("other", "Une autre raison", "J’ai une autre raison."),
        ("not_said", "Je préfère ne pas le dire", "La personne n’a pas souhaité donner de raison."));

    /// <summary>Can be contested, and teaches nothing.</summary>
    public const string DidNotCome = "did_not_come";

    public static readonly IReadOnlyList<Reason> Company = List(
        ("skills", "Compétences", "Les compétences ne correspondent pas assez au poste."),
        ("experience", "Expérience", "Le poste demande plus d’expérience."),
        (DidNotCome, "N’est pas venu(e)", "La personne n’est pas venue au rendez-vous."),
        ("position_filled", "Poste pourvu", "Le poste a été pourvu par une autre personne."),
        ("hours_incompatible", "Horaires incompatibles", "Les disponibilités ne correspondent pas aux horaires du poste."),
        ("other", "Autre raison", "L’entreprise n’a pas donné suite."));

    /// <summary>Given by the product itself or in closing a match: a deadline, an ended opening, a hire elsewhere.</summary>
    public static readonly IReadOnlyList<Reason> Rule = List(
        ("deadline_passed", "Délai dépassé", "La proposition n’a pas été examinée à temps."),
        ("opening_ended", "Offre terminée", "L’offre n’est plus disponible."),
        ("company_silent", "Entreprise sans réponse", "L’entreprise n’a pas répondu à temps."),
        ("hired_elsewhere", "En emploi ailleurs", "La personne a trouvé un emploi ailleurs."),
        ("person_left", "Accompagnement terminé", "La personne n’est plus accompagnée."),
        ("person_paused", "Propositions suspendues", "La personne, ou son conseiller, a demandé une pause."),
        ("opening_paused", "Offre suspendue", "L’offre est suspendue ou relue."),
        ("start_passed", "Début passé", "Le début prévu est passé et n’a pas été confirmé."),
        ("ends_before_free", "Contrat trop tôt", "Le contrat se termine avant que la personne soit disponible."),
        ("met_before", "Déjà rencontrée", "Cet employeur a déjà rencontré la personne pour ce métier."),
        ("placement_reversed", "Embauche annulée", "Une embauche comptée n’a pas tenu."),
        ("amended", "Avenant", "Le nombre promis a changé."),
        ("proposed_by_hand", "Proposé par le conseiller", "Le conseiller a proposé cette offre lui-même."));

    /// <summary>Reasons of a match's end that come from the person: nobody tells them what they said.</summary>
    public static readonly IReadOnlyList<string> ToldByThePerson = ["already_in_work", "training_first", "not_wanted", "person_left"];

    /// <summary>Why a reported hire is contested.</summary>
    public static readonly IReadOnlyList<Reason> Contest = List(
        ("not_hired", "La personne n’a pas été embauchée", "Cette embauche n’a pas eu lieu."),
        ("terms_differ", "Le contrat est différent", "Le contrat, les dates ou les heures ne sont pas ceux-là."),
        ("other", "Autre raison", "Cette déclaration doit être revue."));

    /// <summary>Why a placement did not start, or broke in the trial period.</summary>
    public static readonly IReadOnlyList<Reason> NotStarted = List(
        ("person_gave_up", "La personne a renoncé", "La personne a renoncé à ce poste."),
        ("company_gave_up", "L’entreprise a renoncé", "L’entreprise a renoncé à cette embauche."),
        ("other", "Autre raison", "L’embauche n’a pas tenu."));

    /// <summary>Why a job that lasted its trial period ended.</summary>
    public static readonly IReadOnlyList<Reason> Ended = List(
        ("contract_over", "Fin prévue du contrat", "Le contrat est arrivé à son terme."),
        ("person_left", "La personne est partie", "La personne a mis fin au contrat."),
        ("employer_ended", "L’employeur a arrêté", "L’employeur a mis fin au contrat."));

    /// <summary>Why the coordination gives an opening back, or a commitment ends before its time.</summary>
    public static readonly IReadOnlyList<Reason> Coordination = List(
        ("to_complete", "À compléter", "L’offre est à compléter avant d’être publiée."),
        ("not_agreed", "Termes non convenus", "Les termes de l’engagement n’ont pas été convenus."),
        ("company_asked", "À la demande de l’entreprise", "L’entreprise a demandé d’y mettre fin."),
        ("taken_back", "Retiré par l’entreprise", "L’entreprise a retiré sa proposition."),
        ("other", "Autre raison", "La coordination y a mis fin."));

    private static Reason[] List(params (string Code, string Label, string Text)[] sentences) => [.. sentences.Select(s => new Reason(s.Code, s.Label, s.Text))];
}
