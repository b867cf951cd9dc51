using Microsoft.Extensions.Options;
using MimeKit;

namespace Matching.Jobs.Mail.Transport;

/// <summary>Writes each mail as a file named by its Message-ID: whole or not at all, and the same file when it is written twice.</summary>
internal sealed class PickupFolder(IOptions<MailOptions> options) : IMailTransport, IDeliveryLog
{
    private string Folder => options.Value.PickupFolder!;

    public bool CanTell => true;

    public async Task<Delivery> SendAsync(MimeMessage mail, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var draft = Path.Combine(Folder, $".{mail.MessageId}.{Guid.NewGuid():N}");
            await using (var file = File.Create(draft))
            {
                await mail.WriteToAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, PathOf(mail.MessageId!), overwrite: true);
            return new Delivery.Sent();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Delivery.NoRelay(e.GetType().Name);
        }
    }

    public Task<DeliveryProof> LookAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancel) =>
        Task.FromResult(new DeliveryProof(messageIds.Where(id => File.Exists(PathOf(id))).ToHashSet(), AbsenceIsProof: true));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string PathOf(string messageId) => Path.Combine(Folder, $"{messageId}.eml");
}
