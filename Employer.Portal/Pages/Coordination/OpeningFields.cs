using System.Text.Json;
using Employer.Portal.Infrastructure;
using Matching.Data.Openings;
using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Coordination;

/// <summary>The parts of an opening that the coordination can comment on.</summary>
public static class OpeningFields
{
    public static readonly IReadOnlyList<Choice> All =
    [
        .. OpeningTexts.All.Select(text => new Choice(Key(text), text.Label)),
        new("place", "Lieu"), new("contract", "Contrat"), new("hours", "Horaires"), new("pay", "Salaire"),
        new("requirements", "Ce qui est demandé"), new("other", "Autre"),
    ];

    /// <summary>The part in which a property of <see cref="OpeningTerms"/> is commented on.</summary>
    public static string OfTerms(string property) => property switch
    {
        nameof(OpeningTerms.Contract) => "contract",
        nameof(OpeningTerms.HoursPerWeek) => "hours",
        nameof(OpeningTerms.PayMin) or nameof(OpeningTerms.PayMax) => "pay",
        nameof(OpeningTerms.Requirements) => "requirements",
        _ => OpeningTexts.Find(property) is { } text ? Key(text) : "other",
    };

    public static string Label(string field) => All.FirstOrDefault(f => f.Value == field)?.Text ?? (field == OpeningComment.Stopped ? "Ce que dit la coordination" : "Autre");

    // As comments of before name it: title, description.
    private static string Key(OpeningText text) => JsonNamingPolicy.CamelCase.ConvertName(text.Field);
}
