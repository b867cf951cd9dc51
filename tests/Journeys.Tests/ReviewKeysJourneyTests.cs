namespace Journeys.Tests;

/// <summary>The queue by keyboard, in a real browser: Enter does what stands on the button of its own form, and never validates from elsewhere.</summary>
[Collection(TownTests.Name)]
public sealed class ReviewKeysJourneyTests(Town town)
{
    // The counsellor with the longest queue; the other journeys begin at its other end.
    private const string QueueSql = """
        select m.id as match_id, r.lead_id, i.last_name
        from match m
        join resident r on r.id = m.resident_id and r.state = 'followed'
        join resident_identity i on i.resident_id = r.id
        join opening o on o.id = m.opening_id and o.state in ('published', 'spotted')
        where m.state = 'proposed' and (m.postponed_until is null or m.postponed_until <= paris_day(now()))
          and r.lead_id = (
            select s.lead_id from match n join resident s on s.id = n.resident_id and s.state = 'followed'
            where n.state = 'proposed' and n.postponed_until is null group by s.lead_id order by count(*) desc, s.lead_id limit 1)
        order by m.id desc offset @skip limit 1
        """;

    private sealed record Proposal(Guid MatchId, Guid LeadId, string LastName);

    [Fact]
    public async Task Enter_InsideNotProposing_RefusesAndSendsNothing()
    {
        var (counsellor, proposal) = await AtAsync(0);

        await counsellor.Page.Keyboard.PressAsync("n");
        await counsellor.Page.Locator($"#p-{proposal.MatchId} input[name=reason]").First.CheckAsync();
        await counsellor.Page.Keyboard.PressAsync("Enter");

        await counsellor.ReadsAsync("Non proposé");
        await counsellor.ReadsAsync(proposal.LastName);
        await StandsAsync("refused", proposal);
    }

    [Fact]
    public async Task Enter_InsideLater_PutsAsideAndSendsNothing()
    {
        var (counsellor, proposal) = await AtAsync(0);

        await counsellor.Page.Keyboard.PressAsync("p");
        await counsellor.Page.Keyboard.PressAsync("Enter");

        await counsellor.ReadsAsync("Mis de côté");
        await counsellor.ReadsAsync(proposal.LastName);
        await StandsAsync("proposed", proposal);
    }

    [Fact]
    public async Task Enter_InATickedBox_OnlyAsksUntilWhen()
    {
        var (counsellor, proposal) = await AtAsync(0);

        await counsellor.Page.Keyboard.PressAsync("x");
        await counsellor.Page.Locator($"#c-{proposal.MatchId}").FocusAsync();
        await counsellor.Page.Keyboard.PressAsync("Enter");

        await counsellor.Page.WaitForURLAsync("**/validations/reporter**");
        await counsellor.ReadsAsync(proposal.LastName);
        await StandsAsync("proposed", proposal);
    }

    [Fact]
    public async Task KeysAndTheBar_StillValidateAndNameThePerson()
    {
        var (counsellor, proposal) = await AtAsync(0);
        await counsellor.Page.Keyboard.PressAsync("v");
        await counsellor.ReadsAsync($"Validé : ");
        await counsellor.ReadsAsync(proposal.LastName);
        await StandsValidatedAsync(proposal);

        (counsellor, proposal) = await AtAsync(0);
        await counsellor.Page.Keyboard.PressAsync("x");
        await counsellor.Page.Locator("#selection button.btn-primary").ClickAsync();
        await counsellor.ReadsAsync(proposal.LastName);
        await StandsValidatedAsync(proposal);
    }

    private async Task<(Person Counsellor, Proposal Proposal)> AtAsync(int skip)
    {
        var proposal = await town.WaitForAsync<Proposal>("proposal", QueueSql, new { skip });
        var counsellor = await town.EnterAsync(proposal.LeadId);
        await HireJourneyTests.FindInQueueAsync(counsellor, proposal.MatchId);
        await counsellor.Page.Locator($"#p-{proposal.MatchId}").FocusAsync();
        return (counsellor, proposal);
    }

    private async Task StandsAsync(string state, Proposal proposal)
    {
        Assert.Equal(state, await town.QueryAsync<string>("select state from match where id = @MatchId", proposal));
        Assert.Equal(0, await town.QueryAsync<long>("select count(*) from message where match_id = @MatchId", proposal));
    }

    // The time to undo is short here: the offer may have left already.
    private async Task StandsValidatedAsync(Proposal proposal) => Assert.Equal(1, await town.QueryAsync<long>(
        "select count(*) from match_event where match_id = @MatchId and to_state = 'validated'", proposal));
}
