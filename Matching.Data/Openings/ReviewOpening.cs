using Dapper;
using Matching.Data.Database;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What the coordination says of one field of a submitted opening.</summary>
public sealed record OpeningComment(string Field, string Text)
{
    /// <summary>Not of a field: why the coordination paused or withdrew it.</summary>
    public const string Stopped = "stopped";
}

/// <summary>Where the coordination brings an opening that may not stay as it is, and why.</summary>
/// <param name="ReasonCode">One of <see cref="OpeningStop.Reasons"/>.</param>
/// <param name="Note">What the company should know or correct; null for nothing.</param>
public sealed record OpeningStopped(string To, string ReasonCode, string? Note)
{
    public static readonly IReadOnlyList<string> States = [OpeningState.Paused, OpeningState.Withdrawn];
}

/// <summary>The coordination publishes a submitted opening, gives it back with comments, pauses or withdraws it.</summary>
public static class ReviewOpening
{
    // An offre repérée becomes an ordinary one only when the claim of a company is confirmed: see SettleClaim.
    private const string MayPublishSql = "select company_id is not null from opening where id = @id";

    private const string CompanySql = "select company_id from opening where id = @id";

    private const string CommentSql = """
        insert into opening_comment (id, opening_id, field, text, by_account, at) values (@commentId, @id, @Field, @Text, @coordinatorId, @now)
        """;

    public static async Task<SavedOpening> PublishOpeningAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid id, DateTimeOffset now, CancellationToken cancel = default)
    {
        IReadOnlyList<OpeningFinding> findings = [];
        var content = ContentVerdict.Nothing;
        var outcome = await db.InTransactionAsync(async connection =>
        {
            if (await connection.QuerySingleOrDefaultAsync<bool?>(MayPublishSql, new { id }) is not { } mayPublish)
                return Outcome.NotFound;
            if (!mayPublish)
                return Outcome.Forbidden;
            // It was whole when it was handed in; its start may have passed since.
            var opening = (await connection.OpeningAsync(id))!;
            findings = OpeningRules.Findings(opening, WorkingDays.DayInParis(now));
            content = await connection.VerdictAsync(id, opening, now);
            if (findings.Count > 0 || content.IsRefused)
                return Outcome.Incomplete;
            await connection.ReadAsync(coordinatorId, id, content, now);
            await connection.AppendAsync(Move(coordinatorId, id, OpeningState.Published, now));
            await connection.FollowMoveAsync(id, OpeningState.Published, now);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();
        return new SavedOpening(outcome) { Findings = findings, Content = content };
    }

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

    /// <summary>Pauses or withdraws it; the company gets the reason by mail, and whoever was on the way for a withdrawn one hears.</summary>
    public static Task<Outcome> StopOpeningAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid id, OpeningStopped stop, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(connection => connection.StopAsync(coordinatorId, id, stop, now), cancel).AsOutcomeAsync();

    /// <summary>In the caller's transaction.</summary>
    internal static async Task<Outcome> StopAsync(
        this NpgsqlConnection connection, Guid coordinatorId, Guid id, OpeningStopped stop, DateTimeOffset now)
    {
        if (OpeningStop.Reasons.All(r => r.Code != stop.ReasonCode) || !OpeningStopped.States.Contains(stop.To))
            return Outcome.Incomplete;
        if (await connection.QuerySingleOrDefaultAsync<bool?>(MayPublishSql, new { id }) is null)
            return Outcome.NotFound;
        var move = Move(coordinatorId, id, stop.To, now) with { ReasonCode = stop.ReasonCode };
        await connection.AppendAsync(move);
        if (!string.IsNullOrWhiteSpace(stop.Note))
            await connection.ExecuteAsync(
                CommentSql, new { commentId = EventId.Next(now), id, Field = OpeningComment.Stopped, Text = stop.Note.Trim(), coordinatorId, now });
        await connection.FollowMoveAsync(id, stop.To, now);
        if (await connection.QuerySingleAsync<Guid?>(CompanySql, new { id }) is { } companyId)
            await connection.PromiseToRecruitersAsync(companyId, MessageKind.OpeningStoppedForCompany, move.Id, openingId: id, now);
        return Outcome.Done;
    }

    private static OpeningEvent Move(Guid coordinatorId, Guid id, string to, DateTimeOffset now) =>
        new(id, to, Actor.Coordinator, now) { ActorId = coordinatorId };
}
