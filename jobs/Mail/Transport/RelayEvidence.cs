using System.Text.RegularExpressions;

namespace Matching.Jobs.Mail.Transport;

/// <summary>
/// What the lines of a relay's log prove, read in their order. Postfix writes a Message-ID before it has taken the mail: there the queue's own
/// line counts, or a delivery's. Exim says it in one line; so does a plain log (<c>accepted message-id=&lt;…&gt;</c>).
/// </summary>
internal sealed partial class RelayEvidence(IEnumerable<string> asked)
{
    private readonly HashSet<string> asked = asked.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> received = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Sent => sent;

    public void Read(string line)
    {
        if (PostfixReceived().Match(line) is { Success: true } cleanup)
            received[cleanup.Groups[1].Value] = cleanup.Groups[2].Value;
        else if (PostfixRemoved().Match(line) is { Success: true } removed)
            received.Remove(removed.Groups[1].Value); // the queue's numbers come again
        else if (PostfixTaken().Match(line) is { Success: true } taken)
            Take(received.GetValueOrDefault(taken.Groups[1].Value));
        else if (Accepted().Match(line) is { Success: true } accepted)
            Take(accepted.Groups[1].Value);
    }

    private void Take(string? id)
    {
        if (id is not null && asked.Contains(id))
            sent.Add(id);
    }

    [GeneratedRegex(@" postfix(?:/\w+)*/cleanup\[\d+\]: (\w+): message-id=<([^<>\s]+)>\z")]
    private static partial Regex PostfixReceived();

    [GeneratedRegex(@" postfix(?:/\w+)*/qmgr\[\d+\]: (\w+): removed\z")]
    private static partial Regex PostfixRemoved();

    [GeneratedRegex(@" postfix(?:/\w+)*/(?:qmgr\[\d+\]: (\w+): from=<[^<>]*>, size=\d+, nrcpt=\d+ \(queue active\)\z|\w+\[\d+\]: (?<1>\w+): to=<[^<>]*>,.* status=sent \()")]
    private static partial Regex PostfixTaken();

    [GeneratedRegex(@"\A(?:[^<>]* )?(?:accepted message-id=<([^<>\s]+)>|<= \S+ (?:\S+ )*?id=(?<1>[^<>\s]+)(?: .*)?)\z")]
    private static partial Regex Accepted();
}
