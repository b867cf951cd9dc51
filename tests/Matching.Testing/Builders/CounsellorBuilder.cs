using Dapper;
using Npgsql;

namespace Matching.Testing.Builders;

public sealed record TestCounsellor(Guid Id, string Email, Guid StructureId);

public sealed class CounsellorBuilder : IBuilder<TestCounsellor>
{
    private const string Sql = """
        insert into support_structure (id, name, kind, is_demonstration) values (@id, @name, @kind, @demonstration)
        """;

    private string kind = "association";
    private string? structureName;
    private Guid? structureId;
    private string? email;
    private int reviewBudget = 20;
    private bool demonstration;

    /// <summary>In the same structure as a colleague.</summary>
    public CounsellorBuilder BesideOf(TestCounsellor colleague)
    {
        structureId = colleague.StructureId;
        return this;
    }

    public CounsellorBuilder InNewStructure(string name, string ofKind = "association")
    {
        (structureName, kind) = (name, ofKind);
        return this;
    }

    public CounsellorBuilder WithEmail(string value)
    {
        email = value;
        return this;
    }

    public CounsellorBuilder WithReviewBudget(int aDay)
    {
        reviewBudget = aDay;
        return this;
    }

    public CounsellorBuilder AsDemonstration()
    {
        demonstration = true;
        return this;
    }

    Task<TestCounsellor> IBuilder<TestCounsellor>.InsertAsync(NpgsqlConnection connection, DateTimeOffset now) =>
        InsertAsync(connection, now);

    internal async Task<TestCounsellor> InsertAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        if (structureId is null)
        {
            structureId = Guid.CreateVersion7(now);
            var name = structureName ?? $"Structure d’essai {Sequence.Next()}";
            await connection.ExecuteAsync(Sql, new { id = structureId, name, kind, demonstration });
        }

        var account = await Accounts.InsertAsync(
            connection, "counsellor", now, structureId: structureId, reviewBudget: reviewBudget, demonstration: demonstration, email: email);
        return new TestCounsellor(account.Id, account.Email, structureId.Value);
    }
}
