using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>What a person said to their counsellor: the offer when it is told, and the answer.</summary>
public sealed class AnswerModel(NpgsqlDataSource db, TimeProvider clock, IOptions<MatchSettings> settings) : MatchPage(db, clock)
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Later = "later";

    public static readonly IReadOnlyList<Choice> Channels =
        [new(SpokenChannel.Telephone, "Au téléphone"), new(SpokenChannel.FaceToFace, "En face à face"), new(SpokenChannel.Sms, "Par SMS")];

    public static readonly IReadOnlyList<Choice> ReasonChoices = [.. Reasons.Candidate.Select(r => new Choice(r.Code, r.Label))];

    [BindProperty, Display(Name = "Comment vous êtes-vous parlé ?")]
    [Required(ErrorMessage = "Dites comment vous vous êtes parlé.")]
    public string? Channel { get; set; }

    [BindProperty, Display(Name = "Qu’a répondu la personne ?")]
    [Required(ErrorMessage = "Dites ce que la personne a répondu.")]
    public string? Answer { get; set; }

    [BindProperty]
    public bool ConsentReadOut { get; set; }

    [BindProperty, Display(Name = "Pourquoi non ?")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Remarque"), StringLength(TextLengths.Remark), DataType(DataType.MultilineText)]
    public string? Remark { get; set; }

    public bool IsToTell => May(MatchState.Offered);

    public IReadOnlyList<Choice> Answers =>
    [
        .. IsToTell || May(MatchState.Accepted) ? new Choice[] { new(Yes, "Oui", "Le texte d’accord doit lui être lu.") } : [],
        .. IsToTell || May(MatchState.Declined) ? new Choice[] { new(No, "Non") } : [],
        .. Match.State is MatchState.Accepted or MatchState.Declined ? [] : new Choice[] { new(Later, "Pas encore : à rappeler") },
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        !await LoadToDecideAsync(id, cancel) ? NotFound() : IsOpen ? Page() : LocalRedirect(Links.Details(id));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadToDecideAsync(id, cancel))
            return NotFound();
        Check();
        if (!ModelState.IsValid)
            return Page();

        CandidateAnswer answer = Answer switch
        {
            Yes => new CandidateAnswer.Yes(Channel!, ConsentReadOut),
            No => new CandidateAnswer.No(Channel!, Reason!, Remark),
            _ => new CandidateAnswer.CallMe(Channel!),
        };
        var outcome = IsToTell
            ? await Db.RecordOfferToldAsync(User.AccountId(), id, Channel!, Answer == Later ? null : answer, settings.Value, Now, cancel)
            : await Db.RecordAnswerAsync(User.AccountId(), id, answer, Now, cancel);
        return await AfterAsync(outcome, Done(), cancel);
    }

    private bool IsOpen => IsToTell || May(MatchState.Accepted) || May(MatchState.Declined);

    private bool May(string to) => MatchTransitions.Table.Allows(Match.State, to, Actor.Counsellor);

    private void Check()
    {
        if (Channel is not null && !SpokenChannel.All.Contains(Channel))
            ModelState.AddModelError(nameof(Channel), "Choisissez dans la liste comment vous vous êtes parlé.");
        if (Answer == Yes && !ConsentReadOut)
            ModelState.AddModelError(nameof(ConsentReadOut), "Lisez le texte à la personne, puis cochez la case : sans cela, son oui ne peut pas être noté.");
        if (Answer == No && Reasons.Candidate.All(r => r.Code != Reason))
            ModelState.AddModelError(nameof(Reason), "Choisissez une raison, ou « Je préfère ne pas le dire ».");
    }

    private string Done() => Answer switch
    {
        Yes when Match.IsSpotted => "Son oui est noté. Vous pourrez bientôt postuler avec la personne.",
        Yes => $"Son oui est noté. L’entreprise recevra ses coordonnées dans {French.Count((long)settings.Value.MindChangeTime.TotalMinutes, "minute")}, sauf changement d’avis.",
        No => "Son non est noté. Rien n’est envoyé à l’entreprise.",
        _ when IsToTell => "Offre annoncée. Sa réponse est attendue.",
        _ => "C’est noté. L’offre attend toujours sa réponse.",
    };
}
