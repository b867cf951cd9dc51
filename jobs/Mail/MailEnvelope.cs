using Microsoft.Extensions.Options;
using MimeKit;

namespace Matching.Jobs.Mail;

internal sealed class MailEnvelope(IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>The letter as it travels. The Message-ID is the message's own, the same at every attempt: a crash is settled by it.</summary>
    public MimeMessage Seal(Composed.Mail mail, string messageId)
    {
        var envelope = new MimeMessage
        {
            Subject = mail.Letter.Subject,
            MessageId = messageId,
            Date = clock.GetLocalNow(),
            Body = new BodyBuilder { TextBody = LetterText.Render(mail.Letter), HtmlBody = LetterHtml.Render(mail.Letter) }.ToMessageBody(),
        };
        envelope.From.Add(MailboxAddress.Parse(options.Value.From));
        envelope.To.Add(new MailboxAddress(mail.Name, mail.Address));
        // Absence notes and the like need not answer a machine.
        envelope.Headers.Add("Auto-Submitted", "auto-generated");
        envelope.Headers.Add("X-Auto-Response-Suppress", "All");
        // Some relays and many old programs still know seven bits only.
        envelope.Prepare(EncodingConstraint.SevenBit);
        return envelope;
    }
}
