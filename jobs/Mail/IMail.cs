using Matching.Data.Outbox;

namespace Matching.Jobs.Mail;

/// <summary>One kind of mail: who gets it and what it says, read when it leaves.</summary>
internal interface IMail
{
    /// <summary>One of <see cref="MessageKind"/>.</summary>
    string Kind { get; }

    Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel);
}

internal abstract record Composed
{
    internal sealed record Mail(string Address, string Name, Letter Letter) : Composed;

    /// <summary>The person has no address: somebody tells them another way.</summary>
    internal sealed record NoAddress : Composed;

    /// <summary>What it would say is no longer so.</summary>
    internal sealed record Obsolete(string Why) : Composed;
}
