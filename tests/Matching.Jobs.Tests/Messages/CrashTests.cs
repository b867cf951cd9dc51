using System.Diagnostics;
using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Jobs.Hosting;
using Matching.Testing;
using Matching.Testing.Builders;
using Matching.Testing.Smtp;
using Xunit.Abstractions;

namespace Matching.Jobs.Tests.Messages;

/// <summary>kill -9 of the jobs host while offers leave: none twice, none lost. Small by default, full size with PASSERELLE_LONG=1.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("PASSERELLE_LONG") == "1";
    private static readonly int Kills = Long ? 10 : 3;
    private static readonly int Mails = Long ? 500 : 60;

    // Milliseconds after a target is reached: kills fall before, inside and after a delivery.
    private readonly Random moments = new(20261124);

    [Fact]
    public async Task Kill_WhileOffersLeave_SendsNoneTwiceAndLosesNone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await HangfireSchema.InstallAsync(database.ConnectionString);
        var log = Path.GetTempFileName();
        await using var relay = SmtpSink.Start(log);
        relay.Pause = TimeSpan.FromMilliseconds(15);
        await PromiseAsync(database);

        var clock = Stopwatch.StartNew();
        var settings = Settings(database, relay, log);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var worker = JobsProcess.Start(settings);
            await UntilAsync(() => Task.FromResult(relay.Received.Count >= Mails * kill / (Kills + 1)), worker);
            await Task.Delay(moments.Next(40));
            await worker.KillAsync();
        }

        var inDoubt = await CountAsync(database, "select count(*) from message where state in ('sending', 'in_doubt')");
        await using (var survivor = JobsProcess.Start(settings))
            await UntilAsync(async () => await CountAsync(database, "select count(*) from message where state = 'sent'") == Mails, survivor);

        var received = relay.Received.GroupBy(mail => mail.Mail.MessageId!).ToList();
        var duplicates = relay.Received.Count - received.Count;
        var losses = Mails - received.Count;
        output.WriteLine($"{Kills} kills, {Mails} mails: {duplicates} duplicates, {losses} losses; {inDoubt} claims open after the last kill, {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal((0, 0), (duplicates, losses));
        Assert.Equal(Mails, await CountAsync(database, "select count(*) from match_event where to_state = 'offered'"));
        Assert.Equal(Mails, await CountAsync(database, "select count(*) from match where state = 'offered'"));
        File.Delete(log);
    }

    private static async Task PromiseAsync(TestDatabase database)
    {
        var owner = database.DataSource();
        var now = TimeProvider.System.GetUtcNow();
        var data = new TestData(owner, now.AddHours(-1));
        var opening = await data.CreateOpeningAsync();
        var lead = await data.CreateCounsellorAsync();
        await using var connection = await owner.OpenConnectionAsync();
        for (var i = 0; i < Mails; i++)
        {
            var resident = await data.CreateResidentAsync(r => r.LedBy(lead));
            var match = await data.CreateMatchAsync(m => m.For(opening).Of(resident).InState(MatchState.Validated));
            await connection.PromiseAsync(new PromisedMessage(MessageKind.OfferForCandidate, $"offer:{match.Id}") { MatchId = match.Id }, now);
        }
    }

    private static Dictionary<string, string> Settings(TestDatabase database, SmtpSink relay, string log) => new()
    {
        ["ConnectionStrings__Matching"] = database.ConnectionString,
        ["ASPNETCORE_ENVIRONMENT"] = "Testing",
        ["Mail__AllowedRecipients__0"] = "@essai.invalid",
        ["Mail__DeliveryLog"] = log,
        ["Smtp__Host"] = "localhost",
        ["Smtp__Port"] = $"{relay.Port}",
        ["Smtp__User"] = SmtpSink.User,
        ["Smtp__Password"] = SmtpSink.Password,
        ["Smtp__CertificateSha256"] = relay.CertificateSha256,
        ["Smtp__Timeout"] = "00:00:01",
        ["Outbox__MessageLease"] = "00:00:02",
        ["Outbox__MessageChunk"] = "20",
        ["Outbox__SettleAfter"] = "00:00:00.2",
        ["Jobs__QueuePoll"] = "00:00:00.1",
        ["Jobs__Invisibility"] = "00:00:02",
        ["Jobs__LockTimeout"] = "00:00:02",
    };

    private static async Task<long> CountAsync(TestDatabase database, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(database.ConnectionString);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    private static async Task UntilAsync(Func<Task<bool>> reached, JobsProcess worker)
    {
        var clock = Stopwatch.StartNew();
        while (!await reached())
        {
            Assert.False(worker.HasExited, "The worker ended by itself.");
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(3), "The mails do not leave.");
            await Task.Delay(5);
        }
    }
}
