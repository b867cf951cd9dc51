using Employer.Portal.Infrastructure;
using Matching.Data.Openings;

namespace Employer.Portal.Pages.Coordination;

/// <summary>The parts of an opening that the coordination can comment on.</summary>
public static class OpeningFields
{
    public static readonly IReadOnlyList<Choice> All =
    [
        new("title", "Intitulé"), new("description", "Description"), new("place", "Lieu"), new("contract", "Contrat"),
        new("hours", "Horaires"), new("pay", "Salaire"), new("requirements", "Ce qui est demandé"), new("other", "Autre"),
    ];

    public static string Label(string field) => All.FirstOrDefault(f => f.Value == field)?.Text ?? (field == OpeningComment.Stopped ? "Ce que dit la coordination" : "Autre");
}
