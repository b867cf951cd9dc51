using Employer.Portal.Infrastructure;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Placements;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Employer.Portal.Pages.Company.Candidates;

/// <summary>One person introduced to this company: strengths, then who it is, then what came of it.</summary>
public sealed class DetailsModel(NpgsqlDataSource database, TimeProvider clock, IOptions<MatchSettings> settings)
    : CompanyPage(database, clock)
{
    public CompanyCandidate Candidate { get; private set; } = null!;

    [BindProperty]
    public InterviewInput Interview { get; set; } = new();

    [BindProperty]
    public HireInput Hire { get; set; } = new();

    [BindProperty]
    public DeclineInput Decline { get; set; } = new();

    [BindProperty]
    public ReversalInput Reversal { get; set; } = new();

    public bool CanDecide => May(MatchState.Hired) || May(MatchState.NotRetained);

    /// <summary>Noted for the first time, or its day corrected.</summary>
    public bool CanNoteInterview => May(MatchState.Interviewed) || (CanDecide && Candidate.InterviewedOn is not null);

    public bool CanContest => MustConfirm && MayPlacement(PlacementState.Contested);

    /// <summary>Without a word of the company, the match ends on this day.</summary>
    public DateOnly AnswerBy =>
        (Candidate is { State: MatchState.Immersion, ImmersionEndsOn: { } over } ? over.AddDays(1) : French.Day(Candidate.StateSince))
        .AddDays(settings.Value.CompanySilenceDays);

    private DateOnly IntroducedOn => French.Day(Candidate.IntroducedAt);

    public bool MustConfirm => Candidate.ReportedBy == Actor.Counsellor && MayPlacement(PlacementState.Confirmed);

    public bool CanReverse =>
        MayPlacement(PlacementState.NotStarted) && !MustConfirm && ReversalFinding(PlacementState.NotStarted) is null;

    /// <summary>Begun, then broken: only a confirmed hire.</summary>
    public bool CanBreakInTrial => MayPlacement(PlacementState.BrokenInTrial);

    public string WhyNameless => Candidate switch
    {
        { GrantEndsAt: { } end } when end <= Now && Candidate.Stage != CompanyView.Unavailable =>
            $"Vous aviez ses coordonnées jusqu’au {French.Date(end)}. Elles ne sont plus affichées ; effacez ce que vous en aviez copié.",
        { Stage: CompanyView.Unavailable, IsClosed: false } =>
            "Cette personne n’est plus disponible pour votre offre. Ses coordonnées ne sont plus affichées.",
        _ => "La coordination n’a pas accepté votre entreprise : ses coordonnées ne sont plus affichées. Effacez ce que vous en aviez copié.",
    };

    private bool May(string to) => !Candidate.IsClosed && MatchTransitions.Table.Allows(Candidate.State, to, Actor.Company);

    private bool MayPlacement(string to) =>
        Candidate.PlacementState is { } state && PlacementTransitions.Table.Allows(state, to, Actor.Company);

    /// <summary>The form that came back with an error stays open.</summary>
    public string? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Interview.HeldOn = Candidate.InterviewedOn;
        Hire = HireInput.From(Candidate);
        return Page();
    }

    public Task<IActionResult> OnPostInterviewAsync(Guid id, CancellationToken cancel) => ActAsync(
        id, nameof(Interview), () => Interview.Check(ModelState, IntroducedOn, Today),
        () => Database.RecordInterviewAsync(Me, id, Interview.HeldOn!.Value, Now, cancel),
        "Entretien noté. Dites ensuite ce que vous décidez : la personne attend votre réponse.", cancel);

    public Task<IActionResult> OnPostHireAsync(Guid id, CancellationToken cancel) => ActAsync(
        id, nameof(Hire), () => Hire.Check(ModelState, IntroducedOn, Today),
        () => Database.ReportHireAsync(Me, Hire.ToHire(id), settings.Value, Now, cancel),
        "Embauche déclarée. Le conseiller de la personne la confirme ; elle compte alors dans votre engagement.", cancel);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancel) => ActAsync(
        id, nameof(Decline), () => Decline.Check(ModelState),
        () => Database.DeclineCandidateAsync(Me, id, Decline.Reason!, Decline.SentenceOrReady(), Now, cancel),
        "C’est noté. La personne reçoit votre réponse avec ces mots.", cancel);

    public Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancel) => ActAsync(
        id, "Confirm", () => true,
        () => OnPlacementAsync(p => Database.ConfirmPlacementAsync(Me, p, settings.Value, Now, cancel)),
        "Embauche confirmée. Elle est comptée dans votre engagement de recrutement si elle en remplit les termes.", cancel);

    public Task<IActionResult> OnPostContestAsync(Guid id, CancellationToken cancel) => ActAsync(
        id, nameof(Reversal), () => Reversal.Check(ModelState, Reasons.Contest),
        () => OnPlacementAsync(p => Database.ContestPlacementAsync(Me, p, Reversal.Reason!, Now, cancel)),
        "C’est noté. Rien n’est compté ; le conseiller vous contactera.", cancel);

    public Task<IActionResult> OnPostReverseAsync(Guid id, CancellationToken cancel) => ActAsync(
        id, nameof(Reversal), () => Reversal.Check(ModelState, Reasons.NotStarted) && IsTrialPossible(),
        () => OnPlacementAsync(p => Reversal.InTrial
            ? Database.BrokenInTrialAsync(Me, p, Reversal.Reason!, Now, cancel)
            : Database.NotStartedAsync(Me, p, Reversal.Reason!, Now, cancel)),
        "C’est noté. Si l’embauche était comptée dans votre engagement, elle ne l’est plus.", cancel);

    private string? ReversalFinding(string to) => Candidate is { PlacementState: { } state, StartsOn: { } startsOn }
        ? PlacementRules.Reversal(state, to, startsOn, Candidate.EndsOn, Today)
        : null;

    private bool IsTrialPossible()
    {
        if (Reversal.InTrial && ReversalFinding(PlacementState.BrokenInTrial) == DateFinding.BeforeStart)
            ModelState.AddModelError("Reversal.InTrial", DateWords.BrokenBeforeStart(Candidate.StartsOn!.Value));
        return ModelState.IsValid;
    }

    private Task<Outcome> OnPlacementAsync(Func<Guid, Task<Outcome>> act) =>
        Candidate.PlacementId is { } placement ? act(placement) : Task.FromResult(Outcome.Stale);

    private async Task<IActionResult> ActAsync(
        Guid id, string form, Func<bool> isWhole, Func<Task<Outcome>> act, string done, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        // Each form sends its own fields: the others' absence is no error.
        foreach (var other in ModelState.Keys.Where(key => !key.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
            ModelState.Remove(other);
        if (!isWhole() || !ModelState.IsValid)
        {
            Open = form;
            return Page();
        }

        switch (await act())
        {
            case Outcome.Done:
                TempData.Confirm(done);
                break;
            case Outcome.NotFound:
                return NotFound();
            default:
                TempData.Warn("La situation a changé entre-temps. Voici où elle en est.");
                break;
        }

        return LocalRedirect(Links.Candidate(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel) =>
        (Candidate = (await AsCompanyAsync(company => company.CompanyCandidateAsync(id), cancel))!) is not null;
}
