using Employer.Portal.Infrastructure;
using Employer.Portal.TagHelpers;
using Matching.Data.Accounts;
using Matching.Data.Residents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Residents;

/// <summary>The people that the counsellor's structure follows.</summary>
public sealed class IndexModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    public const int PageSize = 25;

    public static readonly IReadOnlyList<Choice> Whose = [new("", "Que je suis"), new("structure", "De toute la structure")];

    public static readonly IReadOnlyList<Choice> States =
    [
        new("", "Suivies"), new("sans-proposition", "Suivies, sans proposition en cours"), new("en-pause", "En pause"), new("sorties", "Sorties"),
        new("toutes", "Toutes"),
    ];

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "qui")]
    public string? Who { get; set; }

    [FromQuery(Name = "etat")]
    public string? State { get; set; }

    [FromQuery(Name = "tri")]
    public string? Sort { get; set; }

    [FromQuery(Name = PageLinksTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public FollowedPage Found { get; private set; } = new([], 0);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Who) || !string.IsNullOrEmpty(State);

    public DateTimeOffset Now => clock.GetUtcNow();

    public string Contact(DateOnly? day) => day is { } known ? French.Ago(new DateTimeOffset(known, new TimeOnly(12, 0), TimeSpan.Zero), Now) : "non noté";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State switch { "en-pause" => "paused", "sorties" => "left", "toutes" => null, _ => "followed" };
        var search = new FollowedSearch(Text, Who != "structure", state, State == "sans-proposition", Sort ?? "nom", PageNumber, PageSize);
        Found = await db.FollowedResidentsAsync(User.StructureId(), User.AccountId(), search, cancel);
        if (Found.People.Count == 0 && PageNumber > 1)
            (PageNumber, Found) = (1, await db.FollowedResidentsAsync(User.StructureId(), User.AccountId(), search with { Page = 1 }, cancel));
    }
}
