namespace Journeys.Tests;

/// <summary>From a real offer to a hire in the ledger and an exit, as four people at four browsers.</summary>
[Collection(TownTests.Name)]
public sealed class HireJourneyTests(Town town)
{
    private const string ProposedSql = """
        select m.id as match_id, r.lead_id, r.id as resident_id, i.last_name, i.first_name, i.email
        from match m join resident r on r.id = m.resident_id join resident_identity i on i.resident_id = r.id
        where m.opening_id = @OpeningId and m.state = 'proposed' and i.email is not null order by m.rank limit 1
        """;

    private sealed record Proposal(Guid MatchId, Guid LeadId, Guid ResidentId, string LastName, string FirstName, string Email);

    [Fact]
    public async Task RealOffer_FromImportToHireAndExit_ThroughFourPeople()
    {
        var opening = await ImportedOpening.ImportAsync(town);
        var before = await BalanceAsync(opening);
        var recruiter = await town.EnterAsync(opening.RecruiterId);
        await RecruiterSaysWhatTheSourceDidNotAsync(recruiter, opening);
        var proposal = await town.WaitForAsync<Proposal>("proposal for the imported opening", ProposedSql, opening);

        await RecruiterSeesNobodyYetAsync(recruiter, opening, proposal);
        var counsellor = await town.EnterAsync(proposal.LeadId);
        await CounsellorValidatesAsync(counsellor, proposal);
        await CandidateSaysYesAsync(proposal, opening);
        await town.WaitForAsync<Guid>("introduction", "select match_id from introduction where match_id = @MatchId", proposal);
        await RecruiterMeetsAndHiresAsync(recruiter, opening, proposal);
        await CounsellorConfirmsAsync(counsellor, proposal);

        Assert.Equal(before.Kept + 1, (await BalanceAsync(opening)).Kept);
        Assert.Equal(1, await town.QueryAsync<long>(
            "select count(*) from commitment_entry e join placement p on p.id = e.placement_id where p.match_id = @MatchId", proposal));
        await EverybodySeesTheLedgerAsync(recruiter, opening);
        await CounsellorPronouncesTheExitAsync(counsellor, proposal);
    }

    private static async Task RecruiterSaysWhatTheSourceDidNotAsync(Person recruiter, ImportedOpening opening)
    {
        await recruiter.GoAsync($"/mes-offres/{opening.OpeningId}/modifier");
        await recruiter.ClickAsync("Publier l’offre");
        await recruiter.ReadsAsync("Indiquez le salaire");
        await recruiter.KeepPictureAsync("0-recruteur-incomplete");
        await recruiter.Page.Locator("[name='Input.HoursPerWeek']").FillAsync("35");
        await recruiter.Page.Locator("[name='Input.Schedules'][value='day']").CheckAsync();
        await recruiter.Page.Locator("[name='Input.PayMin']").FillAsync("1950");
        await recruiter.Page.Locator("[name='Input.PayPeriod'][value='month']").CheckAsync();
        await recruiter.ClickAsync("Publier l’offre");
        await recruiter.ReadsAsync("Publiée");
    }

    private static async Task RecruiterSeesNobodyYetAsync(Person recruiter, ImportedOpening opening, Proposal proposal)
    {
        await recruiter.GoAsync($"/mes-offres/{opening.OpeningId}");
        await recruiter.ReadsAsync(opening.Title);
        // Not the bare last name: two letters of it may stand in any address of a style sheet.
        foreach (var identity in (string[])[$"{proposal.FirstName} {proposal.LastName}", $"{proposal.LastName} {proposal.FirstName}", proposal.Email])
            await recruiter.DoesNotReadAsync(identity);
        await recruiter.KeepPictureAsync("1-recruteur-offre");
        await recruiter.GoAsync("/candidats");
        await recruiter.DoesNotReadAsync(proposal.ResidentId.ToString());
    }

    private static async Task CounsellorValidatesAsync(Person counsellor, Proposal proposal)
    {
        await counsellor.GoAsync($"/propositions/{proposal.MatchId}");
        await counsellor.KeepPictureAsync("2-conseiller-proposition");
        await FindInQueueAsync(counsellor, proposal.MatchId);
        await counsellor.KeepPictureAsync("3-conseiller-validations");
        await counsellor.Page.Locator($"#p-{proposal.MatchId} button[data-key=v]").ClickAsync();
        await counsellor.ReadsAsync("Validé");
        await counsellor.KeepPictureAsync("4-conseiller-valide");
        await counsellor.EverybodyCanUseItAsync();
    }

    internal static async Task FindInQueueAsync(Person counsellor, Guid matchId)
    {
        for (var number = 1; number < 20; number++)
        {
            await counsellor.GoAsync($"/validations?p={number}");
            if (await counsellor.Page.Locator($"#p-{matchId}").CountAsync() > 0)
                return;
        }

        Assert.Fail("The proposal is on none of the pages of the counsellor's queue.");
    }

    private async Task CandidateSaysYesAsync(Proposal proposal, ImportedOpening opening)
    {
        var mail = await town.WaitForAsync<string>(
            "offer sent by mail", "select message_id from message where match_id = @MatchId and kind = 'offer_for_candidate' and state = 'sent'", proposal);
        // As narrow as an old telephone, and without JavaScript.
        var candidate = await town.VisitAsync(width: 390, javaScript: false);
        await candidate.GoAsync("/boite-de-demo");
        await candidate.Page.Locator($"a[href*='{mail.Split('@')[0]}']").First.ClickAsync();
        await candidate.KeepPictureAsync("5-candidat-message");
        await candidate.Page.Locator("pre a[href*='/reponse/']").First.ClickAsync();
        await candidate.ReadsAsync(opening.Title);
        await candidate.KeepPictureAsync("6-candidat-offre");
        await EverybodyCanAnswerAsync(candidate.Page.Url);
        await candidate.ClickAsync("Dire oui");
        await candidate.ReadsAsync("accord"); // without the box ticked, the page says what is missing
        await candidate.Page.Locator("input[type=checkbox][name=Consents]").CheckAsync();
        await candidate.ClickAsync("Dire oui");
        await candidate.ReadsAsync("Vous avez dit oui");
        await candidate.KeepPictureAsync("7-candidat-oui");
    }

    private async Task EverybodyCanAnswerAsync(string link)
    {
        var helped = await town.VisitAsync(width: 390);
        await helped.GoAsync(link);
        await helped.EverybodyCanUseItAsync();
    }

    private static async Task RecruiterMeetsAndHiresAsync(Person recruiter, ImportedOpening opening, Proposal proposal)
    {
        var today = Town.Today;
        await recruiter.GoAsync($"/mes-offres/{opening.OpeningId}");
        await recruiter.Page.Locator($"a[href$='/candidats/{proposal.MatchId}']").First.ClickAsync();
        await recruiter.ReadsAsync($"{proposal.FirstName} {proposal.LastName}");
        await recruiter.KeepPictureAsync("8-recruteur-candidat");
        await recruiter.EverybodyCanUseItAsync();
        await recruiter.WriteDateAsync("Interview.HeldOn", today);
        await recruiter.ClickAsync("Enregistrer");
        await recruiter.ReadsAsync("Vous avez reçu la personne");

        await recruiter.Page.GetByText("J’embauche cette personne").ClickAsync();
        await recruiter.Page.Locator("[name='Hire.Contract']").SelectOptionAsync("cdi");
        await recruiter.WriteDateAsync("Hire.StartsOn", today.AddDays(7));
        await recruiter.Page.Locator("[name='Hire.HoursPerWeek']").FillAsync("35");
        await recruiter.ClickAsync("Déclarer l’embauche");
        await recruiter.ReadsAsync("conseiller");
        await recruiter.KeepPictureAsync("9-recruteur-embauche");
        await recruiter.EverybodyCanUseItAsync();
    }

    private static async Task CounsellorConfirmsAsync(Person counsellor, Proposal proposal)
    {
        await counsellor.GoAsync($"/propositions/{proposal.MatchId}");
        await counsellor.ClickAsync("Confirmer l’embauche");
        await counsellor.ReadsAsync("Embauche confirmée");
        await counsellor.KeepPictureAsync("10-conseiller-confirme");
        await counsellor.EverybodyCanUseItAsync();
    }

    private async Task EverybodySeesTheLedgerAsync(Person recruiter, ImportedOpening opening)
    {
        await recruiter.GoAsync("/mes-engagements");
        await recruiter.KeepPictureAsync("11-recruteur-engagements");
        var visitor = await town.VisitAsync();
        await visitor.GoAsync("/engagements");
        await visitor.ReadsAsync(opening.Company);
        await visitor.KeepPictureAsync("12-public-engagements");
    }

    private async Task CounsellorPronouncesTheExitAsync(Person counsellor, Proposal proposal)
    {
        await counsellor.GoAsync($"/sorties/prononcer/{proposal.ResidentId}");
        await counsellor.Page.Locator("[name=Fact]").SelectOptionAsync("cdi");
        await counsellor.ClickAsync("Prononcer la sortie");
        await counsellor.ReadsAsync("Sortie prononcée");
        await counsellor.KeepPictureAsync("13-conseiller-sortie");
        await counsellor.EverybodyCanUseItAsync();
        Assert.Equal("durable", await town.QueryAsync<string>(
            "select class from pathway_exit where resident_id = @ResidentId order by pronounced_at desc limit 1", proposal));
    }

    private Task<Balance> BalanceAsync(ImportedOpening opening) =>
        town.QueryAsync<Balance>("select promised, kept from commitment_balance where commitment_id = @CommitmentId", opening);

    private sealed record Balance(int Promised, int Kept);
}
