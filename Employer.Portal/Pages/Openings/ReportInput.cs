using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Pages.Openings;

/// <summary>What a reader finds wrong with an opening. Nothing about the reader is asked.</summary>
public sealed class ReportInput
{
    public static readonly IReadOnlyList<Choice> Reasons = [.. ReportReason.All.Select(r => new Choice(r.Code, r.Text))];

    [Display(Name = "Qu’est-ce qui ne va pas ?")]
    public string? Reason { get; set; }

    [Display(Name = "Ce que la coordination doit savoir")]
    public string? Text { get; set; }

    /// <summary>People do not see it and leave it empty; programs fill whatever they find.</summary>
    public string? Website { get; set; }

    public bool IsFromAProgram => !string.IsNullOrEmpty(Website);

    public void Check(ModelStateDictionary state)
    {
        if (Reasons.All(r => r.Value != Reason))
            state.TryAddModelError("Input.Reason", "Choisissez ce qui ne va pas.");
        var length = Text?.Trim().Length ?? 0;
        if (Reason == ReportReason.Other && length == 0)
            state.TryAddModelError("Input.Text", "Écrivez en une phrase ce qui ne va pas.");
        else if (length is > 0 and < 3)
            state.TryAddModelError("Input.Text", "C’est trop court : écrivez une phrase, ou laissez vide.");
        else if (length > ReportOpening.LongestText)
            state.TryAddModelError("Input.Text", $"Votre texte compte {French.Number(length)} caractères ; raccourcissez-le à {French.Number(ReportOpening.LongestText)}.");
    }
}
