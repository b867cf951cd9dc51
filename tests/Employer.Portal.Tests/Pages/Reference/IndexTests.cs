using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Openings;
using Matching.Engine.Lawfulness;

namespace Employer.Portal.Tests.Pages.Reference;

[Collection(PortalTests.Name)]
public sealed class IndexTests(PortalFixture portal)
{
    [Fact]
    public async Task Confirm_MinimumOfTheDay_RefusesFromThenOnWhatPaysLess()
    {
        await portal.Data.CreateOpeningAsync(); // brings the occupation
        var company = await portal.Data.CreateCompanyAsync();
        var administrator = await portal.SignInAsAsync(Roles.Administrator);
        Task<SavedOpening> SaveAsync() => portal.Db.SaveOpeningAsync(
            company.Id, company.RecruiterId, Guid.CreateVersion7(), new OpeningContent
            {
                Title = "Agent ou agente de quai", Description = "Charger et décharger les camions, en équipe de quatre personnes.", OccupationCode = "N1103",
                EstablishmentId = company.EstablishmentId, Contract = "cdi", HoursPerWeek = 35, Schedules = ["day"], PayPeriod = "hour", PayMin = 12.10m,
            }, submit: true, portal.Data.Now);
        Assert.Equal("published", (await SaveAsync()).State);
        await using var connection = await portal.Db.OpenConnectionAsync();
        try
        {
            Assert.Contains("12,31", (await administrator.PageAsync("/referentiels")).QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
            var after = await administrator.FollowAsync(await administrator.PostFormAsync("/referentiels", "form:has(input[value='2026-06-01'])"));

            Assert.Contains("est maintenant refusée", after.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("attend d’être confirmé", after.Body.TextContent, StringComparison.Ordinal);
            Assert.Equal([FindingCode.PayBelowMinimum], (await SaveAsync()).Content.Refused.Select(f => f.Code));
        }
        finally
        {
            await connection.ExecuteAsync("delete from legal_minimum_confirmation"); // the town is everybody's
        }
    }
}
