using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Matching.Testing.Smtp;

/// <summary>One connection's dialogue: EHLO, STARTTLS, AUTH PLAIN and LOGIN, MAIL, RCPT, DATA, RSET, NOOP, QUIT.</summary>
internal sealed class SmtpSession(SmtpSink sink, TcpClient client)
{
    private readonly List<string> recipients = [];
    private Stream stream = Stream.Null;
    private bool encrypted;
    private string? user;

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            using (client)
            {
                stream = client.GetStream();
                await SayAsync("220 sink.invalid ESMTP", stop);
                while (await ReadLineAsync(stop) is { } line && await AnswerAsync(line, stop))
                {
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the other side was killed, or the test ended
        }
    }

    /// <returns>False when the connection ends.</returns>
    private async Task<bool> AnswerAsync(string line, CancellationToken stop)
    {
        var verb = line.Split(' ', 2)[0].ToUpperInvariant();
        switch (verb)
        {
            case "EHLO" or "HELO":
                await SayAsync(encrypted ? "250-sink.invalid\r\n250 AUTH PLAIN LOGIN" : "250-sink.invalid\r\n250 STARTTLS", stop);
                return true;
            case "STARTTLS":
                await SayAsync("220 go ahead", stop);
                var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = sink.Certificate }, stop);
                (stream, encrypted) = (tls, true);
                return true;
            case "AUTH":
                await SayAsync(await AuthenticateAsync(line, stop) ? "235 welcome" : "535 who are you", stop);
                return true;
            case "RCPT":
                var recipient = line.Split('<', '>')[1];
                var answer = sink.AnswerRecipient(recipient);
                if (answer is null)
                    recipients.Add(recipient);
                await SayAsync(answer ?? "250 ok", stop);
                return true;
            case "DATA":
                return await TakeAsync(stop);
            case "QUIT":
                await SayAsync("221 bye", stop);
                return false;
            default:
                recipients.Clear();
                await SayAsync("250 ok", stop);
                return true;
        }
    }

    private async Task<bool> TakeAsync(CancellationToken stop)
    {
        await SayAsync("354 go on", stop);
        var text = new StringBuilder();
        while (await ReadLineAsync(stop) is { } line)
        {
            if (line == ".")
            {
                using var mail = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
                sink.Keep(new ReceivedMail(await MimeMessage.LoadAsync(mail, stop), recipients[0], encrypted, user));
                recipients.Clear();
                await Task.Delay(sink.Pause, stop);
                if (sink.HangsUpAfterData)
                    return false;
                await SayAsync("250 taken", stop);
                return true;
            }

            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return false;
    }

    private async Task<bool> AuthenticateAsync(string line, CancellationToken stop)
    {
        var parts = line.Split(' ');
        string name, password;
        if (parts[1] == "PLAIN")
        {
            var fields = Decode(parts.Length > 2 ? parts[2] : await AskAsync("", stop)).Split('\0');
            (name, password) = (fields[1], fields[2]);
        }
        else
        {
            name = Decode(parts.Length > 2 ? parts[2] : await AskAsync("VXNlcm5hbWU6", stop));
            password = Decode(await AskAsync("UGFzc3dvcmQ6", stop));
        }

        user = name == SmtpSink.User && password == SmtpSink.Password ? name : null;
        return user is not null;
    }

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private async Task<string> AskAsync(string prompt, CancellationToken stop)
    {
        await SayAsync($"334 {prompt}", stop);
        return await ReadLineAsync(stop) ?? "";
    }

    private async Task SayAsync(string answer, CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), stop);
        await stream.FlushAsync(stop);
    }

    private readonly byte[] buffer = new byte[16 * 1024];
    private int start, end;

    private async Task<string?> ReadLineAsync(CancellationToken stop)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (start == end)
            {
                (start, end) = (0, await stream.ReadAsync(buffer, stop));
                if (end == 0)
                    return null;
            }

            var next = (char)buffer[start++];
            if (next == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append(next);
        }
    }
}
