using System.Buffers.Text;
using System.Security.Cryptography;

namespace Matching.Data.Database;

/// <summary>The secret of a one-purpose link in a mail.</summary>
/// <param name="Text">43 letters and digits, for the address.</param>
/// <param name="Hash">SHA-256 of the bits, for the database.</param>
internal sealed record LinkToken(string Text, byte[] Hash)
{
    private const int Bytes = 32;

    public static LinkToken New() => Of(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null for anything that no link of ours could hold.</summary>
    public static LinkToken? Parse(string? text)
    {
        if (text is not { Length: 43 } || !Base64Url.IsValid(text))
            return null;
        return Of(Base64Url.DecodeFromChars(text));
    }

    private static LinkToken Of(byte[] bits) => new(Base64Url.EncodeToString(bits), SHA256.HashData(bits));
}
