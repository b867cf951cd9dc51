using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Data.Rankings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>One opening of the company: what it says, where the search stands, who was introduced.</summary>
public sealed class DetailsModel(NpgsqlDataSource database, TimeProvider clock, IOptions<MatchSettings> settings) : CompanyPage(database, clock)
{
    /// <summary>Fewer than this on the way, and the page says what stopped people.</summary>
    private const int FewPeople = 5;

    public OpeningDetails Opening { get; private set; } = null!;

    /// <summary>A refused company keeps drafts; what would send one is not offered.</summary>
    public CompanyStanding Standing { get; private set; } = new(false, false, false);

    public bool CanSend => Opening.State == OpeningState.Draft && !Standing.IsRefused;

    public IReadOnlyList<OpeningComment> Comments { get; private set; } = [];

    /// <summary>What the content gate found when it was last written.</summary>
    public ContentVerdict Verdict { get; private set; } = ContentVerdict.Nothing;

    /// <summary>It waits at its company, and only these words keep it there.</summary>
    public bool MayAskReview =>
        MayHandIn && !Verdict.IsClear && ToComplete.Count == 0;

    /// <summary>The coordination paused it: only the coordination puts it online again.</summary>
    public bool MayHandBack => Opening.IsHeld && !MayAskReview && MayHandIn && ToComplete.Count == 0;

    private bool MayHandIn => WaitsAtCompany && !Standing.IsRefused && May(OpeningState.Submitted);

    private bool WaitsAtCompany => CanEdit && !OpeningRules.IsOut(Opening.State);

    private bool May(string to) => OpeningTransitions.Allows(Opening.State, Opening.IsHeld, to, Actor.Company);

    public IReadOnlyList<CompanyCandidate> Candidates { get; private set; } = [];

    /// <summary>Why few were found; empty when enough are on the way.</summary>
    public IReadOnlyList<OpeningObstacle> Obstacles { get; private set; } = [];

    /// <summary>People would fit, and their counsellors have no time to look at more today.</summary>
    public bool WaitsForReviews { get; private set; }

    /// <summary>What would bring most people, if something does.</summary>
    public IReadOnlyList<OpeningSmallChange> SmallChanges { get; private set; } = [];

    /// <summary>The adviser who wrote this draft for the company, if one did.</summary>
    public string? PreparedBy { get; private set; }

    public string OnTheWay { get; private set; } = "";

    /// <summary>What keeps an opening that waits at its company from being published today.</summary>
    public IReadOnlyList<string> ToComplete => !WaitsAtCompany
        ? []
        : [.. OpeningRules.Findings(Opening, Today).Select(finding => OpeningFindingWords.Sentence(finding, Opening))];

    public bool CanEdit => OpeningState.Editable.Contains(Opening.State);

    /// <summary>Introduced, and waiting for the company to say what it decides.</summary>
    public int Awaiting => Candidates.Count(c => c.Stage is CompanyView.ToContact or CompanyView.DecisionAwaited or CompanyView.InImmersion);

    /// <summary>Days that they keep their turn after the opening was filled or withdrawn.</summary>
    public int DaysToDecide => settings.Value.DaysToDecide;

    /// <summary>What the table of moves allows from here, apart from sending it (on the form).</summary>
    public IReadOnlyList<OpeningMove> Moves => [.. OpeningMove.All.Where(move => move.From(Opening.State, Opening.IsHeld))];

    public bool IsSearching => OpeningState.Searched.Contains(Opening.State);

    public static string CommentsSay(string state) => state switch
    {
        OpeningState.Paused => "La coordination a mis cette offre en pause. Corrigez-la, puis renvoyez-la : la coordination la remet en ligne.",
        OpeningState.Withdrawn => "La coordination a retiré cette offre :",
        _ => "La coordination demande de compléter cette offre avant de la publier :",
    };

    public string ContentSays => (Opening.State, Verdict.IsRefused) switch
    {
        _ when Standing.IsRefused => "À revoir dans les mots de cette offre :",
        (OpeningState.Submitted, _) => "La coordination relit ceci avant de publier l’offre :",
        (_, true) => "Avant d’envoyer cette offre, corrigez ces mots, ou demandez une relecture :",
        _ => "La coordination relira ceci avant la publication :",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var found = await AsCompanyAsync(async company =>
        {
            if (await company.OpeningAsync(id) is not { } opening)
                return false;
            Opening = opening;
            Standing = await company.StandingAsync(User.CompanyId());
            Comments = await company.OpeningCommentsAsync(id);
            Verdict = await company.ContentFindingsAsync(id);
            Candidates = await company.CompanyCandidatesAsync(id);
            var onTheWay = (await company.CompanyOpeningsAsync()).FirstOrDefault(o => o.Id == id)?.OnTheWay ?? 0;
            OnTheWay = CompanyWords.Band(onTheWay);
            if (IsSearching && onTheWay < FewPeople)
            {
                await company.LeaveCompanyScopeAsync();
                Obstacles = [.. (await company.OpeningObstaclesAsync(id)).Take(4)];
                SmallChanges = [.. (await company.OpeningSmallChangesAsync(id)).Take(3)];
                WaitsForReviews = await company.WaitsForReviewsAsync(id);
            }
            else if (opening.State == OpeningState.Draft)
            {
                await company.LeaveCompanyScopeAsync();
                PreparedBy = await company.PreparedByAsync(id);
            }

            return true;
        }, cancel);
        return found ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostPauseAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, OpeningState.Paused, "Offre en pause. Personne de nouveau n’est proposé ; les personnes déjà présentées restent là.", cancel);

    public Task<IActionResult> OnPostResumeAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, OpeningState.Published, "Offre de nouveau publiée. La recherche reprend.", cancel);

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, OpeningState.Draft, "Offre reprise en brouillon. Elle n’attend plus la coordination ; renvoyez-la quand elle est prête.", cancel);

    public Task<IActionResult> OnPostFillAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, OpeningState.Filled, "Offre pourvue. Les personnes encore en attente reçoivent une réponse.", cancel);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, OpeningState.Withdrawn, "Offre retirée. Les personnes encore en attente reçoivent une réponse.", cancel);

    public Task<IActionResult> OnPostReviewAsync(Guid id, CancellationToken cancel) =>
        MoveAsync(id, OpeningState.Submitted, "Offre envoyée à la coordination, avec ce qui est à relire.", cancel, review: true);

    private async Task<IActionResult> MoveAsync(Guid id, string to, string done, CancellationToken cancel, bool review = false)
    {
        var moved = await Database.MoveOpeningAsync(User.CompanyId(), User.AccountId(), id, to, Now, review, cancel);
        if (moved.Outcome == Outcome.NotFound)
            return NotFound();
        // Refused meanwhile: nothing of the company's is handed in.
        if (moved.Outcome == Outcome.Done && to == OpeningState.Submitted && moved.State == OpeningState.Draft)
            TempData.Warn("La coordination n’a pas accepté votre entreprise : l’offre n’est pas envoyée et reste un brouillon.");
        else if (moved.Outcome == Outcome.Done)
            TempData.Confirm(done);
        else if (moved.Findings.Count > 0 || !moved.Content.IsClear)
            TempData.Warn("L’offre n’est pas publiée : corrigez d’abord ce qui est indiqué ci-dessous.");
        else
            TempData.Warn("L’offre a changé d’état entre-temps. Voici où elle en est.");
        return LocalRedirect(Links.Opening(id));
    }
}
