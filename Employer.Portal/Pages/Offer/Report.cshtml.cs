using Employer.Portal.Pages.Openings;
using Matching.Data.Offers;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Offer;

/// <summary>The candidate reports the offer behind their link: the link finds the opening, and says nothing of the candidate.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReportModel(NpgsqlDataSource database, TimeProvider clock) : ReportPage(database, clock)
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public override string Back => Links.Answer(Token);

    protected override async Task<Guid?> FindAsync(CancellationToken cancel)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var answer = await Database.OfferForAnswerAsync(Token, Now, cancel);
        OpeningTitle = answer?.Offer.Title ?? "";
        return answer is { OpeningEnded: false } ? answer.OpeningId : null;
    }
}
