using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Demonstration;

namespace Matching.Data.Tests.Companies;

public sealed class SignUpCompanyTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private static CompanySignUp SignUp(int number, string? email = null) => new()
    {
        Siret = InventedSiret.Siret(InventedSiret.Siren(number), 1),
        CompanyName = $"Entreprise inventée {number}",
        Address = "1 rue de l’Exemple",
        CommuneCode = "78621",
        ContactName = "Personne Inventée",
        Email = email ?? $"contact{number}@essai.invalid",
        PasswordHash = "empreinte",
    };

    [Fact]
    public async Task SignUp_NewCompany_HasARecruiterAndWaitsForApproval()
    {
        await town.Data.CreateCompanyAsync(); // brings the communes

        Assert.Equal(SignUpResult.Received, await town.Web.SignUpCompanyAsync(SignUp(90001), town.Now));

        var task = Assert.Single(await town.Web.CoordinationTasksAsync(), t => t.Text == "Entreprise inventée 90001");
        var company = (await town.Web.CompanyAsync(task.Id))!;
        Assert.Null(company.ApprovedAt);
        Assert.Equal("contact90001@essai.invalid", Assert.Single(company.Recruiters).Email);
        Assert.Equal("Trappes", Assert.Single(company.Establishments).CommuneName);
    }

    [Fact]
    public async Task SignUp_KnownAddress_SaysTheSameAndWritesNothing()
    {
        var company = await town.Data.CreateCompanyAsync(c => c.WithRecruiter("deja@essai.invalid"));

        Assert.Equal(SignUpResult.Received, await town.Web.SignUpCompanyAsync(SignUp(90002, "Deja@essai.invalid"), town.Now));

        Assert.Equal(0, await town.ScalarAsync<long>("select count(*) from company where name = 'Entreprise inventée 90002'"));
        Assert.NotNull(company);
    }

    [Theory]
    [InlineData("11122233300002")] // the SIRET's key is right, the SIREN's is not
    [InlineData("20005878200019")]
    [InlineData("123")]
    public async Task SignUp_WrongSiret_WritesNothing(string siret)
    {
        Assert.Equal(SignUpResult.WrongSiret, await town.Web.SignUpCompanyAsync(SignUp(90004) with { Siret = siret }, town.Now));
        Assert.Equal(0, await town.ScalarAsync<long>("select count(*) from account where email = 'contact90004@essai.invalid'"));
    }

    [Fact]
    public async Task SignUp_NoAddress_WritesNothing()
    {
        Assert.Equal(SignUpResult.NoAddress, await town.Web.SignUpCompanyAsync(SignUp(90007, "jean.@exemple.invalid"), town.Now));
        Assert.Equal(0, await town.ScalarAsync<long>("select count(*) from company where name = 'Entreprise inventée 90007'"));
    }

    [Fact]
    public async Task SignUp_KnownCompany_IsNotJoinedByAStranger()
    {
        await town.Data.CreateCompanyAsync();
        await town.Web.SignUpCompanyAsync(SignUp(90003), town.Now);

        Assert.Equal(SignUpResult.CompanyKnown, await town.Web.SignUpCompanyAsync(SignUp(90003, "autre@essai.invalid"), town.Now));
        Assert.Equal(0, await town.ScalarAsync<long>("select count(*) from account where email = 'autre@essai.invalid'"));
    }

    [Fact]
    public async Task Approve_PublishesNothingByItself()
    {
        var coordinator = await town.Data.CreateCoordinatorAsync();
        var company = await town.Data.CreateCompanyAsync(c => c.NotApproved());
        var opening = await town.Data.CreateOpeningAsync(o => o.By(company).InState("submitted"));

        Assert.Equal(Outcome.Done, await town.Web.ApproveCompanyAsync(coordinator.Id, company.Id, town.Now));

        Assert.Equal("submitted", await town.ScalarAsync<string>("select state from opening where id = @Id", opening));
        Assert.Equal(0, await town.ScalarAsync<long>("select count(*) from outbox where subject_id = @Id", opening));
        Assert.Single(await town.Web.CoordinationTasksAsync(), t => t.Id == opening.Id);
        Assert.DoesNotContain(await town.Web.CoordinationTasksAsync(), t => t.Id == company.Id);
        Assert.Equal(Outcome.NotFound, await town.Web.ApproveCompanyAsync(coordinator.Id, Guid.CreateVersion7(), town.Now));
        Assert.Equal(Outcome.Stale, await town.Web.ApproveCompanyAsync(coordinator.Id, company.Id, town.Now));
    }
}
