using Matching.Engine.Domain;

namespace Matching.Engine.Words;

/// <summary>Exits and follow-ups as counsellors say them.</summary>
public static class ExitWords
{
    public static string Fact(string fact) => fact switch
    {
        ExitFact.Cdi => "CDI",
        ExitFact.Cdd => "CDD",
        ExitFact.Temp => "Mission d’intérim",
        ExitFact.CivilService => "Fonction publique (stagiaire ou titulaire)",
        ExitFact.BusinessCreation => "Création d’entreprise",
        ExitFact.SubsidisedContract => "Contrat aidé chez un employeur ordinaire",
        ExitFact.Training => "Formation préqualifiante ou qualifiante",
        ExitFact.HiredBySiae => "Embauche par une autre SIAE",
        ExitFact.Moved => "Déménagement",
        ExitFact.LostContact => "Perdu(e) de vue",
        ExitFact.Retired => "Retraite",
        _ => "Autre",
    };

    public static string Class(string exitClass) => exitClass switch
    {
        ExitClass.Durable => "Emploi durable",
        ExitClass.Transition => "Emploi de transition",
        ExitClass.Positive => "Sortie positive",
        _ => "Autre sortie",
    };

    public static string Check(string step) => step switch
    {
        CheckStep.Day7 => "7 jours",
        CheckStep.TrialEnd => "avant la fin de l’essai",
        CheckStep.Month3 => "3 mois",
        _ => "6 mois",
    };
}
