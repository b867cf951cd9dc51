using Matching.Data.Database;
using Matching.Data.Exits;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Openings;
using Matching.Data.Placements;
using Matching.Data.Residents;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Matches;

/// <summary>What is no longer so ends by itself: where the fact is written, and by the clock.</summary>
public sealed class EndNoLongerSoTests : ReviewTestBase
{
    [Theory]
    [InlineData("update resident set state = 'left'", "person_left")]
    [InlineData("update resident set state = 'paused'", "person_paused")]
    [InlineData("update opening set starts_on = '2026-10-14'", "start_passed")]
    public async Task Clock_RowsOfAnOldDatabase_EndWithTheirReason(string change, string reason)
    {
        var (proposed, validated) = (await MatchAsync(), await MatchAsync());
        await Web.ValidateMatchesAsync(Lead, [validated], Settings, Now);
        await ExecuteAsync(change);

        Assert.Equal(2, (await Jobs.EndNoLongerSoAsync(200, Now)).Done);
        Assert.Equal(0, (await Jobs.EndNoLongerSoAsync(200, Now)).Taken);

        Assert.Equal((MatchState.Lapsed, MatchState.Withdrawn), (await StateAsync(proposed), await StateAsync(validated)));
        Assert.Equal("cancelled", await MessageStateAsync(validated));
        Assert.Equal(2, await ReadAsync<long>("select count(*) from match_event where actor = 'rule' and reason_code = @reason", new { reason }));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from message where kind = 'closed_for_candidate'"));
    }

    [Fact]
    public async Task Clock_WhatStands_IsLeftAlone()
    {
        foreach (var state in MatchState.Live) await MatchAsync(state);

        Assert.Equal(0, (await Jobs.EndNoLongerSoAsync(200, Now)).Taken);
    }

    [Fact]
    public async Task Opening_PausedByItsCompany_TakesProposalsBackAndLeavesOffersStanding()
    {
        var (proposed, validated, offered) = (await MatchAsync(), await MatchAsync(), await MatchAsync(MatchState.Offered));
        await Web.ValidateMatchesAsync(Lead, [validated], Settings, Now);

        await Web.MoveOpeningAsync(Opening.Company!.Id, Opening.Company.RecruiterId, Opening.Id, OpeningState.Paused, Now);

        Assert.Equal(MatchState.Lapsed, await StateAsync(proposed));
        Assert.Equal((MatchState.Withdrawn, "cancelled"), (await StateAsync(validated), await MessageStateAsync(validated)));
        Assert.Equal(MatchState.Offered, await StateAsync(offered));
    }

    /// <summary>In the transaction of the edit, with the reason that the counsellor reads in the file of the match.</summary>
    [Theory]
    [InlineData(MatchState.Proposed, MatchState.Lapsed)]
    [InlineData(MatchState.Validated, MatchState.Withdrawn)]
    [InlineData(MatchState.Offered, MatchState.Offered)]
    public async Task Opening_EditedToEndBeforeThePersonIsFree_TakesBackWhatIsNotSent(string state, string expected)
    {
        var match = await MatchAsync(opening: Opening, of: r => r.AvailableFrom(new(2027, 1, 15)));
        if (state == MatchState.Validated) await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);
        if (state == MatchState.Offered) match = await MatchAsync(MatchState.Offered, r => r.AvailableFrom(new(2027, 1, 15)));

        Assert.Equal(OpeningState.Published, (await EditAsync(Content with { Contract = Contract.Cdd, ContractMonths = 1 })).State);

        Assert.Equal(expected, await StateAsync(match));
        if (state == MatchState.Offered) return;
        Assert.Equal("ends_before_free", await ReasonAsync(match));
        Assert.Equal(state == MatchState.Validated ? "cancelled" : null, await MessageStateAsync(match));
        var file = await Web.MatchFileAsync(Counsellor.StructureId, Lead, match);
        Assert.Contains(file!.Events, e => e.ReasonCode == "ends_before_free");
        var said = Assert.Single(await Web.EndedByThemselvesAsync(Lead, Now.AddDays(-7)));
        Assert.Equal((match, "ends_before_free"), (said.MatchId, said.ReasonCode));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from message where kind = 'closed_for_candidate'"));
    }

    [Fact]
    public async Task Opening_EditedToAnotherStartOrWords_LeavesProposalsStanding()
    {
        var match = await MatchAsync();

        await EditAsync(Content with { StartsOn = new(2027, 1, 4) });

        Assert.Equal(MatchState.Proposed, await StateAsync(match));
    }

    /// <summary>Between two runs of the clock: any edit of the opening sees that its start passed meanwhile, and is refused until it is corrected.</summary>
    [Fact]
    public async Task Opening_WhoseStartPassed_IsNotSavedAndItsProposalIsNotDecided()
    {
        var match = await MatchAsync();
        await ExecuteAsync("update opening set starts_on = '2026-11-20' where id = @Id", new { Opening.Id });

        Assert.Equal(nameof(OpeningTerms.StartsOn), Assert.Single((await EditAsync(Content with { StartsOn = new(2026, 11, 20) })).Findings).Field);
        await Web.ValidateMatchesAsync(Lead, [match], Settings, Now);

        Assert.Equal((MatchState.Lapsed, "start_passed"), (await StateAsync(match), await ReasonAsync(match)));
    }

    private OpeningContent Content => new()
    {
        Title = "Agent ou agente de quai", Description = "Charger et décharger les camions, en équipe de quatre personnes.",
        OccupationCode = "N1103", EstablishmentId = Opening.Company!.EstablishmentId, Contract = Contract.Cdi, HoursPerWeek = 35,
        Schedules = ["day"], PayPeriod = "hour", PayMin = 13,
    };

    private Task<SavedOpening> EditAsync(OpeningContent content) =>
        Web.SaveOpeningAsync(Opening.Company!.Id, Opening.Company.RecruiterId, Opening.Id, content, submit: false, Now);

    private Task<string> ReasonAsync(Guid match) =>
        ReadAsync<string>("select reason_code from match_event where match_id = @match order by at desc, id desc limit 1", new { match });

    [Fact]
    public async Task Person_WhoseStructurePronouncesTheExit_IsUnderWayNowhere()
    {
        var resident = await ResidentAsync();
        var match = (await Data.CreateMatchAsync(m => m.For(Opening).Of(resident))).Id;

        await Web.PronounceExitAsync(Lead, new ExitToPronounce(resident.Id, ExitFact.Moved, null, WorkingDays.DayInParis(Now)), Now);

        Assert.DoesNotContain(await StateAsync(match), MatchState.Live);
        Assert.Equal(0, (await Jobs.EndNoLongerSoAsync(200, Now)).Taken);
    }

    [Fact]
    public async Task Profile_ThatSaysALaterDay_TakesBackAContractThatEndsBefore()
    {
        var opening = await Data.CreateOpeningAsync(o => o.WithContract(Contract.Cdd, 1));
        var resident = await ResidentAsync();
        var match = (await Data.CreateMatchAsync(m => m.For(opening).Of(resident))).Id;
        var profile = new ResidentProfile
        {
            Occupations = [new("N1103", 1, 0)], TravelModes = [TravelMode.Walk], AvailableFrom = new DateOnly(2027, 1, 15),
        };

        await Web.SaveProfileAsync(Counsellor.StructureId, Lead, resident.Id, profile, Now, WorkingDays.DayInParis(Now));

        Assert.Equal(MatchState.Lapsed, await StateAsync(match));
        Assert.Equal("ends_before_free", await ReadAsync<string>("select reason_code from match_event where match_id = @match and to_state = 'lapsed'", new { match }));
    }

    [Fact]
    public async Task Hire_ThatSettles_PlacesThePersonUntilItIsReversed()
    {
        var resident = await ResidentAsync();
        var hired = await Data.CreateMatchAsync(m => m.For(Opening).Of(resident).InState(MatchState.Hired));
        var party = PlacementParty.Counsellor(Counsellor.StructureId, Lead);
        await Web.ConfirmPlacementAsync(party, hired.PlacementId!.Value, Settings, Now);
        var other = await Data.CreateOpeningAsync();
        var proposal = new HandProposal(resident.Id, other.Id, "Essai");

        Assert.Equal([Followed.PersonPlaced], (await Web.ProposeByHandAsync(Lead, proposal, Settings, Now)).Against);
        Assert.Equal(Outcome.Done, await Web.BrokenInTrialAsync(party, hired.PlacementId.Value, "person_gave_up", Now.AddDays(10)));
        Assert.Empty((await Web.ProposeByHandAsync(Lead, proposal, Settings, Now.AddDays(10))).Against);
    }
}
