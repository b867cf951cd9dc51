using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Companies;

public sealed class DecideOnCompanyTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private async Task<CompanyDetails> StandsAsync(TestCompany company) => (await town.Web.CompanyAsync(company.Id))!;

    [Fact]
    public async Task Trust_WithItsReason_IsASwitchOfItsOwnAndLogged()
    {
        var company = await town.Data.CreateCompanyAsync(c => c.NotTrusted());
        var coordinator = await town.Data.CreateCoordinatorAsync();

        Assert.Equal(Outcome.Incomplete, await town.Web.TrustCompanyAsync(coordinator.Id, company.Id, trusted: true, " ", town.Now));
        Assert.Equal(Outcome.Done, await town.Web.TrustCompanyAsync(coordinator.Id, company.Id, trusted: true, "Dix offres sans remarque", town.Now));
        Assert.Equal(Outcome.Stale, await town.Web.TrustCompanyAsync(coordinator.Id, company.Id, trusted: true, "Encore", town.Now));
        Assert.NotNull((await StandsAsync(company)).TrustedAt);
        Assert.Equal(Outcome.Done, await town.Web.TrustCompanyAsync(coordinator.Id, company.Id, trusted: false, "Une offre à revoir", town.Now.AddDays(1)));

        Assert.Null((await StandsAsync(company)).TrustedAt);
        Assert.Equal(
            [("no_longer_trusted", "Une offre à revoir"), ("trusted", "Dix offres sans remarque")],
            (await town.Web.CompanyDecisionsAsync(company.Id)).Select(d => (d.Kind, d.Note)));
    }

    [Fact]
    public async Task Trust_ACompanyNotApproved_IsRefused()
    {
        var company = await town.Data.CreateCompanyAsync(c => c.NotApproved());
        var coordinator = await town.Data.CreateCoordinatorAsync();

        Assert.Equal(Outcome.Stale, await town.Web.TrustCompanyAsync(coordinator.Id, company.Id, trusted: true, "Connue", town.Now));
    }

    [Theory]
    [InlineData("approved_at = now()")]
    [InlineData("trusted_at = now()")]
    [InlineData("refused_at = now()")]
    public async Task Standing_WithoutADecision_IsRefusedByTheSchema(string set)
    {
        var company = await town.Data.CreateCompanyAsync(c => c.NotTrusted());

        Assert.Equal("PA004", await RefusalAsync($"update company set {set} where id = '{company.Id}'"));
        Assert.Equal("42501", await RefusalAsync($"""
            begin; set local role passerelle_company; select set_config('passerelle.company_id', '{company.Id}', true);
            update company set {set} where id = '{company.Id}'; commit;
            """));
    }

    [Fact]
    public async Task PublishedByRule_OfACompanyNotTrusted_IsRefusedByTheSchema()
    {
        var company = await town.Data.CreateCompanyAsync(c => c.NotTrusted());
        var opening = await town.Data.CreateOpeningAsync(o => o.By(company).InState("submitted"));
        var rule = $"insert into opening_event (id, opening_id, to_state, actor, at) values (gen_random_uuid(), '{opening.Id}', 'published', 'rule', now())";

        Assert.Equal("PA051", await RefusalAsync(rule));
        var coordinator = await town.Data.CreateCoordinatorAsync();
        await town.Web.TrustCompanyAsync(coordinator.Id, company.Id, trusted: true, "Connue", town.Now);
        Assert.Equal("accepted", await RefusalAsync(rule));
    }

    private async Task<string> RefusalAsync(string sql)
    {
        try
        {
            await town.AsOwnerAsync<int>(sql);
            return "accepted";
        }
        catch (Npgsql.PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
