using System.Net;
using Employer.Portal.Tests.Infrastructure;
using Employer.Portal.Tests.Pages.Company;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Coordination;

[Collection(PortalTests.Name)]
public sealed class CoordinationTests(PortalFixture portal)
{
    [Fact]
    public async Task Return_WithoutARemark_IsAskedForOne_ThenTheCompanyReadsIt()
    {
        var company = await portal.Data.CreateCompanyAsync(c => c.NotApproved());
        var opening = await portal.Data.CreateOpeningAsync(o => o.By(company).InState("submitted"));
        var client = await portal.SignInAsAsync(Roles.Coordinator);
        var address = $"/a-traiter/offres/{opening.Id}";

        var missing = await PortalClient.DocumentAsync(await client.SubmitToAsync(address, "?handler=Return"));
        Assert.Contains("Écrivez au moins une remarque", missing.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        await client.FollowAsync(await client.SubmitToAsync(address, "?handler=Return", ("Comments[pay]", "Précisez le salaire.")));

        var seen = await (await portal.SignInAsAsync(company)).PageAsync($"/mes-offres/{opening.Id}");
        Assert.Contains("Précisez le salaire.", seen.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lift_OfARefusal_TakesAReason_AndOnlyThenTheOpeningIsPublished()
    {
        await portal.Data.CreateOpeningAsync(); // brings the occupation
        var company = await portal.Data.CreateCompanyAsync();
        var id = Guid.CreateVersion7();
        var content = new Matching.Data.Openings.OpeningContent
        {
            Title = "Comédien ou comédienne", Description = "Jouer le rôle principal dans une pièce. Femmes uniquement.", OccupationCode = "N1103",
            EstablishmentId = company.EstablishmentId, Contract = "cdi", HoursPerWeek = 35, Schedules = ["day"], PayPeriod = "hour", PayMin = 12.31m,
        };
        var saved = await Matching.Data.Openings.SaveOpening.SaveOpeningAsync(
            portal.Db, company.Id, company.RecruiterId, id, content, submit: true, portal.Data.Now, review: true);
        Assert.Equal("submitted", saved.State);
        var client = await portal.SignInAsAsync(Roles.Coordinator);
        var address = $"/a-traiter/offres/{id}";

        var waiting = await client.PageAsync(address);
        Assert.Contains("Femmes uniquement", waiting.QuerySelector(".gate-finding")!.TextContent, StringComparison.Ordinal);
        var early = await PortalClient.DocumentAsync(await client.SubmitToAsync(address, "?handler=Publish"));
        Assert.Contains("Levez d’abord chaque refus", early.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var without = await PortalClient.DocumentAsync(await client.SubmitToAsync(address, "?handler=Lift"));
        Assert.Contains("Écrivez pourquoi", without.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        await client.FollowAsync(await client.SubmitToAsync(address, "?handler=Lift", ("Lift.Reason", "Rôle dans une pièce de théâtre.")));
        await client.FollowAsync(await client.SubmitToAsync(address, "?handler=Publish"));

        await using var connection = await portal.Db.OpenConnectionAsync();
        Assert.Equal("published", await Dapper.SqlMapper.ExecuteScalarAsync<string>(connection, "select state from opening where id = @id", new { id }));
    }

    [Fact]
    public async Task PayBelowTheMinimum_IsSaidWithItsFigure_ToTheCoordinationAndToTheCompany()
    {
        await portal.Data.CreateOpeningAsync(); // brings the occupation
        var (company, id) = (await portal.Data.CreateCompanyAsync(), Guid.CreateVersion7());
        var content = new Matching.Data.Openings.OpeningContent
        {
            Title = "Agent ou agente de quai", Description = "Charger et décharger les camions, en équipe de quatre personnes.", OccupationCode = "N1103",
            EstablishmentId = company.EstablishmentId, Contract = "cdi", HoursPerWeek = 35, Schedules = ["day"], PayPeriod = "hour", PayMin = 8,
        };
        await Matching.Data.Openings.SaveOpening.SaveOpeningAsync(
            portal.Db, company.Id, company.RecruiterId, id, content, submit: true, portal.Data.Now, review: true);

        var toRead = await (await portal.SignInAsAsync(Roles.Coordinator)).PageAsync($"/a-traiter/offres/{id}");
        var own = await (await portal.SignInAsAsync(company)).PageAsync($"/mes-offres/{id}");

        Assert.All([toRead, own], page => Assert.Contains(
            "le minimum est de 12,", page.QuerySelector(".gate-finding")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Countersign_WritesThePromise_AndTheCompanySeesIt()
    {
        var commitment = await portal.Data.CreateCommitmentAsync(c => c.NotSigned());
        var client = await portal.SignInAsAsync(Roles.Coordinator);

        await client.FollowAsync(await client.SubmitToAsync($"/a-traiter/engagements/{commitment.Id}", "?handler=Sign", ("Quantity", "6")));

        var seen = await (await portal.SignInAsAsync(commitment.Company)).PageAsync($"/mes-engagements/{commitment.Id}");
        Assert.Contains("0 embauche sur 6", seen.QuerySelector(".balance")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amend_BelowNothing_IsRefusedInWords()
    {
        var commitment = await portal.Data.CreateCommitmentAsync(c => c.Promising(2));
        var client = await portal.SignInAsAsync(Roles.Coordinator);

        var page = await PortalClient.DocumentAsync(
            await client.SubmitToAsync($"/a-traiter/engagements/{commitment.Id}", "?handler=Amend", ("Change", "-2")));

        Assert.Contains("ne peut pas passer sous", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introduced_AreTheirNumberNeverTheirName()
    {
        var match = await portal.Data.CreateMatchAsync("introduced");
        var client = await portal.SignInAsAsync(Roles.CompanyAdviser);

        foreach (var address in new[] { "/candidats-presentes", $"/entreprises/{match.Opening.Company!.Id}" })
        {
            var page = await client.PageAsync(address);
            Assert.Contains(match.Opening.Title, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(match.Resident.LastName, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Approve_ByAnAdviser_IsRefused()
    {
        var company = await portal.Data.CreateCompanyAsync(c => c.NotApproved());
        var client = await portal.SignInAsAsync(Roles.CompanyAdviser);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/entreprises/{company.Id}/approuver")).StatusCode);
        Assert.Null((await client.PageAsync($"/entreprises/{company.Id}")).QuerySelector("form[action$=approuver]"));
    }
}
