using Employer.Portal.TagHelpers;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>The queue of a counsellor: an opening on the left, the people proposed for it on the right.</summary>
public sealed class ReviewModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    public const int PageSize = 8;

    [FromQuery(Name = PageLinksTagHelper.Parameter)]
    public int PageNumber { get; set; } = 1;

    public int Total { get; private set; }

    public int OpeningTotal { get; private set; }

    public IReadOnlyList<OpeningToReview> Openings { get; private set; } = [];

    public IReadOnlyList<ProposalToReview> Postponed { get; private set; } = [];

    public DateOnly Today => French.Day(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await db.ProposalsToReviewAsync(User.AccountId(), cancel);
        Postponed = [.. all.Where(p => p.PostponedUntil > Today).OrderBy(p => p.PostponedUntil)];
        var waiting = all.Where(p => !(p.PostponedUntil > Today)).GroupBy(p => p.OpeningId).ToList();
        (Total, OpeningTotal) = (waiting.Sum(group => group.Count()), waiting.Count);
        PageNumber = Paging.Within(PageNumber, OpeningTotal, PageSize);
        var shown = waiting.Skip((PageNumber - 1) * PageSize).Take(PageSize).ToList();
        var openings = await db.OpeningSummariesAsync(shown.Select(group => group.Key).Concat(Postponed.Select(p => p.OpeningId)), cancel);
        Titles = openings.ToDictionary(pair => pair.Key, pair => pair.Value.Title);
        var order = shown.SelectMany(group => group).Select(p => p.MatchId).ToList();
        Openings = [.. shown.Select(group => new OpeningToReview(
            openings[group.Key],
            [.. group.Select(p => new ProposalCard(p, Today, order.ElementAtOrDefault(order.IndexOf(p.MatchId) + 1)))]))];
    }

    public IReadOnlyDictionary<Guid, string> Titles { get; private set; } = new Dictionary<Guid, string>();
}

public sealed record OpeningToReview(OpeningSummary Opening, IReadOnlyList<ProposalCard> People);
