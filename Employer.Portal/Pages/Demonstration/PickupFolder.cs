using MimeKit;

namespace Employer.Portal.Pages.Demonstration;

/// <summary>The folder where jobs lays its messages down in demonstration mode, one .eml file each.</summary>
public sealed class PickupFolder(IConfiguration configuration)
{
    public const int Most = 200;

    private readonly string? folder = configuration["Mail:PickupFolder"];

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<PickedUpMessage>> MessagesAsync(CancellationToken cancel)
    {
        var messages = new List<PickedUpMessage>();
        foreach (var file in Files().OrderByDescending(file => file.LastWriteTimeUtc).Take(Most))
        {
            if (await ReadAsync(file, cancel) is { } message)
                messages.Add(message);
        }
        return [.. messages.OrderByDescending(message => message.Mail.Date)];
    }

    public async Task<PickedUpMessage?> FindAsync(string id, CancellationToken cancel) =>
        // Compared with the names that are there, so that an id can never name a path.
        Files().FirstOrDefault(file => Path.GetFileNameWithoutExtension(file.Name) == id) is { } file ? await ReadAsync(file, cancel) : null;

    private FileInfo[] Files() =>
        folder is not null && Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.eml") : [];

    private static async Task<PickedUpMessage?> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        try
        {
            await using var stream = file.OpenRead();
            return new PickedUpMessage(Path.GetFileNameWithoutExtension(file.Name), await MimeMessage.LoadAsync(stream, cancel));
        }
        catch (Exception exception) when (exception is IOException or FormatException)
        {
            // Being written, or just moved away: it shows at the next look.
            return null;
        }
    }
}

public sealed record PickedUpMessage(string Id, MimeMessage Mail)
{
    public string To => string.Join(", ", Mail.To.Mailboxes.Select(box => box.Address));

    public string Subject => Mail.Subject is { Length: > 0 } subject ? subject : "(sans objet)";

    public string When => French.DateAndTime(Mail.Date);
}
