using Dapper;
using Hangfire;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Hosting;

/// <summary>Failed jobs never expire by themselves, done work is kept for a while: both go in the end, and so does
/// the address of an invitation that nobody used, and a form that nobody sent again. Mails stay, as the record of what was said.</summary>
internal sealed class CleanUp(NpgsqlDataSource db, IOptions<JobsOptions> options, TimeProvider clock, ILogger<CleanUp> logger)
{
    private const string FailedJobs = """
        delete from hangfire.job where id in (
            select id from hangfire.job where statename = 'Failed' and createdat < @before limit 10000)
        """;

    private const string DoneWork = """
        delete from outbox where id in (
            select id from outbox where state in ('done', 'cancelled') and coalesce(done_at, created_at) < @before limit 10000)
        """;

    private const string ExpiredForms = "delete from kept_form where expires_at <= @now";

    private const string UnusedInvitations = "update invitation set withdrawn_at = @now, email = null where email is not null and expires_at < @before";

    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = now.AddDays(-options.Value.KeepDays);
        await using var connection = await db.OpenConnectionAsync(cancel);
        var jobs = await connection.ExecuteAsync(FailedJobs, new { before });
        var work = await connection.ExecuteAsync(DoneWork, new { before });
        var invitations = await connection.ExecuteAsync(UnusedInvitations, new { now, before });
        var forms = await connection.ExecuteAsync(ExpiredForms, new { now });
        logger.LogInformation(
            "clean-up: {Jobs} failed jobs and {Work} promises removed, {Invitations} unused invitations and {Forms} kept forms forgotten",
            jobs, work, invitations, forms);
    }
}
