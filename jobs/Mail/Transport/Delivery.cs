using MimeKit;

namespace Matching.Jobs.Mail.Transport;

/// <summary>What became of one attempt to deliver. The error is a code, never text that could hold an address.</summary>
internal abstract record Delivery
{
    internal sealed record Sent : Delivery;

    /// <summary>The relay said "not now" (4xx) to this mail.</summary>
    internal sealed record NotNow(string Error) : Delivery;

    /// <summary>The relay said "no" (5xx) to this mail.</summary>
    internal sealed record Never(string Error) : Delivery;

    /// <summary>No relay could be reached: it certainly did not leave, and neither would the next.</summary>
    internal sealed record NoRelay(string Error) : Delivery;

    /// <summary>The connection broke between handing over and the answer.</summary>
    internal sealed record Unknown(string Error) : Delivery;
}

internal interface IMailTransport : IAsyncDisposable
{
    Task<Delivery> SendAsync(MimeMessage mail, CancellationToken cancel);
}
