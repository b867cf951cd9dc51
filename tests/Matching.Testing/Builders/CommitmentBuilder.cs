using Dapper;
using Npgsql;

namespace Matching.Testing.Builders;

public sealed record TestCommitment(Guid Id, TestCompany Company, int Promised);

public sealed class CommitmentBuilder : IBuilder<TestCommitment>
{
    private const string Sql = """
        insert into hiring_commitment (id, company_id, state, state_since, unit, audience, starts_on, ends_on, created_by, created_at,
            proposed_quantity, public_outcome)
        values (@Id, @CompanyId, 'proposed', @At, @Unit, @Audience, @StartsOn, @EndsOn, @RecruiterId, @At, @quantity, @publicOutcome);
        insert into commitment_event (id, commitment_id, to_state, actor, actor_id, at)
        values (@ProposedId, @Id, 'proposed', 'company', @RecruiterId, @At);
        """;

    private const string SignatureSql = """
        insert into commitment_event (id, commitment_id, to_state, actor, actor_id, at)
        values (@eventId, @id, 'signed', 'coordinator', @coordinatorId, @now);
        insert into commitment_entry (id, commitment_id, kind, quantity, by_account, at)
        values (@entryId, @id, 'promise', @quantity, @coordinatorId, @now);
        """;

    private TestCompany? company;
    private bool signed = true;
    private int quantity = 3;
    private string unit = "hire";
    private string audience = "accompanied";
    private (DateOnly From, DateOnly To)? period;
    private bool publicOutcome;

    public CommitmentBuilder By(TestCompany value) => Set(() => company = value);

    public CommitmentBuilder NotSigned() => Set(() => signed = false);

    public CommitmentBuilder Promising(int value, string ofUnit = "hire") => Set(() => (quantity, unit) = (value, ofUnit));

    public CommitmentBuilder ForPriorityDistricts() => Set(() => audience = "priority_district");

    /// <summary>The signed text says that the public reads what is promised, late or missed.</summary>
    public CommitmentBuilder WithPublicOutcome() => Set(() => publicOutcome = true);

    public CommitmentBuilder From(DateOnly first, DateOnly last) => Set(() => period = (first, last));

    async Task<TestCommitment> IBuilder<TestCommitment>.InsertAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        company ??= await new CompanyBuilder().InsertAsync(connection, now);
        var id = Guid.CreateVersion7(now);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        // One that is over was signed when it began.
        if (period is { } past && past.To <= today)
            now = new DateTimeOffset(past.From.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        await connection.ExecuteAsync(Sql, new
        {
            Id = id,
            CompanyId = company.Id,
            At = now.AddHours(-1),
            Unit = unit,
            quantity,
            publicOutcome,
            Audience = audience,
            StartsOn = period?.From ?? today.AddMonths(-1),
            EndsOn = period?.To ?? today.AddMonths(11),
            company.RecruiterId,
            ProposedId = Guid.CreateVersion7(now.AddHours(-1)),
        });
        if (signed)
        {
            var coordinator = await Accounts.InsertAsync(connection, "coordinator", now);
            await connection.ExecuteAsync(SignatureSql, new
            {
                id,
                now,
                quantity,
                coordinatorId = coordinator.Id,
                eventId = Guid.CreateVersion7(now),
                entryId = Guid.CreateVersion7(now),
            });
        }

        return new TestCommitment(id, company, signed ? quantity : 0);
    }

    private CommitmentBuilder Set(Action change)
    {
        change();
        return this;
    }
}
