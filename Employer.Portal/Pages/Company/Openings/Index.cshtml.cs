using Matching.Data.Openings;
using Matching.Engine.Domain;
using Npgsql;

namespace Employer.Portal.Pages.Company.Openings;

public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    public IReadOnlyList<CompanyOpening> Openings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Openings = await AsCompanyAsync(company => company.CompanyOpeningsAsync(), cancel);

    /// <summary>Where the search stands, in one line; before introduction in bands only.</summary>
    public static string Pipeline(CompanyOpening opening)
    {
        if (opening.IsDraft)
            return opening switch
            {
                { OpenComments: > 0 } => "La coordination demande de compléter cette offre.",
                { IsPrepared: true } => "Préparée par la Cité : à vérifier, puis à publier.",
                _ => "À terminer avant publication.",
            };
        if (opening.State == OpeningState.Submitted)
            return "La coordination la relit avant publication.";
        List<string> parts = [];
        if (opening.IsSearched)
            parts.Add($"Recherche en cours : {CompanyWords.Band(opening.OnTheWay)}");
        if (opening.Introduced > 0)
            parts.Add(French.Count(opening.Introduced, "personne présentée", "personnes présentées"));
        if (opening.Hired > 0)
            parts.Add(French.Count(opening.Hired, "embauche"));
        return string.Join(" · ", parts);
    }
}
