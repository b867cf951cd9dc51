using Matching.Jobs.Mail;
using Matching.Jobs.Mail.Transport;
using Microsoft.Extensions.Options;

namespace Matching.Jobs.Tests.Mail;

public sealed class RelayLogTests : IDisposable
{
    private const string Queued = "00000000000000000000000000000001@passerelle.invalid";
    private const string Aborted = "00000000000000000000000000000002@passerelle.invalid";
    private const string Rotated = "00000000000000000000000000000003@passerelle.invalid";
    private const string Absent = "00000000000000000000000000000004@passerelle.invalid";

    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-log-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Look_PostfixLog_CountsWhatWasQueuedAndNotWhatWasOnlyReceived()
    {
        var log = Path.Combine(folder, "mail.log");
        await File.WriteAllLinesAsync(log, [
            $"Nov 24 09:00:00 relay postfix/cleanup[12]: 4F1A2B3C: message-id=<{Queued}>",
            "Nov 24 09:00:00 relay postfix/qmgr[7]: 4F1A2B3C: from=<passerelle@example.org>, size=2048, nrcpt=1 (queue active)",
            $"Nov 24 09:00:01 relay postfix/cleanup[12]: 5D6E7F80: message-id=<{Aborted}>",
            "Nov 24 09:00:01 relay postfix/smtpd[3]: lost connection after DATA from localhost",
        ]);
        await File.WriteAllTextAsync(log + ".1", $"2026-11-23 23:59:59 1aB2cD-0001 <= passerelle@example.org id={Rotated}\n");

        var proof = await new RelayLog(Options.Create(new MailOptions { DeliveryLog = log })).LookAsync([Queued, Aborted, Rotated, Absent], default);

        Assert.Equal([Queued, Rotated], proof.Sent.Order());
        Assert.True(proof.AbsenceIsProof);
    }

    [Fact]
    public async Task Look_LogThatIsNotThere_ProvesNothing()
    {
        var proof = await new RelayLog(Options.Create(new MailOptions { DeliveryLog = Path.Combine(folder, "none") })).LookAsync([Absent], default);

        Assert.Empty(proof.Sent);
        Assert.False(proof.AbsenceIsProof);
    }
}
