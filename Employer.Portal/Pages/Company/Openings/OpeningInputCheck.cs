using Employer.Portal.Infrastructure;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>What a draft needs, and what publication needs besides. The occupation is settled apart, with its own question.</summary>
internal static class OpeningInputCheck
{
    private const int ShortDescription = 40;
    private const int LongDescription = 6000;

    public static void CheckDraft(this OpeningInput input, ModelStateDictionary state, IReadOnlyList<Choice> places)
    {
        var title = input.Title?.Trim() ?? "";
        Need(state, nameof(input.Title), title.Length is >= 3 and <= 200, title.Length > 200
            ? $"L’intitulé compte {title.Length} caractères ; raccourcissez-le à 200." : "Indiquez l’intitulé du poste, par exemple « agent de quai ».");
        Need(state, nameof(input.Place), places.Any(p => p.Value == input.Place), "Choisissez le lieu de travail.");
        Need(state, nameof(input.Contract), OpeningAnswers.Contracts.Any(c => c.Value == input.Contract), "Choisissez le contrat.");
        Need(state, nameof(input.Positions), input.Positions is >= 1 and <= 500, "Indiquez entre 1 et 500 postes.");
        Need(state, nameof(input.ContractMonths), input.ContractMonths is null or (> 0 and <= 120), "La durée va de moins d’un mois à 120 mois ; corrigez-la.");
        Need(state, nameof(input.HoursPerWeek), input.HoursPerWeek is null or (>= 1 and <= 60), "Indiquez entre 1 et 60 heures par semaine.");
        Need(state, nameof(input.PayMin), input.PayMin is null or > 0, "Le salaire est un montant plus grand que zéro.");
        Need(state, nameof(input.PayMax), input.PayMax is null || (input.PayMin is not null && input.PayMax >= input.PayMin),
            "Le montant « jusqu’à » est plus petit que le montant « à partir de » ; corrigez l’un des deux.");
        Need(state, nameof(input.PayPeriod), input.PayMin is null || OpeningAnswers.PayPeriods.Any(p => p.Value == input.PayPeriod), "Dites si le salaire est par heure, par mois ou par an.");
        Need(state, nameof(input.Description), (input.Description?.Length ?? 0) <= LongDescription, $"La description dépasse {LongDescription} caractères ; raccourcissez-la.");
        Need(state, nameof(input.Schedules), Known(input.Schedules, OpeningAnswers.Schedules), "Choisissez les horaires dans la liste.");
        Need(state, nameof(input.EndsAt), !OpeningHours.AreOneMoment(input.Schedules, input.StartsAt, input.EndsAt),
            "L’heure de fin est la même que l’heure de début ; corrigez l’une des deux.");
        Need(state, nameof(input.Schedules), OpeningHours.Denied(input.Schedules, input.StartsAt, input.EndsAt) is null, Denied(input));
        Need(state, nameof(input.Licences), Known(input.Licences, OpeningAnswers.Licences), "Choisissez les permis dans la liste.");
    }

    public static void CheckPublication(this OpeningInput input, ModelStateDictionary state, DateOnly today)
    {
        Need(state, nameof(input.Description), (input.Description?.Trim().Length ?? 0) >= ShortDescription,
            "Décrivez le poste en deux ou trois phrases : les tâches, l’équipe, le lieu.");
        Need(state, nameof(input.HoursPerWeek), input.HoursPerWeek is not null, "Indiquez le nombre d’heures par semaine.");
        Need(state, nameof(input.Schedules), OpeningHours.Complete(input.Schedules, input.StartsAt, input.EndsAt).Length > 0, "Cochez au moins un horaire : c’est la première question des candidats.");
        Need(state, nameof(input.PayMin), input.PayMin is not null, "Indiquez le salaire : sans lui, peu de personnes disent oui.");
        Need(state, nameof(input.ContractMonths), input.Contract is null or "cdi" || input.ContractMonths is not null, "Indiquez la durée du contrat en mois.");
        Need(state, nameof(input.StartsOn), input.StartsOn is null || input.StartsOn >= today,
            $"La date de début est passée ; indiquez une date à partir du {French.Date(today)}, ou laissez vide.");
    }

    private static string Denied(OpeningInput input)
    {
        var schedule = OpeningHours.Denied(input.Schedules, input.StartsAt, input.EndsAt);
        var said = OpeningAnswers.Schedules.FirstOrDefault(s => s.Value == schedule)?.Text;
        return $"Vous avez coché « {said} », mais le poste {HoursWords.Verb(input.StartsAt, input.EndsAt)} ; corrigez l’un des deux.";
    }

    private static bool Known(string[] values, IReadOnlyList<Choice> choices) => values.All(v => choices.Any(c => c.Value == v));

    private static void Need(ModelStateDictionary state, string field, bool isRight, string message)
    {
        var key = "Input." + field;
        if (!isRight && state.GetFieldValidationState(key) != ModelValidationState.Invalid)
            state.AddModelError(key, message);
    }
}
