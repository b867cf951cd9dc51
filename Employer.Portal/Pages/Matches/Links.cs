namespace Employer.Portal.Pages.Matches;

public static class Links
{
    public const string Review = "/validations";
    public const string Validate = "/validations/valider";
    public const string Refuse = "/validations/refuser";
    public const string Postpone = "/validations/reporter";

    /// <summary>Asks the question about the people who are ticked.</summary>
    public const string RefuseSelection = Refuse + "?handler=Selection";
    public const string PostponeSelection = Postpone + "?handler=Selection";

    public static string Undo(IEnumerable<Guid> ids) => "/validations/annuler?" + string.Join('&', ids.Select(id => $"ids={id}"));

    /// <summary>The queue, at the card of a match.</summary>
    public static string ReviewAt(Guid? match) => match is { } id ? $"{Review}#p-{id}" : Review;

    public static string Details(Guid id) => $"/propositions/{id}";

    public static string Answer(Guid id) => $"/propositions/{id}/reponse";

    public static string Interview(Guid id) => $"/propositions/{id}/entretien";

    public static string Immersion(Guid id) => $"/propositions/{id}/immersion";

    public static string Hire(Guid id) => $"/propositions/{id}/embauche";

    public static string NotRetained(Guid id) => $"/propositions/{id}/sans-suite";

    public static string Withdraw(Guid id) => $"/propositions/{id}/retirer";

    public static string ConfirmHire(Guid id) => $"/propositions/{id}/embauche/confirmer";

    public static string NotStarted(Guid id) => $"/propositions/{id}/embauche/pas-commencee";

    /// <summary>Of an offre repérée, not of a match.</summary>
    public static string Filled(Guid opening) => $"/offres/{opening}/pourvue";

    public static string ContestNoShow(Guid id) => $"/propositions/{id}/absence/contester";
}
