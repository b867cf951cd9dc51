namespace Matching.Engine.Domain;

/// <summary>Why the coordination pauses or withdraws an opening. The company reads the sentence.</summary>
public static class OpeningStop
{
    public static readonly IReadOnlyList<Reason> Reasons =
    [
        new("unlawful", "Contraire à la loi", "L’offre contient quelque chose que la loi ne permet pas."),
        new("misleading", "Inexacte ou trompeuse", "L’offre ne correspond pas au poste réel."),
        new("reported", "Signalée", "L’offre a été signalée, et le signalement est fondé."),
        new("no_longer_open", "Poste pourvu ou disparu", "Le poste n’est plus à pourvoir."),
        new("company_asked", "À la demande de l’entreprise", "L’entreprise a demandé d’y mettre fin."),
        new("other", "Autre raison", "L’offre ne peut pas rester en ligne ainsi."),
    ];

    /// <summary>Not chosen: the company behind the opening was refused.</summary>
    public const string CompanyRefused = "company_refused";
}
