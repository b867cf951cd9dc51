using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace Matching.Testing.Smtp;

/// <param name="Encrypted">It came after STARTTLS.</param>
/// <param name="User">Who authenticated, if anybody.</param>
public sealed record ReceivedMail(MimeMessage Mail, string Recipient, bool Encrypted, string? User);

/// <summary>A relay inside the test: takes mail over SMTP, keeps it, and can be told to refuse.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    public const string User = "passerelle";
    public const string Password = "mot de passe d’essai";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock log = new();
    private readonly Task accepting;

    private SmtpSink(string? deliveryLog)
    {
        DeliveryLog = deliveryLog;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<ReceivedMail> Received { get; } = new();

    /// <summary>The answer to RCPT TO; null accepts. "450 …" and "550 …" refuse.</summary>
    public Func<string, string?> AnswerRecipient { get; set; } = _ => null;

    /// <summary>Breaks the connection after a mail was taken and before its answer.</summary>
    public bool HangsUpAfterData { get; set; }

    /// <summary>Like a real relay's, so that a crash between handing over and answer is likely.</summary>
    public TimeSpan Pause { get; set; }

    internal string? DeliveryLog { get; }

    internal X509Certificate2 Certificate { get; } = MakeCertificate();

    public string CertificateSha256 => Convert.ToHexString(SHA256.HashData(Certificate.RawData));

    public static SmtpSink Start(string? deliveryLog = null) => new(deliveryLog);

    public async ValueTask DisposeAsync()
    {
        if (accepting.IsCompleted)
            return;
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        Certificate.Dispose();
        stop.Dispose();
    }

    internal void Keep(ReceivedMail mail)
    {
        Received.Enqueue(mail);
        if (DeliveryLog is null)
            return;
        lock (log)
            File.AppendAllText(DeliveryLog, $"accepted message-id=<{mail.Mail.MessageId}>\n");
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                // Without it every answer waits for the other side's acknowledgement: 50 ms a mail.
                client.NoDelay = true;
                _ = new SmtpSession(this, client).RunAsync(stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // stopped
        }
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        // A key that only lives in memory cannot serve TLS on every platform: round trip through PFX.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
