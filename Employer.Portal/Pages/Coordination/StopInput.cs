using Employer.Portal.Infrastructure;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Pages.Coordination;

/// <summary>The coordination pauses or withdraws an opening: which, why, and what the company should know.</summary>
public sealed class StopInput
{
    public const int LongestNote = 1000;

    public static readonly IReadOnlyList<Choice> Reasons = [.. OpeningStop.Reasons.Select(r => new Choice(r.Code, r.Label))];

    public string? To { get; set; }

    public string? Reason { get; set; }

    public string? Note { get; set; }

    /// <summary>What may be done from where the opening stands.</summary>
    [BindNever]
    public IReadOnlyList<string> Offered { get; set; } = [];

    /// <summary>The reports that this act answers, where it answers some.</summary>
    [BindNever]
    public IReadOnlyList<Guid> Seen { get; set; } = [];

    public OpeningStopped ToStop() => new(To!, Reason!, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());

    /// <summary>Somebody reads the reason: there is none behind an offre repérée.</summary>
    [BindNever]
    public bool HasCompany { get; private set; }

    public void OfferFrom(OpeningDetails opening) =>
        (HasCompany, Offered) = (opening.CompanyId is not null, [.. OpeningStopped.States.Where(to => OpeningTransitions.Allows(opening.State, opening.IsHeld, to, Actor.Coordinator))]);

    public void Check(ModelStateDictionary state)
    {
        if (!Offered.Contains(To ?? ""))
            state.AddModelError("", "Cette offre a changé d’état entre-temps : voici ce qui reste possible.");
        else if (Reasons.All(r => r.Value != Reason))
            state.AddModelError($"stop-{To}-{Reasons[0].Value}", HasCompany ? "Choisissez une raison : l’entreprise la lit dans le message." : "Choisissez une raison.");
        if (Note?.Trim().Length > LongestNote)
            state.AddModelError($"stop-{To}-note", $"Ce texte compte {Note.Trim().Length} caractères ; raccourcissez-le à {LongestNote}.");
    }

    public static string? Flaw(ModelStateDictionary state, string field) => state[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    public static string Title(string to) => to == OpeningState.Paused ? "Mettre l’offre en pause" : "Retirer l’offre";

    public string What(string to) => !HasCompany
        ? "Cette offre repérée n’est plus proposée et ne peut pas revenir. Les personnes en attente reçoivent une réponse."
        : to == OpeningState.Paused
        ? "L’offre n’est plus en ligne ni proposée à personne de nouveau. L’entreprise reçoit la raison, corrige, puis vous la renvoie : vous seule la remettez en ligne."
        : "L’offre n’est plus en ligne et ne peut pas revenir. L’entreprise reçoit la raison ; les personnes en attente reçoivent une réponse.";

    public string Done() => !HasCompany
        ? "Offre retirée. Les personnes en attente reçoivent une réponse."
        : To == OpeningState.Paused
        ? "Offre en pause. L’entreprise reçoit la raison par message."
        : "Offre retirée. L’entreprise reçoit la raison par message, les personnes en attente une réponse.";
}
