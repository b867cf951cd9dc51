using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Database;
using Matching.Data.Offers;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Npgsql;
using MatchSettings = Matching.Data.Matches.MatchSettings;

namespace Employer.Portal.Pages.Offer;

/// <summary>The candidate's page behind the link in the mail. Looking writes nothing; only a button does.</summary>
[EnableRateLimiting(RateLimits.Link)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(NpgsqlDataSource db, IOptions<MatchSettings> settings, TimeProvider clock) : PageModel
{
    private const int LongestRemark = 500;

    public static readonly IReadOnlyList<Choice> ReasonChoices = [.. Reasons.Candidate.Select(reason => new Choice(reason.Code, reason.Label))];

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public bool Consents { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, DataType(DataType.MultilineText)]
    public string? Remark { get; set; }

    /// <summary>Null when the link does not serve: unknown, expired and revoked look the same.</summary>
    public OfferForAnswer? Answer { get; private set; }

    public OfferFacts Offer => Answer!.Offer;

    public bool MayAnswer => CandidateView.MayAnswer(Offer.State) && !(Answer!.OpeningEnded && Offer.State != MatchState.Accepted);

    public bool SayingNoIsSafe => settings.Value.SayingNoIsGuaranteedSafe;

    /// <summary>The last day; <c>AnswerBy</c> is the midnight that follows it.</summary>
    public DateOnly? LastDay => Offer.AnswerBy is { } deadline ? French.Day(deadline.AddMinutes(-1)) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Answer = await db.OfferForAnswerAsync(Token, clock.GetUtcNow(), cancel);
        if (Answer is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public Task<IActionResult> OnPostYesAsync(CancellationToken cancel)
    {
        if (!Consents)
            ModelState.AddModelError(nameof(Consents), "Pour dire oui, cochez la case : nous avons besoin de votre accord.");
        return RecordAsync(new LinkAnswer.Yes(Consents), "C’est noté : vous avez dit oui. Vous pouvez encore changer d’avis sur cette page.", cancel);
    }

    public Task<IActionResult> OnPostNoAsync(CancellationToken cancel)
    {
        if (Reasons.Candidate.All(reason => reason.Code != Reason))
            ModelState.AddModelError(nameof(Reason), "Choisissez une réponse dans la liste. Vous pouvez choisir « Je préfère ne pas le dire ».");
        if (Remark?.Length > LongestRemark)
            ModelState.AddModelError(nameof(Remark), $"Votre message a {Remark.Length} signes. Il en faut {LongestRemark} au plus.");
        return RecordAsync(new LinkAnswer.No(Reason ?? "", Remark), "C’est noté : vous avez dit non. Merci de votre réponse.", cancel);
    }

    public Task<IActionResult> OnPostCallAsync(CancellationToken cancel) =>
        RecordAsync(new LinkAnswer.CallMe(), "C’est noté : nous allons vous appeler.", cancel);

    public Task<IActionResult> OnPostContestAsync(CancellationToken cancel) =>
        RecordAsync(new LinkAnswer.ContestNoShow(), "C’est noté : vous dites que ce n’est pas exact. Nous en parlerons avec vous.", cancel);

    private async Task<IActionResult> RecordAsync(LinkAnswer answer, string confirmation, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cancel);
        switch (await db.AnswerOfferAsync(Token, answer, clock.GetUtcNow(), cancel))
        {
            case Outcome.Done:
                TempData.Confirm(confirmation);
                break;
            case Outcome.NotFound:
                return await OnGetAsync(cancel);
            default:
                TempData.Warn("Votre réponse n’a pas été enregistrée : elle ne peut plus être changée ici. Contactez la personne indiquée plus bas.");
                break;
        }

        return LocalRedirect(Links.Answer(Token));
    }
}
