using Employer.Portal.Tests.Infrastructure;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Pages.Matches;

[Collection(PortalTests.Name)]
public sealed class OutcomeTests(PortalFixture portal)
{
    [Fact]
    public async Task Spotted_FromInterviewToHire_IsRecordedByTheCounsellorAndConfirmedByTheContractSeen()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Introduced, opening: await portal.Data.CreateOpeningAsync(o => o.Spotted()));

        await scene.Browser.PostFormAsync($"/propositions/{match.Id}/entretien", Date("HeldOn", 24, 11));
        Assert.Equal(MatchState.Interviewed, await scene.StateAsync(match));

        await scene.Browser.PostFormAsync($"/propositions/{match.Id}/immersion",
            [("Convention", "PMSMP-78-0042"), .. Date("StartsOn", 25, 11), .. Date("EndsOn", 2, 12)]);
        Assert.Equal(MatchState.Immersion, await scene.StateAsync(match));

        var withoutProof = await scene.Browser.PostFormAsync($"/propositions/{match.Id}/embauche", Hire());
        Assert.Contains("quel document", (await PortalClient.DocumentAsync(withoutProof)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        await scene.Browser.PostFormAsync($"/propositions/{match.Id}/embauche", [.. Hire(), ("Evidence", "contract")]);

        Assert.Equal(MatchState.Hired, await scene.StateAsync(match));
        Assert.Equal(PlacementState.Confirmed, await PlacementAsync(scene, match));
    }

    [Fact]
    public async Task Company_HireReportedByTheCounsellor_WaitsForTheCompany()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Introduced);

        await scene.Browser.PostFormAsync($"/propositions/{match.Id}/embauche", Hire());

        Assert.Equal(PlacementState.Reported, await PlacementAsync(scene, match));
    }

    [Theory]
    [InlineData("true", PlacementState.Confirmed)]
    [InlineData("false", PlacementState.Contested)]
    public async Task Company_HireItReported_IsConfirmedOrContestedFromThePageOfTheMatch(string confirm, string state)
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Hired);

        await scene.Browser.PostFormAsync($"/propositions/{match.Id}", $".form-card form:has([name=confirm][value={confirm}])", ("reason", "terms_differ"));

        Assert.Equal(state, await PlacementAsync(scene, match));
    }

    [Fact]
    public async Task NotStarted_SaidByTheCounsellor_IsTheStateOnEachPageAndALineOfTheHistory()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Hired);
        await scene.Browser.PostFormAsync($"/propositions/{match.Id}", ".form-card form:has([name=confirm][value=false])", ("reason", "terms_differ"));

        await scene.Browser.PostFormAsync($"/propositions/{match.Id}/embauche/pas-commencee", ("Reason", "person_gave_up"));

        var page = await scene.Browser.PageAsync($"/propositions/{match.Id}");
        var lines = page.QuerySelectorAll(".history li").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.StartsWith("Le contrat n’a pas commencé (La personne a renoncé)", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Embauche contestée (Le contrat est différent)", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Embauche annoncée", lines[2], StringComparison.Ordinal);
        Assert.Contains("2026", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("structure d’accompagnement", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("l’entreprise", lines[2], StringComparison.Ordinal);
        Assert.Equal("Contrat non commencé", page.QuerySelector(".title-row .tag")!.TextContent.Trim());
        var person = (await scene.Browser.PageAsync($"/personnes/{match.Resident.Id}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Contrat non commencé", person, StringComparison.Ordinal);
        Assert.DoesNotContain("Embauché(e)", person, StringComparison.Ordinal);
        var company = await portal.SignInAsAsync(match.Opening.Company!);
        foreach (var address in new[] { $"/candidats/{match.Id}", "/candidats?etat=came_to_nothing" })
            Assert.Contains("Contrat non commencé", (await company.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Contrat non commencé", (await company.PageAsync("/candidats?etat=hired")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hire_WithoutItsEnd_KeepsTheInput()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Introduced);

        var response = await scene.Browser.PostFormAsync($"/propositions/{match.Id}/embauche", [.. Hire("cdd")]);

        var page = await PortalClient.DocumentAsync(response);
        Assert.Contains("dernier jour", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("30", page.QuerySelector("input[name=Hours]")!.GetAttribute("value"));
        Assert.Equal(MatchState.Introduced, await scene.StateAsync(match));
    }

    [Fact]
    public async Task NotRetained_WithTheReadySentence_TellsThePerson()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Interviewed);

        await scene.Browser.PostFormAsync($"/propositions/{match.Id}/sans-suite", ("Reason", "experience"));

        Assert.Equal(MatchState.NotRetained, await scene.StateAsync(match));
        Assert.Equal(("Le poste demande plus d’expérience.", "candidate"), await scene.ReadAsync<(string, string)>(
            "select text, audience from match_remark where match_id = @Id", match));
        Assert.Equal("pending", await scene.ReadAsync<string>("select state from message where match_id = @Id and kind = 'closed_for_candidate'", match));
    }

    [Theory]
    [InlineData("did_not_come", true)]
    [InlineData("experience", false)]
    public async Task NotRetained_ByTheCompany_OnlyAnAbsenceCanBeContested(string reason, bool contestable)
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var resident = await scene.ResidentAsync();
        var match = await portal.Data.CreateMatchAsync(m => m.Of(resident).NotRetainedFor(reason));

        var before = await scene.Browser.PageAsync($"/propositions/{match.Id}");
        Assert.Equal(contestable, before.QuerySelector("section[aria-labelledby=absence] button") is not null);
        if (!contestable)
            return;
        await scene.Browser.PostFormAsync($"/propositions/{match.Id}", "section[aria-labelledby=absence] form");

        var after = await scene.Browser.PageAsync($"/propositions/{match.Id}");
        Assert.Null(after.QuerySelector("section[aria-labelledby=absence] button"));
        Assert.Contains("Absence contestée", after.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MatchState.NotRetained, await scene.StateAsync(match));
    }

    [Fact]
    public async Task Withdraw_WithAReason_EndsTheMatch()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Accepted);

        await scene.Browser.PostFormAsync($"/propositions/{match.Id}/retirer", ("Reason", "already_in_work"));

        Assert.Equal(MatchState.Withdrawn, await scene.StateAsync(match));
    }

    private static (string, string?)[] Date(string name, int day, int month) =>
        [($"{name}.Jour", $"{day}"), ($"{name}.Mois", $"{month}"), ($"{name}.Annee", "2026")];

    private static (string, string?)[] Hire(string contract = "cdi") => [("ContractCode", contract), ("Hours", "30"), .. Date("StartsOn", 7, 12)];

    private static Task<string> PlacementAsync(CounsellorScene scene, TestMatch match) =>
        scene.ReadAsync<string>("select state from placement where match_id = @Id", match);
}
