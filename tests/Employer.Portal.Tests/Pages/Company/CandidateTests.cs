using System.Net;
using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Pages.Company;

[Collection(PortalTests.Name)]
public sealed class CandidateTests(PortalFixture portal)
{
    private async Task<string?> StateOfPlacementAsync(TestMatch match)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<string>("select state from placement where match_id = @Id", match);
    }

    [Theory]
    [InlineData("proposed")]
    [InlineData("offered")]
    [InlineData("accepted")]
    [InlineData("declined")]
    public async Task AnyPage_BeforeIntroduction_NeverSaysWhoItIs(string state)
    {
        var match = await portal.Data.CreateMatchAsync(state);
        var client = await portal.SignInAsAsync(match.Opening.Company!);

        foreach (var address in new[] { "/accueil", "/mes-offres", $"/mes-offres/{match.Opening.Id}", "/candidats" })
        {
            var html = await (await client.GetAsync(address)).Content.ReadAsStringAsync();
            Assert.DoesNotContain(match.Resident.LastName, html, StringComparison.Ordinal);
            Assert.DoesNotContain(match.Resident.Phone, html, StringComparison.Ordinal);
            Assert.DoesNotContain(match.Id.ToString(), html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/candidats/{match.Id}")).StatusCode);
    }

    [Fact]
    public async Task Candidate_WhoseGrantHasEnded_IsAReferenceAndAnOutcome()
    {
        var match = await portal.Data.CreateMatchAsync("introduced");
        var client = await portal.SignInAsAsync(match.Opening.Company!);
        Assert.Contains(match.Resident.LastName, (await client.PageAsync($"/candidats/{match.Id}")).Body!.TextContent, StringComparison.Ordinal);
        await using var connection = await portal.Db.OpenConnectionAsync();
        // As the schema writes it nine months after the end; its triggers let nobody else date it.
        await connection.ExecuteAsync("""
            set session_replication_role = replica;
            update introduction set ends_at = now() - interval '9 months' where match_id = @Id;
            update match set state = 'not_retained' where id = @Id
            """, match);
        var reference = await connection.ExecuteScalarAsync<string>("select r.reference::text from resident r join match m on m.resident_id = r.id where m.id = @Id", match);

        foreach (var address in new[] { $"/candidats/{match.Id}", "/candidats", $"/mes-offres/{match.Opening.Id}" })
        {
            var html = (await client.PageAsync(address)).DocumentElement.OuterHtml;
            Assert.DoesNotContain(match.Resident.LastName, html, StringComparison.Ordinal);
            Assert.DoesNotContain(match.Resident.Phone, html, StringComparison.Ordinal);
        }

        Assert.Contains(reference!, (await client.PageAsync($"/candidats/{match.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reverse_BrokenInTrialBeforeTheFirstDay_SaysWhenItBeginsAndChangesNothing()
    {
        var match = await portal.Data.CreateMatchAsync(m => m.HiredAndConfirmed());
        var client = await portal.SignInAsAsync(match.Opening.Company!);
        var form = "form[action$='handler=Reverse']";

        var page = await PortalClient.DocumentAsync(await client.PostFormAsync(
            $"/candidats/{match.Id}", form, ("Reversal.Reason", "other"), ("Reversal.InTrial", "true")));

        Assert.Contains("Le contrat commence le", page.QuerySelector(".error-summary a[href='#Reversal_InTrial']")!.TextContent, StringComparison.Ordinal);
        await using var connection = await portal.Db.OpenConnectionAsync();
        Task<string?> StateAsync() => connection.ExecuteScalarAsync<string>("select state from placement where id = @PlacementId", match);
        Assert.Equal("confirmed", await StateAsync());

        await client.FollowAsync(await client.PostFormAsync($"/candidats/{match.Id}", form, ("Reversal.Reason", "other")));
        Assert.Equal("not_started", await StateAsync());
    }

    [Fact]
    public async Task Opening_Filled_SaysFirstWhatEndsForWhom()
    {
        var opening = await portal.Data.CreateOpeningAsync();
        var waiting = await portal.Data.CreateMatchAsync(m => m.InState("offered").For(opening));
        await portal.Data.CreateMatchAsync(m => m.InState("introduced").For(opening));
        var client = await portal.SignInAsAsync(opening.Company!);
        async Task<string?> StateAsync() => await (await portal.Db.OpenConnectionAsync()).ExecuteScalarAsync<string>("select state from match where id = @Id", waiting);

        var page = await client.PageAsync($"/mes-offres/{opening.Id}");
        var step = page.QuerySelector("details#fill")!;

        Assert.Contains("moins de 11 personnes", step.TextContent, StringComparison.Ordinal);
        Assert.Contains("attendent votre décision\u00A0: 1", step.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(waiting.Resident.LastName, step.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("form[action$='handler=Fill']"), form => Assert.NotNull(form.Closest("details")));
        Assert.Equal("offered", await StateAsync());
        await client.PostFormAsync($"/mes-offres/{opening.Id}", "details#fill form");
        Assert.Equal("withdrawn", await StateAsync());
    }

    [Fact]
    public async Task Opening_FewOnTheWay_SaysABandAndNoNumber()
    {
        var match = await portal.Data.CreateMatchAsync("offered");
        var client = await portal.SignInAsAsync(match.Opening.Company!);

        var page = await client.PageAsync($"/mes-offres/{match.Opening.Id}");

        Assert.Contains("moins de 11 personnes", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_FewOnTheWay_SaysWhichSmallChangeWouldBringMore()
    {
        var match = await portal.Data.CreateMatchAsync("offered");
        await using (var connection = await portal.Db.OpenConnectionAsync())
        {
            await connection.ExecuteAsync("""
                insert into ranking_obstacle (run_id, opening_id, requirement, resident_count) select run_id, opening_id, 'hours', 40 from match where id = @Id;
                insert into ranking_small_change (run_id, opening_id, change, words, resident_count)
                select run_id, opening_id, 'schedule:night', 'Sans travail de nuit', 14 from match where id = @Id
                """, match);
        }

        var page = await (await portal.SignInAsAsync(match.Opening.Company!)).PageAsync($"/mes-offres/{match.Opening.Id}");

        Assert.Contains("Sans travail de nuit\u00A0: 11 à 20 personnes de plus.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_StartAtFive_SaysThatNothingRunsThen()
    {
        var opening = await portal.Data.CreateOpeningAsync(o => o.WithSchedules("early").Between(new(5, 0), new(13, 0)));
        var match = await portal.Data.CreateMatchAsync(m => m.InState("offered").For(opening));
        await using (var connection = await portal.Db.OpenConnectionAsync())
        {
            await connection.ExecuteAsync(
                "insert into ranking_obstacle (run_id, opening_id, requirement, resident_count) select run_id, opening_id, 'travel', 40 from match where id = @Id", match);
        }

        var page = await (await portal.SignInAsAsync(opening.Company!)).PageAsync($"/mes-offres/{opening.Id}");

        Assert.Contains(
            "Prise de poste à 5\u00A0h\u00A0: pas de transport en commun à cette heure. Covoiturage", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introduced_ShowsStrengthsBeforeTheName_AndNoGap()
    {
        var match = await portal.Data.CreateMatchAsync("introduced");
        var client = await portal.SignInAsAsync(match.Opening.Company!);

        var html = (await client.PageAsync($"/candidats/{match.Id}")).QuerySelector("main")!.TextContent;

        Assert.Contains(match.Resident.LastName, html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("Points forts", StringComparison.Ordinal) < html.IndexOf("Coordonnées", StringComparison.Ordinal));
        Assert.DoesNotContain("Permis B demandé", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherCompanysCandidate_DoesNotExist()
    {
        var match = await portal.Data.CreateMatchAsync("introduced");
        var client = await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/candidats/{match.Id}")).StatusCode);
    }

    [Fact]
    public async Task Hire_FixedTermWithoutEnd_SaysSoAndKeepsTheInput()
    {
        var match = await portal.Data.CreateMatchAsync("introduced");
        var client = await portal.SignInAsAsync(match.Opening.Company!);

        var response = await client.SubmitToAsync(
            $"/candidats/{match.Id}", "?handler=Hire", ("Hire.Contract", "cdd"), ("Hire.HoursPerWeek", "28"),
            ("Hire.StartsOn.Jour", "1"), ("Hire.StartsOn.Mois", "12"), ("Hire.StartsOn.Annee", "2026"));
        var page = await PortalClient.DocumentAsync(response);

        Assert.Contains("Indiquez le dernier jour", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("28", page.QuerySelector("input[name='Hire.HoursPerWeek']")!.GetAttribute("value"));
        Assert.Equal("introduced", await portal.Data.StateOfAsync(match));
    }

    [Fact]
    public async Task InterviewThenHire_ReportsThePlacement()
    {
        var match = await portal.Data.CreateMatchAsync("introduced");
        var client = await portal.SignInAsAsync(match.Opening.Company!);
        var address = $"/candidats/{match.Id}";

        await client.FollowAsync(await client.SubmitToAsync(
            address, "?handler=Interview", ("Interview.HeldOn.Jour", "24"), ("Interview.HeldOn.Mois", "11"), ("Interview.HeldOn.Annee", "2026")));
        Assert.Equal("interviewed", await portal.Data.StateOfAsync(match));
        await client.FollowAsync(await client.SubmitToAsync(
            address, "?handler=Hire", ("Hire.Contract", "cdi"), ("Hire.HoursPerWeek", "35"),
            ("Hire.StartsOn.Jour", "1"), ("Hire.StartsOn.Mois", "12"), ("Hire.StartsOn.Annee", "2026")));

        Assert.Equal("reported", await StateOfPlacementAsync(match));
    }

    [Fact]
    public async Task Decline_WithoutReason_IsAskedForOne_ThenAnswersThePerson()
    {
        var match = await portal.Data.CreateMatchAsync("introduced");
        var client = await portal.SignInAsAsync(match.Opening.Company!);

        var missing = await PortalClient.DocumentAsync(await client.SubmitToAsync($"/candidats/{match.Id}", "?handler=Decline"));
        Assert.Contains("Choisissez une raison", missing.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        await client.FollowAsync(await client.SubmitToAsync($"/candidats/{match.Id}", "?handler=Decline", ("Decline.Reason", "experience")));
        Assert.Equal("not_retained", await portal.Data.StateOfAsync(match));
    }
}
