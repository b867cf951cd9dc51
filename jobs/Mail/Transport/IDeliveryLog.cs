namespace Matching.Jobs.Mail.Transport;

/// <param name="Sent">Those of the asked that were taken.</param>
/// <param name="AbsenceIsProof">Whether the others certainly were not.</param>
internal sealed record DeliveryProof(IReadOnlySet<string> Sent, bool AbsenceIsProof)
{
    public static readonly DeliveryProof None = new(new HashSet<string>(), false);
}

/// <summary>Where it can be read, after a crash, which mails were taken.</summary>
internal interface IDeliveryLog
{
    /// <summary>False: every doubt has to be settled by a person.</summary>
    bool CanTell { get; }

    Task<DeliveryProof> LookAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancel);
}

internal sealed class NoDeliveryLog : IDeliveryLog
{
    public bool CanTell => false;

    public Task<DeliveryProof> LookAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancel) => Task.FromResult(DeliveryProof.None);
}
