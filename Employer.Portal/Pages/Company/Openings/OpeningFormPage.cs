using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Npgsql;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>The form of an opening, new or not: saves a draft, publishes, or shows how a candidate will read it.</summary>
public abstract class OpeningFormPage(
    NpgsqlDataSource database, TimeProvider clock, OccupationSearch occupations, SkillSearch skills, FormBeginnings beginnings) : CompanyPage(database, clock)
{
    /// <summary>Whose opening it is: the reader's own company, unless an adviser writes it for another.</summary>
    protected virtual Guid CompanyId => User.CompanyId();

    [BindProperty]
    public OpeningInput Input { get; set; } = new();

    /// <summary>The version of the opening that the form began from; null for a new one.</summary>
    [BindProperty]
    public string? Version { get; set; }

    /// <summary>The answers of that version, sealed.</summary>
    [BindProperty, StringLength(FormBeginnings.Longest)]
    public string? Beginning { get; set; }

    /// <summary>What somebody else changed meanwhile.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    /// <summary>Several occupations can be meant: one is to be chosen.</summary>
    public IReadOnlyList<Choice> Occupations { get; private set; } = [];

    public OpeningDetails? Preview { get; private set; }

    /// <summary>What the content gate found: advice for a draft, errors for what is handed in.</summary>
    public ContentVerdict Verdict { get; private set; } = ContentVerdict.Nothing;

    /// <summary>Nothing else is wrong: the company can ask the coordination to read it.</summary>
    public bool MayAskReview { get; private set; }

    /// <summary>Only what the company hands in itself.</summary>
    protected virtual bool HandsIn => true;

    public IReadOnlyList<OpeningComment> Comments { get; private set; } = [];

    /// <summary>Null while the opening does not exist.</summary>
    public string? State { get; private set; }

    public CompanyStanding Standing { get; private set; } = new(false, false, false);

    public bool IsLive => State != OpeningState.Draft && OpeningState.Editable.Contains(State ?? "");

    private string? current;

    protected void BeginFrom(OpeningInput saved) => (Version, Beginning) = (current, beginnings.Seal(saved));

    public virtual bool MayKeepDraft => !IsLive;

    public virtual string PublishText => IsLive ? "Enregistrer les changements" : Standing.IsTrusted ? "Publier l’offre" : "Envoyer à la coordination";

    protected async Task<OpeningDetails?> LoadAsync(Guid? id, CancellationToken cancel)
    {
        var communes = await Database.WorkCommunesAsync(cancel);
        return await Database.AsCompanyAsync(CompanyId, async company =>
        {
            Places = PlaceChoice.All(await company.EstablishmentsAsync(CompanyId), communes);
            Standing = await company.StandingAsync(CompanyId);
            if (id is null || await company.OpeningAsync(id.Value) is not { } opening)
                return null;
            State = opening.State;
            current = await company.OpeningVersionAsync(id.Value);
            Comments = await company.OpeningCommentsAsync(id.Value);
            Verdict = await company.ContentFindingsAsync(id.Value);
            return opening;
        }, cancel);
    }

    /// <param name="review">« Demander une relecture »: the coordination reads what the content gate holds.</param>
    protected async Task<IActionResult> SaveAsync(bool publish, CancellationToken cancel, bool review = false)
    {
        if (!await IsWholeAsync(review ? OpeningState.Submitted : OpeningRules.StandsAfter(State, publish), cancel))
            return Page();
        var content = await ContentAsync(cancel);
        var saved = await Database.SaveOpeningAsync(
            CompanyId, User.AccountId(), Input.Id, content, publish, Now, review: review, began: Version, cancel: cancel);
        if (Say(saved.Findings, content) || Hold(saved))
            return Page();
        if (saved.Outcome == Outcome.Overtaken)
            return await OvertakenAsync(publish, cancel);
        switch (saved.Outcome)
        {
            case Outcome.NotFound:
                return NotFound();
            case Outcome.Done:
                TempData.Confirm(Done(saved));
                break;
            default:
                TempData.Warn("Cette offre est terminée : elle ne peut plus être modifiée.");
                break;
        }

        return LocalRedirect(Links.Opening(Input.Id));
    }

    // The form keeps what was typed, takes over what only the other changed, and goes on from the new version: sending it again is a decision.
    private async Task<IActionResult> OvertakenAsync(bool publish, CancellationToken cancel)
    {
        if (await LoadAsync(Input.Id, cancel) is not { } theirs)
            return NotFound();
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(Beginning));
        var saved = OpeningInput.From(theirs);
        Differences = EditConflict.Merge(
            beginnings.Open<OpeningInput>(Beginning), Input, saved, OpeningInput.Choices(Places), taken: field => ModelState.ShowAnew("Input." + field));
        BeginFrom(saved);
        return Differences.Count > 0 ? Page() : await SaveAsync(publish, cancel);
    }

    protected async Task<IActionResult> PreviewAsync(CancellationToken cancel)
    {
        if (await IsWholeAsync(OpeningState.Draft, cancel))
            Preview = await ToDetailsAsync(cancel);
        return Page();
    }

    protected async Task<bool> IsWholeAsync(string stands, CancellationToken cancel)
    {
        if (Places.All(place => place.Value != Input.Place))
            ModelState.AddModelError("Input.Place", "Choisissez le lieu de travail.");
        var content = await ContentAsync(cancel);
        // The occupation is settled apart, with its own question.
        Say(OpeningRules.Asked(content, stands, Today).Where(f => f.Field != nameof(content.OccupationCode)), content);
        await SettleOccupationAsync(cancel);
        return ModelState.IsValid;
    }

    /// <summary>Each field's first finding, at the box where it is mended; true when there is one.</summary>
    protected bool Say(IEnumerable<OpeningFinding> findings, OpeningTerms terms)
    {
        var said = false;
        foreach (var finding in findings)
        {
            said = true;
            var box = OpeningInput.BoxOf(finding, terms);
            if (ModelState.GetFieldValidationState(box) != ModelValidationState.Invalid)
                ModelState.AddModelError(box, OpeningFindingWords.Sentence(finding, terms));
        }

        return said;
    }

    // Each field's findings at its box; what was typed stays.
    private bool Hold(SavedOpening saved)
    {
        if (saved.Outcome != Outcome.Forbidden || saved.Content.IsClear)
            return false;
        (Verdict, MayAskReview) = (saved.Content, HandsIn && !Standing.IsRefused);
        // A box shows one message: all that was found in it, each on its line.
        foreach (var box in saved.Content.Open.Where(f => saved.State == OpeningState.Published || f.Grade == Grade.Refused).GroupBy(OpeningInput.BoxOf))
            ModelState.AddModelError(box.Key, string.Join('\n', box.Select(LawfulnessWords.Sentence)));
        return true;
    }

    /// <summary>What to say beside a box before anything is handed in.</summary>
    public IEnumerable<ContentFinding> AdviceFor(string box) =>
        ModelState.IsValid ? Verdict.Open.Where(f => OpeningInput.BoxOf(f) == "Input." + box) : [];

    /// <summary>The form's content, skills recognised where they leave no doubt.</summary>
    protected async Task<OpeningContent> ContentAsync(CancellationToken cancel) => Input.ToContent(await skills.BookAsync(cancel));

    private async Task SettleOccupationAsync(CancellationToken cancel)
    {
        var text = string.IsNullOrWhiteSpace(Input.Occupation) ? Input.Title : Input.Occupation;
        var chosen = Input.OccupationAsked == text ? Input.OccupationCode : null;
        switch (await occupations.AskAsync(text, chosen, cancel))
        {
            case OccupationAnswer.One one:
                Settle(one.Occupation.Code, one.Occupation.Label);
                break;
            case OccupationAnswer.Several several:
                Settle(null, text);
                Occupations = [.. several.Occupations.Select(o => new Choice(o.Code, o.Label))];
                ModelState.AddModelError("Input.OccupationCode", $"« {text} » peut désigner plusieurs métiers : choisissez le vôtre.");
                break;
            default:
                ModelState.AddModelError("Input.Occupation", string.IsNullOrWhiteSpace(text)
                    ? "Indiquez le métier, avec vos mots."
                    : $"Aucun métier ne ressemble à « {text} » ; essayez un mot plus courant.");
                break;
        }
    }

    // The boxes show what was settled, not what was typed before.
    private void Settle(string? code, string? text)
    {
        (Input.OccupationCode, Input.Occupation, Input.OccupationAsked) = (code, text, text);
        foreach (var key in new[] { "Input.OccupationCode", "Input.Occupation", "Input.OccupationAsked" })
            ModelState.Remove(key);
    }

    private async Task<OpeningDetails> ToDetailsAsync(CancellationToken cancel)
    {
        var content = await ContentAsync(cancel);
        return new OpeningDetails(content)
        {
            OccupationLabel = await occupations.LabelAsync(content.OccupationCode, cancel) ?? "",
            PlaceLabel = Places.First(p => p.Value == Input.Place).Text,
            Schedules = OpeningHours.Complete(content.Schedules, content.StartsAt, content.EndsAt),
        };
    }

    private static string Done(SavedOpening saved) => saved.State switch
    {
        OpeningState.Draft when !saved.Content.IsClear => "Brouillon enregistré. Il y a des mots à revoir avant de l’envoyer : voyez ci-dessous.",
        OpeningState.Submitted when !saved.Content.IsClear =>
            "Offre envoyée à la coordination avec ce qui est à relire. Elle publie l’offre, ou vous la rend avec ses remarques.",
        OpeningState.Draft => "Brouillon enregistré. Vous pouvez le terminer quand vous voulez.",
        OpeningState.Submitted => "Offre envoyée. La coordination la relit avant publication ; vous verrez ici ses remarques.",
        OpeningState.Published => "Offre publiée. La recherche commence : des conseillers reçoivent des propositions dans l’heure.",
        _ => "Changements enregistrés.",
    };
}
