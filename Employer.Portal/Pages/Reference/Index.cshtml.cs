using Matching.Data.Reference;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Reference;

public sealed class IndexModel(NpgsqlDataSource database) : PageModel
{
    public ReferenceCounts Counts { get; private set; } = null!;

    public IReadOnlyList<ReferenceLoad> Loads { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => (Counts, Loads) = await database.ReferenceOverviewAsync(cancel);

    public static string NameOf(ReferenceLoad load) => load.Name switch
    {
        ReferenceName.Starter => "Référentiel de départ",
        ReferenceName.Rome => "ROME officiel",
        var other => other,
    };

    public static string CountOf(KeyValuePair<string, int> count) => count.Key switch
    {
        "communes" => French.Count(count.Value, "commune"),
        "priority_districts" => French.Count(count.Value, "quartier"),
        "business_parks" => French.Count(count.Value, "parc"),
        "occupations" => French.Count(count.Value, "métier"),
        "appellations" => French.Count(count.Value, "appellation"),
        "skills" => French.Count(count.Value, "compétence"),
        "mobility" => French.Count(count.Value, "passage") + " entre métiers",
        "occupation_skills" => French.Count(count.Value, "lien") + " entre métier et compétence",
        var other => $"{other} : {French.Number(count.Value)}",
    };
}
