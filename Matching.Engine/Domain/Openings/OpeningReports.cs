namespace Matching.Engine.Domain;

/// <summary>What a reader finds wrong with an opening.</summary>
public static class ReportReason
{
    public const string Other = "other";

    /// <summary>The sentence is what the reader chooses.</summary>
    public static readonly IReadOnlyList<Reason> All =
    [
        new("discriminates", "Discrimination", "Elle écarte des personnes (âge, sexe, origine, santé, religion…)"),
        new("asks_money", "Argent demandé", "On demande de l’argent, un achat ou d’appeler un numéro payant"),
        new("misleading", "Fausse offre", "Ce n’est pas un vrai poste, ou pas celui qui est décrit"),
        new("illegal_terms", "Salaire ou horaires", "Le salaire ou les horaires ne semblent pas permis"),
        new("no_longer_open", "Poste disparu", "Le poste est déjà pris ou n’existe plus"),
        new(Other, "Autre chose", "Autre chose"),
    ];
}

/// <summary>What came of what readers said of an opening.</summary>
public static class ReportOutcome
{
    public const string NothingToChange = "nothing_to_change";

    /// <summary>Paused, until the company has corrected it.</summary>
    public const string Returned = "returned";

    public const string Withdrawn = "withdrawn";

    /// <summary>The outcome that stopping the opening is.</summary>
    public static string OfStop(string to) => to == OpeningState.Withdrawn ? Withdrawn : Returned;
}
