using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What the coordination says of one field of a submitted opening.</summary>
public sealed record OpeningComment(string Field, string Text);

/// <summary>The coordination publishes a submitted opening, gives it back with comments, or withdraws it.</summary>
public static class ReviewOpening
{
    // An offre repérée becomes an ordinary one only when the claim of a company is confirmed: see SettleClaim.
    private const string MayPublishSql = "select company_id is not null from opening where id = @id";

    private const string CommentSql = """
        insert into opening_comment (id, opening_id, field, text, by_account, at) values (@commentId, @id, @Field, @Text, @coordinatorId, @now)
        """;

    public static Task<Outcome> PublishOpeningAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid id, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (await connection.QuerySingleOrDefaultAsync<bool?>(MayPublishSql, new { id }) is not { } mayPublish)
                return Outcome.NotFound;
            if (!mayPublish)
                return Outcome.Forbidden;
            await connection.AppendAsync(Move(coordinatorId, id, OpeningState.Published, now));
            await connection.FollowMoveAsync(id, OpeningState.Published, now);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();

    public static Task<Outcome> ReturnOpeningAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid id, IReadOnlyList<OpeningComment> comments, DateTimeOffset now,
        CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (comments.Count == 0)
                return Outcome.Incomplete;
            if (await connection.QuerySingleOrDefaultAsync<bool?>(MayPublishSql, new { id }) is null)
                return Outcome.NotFound;
            await connection.AppendAsync(Move(coordinatorId, id, OpeningState.Draft, now) with { ReasonCode = "to_complete" });
            await connection.ExecuteAsync(CommentSql, comments.Select(c => new
            {
                commentId = EventId.Next(now), id, c.Field, c.Text, coordinatorId, now,
            }));
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();

    public static Task<Outcome> WithdrawOpeningAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid id, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (await connection.QuerySingleOrDefaultAsync<bool?>(MayPublishSql, new { id }) is null)
                return Outcome.NotFound;
            await connection.AppendAsync(Move(coordinatorId, id, OpeningState.Withdrawn, now));
            await connection.FollowMoveAsync(id, OpeningState.Withdrawn, now);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();

    private static OpeningEvent Move(Guid coordinatorId, Guid id, string to, DateTimeOffset now) =>
        new(id, to, Actor.Coordinator, now) { ActorId = coordinatorId };
}
