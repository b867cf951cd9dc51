using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Matching.Jobs.Mail.Transport;

/// <summary>
/// The log of the relay itself and its rotated, uncompressed predecessors (<c>mail.log</c>, <c>mail.log.1</c>). Postfix writes a
/// Message-ID before it has taken the mail: there the queue's own line counts.
/// </summary>
internal sealed partial class RelayLog(IOptions<MailOptions> options) : IDeliveryLog
{
    public bool CanTell => true;

    public async Task<DeliveryProof> LookAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancel)
    {
        var path = options.Value.DeliveryLog!;
        if (!File.Exists(path))
            return DeliveryProof.None;
        var asked = messageIds.ToHashSet(StringComparer.Ordinal);
        var sent = new HashSet<string>(StringComparer.Ordinal);
        var received = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path) + "*")
            .Where(file => !file.EndsWith(".gz", StringComparison.Ordinal))
            .OrderBy(File.GetLastWriteTimeUtc);
        foreach (var file in files)
        {
            await foreach (var line in File.ReadLinesAsync(file, cancel))
            {
                if (PostfixReceived().Match(line) is { Success: true } cleanup)
                    received[cleanup.Groups[1].Value] = cleanup.Groups[2].Value;
                else if (PostfixQueued().Match(line) is { Success: true } queue)
                    Take(received.GetValueOrDefault(queue.Groups[1].Value));
                else
                    Take(MessageId().Match(line).Value);
            }
        }

        return new DeliveryProof(sent, AbsenceIsProof: true);

        void Take(string? id)
        {
            if (id is not null && asked.Contains(id))
                sent.Add(id);
        }
    }

    [GeneratedRegex(@"[0-9a-f]{32}@[a-z0-9.-]+")]
    private static partial Regex MessageId();

    [GeneratedRegex(@"/cleanup\[\d+\]: (\w+): message-id=<([^>]+)>")]
    private static partial Regex PostfixReceived();

    [GeneratedRegex(@"/qmgr\[\d+\]: (\w+): from=")]
    private static partial Regex PostfixQueued();
}
