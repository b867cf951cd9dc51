using Matching.Data.Commitments;
using Matching.Data.Database;
using Matching.Data.Tests.Companies;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Commitments;

public sealed class CommitmentTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private readonly Guid id = Guid.CreateVersion7();

    private static CommitmentTerms Terms => new()
    {
        Quantity = 4, Unit = "hire", Audience = "priority_district",
        StartsOn = new DateOnly(2026, 11, 1), EndsOn = new DateOnly(2027, 10, 31),
    };

    private Task<Outcome> ProposeAsync(TestCompany company) =>
        town.Web.ProposeCommitmentAsync(company.Id, company.RecruiterId, id, Terms, town.Now);

    private async Task<CommitmentBalance> BalanceAsync(TestCompany company) => (await town.AsAsync(company, c => c.CommitmentAsync(id)))!;

    [Fact]
    public async Task Propose_SentTwice_IsOneProposalAndPromisesNothing()
    {
        var company = await town.Data.CreateCompanyAsync();

        Assert.Equal(Outcome.Done, await ProposeAsync(company));
        Assert.Equal(Outcome.Done, await ProposeAsync(company));

        var balance = await BalanceAsync(company);
        Assert.Equal(("proposed", 4, 0, 0), (balance.State, balance.ProposedQuantity, balance.Promised, balance.Kept));
    }

    [Fact]
    public async Task Countersign_FourAtOnce_PromisesOnce()
    {
        var company = await town.Data.CreateCompanyAsync();
        var coordinator = await town.Data.CreateCoordinatorAsync();
        await ProposeAsync(company);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.Web.CountersignAsync(coordinator.Id, id, 4, town.Now)));

        Assert.Single(outcomes, Outcome.Done);
        var balance = await BalanceAsync(company);
        Assert.Equal(("signed", 4, 4), (balance.State, balance.Promised, balance.Remaining));
    }

    [Fact]
    public async Task Amend_NeverBelowWhatIsKeptNorToNothing()
    {
        var company = await town.Data.CreateCompanyAsync();
        var coordinator = await town.Data.CreateCoordinatorAsync();
        await ProposeAsync(company);
        Assert.Equal(Outcome.Stale, await town.Web.AmendCommitmentAsync(coordinator.Id, id, 2, town.Now));
        await town.Web.CountersignAsync(coordinator.Id, id, 4, town.Now);

        Assert.Equal(Outcome.Done, await town.Web.AmendCommitmentAsync(coordinator.Id, id, 2, town.Now.AddMinutes(1)));
        Assert.Equal(Outcome.Forbidden, await town.Web.AmendCommitmentAsync(coordinator.Id, id, -6, town.Now));
        Assert.Equal(Outcome.Done, await town.Web.AmendCommitmentAsync(coordinator.Id, id, -5, town.Now.AddMinutes(2)));

        Assert.Equal(1, (await BalanceAsync(company)).Promised);
        Assert.Equal([("promise", 4), ("amendment", 2), ("amendment", -5)],
            (await town.AsAsync(company, c => c.CompanyEntriesAsync(id))).Select(e => (e.Kind, e.Quantity)));
    }

    [Fact]
    public async Task Cancel_ByItsCompanyBeforeTheSignatureOnly()
    {
        var company = await town.Data.CreateCompanyAsync();
        var other = await town.Data.CreateCompanyAsync();
        var coordinator = await town.Data.CreateCoordinatorAsync();
        await ProposeAsync(company);

        Assert.Equal(Outcome.NotFound, await town.Web.WithdrawProposalAsync(other.Id, other.RecruiterId, id, town.Now));
        await town.Web.CountersignAsync(coordinator.Id, id, 4, town.Now);
        Assert.Equal(Outcome.Stale, await town.Web.WithdrawProposalAsync(company.Id, company.RecruiterId, id, town.Now));
        Assert.Equal(Outcome.Done, await town.Web.CancelCommitmentAsync(coordinator.Id, id, "company_asked", town.Now));
        Assert.Equal("cancelled", (await BalanceAsync(company)).State);
    }

    [Fact]
    public async Task Propose_YearsAgo_IsRefusedByTheCommand()
    {
        var company = await town.Data.CreateCompanyAsync();
        var old = Terms with { StartsOn = new DateOnly(2000, 1, 1), EndsOn = new DateOnly(2001, 1, 1) };

        Assert.Equal(Outcome.Forbidden, await town.Web.ProposeCommitmentAsync(company.Id, company.RecruiterId, id, old, town.Now));
        Assert.Empty(await town.AsAsync(company, c => c.CommitmentsAsync()));
    }

    [Fact]
    public async Task Countersign_OverMeanwhileOrTooMany_IsRefused()
    {
        var company = await town.Data.CreateCompanyAsync();
        var coordinator = await town.Data.CreateCoordinatorAsync();
        await ProposeAsync(company);

        Assert.Equal(Outcome.Forbidden, await town.Web.CountersignAsync(coordinator.Id, id, 4, town.Now.AddYears(1)));
        Assert.Equal(Outcome.Forbidden, await town.Web.CountersignAsync(coordinator.Id, id, 1001, town.Now));
        Assert.Equal("proposed", (await BalanceAsync(company)).State);
        Assert.Equal(Outcome.Done, await town.Web.CountersignAsync(coordinator.Id, id, 1000, town.Now));
        Assert.Equal(Outcome.Forbidden, await town.Web.AmendCommitmentAsync(coordinator.Id, id, 1, town.Now));
    }
}
