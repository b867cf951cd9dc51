using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Matching.Jobs.Mail.Transport;

/// <summary>
/// The log of the relay itself and its rotated, uncompressed predecessors (<c>mail.log</c>, <c>mail.log.1</c>, <c>mail.log-20261128</c>); no
/// other file, whatever its name begins with. Only lines of a known form prove anything: a Message-ID that is merely named does not.
/// </summary>
internal sealed partial class RelayLog(IOptions<MailOptions> options) : IDeliveryLog
{
    public bool CanTell => true;

    public async Task<DeliveryProof> LookAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancel)
    {
        var path = options.Value.DeliveryLog!;
        if (!File.Exists(path))
            return DeliveryProof.None;
        var evidence = new RelayEvidence(messageIds);
        foreach (var file in FilesOf(Path.GetFullPath(path)))
        {
            await foreach (var line in File.ReadLinesAsync(file, cancel))
                evidence.Read(line);
        }

        return new DeliveryProof(evidence.Sent, AbsenceIsProof: true);
    }

    // logrotate numbers them or dates them.
    private static IEnumerable<string> FilesOf(string path) => Directory.GetFiles(Path.GetDirectoryName(path)!)
        .Where(file => file == path || (file.StartsWith(path, StringComparison.Ordinal) && Rotation().IsMatch(file.AsSpan(path.Length))))
        .OrderBy(File.GetLastWriteTimeUtc);

    [GeneratedRegex(@"\A(?:\.\d{1,3}|-\d{8}(?:-\d{1,10})?)\z")]
    private static partial Regex Rotation();
}
