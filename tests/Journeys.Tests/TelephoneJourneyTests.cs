namespace Journeys.Tests;

/// <summary>Somebody without an e-mail address: the counsellor tells the offer, reads the consent text out and records the answer.</summary>
[Collection(TownTests.Name)]
public sealed class TelephoneJourneyTests(Town town)
{
    private const string ProposedSql = """
        select m.id as match_id, r.lead_id, i.last_name, a.id as recruiter_id
        from match m
        join resident r on r.id = m.resident_id and r.state = 'followed'
        join resident_identity i on i.resident_id = r.id and i.email is null
        join opening o on o.id = m.opening_id and o.state = 'published'
        join account a on a.company_id = o.company_id
        where m.state = 'proposed' and m.postponed_until is null order by m.id limit 1
        """;

    private sealed record Proposal(Guid MatchId, Guid LeadId, string LastName, Guid RecruiterId);

    [Fact]
    public async Task PersonWithoutEmail_IsToldByTelephone_SaysYesAndIsHired()
    {
        var proposal = await town.WaitForAsync<Proposal>("proposal of a person without e-mail", ProposedSql);
        var counsellor = await town.EnterAsync(proposal.LeadId, width: 390);

        await HireJourneyTests.FindInQueueAsync(counsellor, proposal.MatchId);
        await counsellor.Page.Locator($"#p-{proposal.MatchId} button[data-key=v]").ClickAsync();
        await TellByTelephoneAsync(counsellor, proposal);
        Assert.Equal(0, await town.QueryAsync<long>("select count(*) from message where match_id = @MatchId and kind = 'offer_for_candidate'", proposal));

        await town.WaitForAsync<Guid>("introduction", "select match_id from introduction where match_id = @MatchId", proposal);
        await CounsellorReportsTheHireAsync(counsellor, proposal);
        await CompanyConfirmsAsync(proposal);

        Assert.Equal("confirmed", await town.QueryAsync<string>("select state from placement where match_id = @MatchId", proposal));
        Assert.True(await town.QueryAsync<bool>(
            "select consent_read_out and channel = 'telephone' from match_event where match_id = @MatchId and to_state = 'accepted'", proposal));
    }

    private static async Task TellByTelephoneAsync(Person counsellor, Proposal proposal)
    {
        await counsellor.GoAsync($"/propositions/{proposal.MatchId}/reponse");
        await counsellor.KeepPictureAsync("20-telephone-annoncer");
        await counsellor.Page.Locator("input[name=Channel][value=telephone]").CheckAsync();
        await counsellor.Page.Locator("input[name=Answer][value=yes]").CheckAsync();
        await counsellor.ClickAsync("Enregistrer");
        await counsellor.ReadsAsync("texte"); // the consent text was not read out: nothing is recorded
        await counsellor.Page.Locator("input[type=checkbox][name=ConsentReadOut]").CheckAsync();
        await counsellor.ClickAsync("Enregistrer");
        await counsellor.ReadsAsync("D’accord");
        await counsellor.KeepPictureAsync("21-telephone-accord");
    }

    private static async Task CounsellorReportsTheHireAsync(Person counsellor, Proposal proposal)
    {
        await counsellor.GoAsync($"/propositions/{proposal.MatchId}/embauche");
        await counsellor.Page.Locator("[name=ContractCode]").SelectOptionAsync("cdd");
        var today = Town.Today;
        await counsellor.WriteDateAsync("StartsOn", today.AddDays(3));
        await counsellor.WriteDateAsync("EndsOn", today.AddDays(123));
        await counsellor.Page.Locator("[name=Hours]").FillAsync("30");
        await counsellor.ClickAsync("Enregistrer");
        await counsellor.ReadsAsync("Embauche à confirmer");
    }

    private async Task CompanyConfirmsAsync(Proposal proposal)
    {
        var recruiter = await town.EnterAsync(proposal.RecruiterId, width: 390);
        await recruiter.GoAsync($"/candidats/{proposal.MatchId}");
        await recruiter.ReadsAsync(proposal.LastName);
        await recruiter.KeepPictureAsync("22-telephone-entreprise");
        await recruiter.ClickAsync("Confirmer l’embauche");
        await recruiter.ReadsAsync("confirmée");
    }
}
