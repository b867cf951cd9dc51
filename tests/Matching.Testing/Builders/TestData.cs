using Dapper;
using Npgsql;

namespace Matching.Testing.Builders;

/// <summary>
/// Invented things, so that a test says only what it is about: <c>await data.CreateOpeningAsync(o => o.WithLicence("B"))</c>.
/// Whatever a test does not name (the company of an opening, the counsellor of a resident) is made on the way. Works on the
/// owner's data source.
/// </summary>
public sealed class TestData(NpgsqlDataSource db, DateTimeOffset? now = null)
{
    public DateTimeOffset Now => now ?? TestClock.Tuesday;

    /// <summary>An approved and trusted company with one establishment in Trappes and one recruiter.</summary>
    public Task<TestCompany> CreateCompanyAsync(Action<CompanyBuilder>? with = null) => BuildAsync<CompanyBuilder, TestCompany>(with);

    /// <summary>A counsellor in a structure of their own, unless another is given.</summary>
    public Task<TestCounsellor> CreateCounsellorAsync(Action<CounsellorBuilder>? with = null) =>
        BuildAsync<CounsellorBuilder, TestCounsellor>(with);

    /// <summary>A published opening of an approved company, in Trappes.</summary>
    public Task<TestOpening> CreateOpeningAsync(Action<OpeningBuilder>? with = null) => BuildAsync<OpeningBuilder, TestOpening>(with);

    /// <summary>Somebody followed by a counsellor, who lives in Trappes, has an e-mail and wants N1103.</summary>
    public Task<TestResident> CreateResidentAsync(Action<ResidentBuilder>? with = null) =>
        BuildAsync<ResidentBuilder, TestResident>(with);

    /// <summary>A match brought to a state through every legal move before it; <c>proposed</c> unless told.</summary>
    public Task<TestMatch> CreateMatchAsync(Action<MatchBuilder>? with = null) => BuildAsync<MatchBuilder, TestMatch>(with);

    public Task<TestMatch> CreateMatchAsync(string state) => CreateMatchAsync(m => m.InState(state));

    /// <summary>A commitment to three hires, signed unless told.</summary>
    public Task<TestCommitment> CreateCommitmentAsync(Action<CommitmentBuilder>? with = null) =>
        BuildAsync<CommitmentBuilder, TestCommitment>(with);

    public Task<TestAccount> CreateCoordinatorAsync() => CreateAccountAsync("coordinator");

    public Task<TestAccount> CreateCompanyAdviserAsync() => CreateAccountAsync("company_adviser");

    public Task<TestAccount> CreateAdministratorAsync() => CreateAccountAsync("administrator");

    /// <summary>Another recruiter of a company.</summary>
    public Task<TestAccount> CreateRecruiterAsync(TestCompany company) => CreateAccountAsync("recruiter", company.Id);

    public async Task<string> StateOfAsync(TestMatch match)
    {
        await using var connection = await db.OpenConnectionAsync();
        return await connection.QuerySingleAsync<string>("select state from match where id = @Id", match);
    }

    private async Task<TestAccount> CreateAccountAsync(string role, Guid? companyId = null)
    {
        await using var connection = await db.OpenConnectionAsync();
        return await Accounts.InsertAsync(connection, role, Now, companyId: companyId);
    }

    private async Task<T> BuildAsync<TBuilder, T>(Action<TBuilder>? with)
        where TBuilder : IBuilder<T>, new()
    {
        var builder = new TBuilder();
        with?.Invoke(builder);
        await using var connection = await db.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var built = await builder.InsertAsync(connection, Now);
        await transaction.CommitAsync();
        return built;
    }
}

/// <summary>Collects what a test says and writes it, with what it needs around it, in the caller's transaction.</summary>
internal interface IBuilder<T>
{
    Task<T> InsertAsync(NpgsqlConnection connection, DateTimeOffset now);
}
