using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Matching.Jobs.Mail.Transport;

/// <summary>One connection to the relay, opened with the first mail of a run and kept for the next. Not for parallel use.</summary>
internal sealed class SmtpTransport(IOptions<SmtpOptions> options) : IMailTransport
{
    private readonly SmtpOptions smtp = options.Value;
    private SmtpClient? client;

    public async Task<Delivery> SendAsync(MimeMessage mail, CancellationToken cancel)
    {
        // A stopping host lets the mail under way finish: only the time-out cuts it off.
        using var timeout = new CancellationTokenSource(smtp.Timeout);
        try
        {
            await ConnectAsync(timeout.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ProtocolException
            or SslHandshakeException or AuthenticationException or NotSupportedException or CommandException)
        {
            Drop();
            return new Delivery.NoRelay(e.GetType().Name);
        }

        try
        {
            await client!.SendAsync(mail, timeout.Token);
            return new Delivery.Sent();
        }
        catch (SmtpCommandException e)
        {
            return (int)e.StatusCode < 500 ? new Delivery.NotNow($"smtp_{(int)e.StatusCode}") : new Delivery.Never($"smtp_{(int)e.StatusCode}");
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ProtocolException or ServiceNotConnectedException)
        {
            Drop();
            return new Delivery.Unknown(e.GetType().Name);
        }
        catch (Exception e) when (e is NotSupportedException or InvalidOperationException or ArgumentException or FormatException)
        {
            // MailKit says these before it hands anything over: this mail cannot travel as it is; the next one can.
            Drop();
            return new Delivery.NotNow(e.GetType().Name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (client is { IsConnected: true })
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            try
            {
                await client.DisconnectAsync(quit: true, timeout.Token);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ProtocolException)
            {
                // The mails are with the relay; it need not say goodbye.
            }
        }

        Drop();
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        if (client is { IsConnected: true })
            return;
        Drop();
        client = new SmtpClient { ServerCertificateValidationCallback = Trusts };
        await client.ConnectAsync(smtp.Host!, smtp.Port, smtp.SocketOptions, cancel);
        if (smtp.User is { Length: > 0 })
            await client.AuthenticateAsync(smtp.User, smtp.Password!, cancel);
    }

    private bool Trusts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        smtp.CertificateSha256 is { } pinned
            ? certificate is X509Certificate2 presented
                && CryptographicOperations.FixedTimeEquals(SHA256.HashData(presented.RawData), Convert.FromHexString(pinned))
            : errors == SslPolicyErrors.None;

    private void Drop()
    {
        client?.Dispose();
        client = null;
    }
}
