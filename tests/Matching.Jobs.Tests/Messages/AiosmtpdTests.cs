using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Matching.Engine.Domain;
using Matching.Jobs.Messages;
using Matching.Jobs.Tests.Hosting;
using MimeKit;

namespace Matching.Jobs.Tests.Messages;

/// <summary>A peer that we did not write: Debian's aiosmtpd takes the mail and keeps it in a Maildir.</summary>
public sealed class AiosmtpdTests
{
    private const string Python = "/usr/bin/python3";

    [SkippableFact]
    public async Task Send_ToAnIndependentRelay_ArrivesWhole()
    {
        Skip.IfNot(HasAiosmtpd(), "Needs Debian's aiosmtpd for /usr/bin/python3 (package python3-aiosmtpd).");
        var folder = Directory.CreateTempSubdirectory("passerelle-aiosmtpd-").FullName;
        var maildir = Path.Combine(folder, "maildir");
        var port = FreePort();
        using var relay = Process.Start(Python, ["-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Mailbox", maildir]);
        try
        {
            await UntilItListensAsync(port);
            await using var host = await JobsTestHost.CreateAsync(
                ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{port}"), ("Smtp:Security", "none"), ("Mail:AllowedRecipients:0", "@essai.invalid"));
            var match = await host.PromisedOfferAsync();

            await host.RunAsync<SendMessages>(job => job.RunAsync(default));

            Assert.Equal(MatchState.Offered, await host.StateOfAsync(match));
            var mail = MimeMessage.Load(Assert.Single(Directory.GetFiles(Path.Combine(maildir, "new"))));
            Assert.Equal(await host.ReadAsync<string>("select message_id from message"), mail.MessageId);
            Assert.Equal("Une offre pour vous\u00A0: Préparateur ou préparatrice de commandes à Trappes", mail.Subject);
            Assert.Contains("https://passerelle.invalid/reponse/", mail.TextBody, StringComparison.Ordinal);
        }
        finally
        {
            relay.Kill(entireProcessTree: true);
            await relay.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool HasAiosmtpd()
    {
        if (!File.Exists(Python))
            return false;
        using var probe = Process.Start(new ProcessStartInfo(Python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true })!;
        probe.WaitForExit();
        return probe.ExitCode == 0;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task UntilItListensAsync(int port)
    {
        for (var i = 0; i < 100; i++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        Assert.Fail("aiosmtpd does not listen.");
    }
}
