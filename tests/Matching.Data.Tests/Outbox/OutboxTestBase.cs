using Dapper;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Outbox;

/// <summary>A database of one's own; commands run with the rights of the jobs host.</summary>
public abstract class OutboxTestBase : IAsyncLifetime
{
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private TestDatabase database = null!;

    /// <summary>Later than what the builders made.</summary>
    protected static DateTimeOffset Now => TestClock.Tuesday.AddMinutes(1);

    protected static DateTimeOffset AnswerBy => Now.AddDays(7);

    protected NpgsqlDataSource Jobs { get; private set; } = null!;

    /// <summary>With the rights of the portal.</summary>
    protected NpgsqlDataSource Web { get; private set; } = null!;

    protected NpgsqlDataSource Owner { get; private set; } = null!;

    protected TestData Data { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Jobs = database.DataSource("passerelle_jobs");
        Web = database.DataSource("passerelle_web");
        Owner = database.DataSource();
        Data = new TestData(Owner);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    /// <summary>A validated match whose offer may leave at <paramref name="notBefore"/>.</summary>
    protected async Task<TestMatch> PromisedOfferAsync(DateTimeOffset? notBefore = null)
    {
        var match = await Data.CreateMatchAsync(MatchState.Validated);
        await using var connection = await Jobs.OpenConnectionAsync();
        await connection.PromiseAsync(
            new PromisedMessage(MessageKind.OfferForCandidate, $"offer:{match.Id}") { MatchId = match.Id, NotBefore = notBefore ?? Now }, Now);
        return match;
    }

    protected async Task<ClaimedMessage> ClaimOneAsync(DateTimeOffset? at = null) =>
        Assert.Single((await Jobs.ClaimMessagesAsync(10, at ?? Now, Lease)).Messages);

    protected async Task MoveAsync(TestMatch match, string to, string actor, string? reason = null)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        await connection.AppendAsync(new MatchEvent(match.Id, actor, Now)
        {
            To = to, ReasonCode = reason, ActorId = actor == Actor.Counsellor ? match.Resident.Lead.Id : null,
        });
    }

    protected Task<string> MessageStateAsync(TestMatch match, string kind = MessageKind.OfferForCandidate) =>
        ReadAsync<string>("select state from message where match_id = @Id and kind = @kind", new { match.Id, kind });

    protected async Task<T> ReadAsync<T>(string sql, object? values = null)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return (await connection.QuerySingleOrDefaultAsync<T>(sql, values))!;
    }
}
