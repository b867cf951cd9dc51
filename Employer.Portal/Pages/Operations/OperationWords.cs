using Matching.Data.Outbox;

namespace Employer.Portal.Pages.Operations;

/// <summary>The outbox's codes in an administrator's words.</summary>
public static class OperationWords
{
    public static string State(string state) => state switch
    {
        "pending" => "En attente",
        "working" or "sending" => "En cours",
        "done" => "Fait",
        "sent" => "Envoyé",
        "failed" => "Échoué",
        "in_doubt" => "En doute",
        "cancelled" => "Annulé",
        var other => other,
    };

    public static string Kind(string state) => state switch
    {
        "failed" => "no",
        "in_doubt" => "care",
        "done" or "sent" => "yes",
        "working" or "sending" => "info",
        _ => "plain",
    };

    public static string Cause(string cause) => cause switch
    {
        "opening" => "Offre publiée",
        "resident" => "Profil modifié",
        "night" => "Nuit",
        "by_hand" => "À la main",
        "demonstration" => "Démonstration",
        var other => other,
    };

    public static string Message(string kind) => kind switch
    {
        MessageKind.OfferForCandidate => "Offre à un candidat",
        _ when kind.EndsWith("_for_candidate", StringComparison.Ordinal) => "Message à un candidat",
        _ when kind.EndsWith("_for_counsellor", StringComparison.Ordinal) => "Message à un conseiller",
        _ when kind.EndsWith("_for_company", StringComparison.Ordinal) => "Message à une entreprise",
        _ when kind.EndsWith("_for_coordinator", StringComparison.Ordinal) => "Message à la coordination",
        _ => "Message",
    };
}
