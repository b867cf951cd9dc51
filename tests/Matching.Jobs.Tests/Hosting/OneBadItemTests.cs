using Matching.Data.Openings;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Jobs.Matches;
using Matching.Jobs.Messages;
using EndNoLongerSo = Matching.Jobs.Matches.EndNoLongerSo;
using ExpireOpenings = Matching.Jobs.Openings.ExpireOpenings;
using ExamineOpenings = Matching.Jobs.Openings.ExamineOpenings;
using FillOpenings = Matching.Jobs.Openings.FillOpenings;
using HoldStartedOpenings = Matching.Jobs.Openings.HoldStartedOpenings;
using IntroduceAccepted = Matching.Jobs.Matches.IntroduceAccepted;
using MarkUnanswered = Matching.Jobs.Offers.MarkUnanswered;
using MissCommitments = Matching.Jobs.Commitments.MissCommitments;
using Schedule = Matching.Jobs.Hosting.Schedule;

namespace Matching.Jobs.Tests.Hosting;

/// <summary>Every job that goes through many things: one that cannot be done is noted, and its neighbours are done in the same run.</summary>
public sealed class OneBadItemTests : IAsyncLifetime
{
    /// <param name="Make">Makes one thing that is due, and says the id under which the job knows it.</param>
    /// <param name="Refused">The rows that the database refuses for the bad one: a table, and whose id it is.</param>
    /// <param name="Done">SQL: it is done.</param>
    /// <param name="Later">Days until it is due.</param>
    private sealed record Case(
        Func<JobsTestHost, Task<Guid>> Make, (string Table, string Column) Refused, string Done, Func<JobsTestHost, Task> RunAsync, double Later = 0);

    private static readonly (string, string) MatchMoves = ("match_event", "match_id"), OpeningMoves = ("opening_event", "opening_id");

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["lapse-proposals"] = new(
            MatchIn(MatchState.Proposed), MatchMoves, Went(MatchState.Lapsed), Run<LapseProposals>(job => job.RunAsync(default)), Later: 60),
        ["mark-unanswered"] = new(
            MatchIn(MatchState.Offered), MatchMoves, Went(MatchState.Unanswered), Run<MarkUnanswered>(job => job.RunAsync(default)), Later: 8),
        ["introduce-accepted"] = new(
            MatchIn(MatchState.Accepted), MatchMoves, Went(MatchState.Introduced), Run<IntroduceAccepted>(job => job.RunAsync(default)), Later: 1),
        ["end-no-longer-so"] = new(
            MatchOf("update opening set starts_on = '2026-10-14' where id = @Id"), MatchMoves, Went(MatchState.Lapsed),
            Run<EndNoLongerSo>(job => job.RunAsync(default))),
        ["close-matches"] = new(
            MatchOfEndedAsync, MatchMoves, Went(MatchState.Lapsed), Run<CloseMatches>(job => job.RunAsync(default))),
        ["remind-companies"] = new(
            MatchIn(MatchState.Introduced), ("message", "match_id"), "select exists (select from message where match_id = @id and kind = 'answer_awaited_for_company')",
            Run<RemindCompanies>(job => job.RunAsync(default)), Later: 20),
        ["end-silent-matches"] = new(
            MatchRemindedAsync, MatchMoves, Went(MatchState.Withdrawn), Run<EndSilentMatches>(job => job.RunAsync(default)), Later: 60),
        ["remind-counsellors"] = new(
            async host => (await host.Data.CreateMatchAsync()).Resident.Lead.Id, ("message", "account_id"),
            "select exists (select from message where account_id = @id)", Run<RemindCounsellors>(job => job.RunAsync(default))),
        ["expire-openings"] = new(
            OpeningWith("update opening set apply_by = '2026-11-23' where id = @Id"), OpeningMoves, WentOpening(OpeningState.Expired),
            Run<ExpireOpenings>(job => job.RunAsync(default))),
        ["fill-openings"] = new(
            async host => (await host.Data.CreateMatchAsync(m => m.HiredAndConfirmed())).Opening.Id, OpeningMoves,
            WentOpening(OpeningState.Filled), Run<FillOpenings>(job => job.RunAsync(default))),
        ["examine-openings"] = new(
            OpeningWith("delete from opening_examination where opening_id = @Id"), ("opening_examination", "opening_id"),
            "select exists (select from opening_examination where opening_id = @id)", Run<ExamineOpenings>(job => job.RunAsync(default))),
        ["hold-started-openings"] = new(
            OpeningWith("update opening set starts_on = '2026-10-14' where id = @Id"), ("opening_hold", "opening_id"),
            "select exists (select from opening_hold where opening_id = @id)", Run<HoldStartedOpenings>(job => job.RunAsync(default))),
        ["expire-unconfirmed-openings"] = new(
            OpeningHeldAsync, OpeningMoves, WentOpening(OpeningState.Expired), Run<HoldStartedOpenings>(job => job.RunAsync(default)), Later: 15),
        ["miss-commitments"] = new(
            async host => (await host.Data.CreateCommitmentAsync(c => c.From(new(2026, 1, 5), new(2026, 6, 30)))).Id, ("commitment_event", "commitment_id"),
            "select state = 'missed' from hiring_commitment where id = @id", Run<MissCommitments>(job => job.RunAsync(default))),
        ["reconcile-messages"] = new(
            MailThatLeftAsync, ("match_event", "match_id"), "select state = 'sent' from message where id = @id",
            Run<ReconcileMessages>(job => job.RunAsync(default)), Later: 1),
    };

    private JobsTestHost host = null!;

    public static TheoryData<string> Jobs => [.. Cases.Keys];

    public async Task InitializeAsync() => host = await JobsTestHost.CreateAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    /// <summary>A new job is either here or does one thing only.</summary>
    [Fact]
    public void Schedule_EveryJobThatGoesThroughManyThings_IsACase() => Assert.Equal(
        ["audit-weekly", "clean-up", "drain-work", "rank-nightly", "rank-waiting", "retrain", "send-messages"], // the third and the last have tests of their own
        Schedule.Ids.Except(Cases.Keys).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Jobs))]
    public async Task Job_OneThatCannotBeDone_LetsItsNeighboursBeDoneAndIsNoted(string job)
    {
        var (make, refused, done, run, later) = Cases[job];
        var (before, bad, after) = (await make(host), await make(host), await make(host));
        // A mail in doubt is settled by a move of its match.
        var subject = job == "reconcile-messages" ? await host.ReadAsync<Guid>("select match_id from message where id = @bad", new { bad }) : bad;
        await host.RefuseAsync(refused.Table, $"new.{refused.Column} = '{subject}'");
        host.Clock.Advance(TimeSpan.FromDays(later));

        await run(host);

        Assert.Equal((true, false, true), (await IsDoneAsync(before), await IsDoneAsync(bad), await IsDoneAsync(after)));
        Assert.Equal(
            (bad, "PA001", 1),
            await host.ReadAsync<(Guid, string, int)>("select item_id, code, attempts from job_failure where job = @job", new { job }));

        Task<bool> IsDoneAsync(Guid id) => host.ReadAsync<bool>(done, new { id });
    }

    private static string Went(string state) => $"select state = '{state}' from match where id = @id";

    private static string WentOpening(string state) => $"select state = '{state}' from opening where id = @id";

    private static Func<JobsTestHost, Task<Guid>> MatchIn(string state) => async host => (await host.Data.CreateMatchAsync(state)).Id;

    private static Func<JobsTestHost, Task<Guid>> MatchOf(string change) => async host =>
    {
        var match = await host.Data.CreateMatchAsync();
        await host.ReadAsync<int?>(change, match.Opening);
        return match.Id;
    };

    private static Func<JobsTestHost, Task<Guid>> OpeningWith(string change) => async host =>
    {
        var opening = await host.Data.CreateOpeningAsync();
        await host.ReadAsync<int?>(change, opening);
        return opening.Id;
    };

    private static async Task<Guid> MatchOfEndedAsync(JobsTestHost host)
    {
        var match = await host.Data.CreateMatchAsync();
        await using var connection = await host.Owner.OpenConnectionAsync();
        await connection.AppendAsync(new OpeningEvent(match.Opening.Id, OpeningState.Filled, Actor.Rule, host.Now));
        return match.Id;
    }

    private static async Task<Guid> MatchRemindedAsync(JobsTestHost host)
    {
        var match = await host.Data.CreateMatchAsync(MatchState.Introduced);
        const string kind = MessageKind.AnswerAwaitedForCompany;
        await host.PromiseAsync(new PromisedMessage(kind, $"{kind}:{match.Id}:introduced:1:x") { MatchId = match.Id, AccountId = match.Opening.Company!.RecruiterId });
        return match.Id;
    }

    private static async Task<Guid> OpeningHeldAsync(JobsTestHost host)
    {
        var opening = await host.Data.CreateOpeningAsync();
        await host.ReadAsync<int?>("update opening set starts_on = '2026-10-14' where id = @Id", opening);
        await host.RunAsync<HoldStartedOpenings>(job => job.RunAsync(default));
        return opening.Id;
    }

    private static async Task<Guid> MailThatLeftAsync(JobsTestHost host)
    {
        await host.PromisedOfferAsync();
        var claimed = Assert.Single((await host.Owner.ClaimMessagesAsync(10, host.Now, TimeSpan.FromMinutes(2))).Messages);
        await File.WriteAllTextAsync(Path.Combine(host.PickupFolder, $"{claimed.MessageId}.eml"), "left before the crash");
        return claimed.Id;
    }

    private static Func<JobsTestHost, Task> Run<TJob>(Func<TJob, Task> run)
        where TJob : notnull => host => host.RunAsync(run);
}
