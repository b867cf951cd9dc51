using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Openings;
using Matching.Data.Residents;
using Matching.Engine.Domain;
using Matching.Engine.Explanations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Npgsql;
using MatchLinks = Employer.Portal.Pages.Matches.Links;

namespace Employer.Portal.Pages.Residents;

/// <summary>Proposes an opening to one person; when they are there and say yes, both are kept in one gesture.</summary>
public sealed class ProposeModel(NpgsqlDataSource db, Closeness closeness, TimeProvider clock, IOptions<MatchSettings> settings) : PageModel
{
    public const string Send = "send";
    public const string Yes = "yes";

    public static readonly IReadOnlyList<Choice> Channels = [new(SpokenChannel.FaceToFace, "En face à face"), new(SpokenChannel.Telephone, "Au téléphone")];

    [BindProperty, Display(Name = "Pourquoi cette offre pour cette personne ?")]
    [Required(ErrorMessage = "Écrivez en une phrase pourquoi vous proposez cette offre."), StringLength(TextLengths.Remark)]
    [DataType(DataType.MultilineText)]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "Et maintenant ?")]
    [Required(ErrorMessage = "Choisissez : envoyer l’offre, ou noter le oui de la personne.")]
    public string? Then { get; set; }

    [BindProperty, Display(Name = "Comment la personne a-t-elle répondu ?")]
    public string? Channel { get; set; } = SpokenChannel.FaceToFace;

    [BindProperty]
    public bool ConsentReadOut { get; set; }

    public ResidentFile Person { get; private set; } = null!;

    public OpeningSummary Opening { get; private set; } = null!;

    public Explanation? Reasons { get; private set; }

    public IReadOnlyList<Choice> Thens =>
    [
        new(Send, string.IsNullOrEmpty(Person.Email) ? "Valider : je la préviendrai de vive voix" : "Envoyer l’offre par courriel",
            string.IsNullOrEmpty(Person.Email) ? null : $"Le message part dans {French.Count((long)settings.Value.UndoTime.TotalMinutes, "minute")} et peut être annulé."),
        new(Yes, "Noter son oui maintenant", "La personne est avec vous, ou au téléphone."),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid opening, CancellationToken cancel) =>
        await LoadAsync(id, opening, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid opening, CancellationToken cancel)
    {
        if (!await LoadAsync(id, opening, cancel))
            return NotFound();
        if (Then == Yes && !ConsentReadOut)
            ModelState.AddModelError(nameof(ConsentReadOut), "Lisez le texte à la personne, puis cochez la case : sans cela, son oui ne peut pas être noté.");
        if (Then == Yes && !SpokenChannel.All.Contains(Channel ?? ""))
            ModelState.AddModelError(nameof(Channel), "Choisissez comment la personne a répondu.");
        if (!ModelState.IsValid)
            return Page();

        var proposal = new HandProposal(
            id, opening, Why!.Trim(), Reasons is null ? "[]" : MatchReasons.ToJson(Reasons),
            Then == Yes ? new CandidateAnswer.Yes(Channel!, ConsentReadOut) : null);
        var done = await db.ProposeByHandAsync(User.AccountId(), proposal, settings.Value, clock.GetUtcNow(), cancel);
        if (done.Outcome == Outcome.Done)
            return Flash(done);
        ModelState.AddModelError("", done.Outcome switch
        {
            Outcome.Forbidden => $"{Person.Name} a déjà {settings.Value.PendingPerResident} propositions en attente. Attendez une réponse, ou notez son oui si elle est avec vous.",
            Outcome.Stale => "Cette offre lui est déjà proposée.",
            Outcome.NoLongerSo => Matches.StillSoWords.Of(done.Against),
            _ => "L’offre n’est plus ouverte.",
        });
        return Page();
    }

    private LocalRedirectResult Flash(ByHand done)
    {
        if (Then == Yes)
            TempData.Confirm(Opening.IsSpotted
                ? "Son oui est noté. Vous pourrez bientôt postuler avec la personne."
                : $"Son oui est noté. L’entreprise recevra ses coordonnées dans {French.Count((long)settings.Value.MindChangeTime.TotalMinutes, "minute")}, sauf changement d’avis.");
        else
            TempData.Confirm(done.ByMail ? "Proposé. Le message part bientôt." : "Proposé. À dire de vive voix : l’offre vous attend dans votre journée.", MatchLinks.Undo([done.MatchId!.Value]));
        return LocalRedirect(Links.Details(Person.Id));
    }

    private async Task<bool> LoadAsync(Guid id, Guid opening, CancellationToken cancel)
    {
        if (await db.ResidentFileAsync(User.StructureId(), User.AccountId(), id, cancel) is not { CanDecide: true } person
            || (await db.OpeningSummariesAsync([opening], cancel)).GetValueOrDefault(opening) is not { } found
            || !OpeningState.Open.Contains(found.State))
            return false;
        (Person, Opening) = (person, found);
        var fit = await db.OpeningsThatFitAsync(id, [], await closeness.GetAsync(cancel), French.Day(clock.GetUtcNow()), [opening], cancel);
        Reasons = fit.Openings.Count > 0 ? fit.Openings[0].Why : null;
        return true;
    }
}
