using System.Buffers.Text;
using System.Security.Cryptography;

namespace Matching.Data.Database;

/// <summary>The secret of a one-purpose link in a mail.</summary>
/// <param name="Text">43 letters and digits, for the address.</param>
/// <param name="Hash">SHA-256 of the bits, for the database.</param>
public sealed record LinkToken(string Text, byte[] Hash)
{
    private const int Bytes = 32;

    public static LinkToken New() => Of(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null for anything that no link of ours could hold.</summary>
    public static LinkToken? Parse(string? text)
    {
        var token = Trimmed(text);
        return token is not { Length: 43 } || !Base64Url.IsValid(token) ? null : Of(Base64Url.DecodeFromChars(token));
    }

    /// <summary>Mail programs and people take the full stop or the bracket after a link for a part of it.</summary>
    public static string? Trimmed(string? text)
    {
        var end = text?.Length ?? 0;
        while (end > 0 && !(char.IsAsciiLetterOrDigit(text![end - 1]) || text[end - 1] is '-' or '_'))
            end--;
        return text?[..end];
    }

    private static LinkToken Of(byte[] bits) => new(Base64Url.EncodeToString(bits), SHA256.HashData(bits));
}
