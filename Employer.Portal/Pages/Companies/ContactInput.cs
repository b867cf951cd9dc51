using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Companies;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Pages.Companies;

/// <summary>A contact to keep: when, how, and what the others should know before they call.</summary>
public sealed class ContactInput
{
    public const int LongestNote = 500;

    public static readonly IReadOnlyList<Choice> Channels = [.. ContactChannel.All.Select(c => new Choice(c, Word(c)))];

    public Guid Id { get; set; }

    [Display(Name = "Date")]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "Comment")]
    public string? Channel { get; set; }

    [Display(Name = "Ce qui s’est dit"), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    public static string Word(string channel) => channel switch
    {
        ContactChannel.Telephone => "Téléphone",
        ContactChannel.Mail => "Courriel",
        ContactChannel.Visit => "Visite",
        _ => "Salon ou réunion",
    };

    public void Check(ModelStateDictionary state, DateOnly today)
    {
        Need(state, nameof(HeldOn), HeldOn is not null, "Indiquez la date du contact.");
        Need(state, nameof(HeldOn), HeldOn is null || HeldOn <= today, "Cette date est dans l’avenir ; indiquez le jour où le contact a eu lieu.");
        Need(state, nameof(Channel), ContactChannel.All.Contains(Channel ?? ""), "Dites comment vous avez parlé avec l’entreprise.");
        var length = Note?.Trim().Length ?? 0;
        Need(state, nameof(Note), length >= 3, "Écrivez en une phrase ce que les autres doivent savoir avant d’appeler.");
        Need(state, nameof(Note), length <= LongestNote, $"La note compte {length} caractères ; raccourcissez-la à {LongestNote}.");
    }

    private static void Need(ModelStateDictionary state, string field, bool isRight, string message)
    {
        if (!isRight)
            state.TryAddModelError("Contact." + field, message);
    }
}
